"""The table of indicators: the years, the trend, the peer group, and what each one means."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.charts import Trend
from rapport.document import (
    Cell,
    Column,
    ColumnRole,
    Row,
    RowRole,
    Table,
)
from rapport.model.dossier import Indicator, Indicatoren, Waarde
from rapport.model.indeling import Indicatorentabel
from rapport.prose.tree import Strong, Text
from rapport.reports.prose_blocks import lines_of
from rapport.reports.wording import Wording

_FEWEST_POINTS = 2


def indicatoren_table(
    indicatoren: Indicatoren, ident: str, wording: Wording, words: Indicatorentabel
) -> Table:
    """One row per indicator with a description row below it."""
    *earlier, last = indicatoren.jaren
    columns = (
        Column("naam", wording.fill(words.kop), ColumnRole.LABEL),
        *(Column(str(year), str(year)) for year in earlier),
        Column(str(last), str(last), ColumnRole.FOCUS),
        Column("trend", wording.fill(words.trend), ColumnRole.TREND),
        Column("vergelijking", indicatoren.vergelijkingsgroep),
        Column("bron", wording.fill(words.bron), ColumnRole.NOTE),
    )
    label = wording.fill(words.omschrijving)
    rows = [
        row
        for indicator in indicatoren.lijst
        for row in _rows(indicator, indicatoren.jaren, label, len(columns))
    ]
    return Table(
        id=f"{ident}/tabel",
        caption=wording.fill(words.titel),
        columns=columns,
        rows=tuple(rows),
        place=indicatoren.place,
    )


def _rows(indicator: Indicator, years: tuple[int, ...], label: str, width: int) -> Iterator[Row]:
    cells = [_value(indicator.waarden.get(year), f"{indicator.id}/{year}") for year in years]
    cells.append(Cell(trend=_trend(indicator)))
    cells.append(_value(indicator.vergelijking, f"{indicator.id}/vergelijking"))
    name = Cell((Text(indicator.naam),), place=indicator.place)
    source = Cell((Text(indicator.bron),))
    yield Row(indicator.id, RowRole.DETAIL, (name, *cells, source))
    text = lines_of(indicator.omschrijving.blocks)
    if text:
        words = (Strong((Text(label),)), Text(" "), *text) if label else text
        cell = Cell(words, span=width, place=indicator.omschrijving.place)
        yield Row(f"{indicator.id}/omschrijving", RowRole.DESCRIPTION, (cell,))


def _value(value: Waarde | None, key: str) -> Cell:
    if value is None or not value.text:
        return Cell()
    return Cell(
        (Text(value.text),), value=value.number, shown=value.number, key=key, place=value.place
    )


def _trend(indicator: Indicator) -> Trend | None:
    """The line over the years; none with fewer than two known values."""
    known = [(year, value) for year, value in indicator.waarden.items() if value.number is not None]
    if len(known) < _FEWEST_POINTS:
        return None
    points = tuple((str(year), v.number) for year, v in known if v.number is not None)
    told = ", ".join(f"{value.text} in {year}" for year, value in known)
    return Trend(points, f"Verloop: {told}")
