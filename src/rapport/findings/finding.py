"""One finding, made from its row in the table of messages and the facts of the case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapport.findings.catalogue import kind_of
from rapport.findings.kind import Level
from rapport.place import Place


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding, and a few Dutch words that say what."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the user.

    `subject` says in words what it is about ('programma 1, baten, totaal, realisatie 2024').
    `found` and `expected` are printed figures or words, empty where that makes no sense.
    `hint` is the one thing to do. `detail` holds further lines, such as a sum written out.
    """

    code: str
    level: Level
    message: str
    place: Place | None
    hint: str
    subject: str = ""
    found: str = ""
    expected: str = ""
    detail: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()


def finding(  # noqa: PLR0913  the facts of a case, each named by its caller
    code: str,
    place: Place | None,
    /,
    *,
    subject: str = "",
    found: str = "",
    expected: str = "",
    detail: Iterable[str] = (),
    related: Iterable[Related] = (),
    level: Level | None = None,
    **fields: object,
) -> Finding:
    """Make a finding of kind `code`; `fields` fill the Dutch templates, beside the named facts.

    `level` is given only where the weight depends on the status of the report. Raises KeyError
    for an unknown code or a template field that is not given: both are faults of ours.
    """
    kind = kind_of(code)
    facts = {"found": found, "expected": expected, "subject": subject, **fields}
    return Finding(
        code=code,
        level=level or kind.level,
        message=kind.message.format(**facts),
        place=place,
        hint=kind.hint.format(**facts),
        subject=subject,
        found=found,
        expected=expected,
        detail=tuple(detail),
        related=tuple(related),
    )


def blocking(findings: Iterable[Finding]) -> bool:
    """Whether any of these findings is a FOUT."""
    return any(item.level is Level.FOUT for item in findings)
