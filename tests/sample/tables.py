"""The tables of the sample, rounding differences and all."""

from __future__ import annotations

from decimal import Decimal

from rapport.charts import Trend
from rapport.document import (
    Cell,
    Column,
    ColumnRole,
    Row,
    RowRole,
    Sum,
    Table,
)
from tests.sample.pieces import at, printed, text
from tests.sample.words import HALT, TOELICHTING_VRF

YEARS = ("2020", "2021", "2022", "2023", "2024")
KOSTEN_COLUMNS = ("realisatie-vorig", "primair", "begroting", "realisatie", "verschil")
AFWIJKING_COLUMNS = ("lasten", "baten")
MARKS = {"S": "structureel", "I": "incidenteel"}


def figure(key: str, digits: str) -> Cell:
    """A cell with an amount in thousands, empty when there are no digits."""
    if not digits:
        return Cell()
    value = Decimal(digits)
    return Cell(text(printed(value)), value * 1000, value, key, place=at(50))


def figures(ident: str, columns: tuple[str, ...], digits: str) -> tuple[Cell, ...]:
    """The cells of a row; `digits` holds one number per column, `.` for an empty cell."""
    values = ["" if item == "." else item for item in digits.split()]
    return tuple(figure(f"{ident}/{c}", v) for c, v in zip(columns, values, strict=True))


def kosten_row(ident: str, role: RowRole, label: str, digits: str) -> Row:
    """A row of the cost table."""
    return Row(ident, role, (Cell(text(label)), *figures(ident, KOSTEN_COLUMNS, digits)))


def group(ident: str, label: str, width: int) -> Row:
    """A heading over the rows that follow."""
    return Row(ident, RowRole.GROUP, (Cell(text(label), span=width),))


def kosten_table() -> Table:
    """The cost table of programma 1, as printed in 2024, rounding differences and all."""
    p, one_e, one_f = (
        "programma-1",
        "1E Rampenbestrijding en crisisorganisatie",
        ("1F Integraal veiligheidsbeleid en openbare orde"),
    )
    rows = (
        group(f"{p}/lasten", "Lasten", 6),
        kosten_row(f"{p}/1E/lasten", RowRole.DETAIL, one_e, "-3153 -3237 -3571 -3665 -94"),
        kosten_row(f"{p}/1F/lasten", RowRole.DETAIL, one_f, "-2921 -2783 -3252 -3027 225"),
        kosten_row(
            f"{p}/totaal/lasten", RowRole.TOTAL, "Totaal Lasten", "-6074 -6020 -6823 -6692 131"
        ),
        group(f"{p}/baten", "Baten", 6),
        kosten_row(f"{p}/1E/baten", RowRole.DETAIL, one_e, "110 86 126 130 4"),
        kosten_row(f"{p}/1F/baten", RowRole.DETAIL, one_f, "445 39 296 803 507"),
        kosten_row(f"{p}/totaal/baten", RowRole.TOTAL, "Totaal Baten", "555 125 423 933 510"),
        kosten_row(
            f"{p}/saldo",
            RowRole.BALANCE,
            "Saldo Lasten en Baten programma 1",
            "-5519 -5895 -6400 -5759 642",
        ),
        group(f"{p}/onttrekkingen", "Onttrekkingen", 6),
        kosten_row(
            f"{p}/1Z/onttrekkingen",
            RowRole.DETAIL,
            "1Z Niet in pakketjes opgenomen",
            "106 41 256 256 0",
        ),
    )
    columns = (
        Column("naam", "Lasten en Baten", ColumnRole.LABEL),
        Column("realisatie-vorig", "Realisatie 2023"),
        Column("primair", "Primaire begroting 2024"),
        Column("begroting", "Begroting na wijziging 2024"),
        Column("realisatie", "Realisatie 2024", ColumnRole.FOCUS),
        Column("verschil", "Verschil", ColumnRole.DIFFERENCE),
    )
    sums = tuple(
        Sum(f"{p}/totaal/{kant}/{c}", ((1, f"{p}/1E/{kant}/{c}"), (1, f"{p}/1F/{kant}/{c}")))
        for kant in ("lasten", "baten")
        for c in KOSTEN_COLUMNS
    )
    caption = "Lasten en baten van programma 1"
    return Table(f"{p}/kosten/tabel", caption, columns, rows, "Bedragen x € 1.000", sums, at(40))


def afwijking(ident: str, role: RowRole, words: str, digits: str, mark: str = "") -> Row:
    """A row of a table of afwijkingen; `mark` is I, S or nothing."""
    sign = Cell(text(mark), mark=mark, word=MARKS[mark]) if mark else Cell()
    label = Cell(text(words), place=at(60))
    return Row(ident, role, (label, *figures(ident, AFWIJKING_COLUMNS, digits), sign))


def afwijkingen_table(ident: str, caption: str, *rows: Row) -> Table:
    """The afwijkingen of one pakket."""
    columns = (
        Column("toelichting", "Toelichting", ColumnRole.NOTE),
        Column("lasten", "Lasten", ColumnRole.DIFFERENCE),
        Column("baten", "Baten", ColumnRole.DIFFERENCE),
        Column("is", "I / S", ColumnRole.MARK),
    )
    return Table(f"{ident}/tabel", caption, columns, rows, "Bedragen x € 1.000", (), at(60))


def afwijkingen_1e() -> Table:
    """The afwijkingen of pakket 1E; the first item has no I or S."""
    ident = "programma-1/1E/afwijkingen"
    return afwijkingen_table(
        ident,
        "Afwijkingen van pakket 1E",
        afwijking(f"{ident}/1", RowRole.DETAIL, TOELICHTING_VRF, "-100 ."),
        afwijking(f"{ident}/rest", RowRole.REST, "Overige diverse posten < € 50.000", "6 4", "S"),
        afwijking(f"{ident}/totaal", RowRole.TOTAL, "Totaal", "-94 4"),
    )


def afwijkingen_1f() -> Table:
    """The afwijkingen of pakket 1F."""
    ident = "programma-1/1F/afwijkingen"
    return afwijkingen_table(
        ident,
        "Afwijkingen van pakket 1F",
        afwijking(
            f"{ident}/1",
            RowRole.DETAIL,
            "Minder personeelslasten (zie paragraaf bedrijfsvoering).",
            "88 .",
            "S",
        ),
        afwijking(
            f"{ident}/2",
            RowRole.DETAIL,
            "Doorschuiven inzet ondersteuning uitvoering exploitatiestelsel (Bibob).",
            "53 .",
        ),
        afwijking(
            f"{ident}/3",
            RowRole.DETAIL,
            "Noodopvanglocatie Biddinghuizen nabetaling faciliteitenbesluit.",
            "13 492",
            "I",
        ),
        afwijking(f"{ident}/rest", RowRole.REST, "Overige diverse posten < € 50.000", "71 15", "S"),
        afwijking(f"{ident}/totaal", RowRole.TOTAL, "Totaal", "225 507"),
    )


def indicator(ident: str, name: str, values: str, bron: str, words: str) -> tuple[Row, Row]:
    """An indicator and its description; `values` are five years and the other gemeenten."""
    items = values.split()
    numbers = [Decimal(item.rstrip("*").replace(",", ".")) for item in items]
    cells = [
        Cell(text(item), number, number, f"{ident}/{year}", place=at(70))
        for item, number, year in zip(items, numbers, (*YEARS, "overig"), strict=True)
    ]
    series = tuple(zip(YEARS, numbers[:5], strict=True))
    trend = Cell(trend=Trend(series, f"Verloop 2020–2024: {', '.join(items[:5])}"))
    first = (Cell(text(name)), *cells[:5], trend, cells[5], Cell(text(bron)))
    return (
        Row(ident, RowRole.DETAIL, first),
        Row(f"{ident}/omschrijving", RowRole.DESCRIPTION, (Cell(text(words), span=9),)),
    )


def indicatoren_table() -> Table:
    """Two of the obligatory indicators with their descriptions."""
    p = "programma-1/indicatoren"
    columns = (
        Column("naam", "Indicator", ColumnRole.LABEL),
        *(Column(year, year) for year in YEARS[:4]),
        Column("2024", "2024", ColumnRole.FOCUS),
        Column("trend", "Trend", ColumnRole.TREND),
        Column("overig", "Gemeenten 25.000 - 50.000 inwoners"),
        Column("bron", "Bron", ColumnRole.NOTE),
    )
    rows = (
        *indicator(
            f"{p}/diefstal",
            "Diefstal uit woning per 1.000 inwoners",
            "2 0,8 1,5 1 1* 1,1*",
            "CBS-Diefstallen",
            "Het aantal diefstallen uit woningen, per 1.000 inwoners. *Voorlopige cijfers",
        ),
        *indicator(
            f"{p}/halt",
            "Verwijzingen Halt per 1.000 jongeren",
            "13 9 11 8 7 9",
            "Stichting Halt",
            HALT,
        ),
    )
    return Table(f"{p}/tabel", "Verplichte beleidsindicatoren", columns, rows, place=at(70))
