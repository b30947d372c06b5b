"""Demands on the colours of a page: inks only, black text in black, not too much together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pikepdf

from rapport.preflight.colours import OF_THE_SCREEN, Kind
from rapport.preflight.faults import Fault, number
from rapport.preflight.painting import Painted, Sort
from rapport.preflight.terms import MM, Terms

# Below this size a reader sees it when plates lie a little off.
SMALL = 14.0
# Ink that is there, and black that is black.
SOME, NEARLY = 0.005, 0.995
# A rounding in a file is no fault.
HAIR = 0.5


def of_a_page(number_: int, painted: Sequence[Painted], terms: Terms) -> Iterator[Fault]:
    """Every object of the page in colours of a screen, or in the wrong inks."""
    for item in painted:
        yield from _space(number_, item)
        if item.sort is Sort.TEXT:
            yield from _text(number_, item)
        if item.over and item.colour.kind is Kind.CMYK and item.colour.total < SOME:
            yield Fault("DRK-036", number_, name_of(item))
        if item.colour.total > terms.most_ink + HAIR:
            most, found = f"{terms.most_ink:.0f}%", f"{item.colour.total:.0f}%"
            yield Fault("DRK-034", number_, name_of(item), f"{found} ({item.colour})", most)


def registration(number_: int, page: pikepdf.Page, painted: Iterable[Painted]) -> Iterator[Fault]:
    """What stands on every plate belongs outside the bleed."""
    bleed = page.obj.get("/BleedBox", page.obj.get("/TrimBox"))
    if bleed is None:
        return
    left, bottom, right, top = (float(each) for each in bleed)
    for item in painted:
        across = item.box[0] < right and item.box[2] > left
        up = item.box[1] < top and item.box[3] > bottom
        if item.colour.kind is Kind.ALL and across and up:
            yield Fault("DRK-035", number_, name_of(item))


def name_of(item: Painted) -> str:
    """The object as one finds it on the page."""
    match item.sort:
        case Sort.TEXT:
            return f"tekst van {number(item.size, 1)} punt ({family_of(item.name) or 'onbekend'})"
        case Sort.AREA | Sort.LINE | Sort.PICTURE:
            width, height = item.box[2] - item.box[0], item.box[3] - item.box[1]
            return f"{item.sort} van {number(width / MM)} × {number(height / MM)} mm"
        case _:
            return f"{item.sort} {item.name.lstrip('/')}".strip()


def family_of(name: str) -> str:
    """The name of a font without the mark of a part of it."""
    plain = name.lstrip("/")
    head, _, rest = plain.partition("+")
    return rest if rest and head.isalpha() and head.isupper() else plain


def _space(number_: int, item: Painted) -> Iterator[Fault]:
    if item.colour.kind in OF_THE_SCREEN:
        code = "DRK-031" if item.sort is Sort.PICTURE else "DRK-030"
        yield Fault(code, number_, name_of(item), str(item.colour.kind))


def _text(number_: int, item: Painted) -> Iterator[Fault]:
    inks = item.colour.inks
    if inks is None:
        return
    *colours, black = inks
    if black >= NEARLY and any(ink > SOME for ink in colours):
        yield Fault("DRK-033", number_, name_of(item), str(item.colour))
    elif item.size < SMALL and all(ink > SOME for ink in inks):
        yield Fault("DRK-032", number_, name_of(item), str(item.colour))
