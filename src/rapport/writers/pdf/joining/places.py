"""Gives the places that links lead to a name in the whole PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from rapport.writers.pdf.parts.pagination import Placed
from rapport.writers.pdf.parts.part import Spot


def name(pdf: pikepdf.Pdf, placed: Sequence[Placed]) -> None:
    """Write the places that a link asks for; of one that comes back, the first counts."""
    spots = {
        name: (each.start + spot.page, spot)
        for each in reversed(placed)
        for name, spot in each.part.anchors.items()
    }
    pages = [page.obj for page in pdf.pages]
    wanted = {str(target) for target in _targets(pages) if str(target) in spots}
    names = Array()
    # A reader seeks by the bytes.
    for target in sorted(wanted, key=lambda target: bytes(String(target))):
        number, spot = spots[target]
        names.append(String(target))
        names.append(destination(pages[number - 1], spot))
    if names:
        pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=names)))


def destination(page: pikepdf.Object, spot: Spot) -> pikepdf.Object:
    """A place on a page of the PDF, at the magnification that the reader has."""
    x, y = (round(value, 6) for value in (spot.x, spot.y))
    return Array([page, Name.XYZ, x, y, 0])


def _targets(pages: Sequence[pikepdf.Object]) -> Iterator[pikepdf.Object]:
    for page in pages:
        for note in page.get("/Annots", Array()).as_list():
            if "/Dest" in note:
                yield note["/Dest"]
