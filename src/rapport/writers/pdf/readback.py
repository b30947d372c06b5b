"""Reads a finished PDF with programs that had no part in making it, and compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pikepdf
import pypdfium2

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.writers.order import Order
from rapport.writers.pdf import matching, reading, structure
from rapport.writers.pdf.layers import Piece, pieces

EXCERPT = 60
MOST = 20


def read_back(order: Order, target: Path) -> tuple[Finding, ...]:
    """Compare the file with the document; empty when every word and every demand is met."""
    document = order.document
    try:
        with pikepdf.open(target) as pdf:
            shape = tuple(structure.faults(document, pdf))
        runs = tuple(pieces(target))
    except (OSError, pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        return (finding("PDF-013", None, oorzaak=" ".join(str(error).split())),)
    return (*shape, *_lost(document, runs), *islice(_off_page(runs), MOST))


def read_draft_back(order: Order, target: Path) -> tuple[Finding, ...]:
    """Compare a draft without tags: running heads stand between the words, so only letters count.

    Every letter of the document is on the pages at least as often as in the document.
    """
    try:
        runs = tuple(pieces(target))
    except (OSError, pypdfium2.PdfiumError) as error:
        return (finding("PDF-013", None, oorzaak=" ".join(str(error).split())),)
    return (*_too_few(order.document, runs), *islice(_off_page(runs), MOST))


def _too_few(document: Document, runs: Iterable[Piece]) -> Iterator[Finding]:
    left = Counter(matching.squeeze("".join(run.text for run in runs)))
    for passage in (*reading.cover_lines(document.cover), *reading.passages(document)):
        left.subtract(matching.squeeze(passage.text))
        if min(left.values(), default=0) < 0:
            yield _told(passage)
            return


def _lost(document: Document, runs: Iterable[Piece]) -> Iterator[Finding]:
    text = matching.squeeze("".join(run.text for run in runs if not run.artifact))
    start, off_cover = matching.furthest(reading.cover_lines(document.cover), text)
    for passage in (*off_cover, *matching.lost(reading.passages(document), text, start)):
        yield _told(passage)


def _told(passage: reading.Passage) -> Finding:
    excerpt = _short(passage.text)
    return finding(
        "PDF-010",
        passage.place,
        subject=passage.id,
        expected=excerpt,
        tekst=excerpt,
        id=passage.id,
    )


def _off_page(runs: Iterable[Piece]) -> Iterator[Finding]:
    for run in runs:
        if not run.inside and run.text.strip():
            yield finding("PDF-012", None, bladzijde=run.page, tekst=_short(run.text))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"
