"""The Word file read back and compared with the document: nothing lost, nothing added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.writers.docx.archive import build_faults, open_archive
from rapport.writers.docx.expected import Expected, ExpectedTable, Grid, Line, expect, tidy
from rapport.writers.docx.found import Found, find

LONGEST_SHOWN = 120


def compare(document: Document, data: bytes) -> tuple[Finding, ...]:
    """A FOUT for each thing that is in the one and not in the other, and each fault of the file."""
    archive, faults = open_archive(data)
    if archive is None:
        return tuple(_fault(fault) for fault in faults)
    faults += build_faults(archive)
    expected, found = expect(document), find(archive)
    return (
        *(_fault(fault) for fault in faults),
        *_compare_lines(expected, found),
        *_compare_notes(expected, found),
        *_compare_tables(expected.tables, found.tables),
        *_compare_rest("koppen", expected.headings, found.headings),
        *_compare_pictures(expected.pictures, found.pictures),
        *_compare_rest("koppelingen", expected.links, found.links),
        *_compare_rest("koppelingen in noten", expected.note_links, found.note_links),
    )


def _fault(fault: str) -> Finding:
    return finding("WRD-013", None, found=fault)


def _compare_lines(expected: Expected, found: Found) -> Iterator[Finding]:
    """The cover before the report, the report line by line; the template may add round about."""
    texts = [line.text for line in expected.lines]
    begin = _begin(texts, found.lines)
    if begin is None:
        yield from _differences(expected.lines, found.lines)
        begin = len(found.lines)
    yield from _compare_cover(expected.cover, found.lines[:begin])


def _begin(wanted: Sequence[object], there: Sequence[object]) -> int | None:
    """Where `wanted` stands in one piece, or None."""
    size = len(wanted)
    places = range(len(there) - size + 1)
    return next((at for at in places if list(there[at : at + size]) == list(wanted)), None)


def _compare_cover(cover: Sequence[str], lines: Sequence[str]) -> Iterator[Finding]:
    words = f" {' '.join(lines)} "
    place = 0
    for text in cover:
        at = words.find(f" {text} ", place)
        if at < 0:
            yield finding("WRD-010", None, subject="de voorkant", expected=_short(text))
        else:
            place = at + len(text) + 1


def _differences(expected: Sequence[Line], there: Sequence[str]) -> Iterator[Finding]:
    steps = SequenceMatcher(None, [line.text for line in expected], there, autojunk=False)
    for kind, first, last, begin, end in steps.get_opcodes():
        if kind == "equal":
            continue
        for line in expected[first:last]:
            yield finding("WRD-010", line.place, subject=line.ident, expected=_short(line.text))
        # Before the first and after the last line of the report the template has its own text.
        if first > 0 and last < len(expected):
            for text in there[begin:end]:
                yield finding("WRD-011", None, found=_short(text))


def _compare_notes(expected: Expected, found: Found) -> Iterator[Finding]:
    for line, read in zip_longest(expected.notes, found.notes):
        if line is None:
            yield finding("WRD-011", None, found=_short(read))
        elif line.text != read:
            words = _short(line.text)
            yield finding("WRD-010", line.place, subject=line.ident, expected=words)


def _compare_tables(expected: Sequence[ExpectedTable], there: Sequence[Grid]) -> Iterator[Finding]:
    begin = _begin([table.grid for table in expected], there)
    if begin is not None:
        return
    # The tables of the report are the last ones, unless the template has some after them.
    last = list(there)[-len(expected) :]
    for table, grid in zip_longest(expected, last):
        if table is not None and table.grid != grid:
            wanted, read = _first_difference(table.grid, grid or ())
            yield finding("WRD-012", table.place, subject=table.ident, expected=wanted, found=read)


def _first_difference(wanted: Grid, read: Grid) -> tuple[str, str]:
    """The first cells that differ, as words to show."""
    for number, (one, other) in enumerate(zip_longest(wanted, read, fillvalue=()), 1):
        for cell, there in zip_longest(one, other):
            if cell != there:
                return _cell(number, cell), _cell(number, there)
    return "", ""


def _cell(row: int, cell: tuple[int, str] | None) -> str:
    return f"rij {row}: '{_short(cell[1])}'" if cell else f"rij {row}: geen cel"


def _compare_pictures(expected: Sequence[str], there: Sequence[str]) -> Iterator[Finding]:
    """Each text in order in those of the pictures: one picture of a chart holds several."""
    place, cursor = 0, 0
    for text in expected:
        at = next((n for n in range(place, len(there)) if text in there[n][cursor:]), None)
        if at is None:
            read = there[place] if place < len(there) else "niets"
            yield finding(
                "WRD-014", None, soort="afbeeldingen", expected=_short(text), found=_short(read)
            )
            return
        cursor = cursor if at == place else 0
        place, cursor = at, there[at].index(text, cursor) + len(text)
        if cursor == len(there[at]):
            place, cursor = at + 1, 0


def _compare_rest(
    kind: str, expected: Sequence[object], there: Sequence[object]
) -> Iterator[Finding]:
    if _begin(expected, there) is None:
        pairs = zip_longest(expected, there[-len(expected) :], fillvalue="niets")
        wanted, read = next(((a, b) for a, b in pairs if a != b), ("", ""))
        yield finding(
            "WRD-014", None, soort=kind, expected=_short(str(wanted)), found=_short(str(read))
        )


def _short(text: str) -> str:
    text = tidy(text)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
