"""Demands on thin things: lines and areas that a press can still hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.preflight.faults import Fault, number
from rapport.preflight.inks import name_of
from rapport.preflight.painting import Painted, Sort
from rapport.preflight.terms import Terms

HAIR = 0.005
# An area without any breadth paints nothing on most machines, and is left out by design.
NOTHING = 0.0001


def of_a_page(number_: int, painted: Sequence[Painted], terms: Terms) -> Iterator[Fault]:
    """Every line, and every area drawn as a line, that is too thin."""
    for item in painted:
        is_line = item.sort is Sort.LINE
        is_area = item.sort is Sort.AREA and item.size > NOTHING
        if (is_line or is_area) and item.size < terms.thinnest - HAIR:
            found, least = number(item.size, 2), number(terms.thinnest, 2)
            yield Fault("DRK-041", number_, name_of(item), found, least)
