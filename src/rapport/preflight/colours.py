"""The colours of a page: in which space each is said, and how much ink it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pikepdf

MOST_NESTED = 4


class Kind(StrEnum):
    """What a colour space comes down to on a press; the value is its name for a reader."""

    GRAY = "grijs"
    CMYK = "cmyk"
    RGB = "rgb"
    LAB = "Lab"
    SPOT = "een steunkleur"
    ALL = "alle platen"
    PATTERN = "een patroon"
    UNKNOWN = "een onbekende kleurruimte"


OF_THE_SCREEN = frozenset({Kind.RGB, Kind.LAB, Kind.UNKNOWN})
_NAMES = {
    "/DeviceGray": Kind.GRAY,
    "/G": Kind.GRAY,
    "/CalGray": Kind.GRAY,
    "/DeviceRGB": Kind.RGB,
    "/RGB": Kind.RGB,
    "/CalRGB": Kind.RGB,
    "/DeviceCMYK": Kind.CMYK,
    "/CMYK": Kind.CMYK,
    "/Lab": Kind.LAB,
    "/Pattern": Kind.PATTERN,
}
_BY_CHANNELS = {1: Kind.GRAY, 3: Kind.RGB, 4: Kind.CMYK}
_FIRST = {
    Kind.GRAY: (0.0,),
    Kind.RGB: (0.0, 0.0, 0.0),
    Kind.CMYK: (0.0, 0.0, 0.0, 1.0),
    Kind.SPOT: (1.0,),
    Kind.ALL: (1.0,),
}


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as it is painted; `parts` from 0 to 1, for CMYK and spot colours as ink."""

    kind: Kind
    parts: tuple[float, ...] = ()

    @property
    def inks(self) -> tuple[float, float, float, float] | None:
        """Cyan, magenta, yellow and black, or None where the press decides otherwise."""
        if self.kind is Kind.GRAY and self.parts:
            return 0.0, 0.0, 0.0, 1 - self.parts[0]
        if self.kind is Kind.CMYK and len(self.parts) == len(_FIRST[Kind.CMYK]):
            cyan, magenta, yellow, black = self.parts
            return cyan, magenta, yellow, black
        return None

    @property
    def total(self) -> float:
        """All ink together, in percent."""
        spot = self.parts if self.kind is Kind.SPOT else ()
        return 100 * sum(self.inks or spot)

    def __str__(self) -> str:
        """The inks in percent, as a designer writes them."""
        return "/".join(f"{100 * part:.0f}" for part in self.inks or self.parts)


BLACK = Colour(Kind.GRAY, (0.0,))


def first(kind: Kind) -> Colour:
    """The colour that counts right after its space was chosen."""
    return Colour(kind, _FIRST.get(kind, ()))


def mixed(kind: Kind, operands: Sequence[object]) -> Colour:
    """The colour of these operands; what is no number names a pattern."""
    parts = tuple(float(each) for each in operands if not isinstance(each, pikepdf.Name))  # type: ignore[arg-type]
    return Colour(kind, parts)


def kind_of(space: object, resources: pikepdf.Object | None, depth: int = 0) -> Kind:
    """What a colour space, or the name of one, comes down to."""
    if depth > MOST_NESTED or space is None:
        return Kind.UNKNOWN
    if isinstance(space, pikepdf.Name):
        known = _NAMES.get(str(space))
        return known or kind_of(_named(space, resources), resources, depth + 1)
    if not isinstance(space, pikepdf.Array) or not len(space):
        return Kind.UNKNOWN
    return _kind_of_array(space, resources, depth)


def _kind_of_array(space: pikepdf.Array, resources: pikepdf.Object | None, depth: int) -> Kind:
    match str(space[0]):
        case "/ICCBased":
            return _BY_CHANNELS.get(int(space[1].get("/N", 0)), Kind.UNKNOWN)
        case "/Indexed" | "/I":
            return kind_of(space[1], resources, depth + 1)
        case "/Separation" | "/DeviceN":
            if str(space[1]) == "/All":
                return Kind.ALL
            alternate = kind_of(space[2], resources, depth + 1)
            return alternate if alternate in OF_THE_SCREEN else Kind.SPOT
        case name:
            return _NAMES.get(name, Kind.UNKNOWN)


def _named(name: pikepdf.Name, resources: pikepdf.Object | None) -> object:
    spaces = resources.get("/ColorSpace") if resources is not None else None
    return spaces.get(str(name)) if spaces is not None else None
