"""What a run gives back: the findings, what was checked, and the files that were written."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from rapport.document import Document
from rapport.examination import Examination
from rapport.findings import Finding, blocking
from rapport.model.afronding import Verschoven


@dataclass(frozen=True, slots=True)
class Summary:
    """What the sums say: how many there are, how they hold, and what none of them covers.

    `largest` is the largest difference that rounding explains, in units of print; `loose` names
    the figures that stand in no sum, so that nothing can tell whether they are right. `hidden`
    tells per column up to which error rounding could hide; `habits` which tables were accepted as
    computed from rounded figures, because they declare it. `fully_examined` is false when the work
    was cut short: then only each sum by itself was judged. `examination` tells it one by one: the
    figures, the sums and why they disagree; None when the report could not be read. `moved` are the
    figures that print one unit off their plain rounding, so that all sums hold in print.
    """

    equations: int = 0
    exact: int = 0
    within_rounding: int = 0
    largest: Decimal = Decimal(0)
    loose: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    fully_examined: bool = True
    examination: Examination | None = None
    moved: tuple[Verschoven, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A report that was read and checked. `document` is absent when it could not be composed."""

    folder: Path
    name: str
    findings: tuple[Finding, ...]
    summary: Summary = field(default_factory=Summary)
    document: Document | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing blocks: no FOUT."""
        return self.document is not None and not blocking(self.findings)


class Ending(StrEnum):
    """How a build ended."""

    BUILT = "gemaakt"
    BLOCKED = "geblokkeerd"  # by findings about the input
    BUSY = "bezet"  # another build of the same report is running
    ENVIRONMENT = "omgeving"  # disk, rights, lock, font, Pango


@dataclass(frozen=True, slots=True)
class Built:
    """A build: what was checked, all findings (those of writing too), and the files in place.

    `files` are the new files, in the order they were asked for, the manifest last; empty unless
    `ending` is BUILT. `ages` tells of the files that stand there already: name and date in Dutch.
    """

    checked: Checked
    findings: tuple[Finding, ...]
    ending: Ending
    target: Path
    files: tuple[Path, ...] = ()
    ages: tuple[tuple[str, str], ...] = ()
