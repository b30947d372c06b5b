"""How wide words are in a font of the house style, and how they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont

from rapport.model.lettertypen import Face, faces
from rapport.style import BASIS, Style, locate
from rapport.writers.charts.strokes import Strokes, number

NORMAL, BOLD = 400, 600
# What is taken for the width of a letter where the style has no font file, in ems.
GUESS = 0.58


@dataclass(frozen=True, slots=True)
class Letters:
    """The upright faces of one family by their weight; sizes and widths are in points."""

    faces: dict[int, Face]
    _fonts: dict[int, Any] = field(default_factory=dict)

    def width(self, text: str, size: float, weight: int = NORMAL) -> float:
        """How wide `text` is on one line; letters stand beside each other without kerning."""
        font = self._font(weight)
        if font is None:
            return len(text) * GUESS * size
        return sum(font.advance(letter) for letter in text) * size / font.em

    def lines(self, text: str, room: float, size: float, weight: int = NORMAL) -> tuple[str, ...]:
        """`text` in lines no wider than `room`; a word that is wider by itself is cut."""
        lines: list[str] = []
        for word in self._pieces(text, room, size, weight):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, weight) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def outline(self, text: str, size: float, weight: int = NORMAL) -> str:
        """The letters as the path of an SVG, beginning at (0, 0) on the base line."""
        font = self._font(weight)
        return "" if font is None else font.path(text, size)

    def _pieces(self, text: str, room: float, size: float, weight: int) -> Iterator[str]:
        for word in text.split():
            rest = word
            while self.width(rest, size, weight) > room and len(rest) > 1:
                cut = self._fitting(rest, room, size, weight)
                # After a figure a hyphen would be a sign.
                yield f"{rest[:cut]}-" if rest[cut - 1].isalpha() else rest[:cut]
                rest = rest[cut:]
            yield rest

    def _fitting(self, word: str, room: float, size: float, weight: int) -> int:
        """How many letters of a word fit with a hyphen behind them: at least one."""
        fits = (n for n in range(len(word) - 1, 1, -1))
        return next((n for n in fits if self.width(f"{word[:n]}-", size, weight) <= room), 1)

    def _font(self, weight: int) -> _Font | None:
        if not self.faces:
            return None
        nearest = min(self.faces, key=lambda known: (abs(known - weight), known))
        if nearest not in self._fonts:
            data = BytesIO(self.faces[nearest].path.read_bytes())
            self._fonts[nearest] = _Font(TTFont(data, lazy=True))
        font: _Font = self._fonts[nearest]
        return font


class _Font:
    """One opened font file."""

    def __init__(self, font: TTFont) -> None:
        self.em: int = font["head"].unitsPerEm
        self._names: dict[int, str] = font.getBestCmap()
        self._widths = font["hmtx"]
        self._glyphs = font.getGlyphSet()
        self._drawn: dict[tuple[str, float], str] = {}

    def advance(self, letter: str) -> int:
        width: int = self._widths[self._names.get(ord(letter), ".notdef")][0]
        return width

    def path(self, text: str, size: float) -> str:
        scale, across, parts = size / self.em, 0.0, []
        for letter in text:
            if strokes := self._strokes(letter, scale):
                parts.append(f"M{number(across)} 0{strokes}")
            across += self.advance(letter) * scale
        return "".join(parts)

    def _strokes(self, letter: str, scale: float) -> str:
        """The strokes of a letter in one size, drawn once."""
        if (letter, scale) not in self._drawn:
            pen = Strokes(self._glyphs, scale)
            self._glyphs[self._names.get(ord(letter), ".notdef")].draw(pen)
            self._drawn[letter, scale] = pen.text
        return self._drawn[letter, scale]


def letters_of(style: Style, family: str) -> Letters:
    """The letters of `family` in this style; those of the basis where it has no file of it."""
    known = [face for face in faces(style) if not face.italic]
    own = {face.weight: face for face in known if face.family.casefold() == family.casefold()}
    basis = locate(BASIS)
    if own or basis is None:
        return Letters(own)
    return Letters({face.weight: face for face in faces(basis) if not face.italic})
