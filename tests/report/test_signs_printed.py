"""The tables and legends as they are printed, word by word, in the conventions that differ most."""

from __future__ import annotations

import re

import pytest

from rapport.document import ColumnRole, Tone
from rapport.prose.tree import plain
from rapport.writers.order import Order
from rapport.writers.pdf.pages import html_of
from tests.report.accounts import Convention, programme, rapport_yaml
from tests.report.made import Made, legends, made, printed, sums_hold, tables
from tests.writers.pdf_sample import basis, look_of

PEN = Convention()
NB = "\N{NO-BREAK SPACE}"


def by(press: Convention) -> Made:
    """The accounts in print by one convention."""
    report = made(rapport_yaml(PEN, press), programme(PEN))
    assert report.findings == ()
    assert sums_hold(report.document)
    return report


def costs(press: Convention) -> list[str]:
    """The cost table as text, without the columns that have no verschil in them."""
    return printed(tables(by(press).document)[0])


def explained(press: Convention) -> list[str]:
    """The first table of afwijkingen as text."""
    return printed(tables(by(press).document)[1])


def legend(press: Convention) -> list[str]:
    """The legend under the cost table and that under the first table of afwijkingen."""
    found = legends(by(press).document)
    assert {paragraph.tone for paragraph in found} == {Tone.LEGEND}
    return [plain(paragraph.children) for paragraph in found][:2]


def test_letters_behind_the_figures() -> None:
    """A table of V and N: no minus in a verschil, no letter at nil."""
    press = Convention(lasten="positief", letter="achter")
    assert costs(press) == [
        (
            "Lasten en baten | Realisatie 2023 | Primaire begroting 2024 |"
            " Begroting na wijziging 2024 | Realisatie 2024 | Verschil"
        ),
        "Lasten",
        f"7A Bomen | 900 | 950 | 1.000 | 920 | 80{NB}V",
        f"7B Bomen | 40 | 0 | 30 | 77 | 47{NB}N",
        f"Totaal lasten | 940 | 950 | 1.030 | 997 | 33{NB}V",
        "Baten",
        f"7A Bomen | 100 | 110 | 120 | 130 | 10{NB}V",
        f"7B Bomen | 5 | 6 | 7 | 0 | 7{NB}N",
        f"Totaal baten | 105 | 116 | 127 | 130 | 3{NB}V",
        f"Saldo lasten en baten programma 7 | −835 | −834 | −903 | −867 | 36{NB}V",
        "Toevoegingen",
        f"7Y Reserve | 1 | 2 | 9 | 6 | 3{NB}V",
        "Onttrekkingen",
        f"7Z Reserve | 3 | 4 | 5 | 11 | 6{NB}V",
        f"Resultaat na bestemming programma 7 | −833 | −832 | −907 | −862 | 45{NB}V",
    ]
    assert explained(press) == [
        "Toelichting | Lasten | Baten | I / S",
        f"Zo kwam het. | 70{NB}V | 12{NB}V | I",
        f"Overige diverse posten < €{NB}500.000 | 10{NB}V | 2{NB}N | ",
        f"Totaal | 80{NB}V | 10{NB}V | ",
    ]
    assert legend(press) == [
        (
            "Lasten staan zonder minteken. Baten staan zonder minteken."
            " Het saldo is baten min lasten. V is een voordeel voor de gemeente, N een nadeel."
        ),
        "V is een voordeel voor de gemeente, N een nadeel.",
    ]


def test_letters_in_a_column_of_their_own() -> None:
    """Beside each verschil one column more; headings over rows span it too."""
    press = Convention(letter="kolom")
    head, group, first, *_ = costs(press)
    assert head.endswith("Realisatie 2024 | Verschil | V / N")
    assert first == "7A Bomen | −900 | −950 | −1.000 | −920 | 80 | V"
    assert group == "Lasten"
    table = tables(by(press).document)[0]
    assert {sum(cell.span for cell in row.cells) for row in table.rows} == {len(table.columns)}
    assert table.columns[-1].role is ColumnRole.DIFFERENCE
    assert explained(press) == [
        "Toelichting | Lasten | V / N | Baten | V / N | I / S",
        "Zo kwam het. | 70 | V | 12 | V | I",
        f"Overige diverse posten < €{NB}500.000 | 10 | V | 2 | N | ",
        "Totaal | 80 | V | 10 | V | ",
    ]


def test_letters_before_the_figures() -> None:
    """A no-break space keeps them together."""
    assert explained(Convention(letter="voor"))[2].endswith(f"| V{NB}10 | N{NB}2 | ")


def test_a_minus_behind_the_figures() -> None:
    """In every column, and the legend says so."""
    press = Convention(min="achter")
    assert costs(press)[2:4] == [
        "7A Bomen | 900− | 950− | 1.000− | 920− | 80",
        "7B Bomen | 40− | 0 | 30− | 77− | 47−",
    ]
    assert legend(press) == [
        (
            "Lasten staan met een minteken. Baten staan zonder minteken."
            " Het saldo is baten min lasten."
            " Een verschil met een minteken is een nadeel, zonder minteken een voordeel."
            " Het minteken staat achter het bedrag."
        ),
        (
            "Een verschil met een minteken is een nadeel, zonder minteken een voordeel."
            " Het minteken staat achter het bedrag."
        ),
    ]


def test_costs_without_minus_and_income_with() -> None:
    """The saldo is what it costs, a verschil is the sum that stands there."""
    press = Convention("positief", "negatief", "lasten - baten", "rekenkundig")
    table = costs(press)
    assert table[2:5] == [
        "7A Bomen | 900 | 950 | 1.000 | 920 | −80",
        "7B Bomen | 40 | 0 | 30 | 77 | 47",
        "Totaal lasten | 940 | 950 | 1.030 | 997 | −33",
    ]
    assert table[6:10] == [
        "7A Bomen | −100 | −110 | −120 | −130 | −10",
        "7B Bomen | −5 | −6 | −7 | 0 | 7",
        "Totaal baten | −105 | −116 | −127 | −130 | −3",
        "Saldo lasten en baten programma 7 | 835 | 834 | 903 | 867 | −36",
    ]
    assert legend(press)[0] == (
        "Lasten staan zonder minteken. Baten staan met een minteken. Het saldo is lasten min baten."
        " Het verschil is 'Realisatie 2024' min 'Begroting na wijziging 2024'."
        " Een verschil met een minteken is een voordeel, zonder minteken een nadeel."
    )


def test_both_without_minus_and_a_verschil_as_it_is_subtracted() -> None:
    """More costs are adverse and more income is not: the legend tells each side."""
    press = Convention(lasten="positief", verschil="rekenkundig")
    assert legend(press)[1] == (
        "Het verschil is 'Realisatie 2024' min 'Begroting na wijziging 2024'."
        " Een verschil bij de lasten met een minteken is een voordeel, zonder minteken een nadeel."
        " Een verschil bij de baten met een minteken is een nadeel, zonder minteken een voordeel."
    )


def test_a_side_with_its_own_meaning_is_named_in_the_legend() -> None:
    """Only the lasten are subtracted as they stand."""
    press = Convention(lasten="positief", verschil_lasten="rekenkundig")
    assert legend(press)[0].endswith(
        "Het verschil bij de lasten is 'Realisatie 2024' min 'Begroting na wijziging 2024'."
        " Een verschil bij de lasten met een minteken is een voordeel, zonder minteken een nadeel."
        " Een verschil bij de baten met een minteken is een nadeel, zonder minteken een voordeel."
        " Een verschil in het saldo met een minteken is een nadeel, zonder minteken een voordeel."
    )


def test_the_legend_stands_under_each_table() -> None:
    """One for the costs, one for each pakket with afwijkingen."""
    found = legends(by(PEN).document)
    assert [paragraph.id for paragraph in found] == [
        "programma-7/kosten/legenda",
        "programma-7/7A/afwijkingen/legenda",
        "programma-7/7B/afwijkingen/legenda",
    ]


@pytest.mark.parametrize("letter", ["geen", "achter", "voor", "kolom"])
def test_nil_has_no_minus_and_no_letter(letter: str) -> None:
    """What rounds to nil is neither voordeel nor nadeel."""
    small = programme(PEN, thousand="").replace("kosten:\n", "kosten:\n  cijfers_in: euro\n", 1)
    report = made(rapport_yaml(PEN, Convention(letter=letter)), small)
    rows = [row for table in tables(report.document)[:3] for row in printed(table)[1:]]
    assert not any("−0" in row or f"0{NB}" in row or f"{NB}0" in row for row in rows)


def test_the_colour_of_a_verschil_follows_its_effect_and_not_its_minus() -> None:
    """More costs are adverse, also where they are printed as a verschil without a minus."""
    report = by(Convention(lasten="positief", verschil="nadeel positief"))
    page = html_of(Order(report.document, basis(), look_of(basis())))
    classes = re.findall(r'<td class="verschil([^"]*)">([−0-9]+)</td>', page)
    assert classes[:3] == [(" plus", "−80"), (" min", "47"), (" plus", "−33")]
