"""Demands on the paper: where it is cut, how far art reaches past it, what lies on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from rapport.preflight.faults import Fault, number
from rapport.preflight.terms import MM, Terms

# A tenth of a millimetre; no guillotine is more exact.
HAIR = 0.1 * MM
TRIM, BLEED, MEDIA = "/TrimBox", "/BleedBox", "/MediaBox"
# Only the printer's own marks may be there as annotations.
OF_THE_PRINTER = frozenset({"/PrinterMark", "/TrapNet"})
_NAMES = {"/Link": "een koppeling", "/Widget": "een invulveld", "/Text": "een opmerking"}
Box = tuple[float, float, float, float]


def of_the_file(pdf: pikepdf.Pdf, terms: Terms) -> Iterator[Fault]:
    """Boxes that are missing or off, pages of another size, a number that does not fold."""
    sizes: dict[int, tuple[int, int]] = {}
    for index, page in enumerate(pdf.pages, 1):
        yield from (Fault("DRK-020", index, cause=cause) for cause in _boxes(page, terms))
        if trim := _box(page, TRIM):
            short, long = sorted((trim[2] - trim[0], trim[3] - trim[1]))
            sizes[index] = round(short / HAIR), round(long / HAIR)
    usual = Counter(sizes.values()).most_common(1)
    for index, size in sizes.items():
        if any(abs(a - b) > 1 for a, b in zip(size, usual[0][0], strict=True)):
            yield Fault("DRK-020", index, cause="de snijmaat is anders dan op andere bladzijden")
    if len(pdf.pages) % terms.fold:
        yield Fault("DRK-021", found=str(len(pdf.pages)), expected=str(terms.fold))


def laid_on(index: int, page: pikepdf.Page) -> Iterator[Fault]:
    """What is laid on the page to click on or fill in, inside the bleed."""
    paper = _box(page, BLEED) or _box(page, TRIM) or _box(page, MEDIA)
    for item in page.obj.get("/Annots", []):
        kind = str(item.get("/Subtype", ""))
        area = _ordered(item.get("/Rect"))
        if kind not in OF_THE_PRINTER and (not area or not paper or _touch(area, paper)):
            yield Fault("DRK-022", index, _NAMES.get(kind, f"een aantekening ({kind[1:]})"))


def _boxes(page: pikepdf.Page, terms: Terms) -> Iterator[str]:
    trim, bleed, media = _box(page, TRIM), _box(page, BLEED), _box(page, MEDIA)
    if trim is None:
        yield "de snijmaat (TrimBox) ontbreekt"
    if bleed is None:
        yield "de afloop (BleedBox) ontbreekt"
    if trim is None or bleed is None:
        return
    sides = (trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
    if min(sides) < terms.bleed - HAIR or max(sides) - min(sides) > HAIR:
        told = ", ".join(number(side / MM, 1) for side in sides)
        asked = number(terms.bleed / MM, 1)
        yield f"de afloop is links, onder, rechts en boven {told} mm; gevraagd is {asked} mm"
    if media is None or any(
        (bleed[n] < media[n] - HAIR) if n < len(media) // 2 else (bleed[n] > media[n] + HAIR)
        for n in range(len(media))
    ):
        yield "de afloop valt buiten het vel (MediaBox)"


def _box(page: pikepdf.Page, name: str) -> Box | None:
    return _ordered(page.mediabox if name == MEDIA else page.obj.get(name))


def _ordered(given: Any) -> Box | None:  # noqa: ANN401  # any object of the PDF
    if given is None or len(given) != len(Box.__args__):  # type: ignore[attr-defined]
        return None
    x, y, to_x, to_y = (float(each) for each in given)
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and one[2] > other[0]
    return across and one[1] < other[3] and one[3] > other[1]
