"""The charts under the table of indicators: each over the years, against its peer group."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.charts import TrendChart, TrendCharts, TrendPoint
from rapport.model.dossier import Indicator, Indicatoren, Waarde
from rapport.model.indeling import Indicatorentabel
from rapport.reports.wording import Wording

FEWEST_POINTS = 2


def trend_charts(
    indicatoren: Indicatoren, ident: str, wording: Wording, words: Indicatorentabel
) -> Iterator[TrendCharts]:
    """One block with a chart per indicator that has two known years; none where not wanted."""
    title = wording.fill(words.grafiek)
    charts = tuple(_chart(indicator, indicatoren) for indicator in indicatoren.lijst)
    drawn = tuple(chart for chart in charts if len(chart.known) >= FEWEST_POINTS)
    if title and drawn:
        own = wording.with_names(vergelijkingsgroep=indicatoren.vergelijkingsgroep)
        note = own.fill(words.grafiek_uitleg) if any(chart.peer for chart in drawn) else ""
        yield TrendCharts(f"{ident}/grafieken", title, note, drawn, indicatoren.place)


def _chart(indicator: Indicator, indicatoren: Indicatoren) -> TrendChart:
    points = (_point(str(year), indicator.waarden.get(year)) for year in indicatoren.jaren)
    peer = _point(indicatoren.vergelijkingsgroep, indicator.vergelijking)
    return TrendChart(indicator.naam, tuple(points), peer if peer.value is not None else None)


def _point(label: str, value: Waarde | None) -> TrendPoint:
    if value is None:
        return TrendPoint(label, None, "")
    return TrendPoint(label, value.number, value.text)
