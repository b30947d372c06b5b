"""The account of a review: every edit ends in exactly one way, comments stand apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rapport.findings import Finding
from rapport.result import Checked
from rapport.review.atoms import Trace
from rapport.review.remarks import Comment
from rapport.review.settling import Ending


@dataclass(frozen=True, slots=True)
class Line:
    """One edit: `old` became `new` in `where` (a text, or a heading or table of the report).

    `source` names the file that it comes from, `now` is what stands there where that is not as
    issued, `reason` why it is refused.
    """

    where: str
    source: str
    files: tuple[str, ...]
    makers: tuple[Trace, ...]
    ending: Ending
    old: str
    new: str
    reason: str = ""
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A comment, the file that it stands in, and the text that it is about."""

    file: str
    where: str
    comment: Comment


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of the returned files. `written` are the sources that were brought up to date.

    `checked` is the check of the report behind that; None when nothing was written.
    """

    report: str
    files: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    comments: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()
    written: tuple[Path, ...] = ()
    checked: Checked | None = field(default=None)

    @property
    def sums(self) -> Mapping[Ending, int]:
        """How many edits ended in each way."""
        counts = Counter(line.ending for line in self.lines)
        return {ending: counts[ending] for ending in Ending}
