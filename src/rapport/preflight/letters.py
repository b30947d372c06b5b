"""Demands on fonts: in the file, as outlines, and of the house style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from rapport.preflight.faults import Fault
from rapport.preflight.inks import family_of
from rapport.preflight.painting import Painted, Sort
from rapport.preflight.terms import Terms

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SIGNS = re.compile(r"[\W_]+")


def of_a_page(number_: int, painted: Sequence[Painted], terms: Terms) -> Iterator[Fault]:
    """Every font with which text is shown on the page and that a printer cannot rely on."""
    fonts = {item.name: item.font for item in painted if item.sort is Sort.TEXT and item.font}
    for name, font in fonts.items():
        thing = family_of(name) or "zonder naam"
        if font.get("/Subtype") == pikepdf.Name.Type3:
            yield Fault("DRK-051", number_, thing)
        elif not _embedded(font):
            yield Fault("DRK-050", number_, thing)
        if terms.families is not None and not _own(thing, terms.families):
            yield Fault("DRK-052", number_, thing)


def _embedded(font: Any) -> bool:  # noqa: ANN401  # any object of the PDF
    below = font.get("/DescendantFonts")
    descriptor = (below[0] if below is not None else font).get("/FontDescriptor")
    return descriptor is not None and any(name in descriptor for name in FILES)


def _own(name: str, families: frozenset[str]) -> bool:
    plain = _plain(name)
    return any(plain.startswith(_plain(family)) for family in families)


def _plain(name: str) -> str:
    return _SIGNS.sub("", name).casefold()
