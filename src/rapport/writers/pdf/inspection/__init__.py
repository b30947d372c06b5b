"""Reads a finished PDF with programs that had no part in making it, and finds what is wrong.

One room per subject; `file` holds what they all look at: the tag tree and the painted pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

import pikepdf
import pypdfium2

from rapport.findings import Finding, finding
from rapport.writers.order import Order
from rapport.writers.pdf.inspection import (
    catalog,
    enclosed,
    figures,
    headings,
    letters,
    links,
    marks,
    notes,
    parts,
    standards,
    tables,
    words,
)
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.layers import pieces
from rapport.writers.pdf.readback import MOST, off_page, too_few

ROOMS: tuple[Callable[[File], Iterable[Finding]], ...] = (
    words.faults,
    marks.faults,
    headings.faults,
    tables.faults,
    parts.faults,
    figures.faults,
    notes.faults,
    links.faults,
    letters.faults,
    enclosed.faults,
)


def inspect(order: Order, target: Path) -> tuple[Finding, ...]:
    """Every fault of the file; at most 20 of a kind. Empty when it keeps all its promises."""
    try:
        with pikepdf.open(target) as pdf:
            found = tuple(_faults(order, target, pdf))
        runs = tuple(pieces(target))
    except (OSError, pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        return (finding("PDF-013", None, oorzaak=" ".join(str(error).split())),)
    # What the tags lack, the pages need not tell again.
    lost = any(item.code == "PDF-010" for item in found)
    return (
        *found,
        *(() if lost else too_few(order.document, runs)),
        *islice(off_page(runs), MOST),
        *islice(standards.faults(target), MOST),
    )


def _faults(order: Order, target: Path, pdf: pikepdf.Pdf) -> Iterator[Finding]:
    yield from catalog.faults(order.document, pdf)
    if "/StructTreeRoot" in pdf.Root:
        file = File(target, pdf, order)
        for room in ROOMS:
            yield from islice(room(file), MOST)
