"""Findings in words: sorted, each with its place, its sum and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from rapport.cli.lines import EMPTY, Line, Look, line
from rapport.findings import CATALOGUE, Finding, Level, Related

# More would push the first ones off the screen; --json has them all.
SHOWN: Final = 50
# More remarks of one kind would hide those of another.
SHOWN_OF_A_KIND: Final = 6
_PLACE_COLUMN: Final = 64
_WEIGHT: Final = {level: weight for weight, level in enumerate(Level)}
_LOOKS: Final = {
    Level.FOUT: Look.FOUT,
    Level.WAARSCHUWING: Look.WAARSCHUWING,
    Level.OPMERKING: Look.OPMERKING,
}
_WORDS: Final = {
    Level.FOUT: ("fout", "fouten"),
    Level.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Level.OPMERKING: ("opmerking", "opmerkingen"),
}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The heaviest first, then by file and line; what has no place comes last."""
    return tuple(sorted(findings, key=_rank))


def tell(findings: Iterable[Finding]) -> tuple[Line, ...]:
    """All findings in order, an empty line after each; at most `SHOWN`, the rest as a number.

    Of the remarks of one kind the first `SHOWN_OF_A_KIND`.
    """
    ordered = in_order(findings)
    few = [one for one, rank in _ranked(ordered) if rank <= SHOWN_OF_A_KIND]
    told = chain.from_iterable((*_tell_one(one), EMPTY) for one in few[:SHOWN])
    return (*told, *_unshown(len(ordered) - len(few[:SHOWN])))


def _ranked(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Each finding with how many remarks of its kind came before it, itself counted."""
    seen: Counter[str] = Counter()
    for one in findings:
        seen[one.code] += one.level is Level.OPMERKING
        yield one, seen[one.code]


def count(findings: Iterable[Finding]) -> str:
    """`2 fouten, 1 waarschuwing, 0 opmerkingen`."""
    counter = Counter(one.level for one in findings)
    return ", ".join(number(counter[level], *_WORDS[level]) for level in Level)


def number(amount: int, one: str, many: str) -> str:
    """`1 fout` or `2 fouten`."""
    return f"{amount} {one if amount == 1 else many}"


def _rank(finding: Finding) -> tuple[int, bool, str, int, int, str, str, str]:
    place = finding.place
    if place is None:
        return _WEIGHT[finding.level], True, "", 0, 0, "", "", finding.code
    where = (place.file, place.line, place.column, place.sheet, place.cell)
    return _WEIGHT[finding.level], False, *where, finding.code


def _tell_one(finding: Finding) -> Sequence[Line]:
    return (
        _head(finding),
        line(f"  {_message(finding)}"),
        *(line(f"    {detail}") for detail in finding.detail),
        *(_see_also(related) for related in finding.related),
        *((line(f"  -> {finding.hint}"),) if finding.hint else ()),
    )


def _head(finding: Finding) -> Line:
    level = (str(finding.level), _LOOKS[finding.level])
    title = f" {finding.code}  {_about(finding)}"
    if finding.place is None:
        return line(level, title)
    width = _PLACE_COLUMN - len(finding.level)
    return line(level, f"{title:<{width}}  ", (str(finding.place), Look.QUIET))


def _about(finding: Finding) -> str:
    """What it is about; when the finding does not say, the title of its kind."""
    kind = CATALOGUE.get(finding.code)
    return finding.subject or (capital(kind.title) if kind else "")


def _message(finding: Finding) -> str:
    """The sentence; the subject at its start stands in the line above already."""
    start = f"{finding.subject}: "
    if not finding.subject or not finding.message.startswith(start):
        return finding.message
    return capital(finding.message.removeprefix(start))


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _see_also(related: Related) -> Line:
    place = f"  {related.place}" if related.place else ""
    return line(f"    zie ook: {related.text}", (place, Look.QUIET))


def _unshown(amount: int) -> tuple[Line, ...]:
    if amount <= 0:
        return ()
    words = number(amount, "melding", "meldingen")
    return (line(f"En nog {words}. Alle meldingen ziet u met --json."), EMPTY)
