"""The charts of a report: which figures they show, in the signs and words of the reader."""

from __future__ import annotations

from pathlib import Path

import rapport
from rapport import Checked
from rapport.charts import Chart, TrendCharts
from rapport.document import walk
from tests.report import overzichten, small


def charts(checked: Checked) -> dict[str, Chart | TrendCharts]:
    """The charts of a report by their id."""
    assert checked.document is not None
    found = (node for node in walk(checked.document) if isinstance(node, Chart | TrendCharts))
    return {chart.id: chart for chart in found}


def bars(chart: Chart | TrendCharts) -> list[tuple[str, str]]:
    """What stands beside each bar, and at which name."""
    assert isinstance(chart, Chart)
    return [(group.label[:1], bar.told) for group in chart.groups for bar in group.bars]


def in_style(folder: Path, words: str) -> Checked:
    """The small report in a house style with these words."""
    style = small.write(folder, rapport_yaml=f"{small.RAPPORT}stijl: eigen\n") / "templates/eigen"
    style.mkdir(parents=True)
    (style / "jaarverslag.yaml").write_text(words, encoding="utf-8")
    return rapport.check(folder)


def test_the_overview_has_a_chart_of_lasten_and_baten_per_programme(tmp_path: Path) -> None:
    """As realised, without the minus of lasten; the figures are those of its table."""
    chart = charts(overzichten.check(tmp_path, overzichten.report()))["overzicht/grafiek"]
    assert bars(chart) == [
        ("1", "1.270 lasten"),
        ("1", "145 baten"),
        ("2", "2.335 lasten"),
        ("2", "3.055 baten"),
    ]
    assert chart.title == "Lasten en baten per programma: realisatie 2024"


def test_lasten_that_are_income_for_once_are_drawn_to_the_left(tmp_path: Path) -> None:
    """A bar below zero, with its minus beside it."""
    old = "      realisatie: -920\n"
    assert old in small.PROGRAMMA
    turned = small.PROGRAMMA.replace(old, "      realisatie: 920\n", 1)
    checked = small.check(tmp_path, programma=turned)
    chart = charts(checked)["programma-7/kosten/grafiek"]
    assert isinstance(chart, Chart)
    assert chart.groups[0].bars[1].value == -920
    assert chart.groups[0].bars[1].told == "−920 realisatie"


def test_an_indicator_is_drawn_against_its_peer_group(tmp_path: Path) -> None:
    """Every known year as printed, asterisk and all, and in words for who cannot see it."""
    block = charts(small.check(tmp_path))["programma-7/indicatoren/grafieken"]
    assert isinstance(block, TrendCharts)
    (chart,) = block.charts
    assert chart.alt == "Bomen per inwoner: 1,5 in 2023, 1,6* in 2024. Andere gemeenten: 1,1."
    assert block.note.endswith("de streepjeslijn is Andere gemeenten.")


def test_an_indicator_of_one_year_has_no_line(tmp_path: Path) -> None:
    """And without any line there is no block of charts."""
    short = small.PROGRAMMA.replace("        2023: 1,5\n", "")
    assert "programma-7/indicatoren/grafieken" not in charts(small.check(tmp_path, programma=short))


def test_a_house_style_without_their_titles_has_no_charts(tmp_path: Path) -> None:
    """Each chart is there because the words of the style ask for it."""
    words = 'kostentabel:\n  grafiek: ""\nindicatorentabel:\n  grafiek: ""\n'
    assert charts(in_style(tmp_path, words)) == {}
