"""The charts of a document: their values and their words, without layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rapport.place import Place


@dataclass(frozen=True, slots=True)
class Trend:
    """A small line over the years: points (label, value), oldest first; `alt` in words."""

    points: tuple[tuple[str, Decimal], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its series, its value and the figure printed beside it.

    A value below zero is drawn to the other side.
    """

    series: str
    value: Decimal
    text: str
    key: str = ""

    @property
    def told(self) -> str:
        """What stands beside the bar."""
        return f"{self.text} {self.series}"


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one label, such as a pakket."""

    label: str
    bars: tuple[Bar, ...]

    @property
    def alt(self) -> str:
        """The same in words."""
        return f"{self.label}: {', '.join(f'{bar.series} {bar.text}' for bar in self.bars)}."


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars in groups, such as begroting against realisatie per pakket.

    All values are in the same unit; `unit_note` says which, as in a table.
    """

    id: str
    title: str
    groups: tuple[BarGroup, ...]
    unit_note: str = ""
    place: Place | None = None

    def part_alt(self, groups: Iterable[BarGroup], number: int, count: int) -> str:
        """The chart in words, or part `number` of `count` of it with only these groups."""
        part = f" ({number} van {count})" if count > 1 else ""
        told = (f"{self.title}{part}.", f"{self.unit_note}.", *(group.alt for group in groups))
        return " ".join(text for text in told if text.strip("."))


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A value of an indicator as printed and as a number; `label` is its year or peer group."""

    label: str
    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class TrendChart:
    """One indicator over the years, oldest first, and its peer group in the last year.

    At least one point has a value, and the peer group where there is one.
    """

    label: str
    points: tuple[TrendPoint, ...]
    peer: TrendPoint | None = None

    @property
    def known(self) -> tuple[TrendPoint, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def alt(self) -> str:
        """The same in words."""
        years = ", ".join(f"{point.text} in {point.label}" for point in self.known)
        peer = f" {self.peer.label}: {self.peer.text}." if self.peer else ""
        return f"{self.label}: {years}.{peer}"


@dataclass(frozen=True, slots=True)
class TrendCharts:
    """Small charts of indicators side by side; `note` says which line is whose."""

    id: str
    title: str
    note: str
    charts: tuple[TrendChart, ...]
    place: Place | None = None
