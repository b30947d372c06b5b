"""Shows lines: in colour on a terminal, as plain text everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rapport.cli import streams
from rapport.cli.lines import Line, plain


def show(lines: Iterable[Line]) -> None:
    """Write the lines to standard output."""
    if sys.stdout.isatty():
        _show_in_colour(lines)
    else:
        streams.write(plain(lines))


@contextmanager
def progress(
    begin: str = "Invoer lezen", *, quiet: bool = False
) -> Iterator[Callable[[str], None] | None]:
    """Gives a function that tells what is being done, or None when nobody is watching."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 # costs time that a pipe need not pay

    with Console(stderr=True).status(f"{begin}…") as status:
        yield lambda text: status.update(f"{text}…")


def _show_in_colour(lines: Iterable[Line]) -> None:
    from rich.console import Console  # noqa: PLC0415 # costs time that a pipe need not pay
    from rich.text import Text  # noqa: PLC0415 # as above

    console = Console(highlight=False)
    for one in lines:
        text = Text.assemble(*((words, look.value) for words, look in one))
        # A terminal breaks lines itself, and then a path can still be copied as one.
        console.print(text, soft_wrap=True)
