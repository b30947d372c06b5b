"""The charts of a document as SVG, filled into the templates of the house style."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from rapport.charts import Chart, Trend, TrendCharts
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style
from rapport.writers.charts.bars import BarSheet, bar_sheets
from rapport.writers.charts.letters import Letters, letters_of
from rapport.writers.charts.trends import SmallLine, TrendPanel, small_line, trend_panels
from rapport.writers.engine import engine_of

BARS, PANEL, SMALL = "staven.svg.j2", "trend.svg.j2", "trendlijn.svg.j2"
PANELS_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing as SVG, its size on paper in points, and what it shows in words."""

    svg: Markup
    width: float
    height: float
    alt: str


Draw = Callable[[Chart | TrendCharts | Trend], tuple[Drawn, ...]]


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draws the charts of one document, `width` points wide.

    Raises jinja2.TemplateError for a faulty template.
    """

    engine: Environment
    letters: Letters
    width: float

    @classmethod
    def of(cls, style: Style, look: Huisstijl, width: float) -> Drawer:
        """With the templates, colours and font files of a house style."""
        return cls(engine_of(style, look), letters_of(style, look.lettertype), width)

    def draw(self, chart: Chart | TrendCharts | Trend) -> tuple[Drawn, ...]:
        """The parts of a bar chart, the panels of trends, or the one small line of a table."""
        match chart:
            case Chart():
                sheets = bar_sheets(chart, self.width, self.letters)
                return tuple(self._filled(BARS, sheet) for sheet in sheets)
            case TrendCharts():
                panels = trend_panels(chart.charts, self.width / PANELS_BESIDE, self.letters)
                return tuple(self._filled(PANEL, panel) for panel in panels)
            case Trend():
                return (self._filled(SMALL, small_line(chart)),)

    def _filled(self, template: str, sheet: BarSheet | TrendPanel | SmallLine) -> Drawn:
        svg = self.engine.get_template(template).render(blad=sheet)
        return Drawn(Markup(svg.strip()), sheet.width, sheet.height, sheet.alt)  # noqa: S704  # the engine escapes
