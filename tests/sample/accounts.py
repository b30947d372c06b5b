"""The accounts of the sample: what the programme cost, and its indicators."""

from __future__ import annotations

from decimal import Decimal

from rapport.charts import Bar, BarGroup, Chart
from rapport.document import (
    KeyFigure,
    KeyFigures,
    Part,
    Section,
    Table,
    Tone,
)
from tests.sample.pieces import at, paragraph, printed, section
from tests.sample.tables import (
    afwijkingen_1e,
    afwijkingen_1f,
    indicatoren_table,
    kosten_table,
)
from tests.sample.words import AFWIJKINGEN


def lasten_chart() -> Chart:
    """Begroting against realisatie per pakket."""
    bars = {
        "1E Rampenbestrijding en crisisorganisatie": (3571, 3665),
        "1F Integraal veiligheidsbeleid en openbare orde": (3252, 3027),
    }
    groups = tuple(
        BarGroup(
            name,
            tuple(
                Bar(series, Decimal(value), printed(Decimal(value)))
                for series, value in zip(("begroot", "realisatie"), pair, strict=True)
            ),
        )
        for name, pair in bars.items()
    )
    return Chart(
        "programma-1/kosten/grafiek",
        "Lasten per pakket: begroting na wijziging en realisatie 2024",
        groups,
        "Bedragen x € 1.000",
        at(45),
    )


def afwijkingen_pakket(code: str, words: str, table: Table) -> Section:
    """The afwijkingen of one pakket under their own heading."""
    ident = f"programma-1/{code}/afwijkingen"
    return section(ident, Part.AFWIJKINGEN_PAKKET, (4, words, code), table)


def kosten() -> Section:
    """What the programme cost, its chart and its afwijkingen."""
    p = "programma-1/kosten"
    return section(
        p,
        Part.KOSTEN,
        (2, "Wat heeft programma 1 gekost?", ""),
        paragraph(
            f"{p}/resultaat",
            "Financieel sluit dit programma het jaar 2024 af met een resultaat van: € 642.000.",
            Tone.RESULT,
        ),
        paragraph(
            f"{p}/uitleg",
            "Dit is het totaalsaldo van baten en lasten voor dit programma ten opzichte van de "
            "begroting na wijzigingen (-/- is een nadelig resultaat).",
        ),
        kosten_table(),
        lasten_chart(),
        section(
            "programma-1/afwijkingen",
            Part.AFWIJKINGEN,
            (3, "Afwijkingen", ""),
            paragraph("programma-1/afwijkingen/1", AFWIJKINGEN),
            afwijkingen_pakket("1E", "Rampenbestrijding en crisisorganisatie", afwijkingen_1e()),
            afwijkingen_pakket(
                "1F", "Integraal veiligheidsbeleid en openbare orde", afwijkingen_1f()
            ),
            paragraph(
                "programma-1/afwijkingen/legenda",
                "I = incidenteel, S = structureel.",
                Tone.LEGEND,
            ),
        ),
    )


def indicatoren() -> Section:
    """The obligatory indicators."""
    p = "programma-1/indicatoren"
    return section(
        p,
        Part.INDICATOREN,
        (2, "Verplichte beleidsindicatoren", ""),
        paragraph(
            f"{p}/inleiding",
            "In de onderstaande tabel staan de beleidsindicatoren voor dit programma van onze "
            "gemeente met peildatum 26-03-2025.",
        ),
        indicatoren_table(),
        paragraph(f"{p}/legenda", "* Voorlopige cijfers. Peildatum 26-03-2025.", Tone.LEGEND),
    )


def key_figures() -> KeyFigures:
    """The four figures of the opener."""
    items = (
        KeyFigure("Lasten", "€ 6,7 mln", "realisatie 2024"),
        KeyFigure("Baten", "€ 0,9 mln", "realisatie 2024"),
        KeyFigure("Saldo", "−€ 5,8 mln", "lasten en baten"),
        KeyFigure("Resultaat", "€ 642.000", "voordelig, t.o.v. begroting na wijziging"),
    )
    return KeyFigures("programma-1/kerncijfers", items, at(5))
