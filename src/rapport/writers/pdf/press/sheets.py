"""The sheet of paper: a number of pages that folds, and boxes that say where it is cut."""

from __future__ import annotations

from decimal import Decimal

import pikepdf
from pikepdf import Array, Name

from rapport.findings import Finding
from rapport.writers.order import Order

MM = Decimal(72) / Decimal("25.4")
BLEED, SLUG = 3 * MM, 10 * MM
Box = tuple[Decimal, Decimal, Decimal, Decimal]
BOXES = ("/CropBox", "/ArtBox")


def fill_up(pdf: pikepdf.Pdf, order: Order) -> tuple[Finding, ...]:
    """Add blank pages at the end until their number is the multiple that the printer asks."""
    while len(pdf.pages) % order.look.druk.veelvoud:
        left, bottom, right, top = trim_of(pdf.pages[-1])
        blank = pdf.add_blank_page(page_size=(right - left, top - bottom))
        blank.obj[Name.TrimBox] = blank.obj[Name.MediaBox] = pdf.pages[-2].trimbox
    return ()


def cut(pdf: pikepdf.Pdf, _order: Order) -> tuple[Finding, ...]:
    """Say of every page where it is cut, how far the art reaches past it, and what is for marks."""
    for page in pdf.pages:
        trim = trim_of(page)
        for key in BOXES:
            if key in page.obj:
                del page.obj[key]
        page.obj[Name.TrimBox] = _array(trim)
        page.obj[Name.BleedBox] = _array(grown(trim, BLEED))
        page.obj[Name.MediaBox] = _array(grown(trim, SLUG))
    return ()


def trim_of(page: pikepdf.Page) -> Box:
    """The paper that remains after cutting, in points."""
    left, bottom, right, top = (Decimal(str(value)) for value in page.trimbox)
    return left, bottom, right, top


def grown(box: Box, by: Decimal) -> Box:
    """The box with this much more on each side."""
    left, bottom, right, top = box
    return left - by, bottom - by, right + by, top + by


def _array(box: Box) -> Array:
    return Array([value.quantize(Decimal("0.0001")) for value in box])
