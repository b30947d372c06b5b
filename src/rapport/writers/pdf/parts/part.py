"""What laying out one portion comes to: plain values, from which the parts can be joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page of the part (from 0), in points from its lower left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark; `level` counts from 1, `closed` when what is below it is folded at first."""

    level: int
    label: str
    closed: bool
    spot: Spot


@dataclass(frozen=True, slots=True)
class Drawn:
    """Glyphs: the inside of a TJ operand, and how far they run in thousandths of their size."""

    operand: str
    run: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A text with page numbers that are known when the parts are joined.

    In `pieces` a number stands for the page of that number in the part (from 1), 0 for the count
    of all pages. `digits` are the ten digits in the letter of this text. `lead` says which share
    of the room that is left over comes before it (0 at the left, 1 at the right), `run` how far
    the text ran for which it was laid out.
    """

    pieces: tuple[Drawn | int, ...]
    digits: tuple[Drawn, ...]
    lead: float
    run: float


@dataclass(frozen=True, slots=True)
class Face:
    """A font as one part used it; `name` is what the pages call it.

    `to_unicode` and `widths` (in thousandths) are by glyph, `missing` holds the characters that
    the font does not have; `traits` is what the renderer knows of the font, its file among it.
    """

    name: str
    family: str
    to_unicode: Mapping[int, str]
    widths: Mapping[int, float]
    missing: Mapping[int, int]
    traits: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Part:
    """A portion of the document as a PDF of its own, without page numbers and fonts.

    `content` has `slots` where page numbers belong. `anchors` are its places by name, `asked` the
    names of places elsewhere whose page number it printed. `continued` and `unfinished` are the
    numbers of the objects in the tag tree for the elements that the portion shares with the part
    before it and the one behind it, outermost first.
    """

    content: bytes
    pages: int
    anchors: Mapping[str, Spot]
    bookmarks: tuple[Bookmark, ...]
    slots: tuple[Slot, ...]
    faces: tuple[Face, ...]
    asked: frozenset[str]
    continued: tuple[int, ...] = ()
    unfinished: tuple[int, ...] = ()
