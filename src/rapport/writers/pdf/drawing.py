"""The geometry of small drawings: the trend line in a table, the bars of a chart."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rapport.document import Bar, Chart, Trend


@dataclass(frozen=True, slots=True)
class Line:
    """A trend line: `points` as SVG wants them (empty for a single point), and where it ends."""

    points: str
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar with its length as drawn and the rank of its series, from 1."""

    rank: int
    length: str
    series: str
    text: str


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one label."""

    label: str
    bars: tuple[DrawnBar, ...]


def trend_line(trend: Trend, width: int, height: int, margin: int) -> Line:
    """The line of a trend in a box of `width` by `height`; a flat one runs through the middle."""
    values = [value for _, value in trend.points]
    low, high = min(values), max(values)
    step = Decimal(width - 2 * margin) / max(len(values) - 1, 1)
    across = [margin + step * index for index in range(len(values))]
    down = [_depth(value, low, high, height, margin) for value in values]
    points = [f"{x:.1f},{y:.1f}" for x, y in zip(across, down, strict=True)]
    return Line(" ".join(points) if len(points) > 1 else "", f"{across[-1]:.1f}", f"{down[-1]:.1f}")


def _depth(value: Decimal, low: Decimal, high: Decimal, height: int, margin: int) -> Decimal:
    if low == high:
        return Decimal(height) / 2
    return margin + (height - 2 * margin) * (high - value) / (high - low)


def bar_groups(chart: Chart, room: int) -> tuple[BarGroup, ...]:
    """The bars of a chart; the longest one takes all of `room`, in the unit of `room`."""
    bars = [bar for _, group in chart.groups for bar in group]
    scale = room / (max((bar.value for bar in bars), default=Decimal(0)) or Decimal(1))
    ranks = {series: rank for rank, series in enumerate(dict.fromkeys(b.series for b in bars), 1)}
    return tuple(
        BarGroup(label, tuple(_drawn(bar, scale, ranks[bar.series]) for bar in group))
        for label, group in chart.groups
    )


def _drawn(bar: Bar, scale: Decimal, rank: int) -> DrawnBar:
    return DrawnBar(rank, f"{bar.value * scale:.1f}", bar.series, bar.text)
