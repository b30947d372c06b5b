"""`rapport doctor`: what this machine lacks, and the exact remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from rapport.cli.exits import Exit
from rapport.cli.lines import Line, Look, line
from rapport.cli.options import command, debug_option, out_option
from rapport.cli.screen import progress, show
from rapport.cli.telling import number
from rapport.machine import Check, examine
from rapport.style import BASIS, Style, available, locate

OUTPUTS: Final = Path("outputs")


def _style(_ctx: click.Context, _option: click.Parameter, value: str) -> Style:
    style = locate(value)
    if style is None:
        raise click.BadParameter(f"'{value}' is er niet. Kies uit: {', '.join(available())}.")
    return style


@command(
    "Kijk of deze computer alles heeft om rapporten te maken.",
    more="Kijkt naar Pango (nodig voor de pdf), de lettertypen en de schrijfrechten, en zegt"
    " precies wat u moet doen als er iets ontbreekt.",
    examples=("rapport doctor", "rapport doctor --out concepten"),
)
@out_option
@click.option(
    "--stijl",
    "style",
    metavar="NAAM",
    default=BASIS,
    callback=_style,
    help="Kijk naar de lettertypen van deze huisstijl.",
)
@debug_option
def doctor(out: Path | None, style: Style) -> Exit:
    """Examine this machine."""
    with progress(begin="Computer nakijken"):
        checks = examine(style, out or OUTPUTS)
    show((*(found for check in checks for found in _told(check)), _closed(checks)))
    return Exit.OK if all(check.ok for check in checks) else Exit.ENVIRONMENT


def _told(check: Check) -> Iterator[Line]:
    word = ("goed", Look.GOED) if check.ok else ("FOUT", Look.FOUT)
    yield line(word, f"  {check.name}: {check.text}")
    # One remedy may be several lines to type, one after another.
    first, *further = check.remedy.splitlines() or [""]
    if first:
        yield line(f"      -> {first}")
    yield from (line(f"         {more}") for more in further)


def _closed(checks: Sequence[Check]) -> Line:
    wrong = sum(not check.ok for check in checks)
    if not wrong:
        return line("Deze computer heeft alles om rapporten te maken.")
    return line(f"{number(wrong, 'punt', 'punten')} om te verhelpen.")
