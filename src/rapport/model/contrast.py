"""How well a colour can be read on another (WCAG 2.1, 1.4.3), and where a house style must be so.

The pairs are those of raad.css: which text stands on which ground.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.model.huisstijl import Kleuren

PAPER = "#FFFFFF"
# WCAG 2.1, level AA. Text of 18 pt (bold: 14 pt) may have 3; no pair has only such letters.
LEAST = 4.5
# Below this a screen gives light in proportion to the number (IEC 61966-2-1).
STRAIGHT = 0.04045


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for text and the one it stands on, by their jobs; no ground is white paper.

    `where` says in Dutch where this is seen.
    """

    letters: str
    ground: str
    where: str


PAIRS = (
    Pair("tekst", "", "de lopende tekst"),
    Pair("tekst", "vlak", "de kolom van de realisatie"),
    Pair("tekst", "accent", "de status op de voorkant en de letter I"),
    Pair("gedempt", "", "bijschriften en de regels boven en onder de bladzijde"),
    Pair("gedempt", "vlak", "de kop boven de realisatie"),
    Pair("hoofd", "", "kleine koppen en opschriften van tabellen"),
    Pair("hoofd", "vlak", "het blok met het resultaat"),
    Pair("steun", "", "koppen, koppelingen en de rij boven een groep"),
    Pair("code", "", "codes in de inhoudsopgave en in grafieken"),
    Pair("voordeel", "", "een voordelig verschil"),
    Pair("nadeel", "", "een nadelig verschil"),
    Pair("op_hoofd", "hoofd", "de voorkant, het programmablad en de rij met het saldo"),
    Pair("op_hoofd", "steun", "de letter S in een rondje"),
    Pair("accent", "hoofd", "de kleine regels op het programmablad"),
)


@dataclass(frozen=True, slots=True)
class Weak:
    """A pair that is hard to read, with its colours and the contrast it has."""

    pair: Pair
    letters: str
    ground: str
    contrast: float


def weak(colours: Kleuren) -> Iterator[Weak]:
    """The pairs with too little contrast, in the order of the table."""
    for pair in PAIRS:
        letters = getattr(colours, pair.letters)
        ground = getattr(colours, pair.ground) if pair.ground else PAPER
        found = contrast(letters, ground)
        if found < LEAST:
            yield Weak(pair, letters, ground, found)


def contrast(one: str, other: str) -> float:
    """The contrast between two colours as #RRGGBB: from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of #RRGGBB: 0 is black, 1 is white (WCAG 2.1)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= STRAIGHT else ((part + 0.055) / 1.055) ** 2.4
