"""Amounts in the texts of a report: printed from the tables, compared, or remarked upon."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport import Checked, Level
from rapport.checks.free_amounts import one_typo_apart
from rapport.document import Paragraph, Table, Tone, walk
from rapport.prose.tree import plain
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told

TWO = RAPPORT.replace("  - p.yaml", "  - p.yaml\n  - q.yaml")
SECOND = PROGRAMMA.replace("programma: 7\n", "programma: 8\n").replace("7A", "8A")


def _with(text: str, programma: str = PROGRAMMA) -> str:
    return programma.replace("omschrijving: Over bomen.", f'omschrijving: "{text}"', 1)


def _lead(checked: Checked) -> str:
    assert checked.findings == ()
    assert checked.document is not None
    found = [block for block in walk(checked.document) if isinstance(block, Paragraph)]
    return plain(next(block for block in found if block.tone is Tone.LEAD).children)


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("7A.lasten.verschil", "€ 80.000"),
        ("7A.lasten.realisatie", "−€ 920.000"),
        ("7A.lasten.realisatie | absoluut", "€ 920.000"),
        ("totaal.baten.begroting_na_wijziging|euro", "€ 120.000"),
        ("saldo.realisatie | duizend", "−€ 790 duizend"),
        ("saldo.realisatie | miljoen", "−€ 0,8 mln"),
        ("saldo.realisatie_vorig_jaar|miljoen|absoluut", "€ 0,8 mln"),
        ("resultaat | euro", "€ 90.000"),
        ("resultaat | richting", "voordeel"),
        ("saldo.verschil | euro | richting", "€ 90.000 voordeel"),
        ("programma-7/saldo.verschil | duizend | richting", "€ 90 duizend voordeel"),
    ],
)
def test_a_figure_is_printed_as_its_table_has_it(tmp_path: Path, asked: str, printed: str) -> None:
    """The name stands for the amount, the formats for the way it is written."""
    checked = check(tmp_path, programma=_with(f"Het is {{{asked}}}."))
    assert _lead(checked).replace("\xa0", " ") == f"Het is {printed}."


def test_a_figure_in_text_is_rounded_as_in_its_table(tmp_path: Path) -> None:
    """From exact euros too: 920.400 in the accounts, 920 in the table, € 920.000 in the text."""
    checked = check(tmp_path, programma=_with("Het is {7A.lasten.realisatie|absoluut}.", EXACT))
    assert _lead(checked) == "Het is €\xa0920.000."
    assert checked.document is not None
    tables = [block for block in walk(checked.document) if isinstance(block, Table)]
    cells = {cell.key: plain(cell.children) for t in tables for row in t.rows for cell in row.cells}
    assert cells["programma-7/7A/lasten/realisatie"] == "−920"


def test_a_nadeel_is_printed_with_its_word_instead_of_its_minus(tmp_path: Path) -> None:
    """The direction follows the effect for the gemeente."""
    less = EXACT.replace("realisatie: -920.400", "realisatie: -1.094.000").replace(
        "70.100", "-94.000"
    )
    checked = check(tmp_path, programma=_with("Een {7A.lasten.verschil | euro | richting}.", less))
    assert _lead(checked) == "Een €\xa094.000\xa0nadeel."


def test_a_figure_of_another_programme_is_asked_for_by_its_id(tmp_path: Path) -> None:
    """Programme 7 tells the saldo of programme 8."""
    text = _with("Zie {programma-8/8A.lasten.verschil}.")
    (tmp_path / "q.yaml").write_text(SECOND, encoding="utf-8")
    assert _lead(check(tmp_path, rapport_yaml=TWO, programma=text)) == "Zie €\xa080.000."


def test_an_explanation_and_an_indicator_may_name_figures_too(tmp_path: Path) -> None:
    """Texts in the cells of tables are filled like any other."""
    text = PROGRAMMA.replace("Minder gesnoeid.", "Van de {7A.lasten.verschil} viel dit mee.")
    text = text.replace("Alle bomen van de gemeente.", "Voor {totaal.lasten.realisatie|absoluut}.")
    checked = check(tmp_path, programma=text)
    assert checked.findings == ()
    assert checked.document is not None
    tables = [block for block in walk(checked.document) if isinstance(block, Table)]
    cells = " ".join(plain(c.children) for t in tables for row in t.rows for c in row.cells)
    assert "Van de €\xa080.000 viel dit mee." in cells
    assert "Voor €\xa0920.000." in cells


def test_the_result_after_reserves_has_a_name_where_it_is_delivered(tmp_path: Path) -> None:
    """Without toevoegingen and onttrekkingen it is the saldo."""
    row = "  resultaat_na_bestemming:\n    realisatie: -790.549,50\nafwijkingen:"
    text = "Dat is {resultaat_na_bestemming.realisatie}."
    after = EXACT.replace("afwijkingen:", row, 1)
    checked = check(tmp_path, programma=_with(text, after))
    assert _lead(checked) == "Dat is −€\xa0791.000."
    assert [item.code for item in check(tmp_path, programma=_with(text)).findings] == ["BED-002"]


def test_an_unknown_name_blocks_with_its_place_and_a_guess(tmp_path: Path) -> None:
    """A mistyped name is never printed."""
    checked = check(tmp_path, programma=_with("Het is {7A.lasten.verschill}."))
    (found,) = checked.findings
    assert found.code == "BED-002"
    assert "Bedoelt u '7A.lasten.verschil'?" in found.message
    assert found.place is not None
    assert found.place.line == line_of(PROGRAMMA, "omschrijving")
    assert not checked.ok


def test_the_place_of_a_name_is_its_line_and_column(tmp_path: Path) -> None:
    """In a text of several lines the finding points at the brace."""
    block = "omschrijving: |\n  Een regel.\n  Dan {saldo.verschi}."
    checked = check(tmp_path, programma=PROGRAMMA.replace("omschrijving: Over bomen.", block, 1))
    assert [str(item.place) for item in checked.findings] == ["p.yaml:5:7"]


@pytest.mark.parametrize(
    "asked",
    [
        "saldo.verschil | euroo",
        "saldo.verschil | euro | miljoen",
        "saldo.verschil | ",
        "saldo.realisatie | richting",
    ],
)
def test_a_format_that_does_not_fit_blocks(tmp_path: Path, asked: str) -> None:
    """Unknown, two scales, empty, or a direction for what is no verschil."""
    checked = check(tmp_path, programma=_with(f"Het is {{{asked}}}."))
    assert [item.code for item in checked.findings] == ["BED-003"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[€ 90.000](cijfer:saldo.verschil)", []),
        ("[€ 90 duizend](cijfer:resultaat)", []),
        ("[€ 0,1 mln](cijfer:resultaat)", []),
        ("[circa € 90.000](cijfer:resultaat)", []),
        ("[€ 920.000](cijfer:7A.lasten.realisatie)", []),
        ("[−€ 920.000](cijfer:7A.lasten.realisatie)", []),
        ("[€ 91.000](cijfer:saldo.verschil)", ["BED-004"]),
        ("[€ 90.499](cijfer:saldo.verschil)", []),
        ("[€ 90.501](cijfer:saldo.verschil)", ["BED-004"]),
        ("[€ 0,2 mln](cijfer:resultaat)", ["BED-004"]),
        ("[-/- € 90.000](cijfer:saldo.verschil)", ["BED-004"]),
        ("-/- [€ 90.000](cijfer:saldo.verschil)", ["BED-004"]),
        ("[€ 9,1](cijfer:saldo.verschil)", ["BED-006"]),
        ("[90](cijfer:saldo.verschil)", ["BED-006"]),
        ("[€ 90.000 van € 80.000](cijfer:saldo.verschil)", ["BED-006"]),
        ("[€ 90.000](cijfer:saldo.verschill)", ["BED-002"]),
        ("een nadeel van [€ 90.000](cijfer:saldo.verschil)", ["BED-005"]),
        ("een voordelig saldo van [€ 90.000](cijfer:saldo.verschil)", []),
    ],
)
def test_a_bound_amount_must_be_the_figure(tmp_path: Path, text: str, codes: list[str]) -> None:
    """Equal in the same unit, possible in another, and with the sign of the table."""
    checked = check(tmp_path, programma=_with(f"Het is {text}."))
    assert [item.code for item in checked.findings] == codes
    assert checked.ok == (not codes)


def test_a_bound_amount_prints_as_its_words(tmp_path: Path) -> None:
    """The link to a figure is for the author, not for the reader."""
    checked = check(tmp_path, programma=_with("Het is [€ 90.000](cijfer:saldo.verschil)."))
    assert _lead(checked) == "Het is € 90.000."


def test_a_result_that_became_a_nadeel_is_not_told_without_its_minus(tmp_path: Path) -> None:
    """€ 642.000 in the text and −642 in the table are not the same result."""
    negative = EXACT.replace("realisatie: 130.250,50", "realisatie: 30.000")
    text = "Het is [€ 10.000](cijfer:saldo.verschil), of {resultaat}."
    checked = check(tmp_path, programma=_with(text, negative))
    assert "BED-004" in [item.code for item in checked.findings]
    text = "Het is een nadeel van [€ 10.000](cijfer:saldo.verschil), of {resultaat}."
    checked = check(tmp_path, programma=_with(text, negative))
    assert "BED-004" not in [item.code for item in checked.findings]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("een nadeel van {saldo.verschil | absoluut}", True),
        ("een nadelig resultaat van {resultaat}", True),
        ("{7A.baten.verschil} nadelig", True),
        ("een negatief saldo van {saldo.realisatie | absoluut}", False),
        ("een voordeel van ruim {saldo.verschil}", False),
        ("geen nadeel van {saldo.verschil}", False),
        ("nadelig; het verschil is {saldo.verschil}", False),
        ("een nadeel door {7A.lasten.realisatie | absoluut} aan lasten", False),
    ],
)
def test_a_word_beside_a_figure_must_point_its_way(tmp_path: Path, text: str, wrong: bool) -> None:  # noqa: FBT001
    """Voordeel and nadeel right beside a figure are held against its sign."""
    checked = check(tmp_path, programma=_with(f"Dat is {text}."))
    assert [item.code for item in checked.findings] == (["BED-005"] if wrong else [])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("€ 921.000", "€ 920.000"),
        ("€ 902.000", ""),
        ("€ 820.000", ""),
        ("€ 709.000", "€ 790.000"),
        ("circa € 902.000", ""),
        ("vanaf € 902.000", ""),
        ("€ 920.000", ""),
        ("€ 0,9 mln", ""),
        ("€ 12.000", ""),
        ("€ 902.111", ""),
        ("2.902 bomen", ""),
    ],
)
def test_a_free_amount_that_is_one_slip_away_is_a_remark(
    tmp_path: Path, text: str, meant: str
) -> None:
    """Only amounts as precise as print, that are no figure themselves and near to exactly one."""
    checked = check(tmp_path, programma=_with(f"Wij gaven {text} uit."))
    remarks = [(item.code, item.expected.replace("\xa0", " ")) for item in checked.findings]
    assert remarks == ([("BED-101", meant)] if meant else [])
    assert checked.ok


def test_a_subtraction_in_an_explanation_confirms_its_item(tmp_path: Path) -> None:
    """€ 225.300 less € 155.000 is the 70 of the table."""
    text = PROGRAMMA.replace("Minder gesnoeid.", "Begroot € 225.300, besteed € 155.000.")
    checked = check(tmp_path, programma=text)
    assert told(checked.findings) == [f"BED-102 {line_of(text, 'Begroot')}"]
    assert checked.findings[0].level is Level.OPMERKING
    assert checked.findings[0].expected == "70"


@pytest.mark.parametrize(
    "words", ["Begroot € 225.300, besteed € 154.000.", "Van € 2,5 miljoen naar € 2,4 miljoen."]
)
def test_amounts_that_do_not_make_the_item_are_silent(tmp_path: Path, words: str) -> None:
    """No alarm: the text may speak of something else, or too roughly to tell."""
    assert check(tmp_path, programma=PROGRAMMA.replace("Minder gesnoeid.", words)).findings == ()


def test_an_amount_without_its_scale_is_a_remark(tmp_path: Path) -> None:
    """€ 1,1 may be millions; € 4,5 per boom is a price."""
    checked = check(tmp_path, programma=_with("Van € 1,1 naar nul, voor € 4,5 per boom."))
    assert [(item.code, item.found) for item in checked.findings] == [("BED-103", "€ 1,1")]


def test_escaped_braces_are_printed(tmp_path: Path) -> None:
    """Who wants braces writes a backslash before them."""
    block = "omschrijving: |\n  Een \\{naam\\}."
    checked = check(tmp_path, programma=PROGRAMMA.replace("omschrijving: Over bomen.", block, 1))
    assert _lead(checked) == "Een {naam}."


def test_no_name_between_braces_reaches_print(tmp_path: Path) -> None:
    """What is printed has no brace left, in whatever text a figure was asked for."""
    text = re.sub(r"(Meer schaduw|Honderd bomen|Bomen en struiken)", r"\1 {resultaat}", PROGRAMMA)
    checked = check(tmp_path, programma=text)
    assert checked.ok
    assert checked.document is not None
    blocks = [block for block in walk(checked.document) if isinstance(block, Paragraph)]
    texts = [plain(block.children) for block in blocks]
    assert sum("€\xa090.000" in one for one in texts) >= 3
    assert not any("{" in one for one in texts)


@given(st.text("0123456789", min_size=1, max_size=6), st.data())
def test_one_slip_of_the_keyboard_is_one_typo(digits: str, data: st.DataObject) -> None:
    """A digit more, less or other, or two neighbours swapped; and it holds both ways."""
    at = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    head, tail = digits[:at], digits[at:]
    slips = [head + digit + tail, head + tail[1:], head + digit + tail[1:]]
    slips.append(head + tail[1::-1] + tail[2:])
    for slip in slips:
        assert one_typo_apart(digits, slip) == one_typo_apart(slip, digits) == (slip != digits)


@pytest.mark.parametrize(("one", "other"), [("642", "624000"), ("1234", "4321"), ("12", "34")])
def test_figures_that_differ_more_are_no_typo(one: str, other: str) -> None:
    """Two changes are not one."""
    assert not one_typo_apart(one, other)
