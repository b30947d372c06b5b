"""`rapport doctor`: what this machine lacks, and the exact remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import click

import rapport
from rapport.cli.exits import Exit
from rapport.cli.lines import Line, Look, line
from rapport.cli.options import command, debug_option, out_option
from rapport.cli.screen import show
from rapport.cli.telling import number


class Examined(Protocol):
    """One thing that was looked at on this machine."""

    @property
    def name(self) -> str:
        """What was looked at."""

    @property
    def ok(self) -> bool:
        """Whether it is as it should be."""

    @property
    def text(self) -> str:
        """What was found."""

    @property
    def remedy(self) -> str:
        """What to do; empty when it is in order."""


@command(
    "Kijk of deze computer alles heeft om rapporten te maken.",
    more="Kijkt naar Pango (nodig voor de pdf), de lettertypen en de schrijfrechten, en zegt"
    " precies wat u moet doen als er iets ontbreekt.",
    examples=("rapport doctor", "rapport doctor --out concepten"),
)
@out_option
@click.option(
    "--stijl",
    metavar="NAAM",
    default="basis",
    help="De huisstijl waarvan u de lettertypen nakijkt.",
)
@debug_option
def doctor(out: Path | None, stijl: str) -> Exit:
    """Examine this machine."""
    checks = rapport.examine(stijl, out=out)
    show((*(found for check in checks for found in _told(check)), _closed(checks)))
    return Exit.OK if all(check.ok for check in checks) else Exit.ENVIRONMENT


def _told(check: Examined) -> Iterable[Line]:
    word = ("goed", Look.GOED) if check.ok else ("FOUT", Look.FOUT)
    yield line(word, f"  {check.name}: {check.text}")
    if check.remedy and not check.ok:
        yield from (line(f"      -> {part}") for part in check.remedy.splitlines())


def _closed(checks: Sequence[Examined]) -> Line:
    wrong = sum(not check.ok for check in checks)
    if not wrong:
        return line("Deze computer heeft alles om rapporten te maken.")
    return line(f"{number(wrong, 'punt', 'punten')} om te verhelpen.")
