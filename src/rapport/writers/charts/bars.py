"""Where the bars of a chart stand, and what is written beside them; all in points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.charts import Bar, BarGroup, Chart
from rapport.writers.charts.letters import Letters

NAME_SIZE, FIGURE_SIZE = 8.8, 8.0
NAME_LINE = 11.0
NAME_SHARE = 0.4
BAR, BAR_GAP, GROUP_GAP = 7.4, 2.0, 7.6
GAP = 4.0
# A bar that is nearly nothing is seen all the same.
LEAST_BAR = 0.8
LEAST_ROOM = 40.0
# A chart is cut between its groups at this height, so that it may run on over a page end.
TALLEST = 190.0
# From the top of a letter's box to its base line, in ems.
ASCENT = 0.36


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, and where its base line begins.

    No text is anchored at its end: WeasyPrint sets that apart from the text of the page.
    """

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar: the rank of its series from 1, its box, and the figure at its end."""

    rank: int
    x: float
    y: float
    width: float
    height: float
    words: Words


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    """The lines of a name and the bars beside them."""

    names: tuple[Words, ...]
    bars: tuple[DrawnBar, ...]


@dataclass(frozen=True, slots=True)
class BarSheet:
    """A part of a chart that stays in one piece; `zero` is where the bars begin."""

    width: float
    height: float
    zero: float
    groups: tuple[DrawnGroup, ...]
    alt: str
    name_size: float = NAME_SIZE
    figure_size: float = FIGURE_SIZE


def bar_sheets(chart: Chart, width: float, letters: Letters) -> tuple[BarSheet, ...]:
    """A chart of `width`, in parts of some groups each; all parts are drawn to one scale."""
    frame = _Frame.of(chart, width, letters)
    parts = tuple(_parts(chart.groups, frame))
    return tuple(
        frame.sheet(part, chart.part_alt(part, number, len(parts)))
        for number, part in enumerate(parts, 1)
    )


def _parts(groups: Sequence[BarGroup], frame: _Frame) -> Iterator[tuple[BarGroup, ...]]:
    """The groups in as few parts as fit, each of about the same height."""
    heights = [frame.height(group) for group in groups]
    count = -int(-sum(heights) // TALLEST)
    target = sum(heights) / max(count, 1)
    part: list[BarGroup] = []
    filled = 0.0
    for group, height in zip(groups, heights, strict=True):
        if part and filled + height / 2 > target:
            yield tuple(part)
            part, filled = [], 0.0
        part.append(group)
        filled += height
    if part:
        yield tuple(part)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The scale of a chart: where zero is, and how many points one unit takes."""

    width: float
    zero: float
    unit: float
    ranks: dict[str, int]
    letters: Letters

    @classmethod
    def of(cls, chart: Chart, width: float, letters: Letters) -> _Frame:
        bars = [bar for group in chart.groups for bar in group.bars]
        high = max((float(bar.value) for bar in bars), default=0.0)
        low = min((float(bar.value) for bar in bars), default=0.0)
        left, right = (
            max(
                (_figure_width(bar, letters) for bar in bars if (bar.value < 0) is below), default=0
            )
            for below in (True, False)
        )
        start = width * NAME_SHARE + GAP + (left + GAP if left else 0.0)
        room = max(width - start - right - GAP, LEAST_ROOM)
        unit = room / ((max(high, 0.0) - min(low, 0.0)) or 1.0)
        ranks = {
            series: rank for rank, series in enumerate(dict.fromkeys(b.series for b in bars), 1)
        }
        return cls(width, start - min(low, 0.0) * unit, unit, ranks, letters)

    def height(self, group: BarGroup) -> float:
        """The height of a group with the white under it."""
        names = len(self._names(group)) * NAME_LINE
        return max(names, len(group.bars) * (BAR + BAR_GAP) - BAR_GAP) + GROUP_GAP

    def sheet(self, groups: Sequence[BarGroup], alt: str) -> BarSheet:
        """The groups under each other."""
        drawn, top = [], 0.0
        for group in groups:
            drawn.append(self._group(group, top + GROUP_GAP / 2))
            top += self.height(group)
        return BarSheet(self.width, top, self.zero, tuple(drawn), alt)

    def _names(self, group: BarGroup) -> tuple[str, ...]:
        return self.letters.lines(group.label, self.width * NAME_SHARE - 3 * GAP, NAME_SIZE)

    def _group(self, group: BarGroup, top: float) -> DrawnGroup:
        middle = top + (self.height(group) - GROUP_GAP) / 2
        lines = self._names(group)
        first = middle - (len(lines) - 1) * NAME_LINE / 2 + ASCENT * NAME_SIZE
        names = tuple(Words(line, 0.0, first + n * NAME_LINE) for n, line in enumerate(lines))
        above = middle - (len(group.bars) * (BAR + BAR_GAP) - BAR_GAP) / 2
        bars = (self._bar(b, above + n * (BAR + BAR_GAP)) for n, b in enumerate(group.bars))
        return DrawnGroup(names, tuple(bars))

    def _bar(self, bar: Bar, top: float) -> DrawnBar:
        size = max(abs(float(bar.value)) * self.unit, LEAST_BAR if bar.value else 0.0)
        below = bar.value < 0
        left = self.zero - size if below else self.zero
        before = left - GAP - _figure_width(bar, self.letters)
        beside = before if below else left + size + GAP
        words = Words(bar.told, beside, top + BAR / 2 + ASCENT * FIGURE_SIZE)
        return DrawnBar(self.ranks[bar.series], left, top, size, BAR, words)


def _figure_width(bar: Bar, letters: Letters) -> float:
    return letters.width(bar.told, FIGURE_SIZE)
