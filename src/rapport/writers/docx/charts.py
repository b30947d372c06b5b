"""Charts as Word takes them: a drawing in shapes, and the same in dots for who cannot show it."""

from __future__ import annotations

from dataclasses import dataclass

import resvg_py

from rapport.charts import Chart, Trend, TrendCharts
from rapport.writers.charts.drawn import Drawer, Drawn
from rapport.writers.charts.outlined import outlined

EMU_PER_POINT = 12700
# Dots per inch of the picture: sharp enough for paper, in two thirds of the time of 300.
DOTS = 225.0


@dataclass(frozen=True, slots=True)
class Plate:
    """A drawing in two forms, its size on paper in EMU, and what it shows in words."""

    svg: bytes
    png: bytes
    size: tuple[int, int]
    alt: str


def plates(chart: Chart | TrendCharts | Trend, drawer: Drawer) -> tuple[Plate, ...]:
    """The parts of a chart. Raises jinja2.TemplateError for a faulty template."""
    return tuple(_plate(drawn, drawer) for drawn in drawer.draw(chart))


def _plate(drawn: Drawn, drawer: Drawer) -> Plate:
    svg = outlined(drawn.svg, drawer.letters)
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, dpi=DOTS)
    size = (round(drawn.width * EMU_PER_POINT), round(drawn.height * EMU_PER_POINT))
    return Plate(svg.encode(), bytes(png), size, drawn.alt)
