"""What may be missing, when, and what follows from what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport import Checked, Level
from rapport.document import Row, Section, Table, walk
from rapport.prose.tree import plain
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told

CONCEPT = RAPPORT.replace("vastgesteld", "concept")
ONLY_TEXTS = PROGRAMMA[: PROGRAMMA.index("kosten:")]
# The accounts to the cent with more to explain: the rest of the lasten is 79.600 - 70.100 - 9.500.
TWO_POSTEN = EXACT.replace(
    "        aard: I\n",
    "        aard: I\n      - toelichting: Minder geveegd.\n        lasten: 9.500\n",
)


def rows(checked: Checked, table: str) -> list[list[str]]:
    """The text of every cell of one table."""
    assert checked.document is not None
    found = next(
        node for node in walk(checked.document) if isinstance(node, Table) and node.id == table
    )
    return [[plain(cell.children) for cell in row.cells] for row in found.rows]


def afwijkingen(checked: Checked) -> list[list[str]]:
    """The explanations of pakket 7A as printed."""
    return rows(checked, "programma-7/7A/afwijkingen/tabel")


def sections(checked: Checked) -> list[str]:
    """The parts of the programme."""
    assert checked.document is not None
    return [node.id for node in walk(checked.document) if isinstance(node, Section)]


@pytest.mark.parametrize("status", ["concept", "college", "raad", "vastgesteld"])
@pytest.mark.parametrize(
    "gone",
    [
        "omschrijving: Over bomen.\n",
        "    inhoud: Bomen en struiken.\n",
        "    wilden_we_bereiken: Meer schaduw.\n",
        "    hebben_we_bereikt: Honderd bomen.\n",
        PROGRAMMA[PROGRAMMA.index("kosten:") : PROGRAMMA.index("indicatoren:")],
        PROGRAMMA[PROGRAMMA.index("indicatoren:") :],
    ],
)
def test_a_part_may_be_missing_in_a_concept_only(gone: str, status: str, tmp_path: Path) -> None:
    """Texts, figures and indicators: a WAARSCHUWING in a concept, from college on a FOUT."""
    settings = RAPPORT.replace("vastgesteld", status)
    checked = check(tmp_path, rapport_yaml=settings, programma=PROGRAMMA.replace(gone, ""))
    level = Level.WAARSCHUWING if status == "concept" else Level.FOUT
    assert [(item.code, item.level) for item in checked.findings] == [("INV-010", level)]
    assert checked.ok is (status == "concept")


def test_a_concept_with_texts_only_prints_them(tmp_path: Path) -> None:
    """What is there comes in the report, and what is not has no empty heading."""
    checked = check(tmp_path, rapport_yaml=CONCEPT, programma=ONLY_TEXTS)
    assert checked.ok
    assert sections(checked) == ["programma-7", "programma-7/7A"] + [
        f"programma-7/7A/{part}" for part in ("inhoud", "wilden", "bereikt")
    ]


def test_an_empty_key_is_a_missing_part(tmp_path: Path) -> None:
    """A key without text stands for a text to come."""
    programma = PROGRAMMA.replace("hebben_we_bereikt: Honderd bomen.", "hebben_we_bereikt:")
    checked = check(tmp_path, rapport_yaml=CONCEPT, programma=programma)
    assert told(checked.findings) == [f"INV-010 {line_of(programma, 'hebben_we_bereikt')}"]
    assert checked.ok


def test_costs_without_income_have_a_total_of_nil(tmp_path: Path) -> None:
    """A programme without baten prints nil, whatever the unit."""
    start, end = EXACT.index("  baten:"), EXACT.index("afwijkingen:")
    checked = check(tmp_path, programma=EXACT[:start] + EXACT[end:])
    assert checked.findings == ()
    table = rows(checked, "programma-7/kosten/tabel")
    assert ["Totaal baten", "0", "0", "0", "0", "0"] in table
    lasten, saldo = table[3], table[-1]
    assert lasten[1:] == saldo[1:]


def test_income_without_costs_has_a_total_of_nil(tmp_path: Path) -> None:
    """A programme may bring in money only."""
    start, end = EXACT.index("  lasten:"), EXACT.index("  baten:")
    one = EXACT[: EXACT.index("  - code: 7B")] + EXACT[EXACT.index("kosten:") : start] + EXACT[end:]
    without = one[: one.index("afwijkingen:")] + one[one.index("indicatoren:") :]
    checked = check(tmp_path, programma=without)
    assert checked.findings == ()
    assert ["Totaal lasten", "0", "0", "0", "0", "0"] in rows(checked, "programma-7/kosten/tabel")


def test_a_pakket_may_have_costs_only(tmp_path: Path) -> None:
    """It has no row among the baten."""
    checked = check(tmp_path, programma=EXACT)
    assert checked.findings == ()
    names = [row[0] for row in rows(checked, "programma-7/kosten/tabel")]
    assert [name for name in names if name.startswith("7")] == ["7A Bomen", "7B Gras", "7A Bomen"]


def test_a_pakket_without_any_figure_is_told(tmp_path: Path) -> None:
    """Neither lasten nor baten: it would stand in no table."""
    start = EXACT.index("    7B:")
    without = EXACT[:start] + EXACT[EXACT.index("  baten:") :]
    assert told(check(tmp_path, programma=without).findings) == [
        f"INV-014 {line_of(without, '- code: 7B')}"
    ]


def test_an_explanation_on_a_side_without_figures_is_told(tmp_path: Path) -> None:
    """7B has no baten that can differ."""
    more = "  7B:\n    posten:\n      - toelichting: Hooi.\n        baten: 5\nindicatoren:"
    programma = EXACT.replace("indicatoren:", more)
    assert told(check(tmp_path, programma=programma).findings) == [
        f"INV-021 {line_of(programma, 'baten: 5')}"
    ]


def test_reserves_are_printed_with_their_names(tmp_path: Path) -> None:
    """Toevoegingen and onttrekkingen come below the saldo, and their verschil is derived."""
    row = "\n      naam: {}\n      realisatie_vorig_jaar: 1.000\n      primaire_begroting: 2.000\n"
    row += "      begroting_na_wijziging: 3.000\n      realisatie: 5.000\n"
    more = f"  toevoegingen:\n    7Y:{row.format('Naar reserve')}"
    more += f"  onttrekkingen:\n    7Z:{row.format('Uit reserve')}afwijkingen:"
    checked = check(tmp_path, programma=EXACT.replace("afwijkingen:", more, 1))
    assert [item for item in checked.findings if item.level is Level.FOUT] == []
    *_, adding, first, taking, second = rows(checked, "programma-7/kosten/tabel")
    assert (adding[0], taking[0]) == ("Toevoegingen", "Onttrekkingen")
    assert first[0] == "7Y Naar reserve"
    assert second == ["7Z Uit reserve", "1", "2", "3", "5", "2"]


def test_the_rest_of_several_items_is_derived_from_exact_euros(tmp_path: Path) -> None:
    """No row for the rest on a side where nothing is left."""
    programma = TWO_POSTEN.replace("lasten: 9.500", "lasten: 9.000")
    checked = check(tmp_path, programma=programma)
    assert checked.findings == ()
    assert [row[1:3] for row in afwijkingen(checked)] == [
        ["70", ""],
        ["9", ""],
        ["1", "10"],
        ["80", "10"],
    ]


def test_no_rest_is_printed_where_nothing_is_left(tmp_path: Path) -> None:
    """Items that explain everything to the cent are followed by their total."""
    programma = TWO_POSTEN.replace("lasten: 9.500", "lasten: 9.500\n        baten: 10.250,50")
    checked = check(tmp_path, programma=programma)
    assert checked.findings == ()
    assert [row[0] for row in afwijkingen(checked)] == [
        "Minder gesnoeid.",
        "Minder geveegd.",
        "Totaal",
    ]


def test_a_given_rest_for_one_side_is_completed_for_the_other(tmp_path: Path) -> None:
    """The rest of the lasten stands there; that of the baten follows from the verschil."""
    rest = "    overige:\n      lasten: 9.500\n      aard: S\nindicatoren:"
    checked = check(tmp_path, programma=EXACT.replace("indicatoren:", rest))
    assert checked.findings == ()
    assert [row[1:4] for row in afwijkingen(checked)] == [
        ["70", "", "I"],
        ["10", "10", "S"],
        ["80", "10", ""],
    ]


def test_a_wrong_rest_in_exact_euros_is_told_at_the_rest(tmp_path: Path) -> None:
    """The derived total is not the verschil, and the rest is the figure to look at."""
    rest = "    overige:\n      lasten: 9.501\nindicatoren:"
    programma = EXACT.replace("indicatoren:", rest)
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"REK-005 {line_of(programma, 'lasten: 9.501')}"]
    assert not checked.ok


def test_a_wrong_rest_beside_a_total_is_told(tmp_path: Path) -> None:
    """A delivered total is held against the items, and against the verschil."""
    rest = "    overige:\n      lasten: 9.501\n    totaal:\n      lasten: 79.600\nindicatoren:"
    programma = EXACT.replace("indicatoren:", rest)
    checked = check(tmp_path, programma=programma)
    assert [item.code for item in checked.findings] == ["REK-004"]
    assert not checked.ok


def test_a_total_for_one_side_is_completed_for_the_other(tmp_path: Path) -> None:
    """In exact euros the total of the baten follows."""
    total = "    totaal:\n      lasten: 79.600\nindicatoren:"
    checked = check(tmp_path, programma=EXACT.replace("indicatoren:", total))
    assert checked.findings == ()
    assert afwijkingen(checked)[-1][1:3] == ["80", "10"]


def test_a_missing_total_of_one_side_is_asked_for_in_thousands(tmp_path: Path) -> None:
    """Items on a side without a total would be checked by nothing."""
    programma = PROGRAMMA.replace("      lasten: 80\n      baten: 10\n", "      lasten: 80\n")
    assert told(check(tmp_path, programma=programma).findings) == [
        f"REK-007 {line_of(programma, '    totaal:')}"
    ]


def test_a_verschil_that_nobody_explains_is_told(tmp_path: Path) -> None:
    """The explanations of a pakket explain both sides, or say so."""
    programma = PROGRAMMA.replace("      lasten: 80\n      baten: 10\n", "      lasten: 80\n")
    programma = programma.replace("      lasten: 10\n      baten: 10\n", "      lasten: 10\n")
    checked = check(tmp_path, programma=programma)
    [found] = checked.findings
    assert found.place is not None
    assert found.place.line == line_of(programma, "    totaal:")
    assert not checked.ok


@pytest.mark.parametrize("figure", ["        lasten: 70", "      lasten: 10", "      lasten: 80"])
def test_an_unreadable_figure_of_an_explanation_is_told_once(figure: str, tmp_path: Path) -> None:
    """The sums it stands in are not doubted as well."""
    programma = PROGRAMMA.replace(figure, f"{figure} zoiets")
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"GET-003 {line_of(programma, 'zoiets')}"]


@pytest.mark.parametrize(
    ("unit", "saldo", "note"),
    [
        ("euro", "−790.549,50", "Bedragen in euro's"),
        ("duizend euro", "−791", "Bedragen x € 1.000"),
        ("miljoen euro", "−1", "Bedragen x € 1.000.000"),
    ],
)
def test_exact_euros_are_printed_in_every_unit(
    unit: str, saldo: str, note: str, tmp_path: Path
) -> None:
    """Each figure is rounded by itself, and the table still adds up within rounding."""
    settings = RAPPORT.replace("eenheid: duizend euro", f"eenheid: {unit}")
    checked = check(tmp_path, rapport_yaml=settings, programma=EXACT)
    assert [item for item in checked.findings if item.level is Level.FOUT] == []
    assert checked.document is not None
    tables = [node for node in walk(checked.document) if isinstance(node, Table)]
    kosten = next(node for node in tables if node.id == "programma-7/kosten/tabel")
    last: Row = kosten.rows[-1]
    assert plain(last.cells[4].children) == saldo
    assert kosten.unit_note.startswith(note)


def test_thousands_cannot_be_printed_in_euros(tmp_path: Path) -> None:
    """What was rounded on delivery has no euros."""
    settings = RAPPORT.replace("eenheid: duizend euro", "eenheid: euro\ncijfers_in: duizend euro")
    checked = check(tmp_path, rapport_yaml=settings)
    assert "EEN-005 6" in told(checked.findings)
    assert not checked.ok
