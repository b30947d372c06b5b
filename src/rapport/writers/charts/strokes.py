"""One letter as strokes of an SVG path, each told from where the last one ended."""

from __future__ import annotations

from typing import Any

from fontTools.pens.basePen import BasePen

Point = tuple[float, float]


class Strokes(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Draws a letter of a font; `text` is the same wherever in a path the letter stands."""

    def __init__(self, glyphs: Any, scale: float) -> None:  # noqa: ANN401  # fontTools has no types
        """`scale` makes points of the units of the font; in an SVG y goes down."""
        super().__init__(glyphs)
        self._scale = scale
        self._parts: list[str] = []
        self._begin: Point = (0.0, 0.0)
        self._now: Point = (0.0, 0.0)

    @property
    def text(self) -> str:
        """The strokes; empty for a letter that is blank."""
        return "".join(self._parts)

    def _moveTo(self, pt: Point) -> None:  # noqa: N802  # the name of fontTools
        self._stroke("m", pt)
        self._begin = self._now

    def _lineTo(self, pt: Point) -> None:  # noqa: N802  # the name of fontTools
        self._stroke("l", pt)

    def _qCurveToOne(self, pt1: Point, pt2: Point) -> None:  # noqa: N802  # the name of fontTools
        self._stroke("q", pt1, pt2)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802  # the name of fontTools
        self._stroke("c", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802  # the name of fontTools
        self._parts.append("z")
        self._now = self._begin

    def _stroke(self, kind: str, *points: Point) -> None:
        # Each place is rounded, not each step: nothing adds up along a letter.
        places = [(round(x * self._scale, 2), round(-y * self._scale, 2)) for x, y in points]
        x, y = self._now
        steps = " ".join(f"{number(a - x)} {number(b - y)}" for a, b in places)
        self._parts.append(f"{kind}{steps}")
        self._now = places[-1]


def number(value: float) -> str:
    """A number as short as it can be, to a hundredth."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
