"""Reads a finished PDF with programs that had no part in making it, and compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pypdfium2

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.writers.order import Order
from rapport.writers.pdf import matching, reading
from rapport.writers.pdf.layers import Piece, pieces

EXCERPT = 60
MOST = 20


def read_draft_back(order: Order, target: Path) -> tuple[Finding, ...]:
    """Compare a draft without tags: running heads stand between the words, so only letters count.

    Every letter of the document is on the pages at least as often as in the document.
    """
    try:
        runs = tuple(pieces(target))
    except (OSError, pypdfium2.PdfiumError) as error:
        return (finding("PDF-013", None, oorzaak=" ".join(str(error).split())),)
    return (*too_few(order.document, runs), *islice(off_page(runs), MOST))


def read_print_back(order: Order, target: Path) -> tuple[Finding, ...]:
    """Compare an edition for print, of which the tags are gone: every word, in order."""
    try:
        runs = tuple(pieces(target))
    except (OSError, pypdfium2.PdfiumError) as error:
        return (finding("PDF-013", None, oorzaak=" ".join(str(error).split())),)
    return (*_lost(order.document, runs), *islice(off_page(runs), MOST))


def too_few(document: Document, runs: Iterable[Piece]) -> Iterator[Finding]:
    """The first passage for which the pages have no letters left, in whatever order."""
    left = Counter(matching.squeeze("".join(run.text for run in runs)))
    for passage in (*reading.cover_lines(document.cover), *reading.passages(document)):
        left.subtract(matching.squeeze(passage.text))
        if min(left.values(), default=0) < 0:
            yield told(passage)
            return


def _lost(document: Document, runs: Iterable[Piece]) -> Iterator[Finding]:
    text = matching.squeeze("".join(run.text for run in runs if not run.artifact))
    start, off_cover = matching.furthest(reading.cover_lines(document.cover), text)
    for passage in (*off_cover, *matching.lost(reading.passages(document), text, start)):
        yield told(passage)


def told(passage: reading.Passage) -> Finding:
    """The finding that a passage of the document is not in the file."""
    excerpt = short(passage.text)
    return finding(
        "PDF-010",
        passage.place,
        subject=passage.id,
        expected=excerpt,
        tekst=excerpt,
        id=passage.id,
    )


def off_page(runs: Iterable[Piece]) -> Iterator[Finding]:
    """Every run of text that lies beyond the paper, by page."""
    for run in runs:
        if not run.inside and run.text.strip():
            yield finding("PDF-012", None, bladzijde=run.page, tekst=short(run.text))


def short(text: str) -> str:
    """A text as it fits in a message."""
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"
