"""Charts and trend lines as PNG: the same points in the same colours, in every build."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from rapport.document import Bar, Chart, Trend
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style

EMU_PER_MM = 36000
# Dots per millimetre in the file, and how much larger it is drawn before it is made smaller.
DOTS, FINER = 9, 3
SCALE = DOTS * FINER
TREND_MM = (18.0, 4.5)
POINT_MM = 0.353
LABEL_SHARE, TEXT_SHARE = 0.42, 0.17
BAR_MM, BAR_GAP_MM, GROUP_GAP_MM = 2.9, 0.6, 3.2
LABEL_POINTS, BAR_POINTS = 9.5, 8.5
DEFAULT_FAMILY = "SourceSans3"


@dataclass(frozen=True, slots=True)
class Pen:
    """Colours of the house style by their job, and the font file for text in a drawing."""

    colours: dict[str, str]
    font: Path | None

    def letter(self, points: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        """The font at a size on paper."""
        size = points * POINT_MM * SCALE
        if self.font is None:
            return ImageFont.load_default(size)
        return ImageFont.truetype(self.font, size)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture and its size on paper in EMU."""

    png: bytes
    size: tuple[int, int]


def pen_for(style: Style, look: Huisstijl) -> Pen:
    """The pen of a house style; its own font when its folder has that, else that of the basis."""
    families = (look.lettertype.replace(" ", ""), DEFAULT_FAMILY)
    found = (style.find(f"fonts/{family}-Regular.ttf") for family in families)
    return Pen(look.kleuren.model_dump(), next((path for path in found if path), None))


def draw_trend(trend: Trend, pen: Pen) -> Drawn:
    """The line through the points, with a dot on the last; a flat line runs through the middle."""
    wide, high = TREND_MM
    sheet = _Sheet(wide, high)
    values = [value for _, value in trend.points]
    if values:
        points = _points(values, wide, high)
        if len(points) > 1:
            sheet.line(points, 0.45, pen.colours["steun"])
        sheet.dot(points[-1], 0.85, pen.colours["hoofd"])
        sheet.dot(points[-1], 0.65, pen.colours["accent"])
    return sheet.finish()


def _points(values: list[Decimal], wide: float, high: float) -> list[tuple[float, float]]:
    edge = 0.9
    low, top = min(values), max(values)
    step = (wide - 2 * edge) / max(len(values) - 1, 1)
    span = high - 2 * edge
    return [
        (edge + step * index, edge + span * _down(value, low, top))
        for index, value in enumerate(values)
    ]


def _down(value: Decimal, low: Decimal, top: Decimal) -> float:
    """How far under the top a value lies, from 0 to 1."""
    return 0.5 if top == low else float((top - value) / (top - low))


def draw_chart(chart: Chart, pen: Pen, width: int) -> Drawn:
    """Horizontal bars per group, each with its figure and series beside it; `width` in EMU."""
    wide = width / EMU_PER_MM
    heights = [len(bars) * (BAR_MM + BAR_GAP_MM) + GROUP_GAP_MM for _, bars in chart.groups]
    sheet = _Sheet(wide, max(sum(heights), BAR_MM))
    series = list(dict.fromkeys(bar.series for _, bars in chart.groups for bar in bars))
    longest = max((bar.value for _, bars in chart.groups for bar in bars), default=Decimal(0))
    top = GROUP_GAP_MM / 2
    for (label, bars), height in zip(chart.groups, heights, strict=True):
        middle = top + (height - GROUP_GAP_MM) / 2
        sheet.label(label, middle, wide * LABEL_SHARE - 3, pen)
        for place, bar in enumerate(bars):
            colour = _colour(series.index(bar.series), pen)
            sheet.bar(bar, top + place * (BAR_MM + BAR_GAP_MM), longest, colour, pen)
        top += height
    return sheet.finish()


def _colour(rank: int, pen: Pen) -> str:
    jobs = ("lijn", "steun", "hoofd", "gedempt")
    return pen.colours[jobs[rank % len(jobs)]]


class _Sheet:
    """A white sheet measured in millimetres."""

    def __init__(self, wide: float, high: float) -> None:
        self._size = (wide, high)
        pixels = (round(wide * DOTS) * FINER, round(high * DOTS) * FINER)
        self._image = Image.new("RGB", pixels, "#FFFFFF")
        self._draw = ImageDraw.Draw(self._image)

    def line(self, points: list[tuple[float, float]], thick: float, colour: str) -> None:
        dots = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(dots, fill=colour, width=round(thick * SCALE), joint="curve")

    def dot(self, middle: tuple[float, float], radius: float, colour: str) -> None:
        x, y, r = (number * SCALE for number in (*middle, radius))
        self._draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)

    def label(self, text: str, middle: float, room: float, pen: Pen) -> None:
        font = pen.letter(LABEL_POINTS)
        lines = self._wrap(text, room * SCALE, font)
        self._draw.multiline_text(
            (0, middle * SCALE), "\n".join(lines), fill=pen.colours["tekst"], font=font, anchor="lm"
        )

    def bar(self, bar: Bar, top: float, longest: Decimal, colour: str, pen: Pen) -> None:
        wide, _ = self._size
        left = wide * LABEL_SHARE
        room = wide * (1 - LABEL_SHARE - TEXT_SHARE)
        right = left + room * (float(bar.value / longest) if longest else 0.0)
        box = tuple(number * SCALE for number in (left, top, right, top + BAR_MM))
        self._draw.rectangle(box, fill=colour)
        place = ((right + 1.2) * SCALE, (top + BAR_MM / 2) * SCALE)
        text = f"{bar.text} {bar.series}"
        font = pen.letter(BAR_POINTS)
        self._draw.text(place, text, fill=pen.colours["gedempt"], font=font, anchor="lm")

    def _wrap(
        self, text: str, room: float, font: ImageFont.FreeTypeFont | ImageFont.ImageFont
    ) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._draw.textlength(longer, font=font) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def finish(self) -> Drawn:
        stream = BytesIO()
        self._image.reduce(FINER).save(stream, "PNG")
        wide, high = (round(side * EMU_PER_MM) for side in self._size)
        return Drawn(stream.getvalue(), (wide, high))
