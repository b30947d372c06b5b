"""What stands on a page for a press: text, areas, lines, pictures, each as it is painted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import pikepdf

from rapport.preflight.colours import BLACK, Colour

Box = tuple[float, float, float, float]


class Sort(StrEnum):
    """The sort of a painted object."""

    TEXT = "tekst"
    AREA = "vlak"
    LINE = "lijn"
    PICTURE = "beeld"
    SHADING = "verloop"
    GROUP = "doorzichtige groep"


@dataclass(frozen=True, slots=True)
class Painted:
    """One painted object.

    `size` is in points on the page: of the letter, the width of a line, or the thin side of an
    area. `box` is left, bottom, right, top in points. `clear`: something shows through; `over`: an
    ink of which there is none leaves what lies under it.
    """

    sort: Sort
    name: str
    colour: Colour
    size: float = 0.0
    box: Box = (0.0, 0.0, 0.0, 0.0)
    clear: bool = False
    over: bool = False
    font: Any = None
    image: Any = None
    matrix: pikepdf.Matrix = field(default_factory=pikepdf.Matrix)


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state of PDF, as far as a press minds it (ISO 32000-1, 8.4)."""

    matrix: pikepdf.Matrix = field(default_factory=pikepdf.Matrix)
    fill: Colour = BLACK
    stroke: Colour = BLACK
    width: float = 1.0
    font: Any = None
    letter: float = 0.0
    mode: int = 0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blended: bool = False
    overprint: bool = False
    sparing: bool = False

    @property
    def over(self) -> bool:
        """Whether an ink of which there is none leaves what lies under it (8.6.7, OPM 1)."""
        return self.overprint and self.sparing

    def coloured(self, colour: Colour, *, stroke: bool) -> State:
        """The state with another colour for lines, or for areas and text."""
        return replace(self, stroke=colour) if stroke else replace(self, fill=colour)


def scale(matrix: pikepdf.Matrix) -> float:
    """How much a matrix enlarges, in its narrowest direction."""
    across = (matrix.a**2 + matrix.b**2) ** 0.5
    up = (matrix.c**2 + matrix.d**2) ** 0.5
    return float(min(across, up))


def around(points: list[tuple[float, float]]) -> Box:
    """The box round some points."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)
