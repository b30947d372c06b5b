"""Charts as SVG: to scale, in the colours of the style, nothing cut off and nothing overlapping."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import pytest
from lxml import etree
from PIL import ImageFont

from rapport.charts import Chart, Trend, TrendCharts
from rapport.writers.charts.drawn import Drawer
from rapport.writers.charts.outlined import outlined
from tests.writers.chart_samples import LONG, bars, sixty, trend, trends
from tests.writers.pdf_sample import basis, look_of

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 476.0
FONTS = {"400": "Regular", "600": "Semibold"}
EVERY = [
    sixty(),
    bars((0, 0), (0, 0)),
    bars((7,)),
    bars((-5, -3), (-1, -2)),
    bars((3571, 3665), (-12, 3027), names=(LONG,)),
    trends(),
    TrendCharts("t", "T", "", (trend("Een", "1 2", "90"), trend("Twee", "−10,25 3,5", "−10"))),
]


def drawn(chart: Chart | TrendCharts | Trend) -> list[etree._Element]:
    """The drawings of a chart in the default style, parsed."""
    drawer = Drawer.of(basis(), look_of(basis()), WIDTH)
    return [etree.fromstring(each.svg) for each in drawer.draw(chart)]


@dataclass(frozen=True)
class Box:
    """A line of text on the drawing, measured by another library than ours."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether letters of the two lie over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def boxes(root: etree._Element) -> list[Box]:
    """Where each line of text is, letters only: no room above and below them."""
    made = []
    for line in root.iter(f"{SVG}text"):
        size, x, y = (float(line.get(name, "0")) for name in ("font-size", "x", "y"))
        face = f"fonts/SourceSans3-{FONTS[line.get('font-weight', '400')]}.ttf"
        font = ImageFont.truetype(str(basis().find(face)), 1000)
        words = line.text or ""
        made.append(
            Box(words, x, y - 0.7 * size, x + font.getlength(words) * size / 1000, y + 0.2 * size)
        )
    return made


@pytest.mark.parametrize("chart", EVERY)
def test_no_text_is_cut_off_or_lies_over_other_text(chart: Chart | TrendCharts) -> None:
    """With long names, sixty pakketten, negative values, zeros or one bar."""
    for root in drawn(chart):
        _, _, width, height = map(float, root.get("viewBox", "").split())
        lines = boxes(root)
        assert lines
        for line in lines:
            assert line.left >= -0.1, line
            assert line.right <= width + 0.1, line
            assert line.top >= -0.1, line
            assert line.bottom <= height + 0.1, line
        assert [(a.words, b.words) for a, b in combinations(lines, 2) if a.meets(b)] == []


@pytest.mark.parametrize("chart", EVERY)
def test_every_shape_says_its_colour_and_every_text_can_be_read(chart: Chart | TrendCharts) -> None:
    """Colours are literal, from stijl.yaml: a shape without one would be black in RGB."""
    colours = {*look_of(basis()).kleuren.model_dump().values(), "none"}
    for root in drawn(chart):
        shapes = [each for each in root if each.tag not in {f"{SVG}title", f"{SVG}desc"}]
        assert shapes
        for shape in shapes:
            assert shape.get("fill") or shape.get("stroke")
            assert {shape.get("fill", "none"), shape.get("stroke", "none")} <= colours
        assert min(float(line.get("font-size", "0")) for line in root.iter(f"{SVG}text")) >= 7.5


def bar_lengths(chart: Chart) -> list[tuple[float, float]]:
    """Where each bar begins and how long it is."""
    found = (bar for root in drawn(chart) for bar in root.iter(f"{SVG}rect"))
    return [(float(bar.get("x", "0")), float(bar.get("width", "0"))) for bar in found]


def test_bars_are_as_long_as_their_values_over_all_parts_of_a_chart() -> None:
    """Sixty pakketten are drawn in several parts, on one scale."""
    chart = bars(*(((n + 1) * 100, 50) for n in range(60)))
    lengths = [length for _, length in bar_lengths(chart)]
    assert len(drawn(chart)) > 2
    assert lengths[-2] == pytest.approx(60 * lengths[0], abs=0.2)


def test_a_negative_bar_is_drawn_to_the_left_of_the_line() -> None:
    """And ends where the positive one beside it begins."""
    (left, length), (right, other) = bar_lengths(bars((-50, 100)))
    assert left + length == pytest.approx(right, abs=0.1)
    assert other == pytest.approx(2 * length, abs=0.1)


def test_bars_of_nothing_have_no_length() -> None:
    """A chart of zeros is drawn without dividing by zero."""
    assert [length for _, length in bar_lengths(bars((0, 0)))] == [0, 0]


def test_two_series_differ_in_more_than_colour() -> None:
    """Begroot is an outline, realisatie is filled, and each bar has its word."""
    (root,) = drawn(bars((3571, 3665)))
    first, second = root.iter(f"{SVG}rect")
    assert first.get("fill") != first.get("stroke")
    assert second.get("fill") == second.get("stroke")
    assert [b.words for b in boxes(root)][1:] == ["3.571 begroot", "3.665 realisatie"]


def test_every_part_of_a_chart_tells_its_own_figures() -> None:
    """The description of a part names its groups, and which part it is."""
    roots = drawn(sixty())
    titles = [root.findtext(f"{SVG}title") or "" for root in roots]
    assert titles[0].startswith(f"Lasten per pakket (1 van {len(roots)}). Bedragen x € 1.000.")
    told = [group.alt for group in sixty().groups]
    assert sum(title.count("begroot") for title in titles) == 60
    assert all(any(alt in title for title in titles) for alt in told)
    assert all(root.findtext(f"{SVG}desc") for root in roots)


def test_a_missing_year_breaks_the_line() -> None:
    """Nothing is drawn where nothing is known."""
    first, second = (
        len(drawn(TrendCharts("t", "T", "", (c,)))[0].findall(f"{SVG}polyline"))
        for c in (trend("A", "1 2 3"), trend("A", "1 2 . 3 4"))
    )
    assert (first, second) == (1, 2)


def test_the_peer_group_lies_as_high_as_its_value() -> None:
    """The dashed line of a peer group that equals the last year runs through its dot."""
    (root,) = drawn(TrendCharts("t", "T", "", (trend("A", "1 2 3 4", "4"),)))
    dashed = next(line for line in root.iter(f"{SVG}line") if line.get("stroke-dasharray"))
    *_, last = root.iter(f"{SVG}circle")
    assert dashed.get("y1") == last.get("cy") == dashed.get("y2")


def test_a_trend_that_rises_ends_high() -> None:
    """The line in a table: down is a larger y."""
    (root,) = drawn(Trend((("2023", trends().charts[0].known[1].value or 0), ("2024", 2)), "x"))  # type: ignore[arg-type]  # numbers do
    line = root.find(f"{SVG}polyline")
    assert line is not None
    (_, low), (_, high) = (map(float, dot.split(",")) for dot in line.get("points", "").split())
    assert high < low


def test_the_outlined_drawing_has_no_letters_left() -> None:
    """It looks the same on a computer without the font, at the same place in the same colour."""
    drawer = Drawer.of(basis(), look_of(basis()), WIDTH)
    (plain,) = drawer.draw(bars((1, 2)))
    shaped = etree.fromstring(outlined(plain.svg, drawer.letters))
    lines = list(etree.fromstring(plain.svg).iter(f"{SVG}text"))
    shapes = list(shaped.iter(f"{SVG}path"))
    assert not list(shaped.iter(f"{SVG}text"))
    places = [f"translate({line.get('x')} {line.get('y')})" for line in lines]
    assert [shape.get("transform") for shape in shapes] == places
    assert [shape.get("fill") for shape in shapes] == [line.get("fill") for line in lines]
    assert all(len(shape.get("d", "")) > 50 for shape in shapes)
