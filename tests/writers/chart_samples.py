"""Invented charts and wide tables, of any size, for the tests of both writers."""

from __future__ import annotations

from decimal import Decimal

from rapport.charts import Bar, BarGroup, Chart, TrendChart, TrendCharts, TrendPoint
from rapport.document import (
    Cell,
    Column,
    ColumnRole,
    Row,
    RowRole,
    Table,
)
from tests.sample.pieces import printed, text

LONG = "Leefbaarheid in de kernen, het buitengebied en de bedrijventerreinen van de gemeente"
ONE_WORD = "Rioolwaterzuiveringsinstallatiebeheersovereenkomstverlengingsprocedurekosten"
PEERS = "Gemeenten 25.000 - 50.000 inwoners"


def bars(*values: tuple[int, ...], names: tuple[str, ...] = ()) -> Chart:
    """A chart with a group for each tuple, of one or two bars."""
    groups = tuple(
        BarGroup(
            names[n % len(names)] if names else f"Pakket {n}",
            tuple(
                Bar(series, Decimal(value), printed(Decimal(value)))
                for series, value in zip(("begroot", "realisatie"), pair, strict=False)
            ),
        )
        for n, pair in enumerate(values)
    )
    return Chart("deel/staven", "Lasten per pakket", groups, "Bedragen x € 1.000")


def sixty() -> Chart:
    """Sixty pakketten with names of every length, some of them income for once."""
    values = tuple(
        ((n * 7919) % 5000, (n * 104729) % 5200 - (900 if n % 9 == 4 else 0)) for n in range(60)
    )
    return bars(*values, names=("1A Groen", f"2B {LONG}", f"3C {ONE_WORD}"))


def trend(label: str, values: str, peer: str = "") -> TrendChart:
    """An indicator from 2020 on; `.` is a year without a value."""
    points = tuple(_point(str(2020 + n), value) for n, value in enumerate(values.split()))
    return TrendChart(label, points, _point(PEERS, peer) if peer else None)


def _point(label: str, value: str) -> TrendPoint:
    if value == ".":
        return TrendPoint(label, None, "")
    number = Decimal(value.rstrip("*").replace(",", ".").replace("−", "-"))
    return TrendPoint(label, number, value)


def trends() -> TrendCharts:
    """Indicators that rise, fall, miss a year, stay level and have no peers."""
    charts = (
        trend("Diefstal uit woning per 1.000 inwoners", "2 0,8 1,5 1 1*", "1,1*"),
        trend(LONG, "5,3 4,9 . 4,5 5*", "4,2*"),
        trend("Gelijk", "3 3 3 3 3", "3"),
        trend("Zonder groep", "−1,5 . . 2 3"),
    )
    note = f"De lijn met stippen is onze gemeente; de streepjeslijn is {PEERS}."
    return TrendCharts("deel/trends", "Verloop per indicator", note, charts)


def wide_table(columns: int = 12, rows: int = 40) -> Table:
    """A table of `columns` columns with figures."""
    heads = (
        Column("naam", "Programma", ColumnRole.LABEL),
        *(Column(f"k{n}", f"Begroting na wijziging {2013 + n}") for n in range(columns)),
    )
    lines = (
        Row(
            f"deel/{r}",
            RowRole.DETAIL,
            (Cell(text(f"Programma {r}")), *(_figure(r, n) for n in range(columns))),
        )
        for r in range(rows)
    )
    return Table("deel/breed", "Twaalf jaren", heads, tuple(lines), "Bedragen x € 1.000")


def _figure(row: int, column: int) -> Cell:
    value = Decimal((row * 13 + column * 7907) % 300000 - 90000)
    return Cell(text(printed(value)), value * 1000, value, f"deel/{row}/{column}")
