"""Where the lines of indicators run: the small one in a table, the panel with its peer group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapport.charts import Trend, TrendChart
from rapport.writers.charts.bars import ASCENT, GAP, Words
from rapport.writers.charts.letters import BOLD, Letters

NAME_SIZE, FIGURE_SIZE = 8.8, 8.0
NAME_LINE, FIGURE_LINE = 11.0, 9.6
PLOT, HEAD_GAP, FOOT = 46.0, 10.0, 16.0
# The room between two panels beside each other.
GUTTER = 18.0
SMALL = (51.0, 12.0)
SMALL_EDGE = 2.2

Dot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SmallLine:
    """The line in a table cell; the last of `dots` is the latest year."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class TrendPanel:
    """One indicator: its name, its line in pieces (a missing year breaks it), and its figures.

    `level` is the height of the peer group, None where that is not known; `left` and `right`
    bound the lines.
    """

    width: float
    height: float
    names: tuple[Words, ...]
    left: float
    right: float
    floor: float
    level: float | None
    pieces: tuple[tuple[Dot, ...], ...]
    figures: tuple[Words, ...]
    years: tuple[Words, ...]
    alt: str
    name_size: float = NAME_SIZE
    figure_size: float = FIGURE_SIZE
    dots: tuple[Dot, ...] = field(default=())


def small_line(trend: Trend) -> SmallLine:
    """The line of a trend; a flat one runs through the middle."""
    wide, high = SMALL
    values = [float(value) for _, value in trend.points]
    span = (SMALL_EDGE, high - SMALL_EDGE)
    step = (wide - 2 * SMALL_EDGE) / max(len(values) - 1, 1)
    scale = _Scale.over(values, span)
    dots = tuple((SMALL_EDGE + step * n, scale.at(value)) for n, value in enumerate(values))
    return SmallLine(wide, high, dots, trend.alt)


def trend_panels(
    charts: Sequence[TrendChart], width: float, letters: Letters
) -> tuple[TrendPanel, ...]:
    """The panels of `width`, all with the same height and their lines at the same place."""
    room = width - GUTTER
    names = [letters.lines(chart.label, room, NAME_SIZE, BOLD) for chart in charts]
    head = max(map(len, names), default=0) * NAME_LINE + HEAD_GAP
    margins = _margins(charts, letters)
    return tuple(
        _panel(chart, lines, (width, head), (*margins, letters))
        for chart, lines in zip(charts, names, strict=True)
    )


def _margins(charts: Sequence[TrendChart], letters: Letters) -> tuple[float, float]:
    """Room left and right of the lines for the figures at their ends, alike in all panels."""
    first = [chart.known[0].text for chart in charts]
    last = [chart.known[-1].text for chart in charts]
    last += [chart.peer.text for chart in charts if chart.peer]
    left, right = (
        max((letters.width(text, FIGURE_SIZE, BOLD) for text in texts), default=0.0)
        for texts in (first, last)
    )
    return left + GAP, right + GAP


def _panel(
    chart: TrendChart,
    names: Sequence[str],
    size: tuple[float, float],
    edges: tuple[float, float, Letters],
) -> TrendPanel:
    width, head = size
    left, right, letters = edges[0], width - GUTTER - edges[1], edges[2]
    floor = head + PLOT
    peer = chart.peer
    values = [float(point.value or 0) for point in chart.known]
    scale = _Scale.over([*values, float(peer.value or 0)] if peer else values, (head, floor))
    step = (right - left) / max(len(chart.points) - 1, 1)
    places = [
        None if point.value is None else (left + n * step, scale.at(float(point.value)))
        for n, point in enumerate(chart.points)
    ]
    level = scale.at(float(peer.value or 0)) if peer else None
    dots = tuple(place for place in places if place)
    years, last = floor + FOOT - 4.0, chart.points[-1].label
    return TrendPanel(
        width=width,
        height=floor + FOOT,
        names=tuple(Words(n, 0.0, NAME_SIZE + k * NAME_LINE) for k, n in enumerate(names)),
        left=left,
        right=right,
        floor=floor + 3.0,
        level=level,
        pieces=tuple(_pieces(places)),
        figures=tuple(_figures(chart, dots, level, (right, letters))),
        years=(
            Words(chart.points[0].label, left, years),
            Words(last, right - letters.width(last, FIGURE_SIZE), years),
        ),
        alt=chart.alt,
        dots=dots,
    )


def _pieces(places: Sequence[Dot | None]) -> Iterator[tuple[Dot, ...]]:
    piece: list[Dot] = []
    for place in (*places, None):
        if place:
            piece.append(place)
        elif piece:
            yield tuple(piece)
            piece = []


def _figures(
    chart: TrendChart, dots: Sequence[Dot], level: float | None, edge: tuple[float, Letters]
) -> Iterator[Words]:
    """The first and last figure and that of the peer group, the last two clear of each other."""
    right, letters = edge
    first, last, peer = chart.known[0].text, chart.known[-1].text, chart.peer
    down = ASCENT * FIGURE_SIZE
    (first_x, first_y), (last_x, last_y) = dots[0], dots[-1]
    yield Words(first, first_x - GAP - letters.width(first, FIGURE_SIZE), first_y + down)
    if peer is None or level is None:
        yield Words(last, last_x + GAP, last_y + down)
        return
    push = max(0.0, (FIGURE_LINE - abs(level - last_y)) / 2)
    way = -1 if last_y <= level else 1
    yield Words(last, last_x + GAP, last_y + way * push + down)
    yield Words(peer.text, right + GAP, level - way * push + down)


@dataclass(frozen=True, slots=True)
class _Scale:
    """How high a value is drawn: the highest at the top, all alike in the middle."""

    low: float
    high: float
    top: float
    floor: float

    @classmethod
    def over(cls, values: Sequence[float], span: tuple[float, float]) -> _Scale:
        return cls(min(values, default=0.0), max(values, default=0.0), *span)

    def at(self, value: float) -> float:
        if self.low == self.high:
            return (self.top + self.floor) / 2
        return self.top + (self.floor - self.top) * (self.high - value) / (self.high - self.low)
