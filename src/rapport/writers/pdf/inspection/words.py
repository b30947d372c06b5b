"""Whether the tag tree reads the words of the document, all of them, in order, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice

from rapport.findings import Finding, finding
from rapport.writers.pdf import matching, reading
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.matching import squeeze
from rapport.writers.pdf.readback import MOST, short, told
from rapport.writers.pdf.reading import Passage

# What the page adds to the words of the document: page numbers, and the dot of a list item.
ADDED = re.compile(r"[\d•·]*")


def faults(file: File) -> Iterator[Finding]:
    """Every passage that is lost, changed or out of order, and every text that was added."""
    text = squeeze("".join(file.text_of(mark) for mark in file.marks()))
    start, off_cover = matching.furthest(reading.cover_lines(file.document.cover), text)
    placed = list(matching.placed(reading.passages(file.document), text, start))
    lost = [passage for passage, found in placed if found is None]
    for passage in islice((*off_cover, *lost), MOST):
        yield told(passage)
    if not lost and not off_cover:
        yield from islice(_added(placed, text, start), MOST)


def _added(placed: list[tuple[Passage, slice | None]], text: str, start: int) -> Iterator[Finding]:
    found = [(passage, spot) for passage, spot in placed if spot is not None]
    ends = [start, *accumulate((spot.stop for _, spot in found), max)]
    for (passage, spot), end in zip(found, ends, strict=False):
        between = text[end : spot.start]
        if not ADDED.fullmatch(between):
            yield _told_added(between, f"vóór '{short(passage.text)}'", passage)
    if not ADDED.fullmatch(text[ends[-1] :]):
        yield _told_added(text[ends[-1] :], "aan het eind", None)


def _told_added(text: str, where: str, passage: Passage | None) -> Finding:
    place, subject = (passage.place, passage.id) if passage else (None, "")
    return finding("TGK-011", place, subject=subject, tekst=short(text), waar=where)
