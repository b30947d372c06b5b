"""Letters, blanks and nil as they are delivered: what is taken, and what is refused where."""

from __future__ import annotations

import pytest

from rapport.intake.verschil import split_letter
from tests.report.accounts import Convention, programme, rapport_yaml
from tests.report.made import made, understood, values
from tests.report.small import line_of, told

BEHIND = Convention(letter="achter")
COLUMN = Convention(letter="kolom")
NONE = Convention()
KEY = "7A/lasten/verschil"


@pytest.mark.parametrize(
    ("text", "figure", "letter"),
    [
        ("94 N", "94", "N"),
        ("N 94", "94", "N"),
        ("94N", "94", "N"),
        ("v94", "94", "V"),
        ("€ 1.215\u202fV", "€ 1.215", "V"),
        ("V € 1.215", "€ 1.215", "V"),
        ("94− N", "94−", "N"),
        ("N −94", "−94", "N"),
        ("(94) N", "(94)", "N"),
        ("2,3 mln V", "2,3 mln", "V"),
        ("n.n.b.", "n.n.b.", ""),
        ("n.v.t.", "n.v.t.", ""),
        ("nihil", "nihil", ""),
        ("N", "N", ""),
        ("94", "94", ""),
        ("", "", ""),
        (" V ", " V ", ""),
        ("94 NV", "94 NV", ""),
        ("9" * 100 + " V", "9" * 100 + " V", ""),
    ],
)
def test_a_letter_stands_before_or_behind_its_figure(text: str, figure: str, letter: str) -> None:
    """And words that begin with one are left alone."""
    assert split_letter(text) == (figure, letter)


@pytest.mark.parametrize("text", ["80 V", "V 80", "80V", "v 80", "+80 V", "80 v"])
def test_every_way_to_write_a_letter_is_read(text: str) -> None:
    """Where the letter stands in the input is free, once it is said that there is one."""
    written = programme(BEHIND).replace("verschil: 80 V", f"verschil: {text}", 1)
    dossier, findings = understood(rapport_yaml(BEHIND, BEHIND), written)
    assert findings == ()
    assert values(dossier)[KEY] == 80


@pytest.mark.parametrize("text", ["47- N", "-47 N", "N -/- 47", "(47) N"])
def test_a_minus_that_says_the_same_as_the_letter_may_stand(text: str) -> None:
    """Some systems export both."""
    written = programme(BEHIND).replace("verschil: 47 N", f"verschil: {text}", 1)
    dossier, findings = understood(rapport_yaml(BEHIND, BEHIND), written)
    assert findings == ()
    assert values(dossier)["7B/lasten/verschil"] == -47


@pytest.mark.parametrize(
    ("pen", "old", "new", "code"),
    [
        (BEHIND, "verschil: 80 V", "verschil: -80 V", "GET-008"),
        (BEHIND, "verschil: 80 V", "verschil: V 80-", "GET-008"),
        (BEHIND, "verschil: 80 V", "verschil: 80", "GET-009"),
        (BEHIND, "verschil: 80 V", "verschil: -80", "GET-009"),
        (BEHIND, "verschil: 80 V", "verschil: 80 X", "GET-003"),
        (BEHIND, "verschil: 80 V", "verschil: V", "GET-003"),
        (NONE, "verschil: 80", "verschil: 80 V", "GET-010"),
        (NONE, "        lasten: 70", "        lasten: V 70", "GET-010"),
        (BEHIND, "        lasten: 70 V", "        lasten: -70 V", "GET-008"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_at_its_place(
    pen: Convention, old: str, new: str, code: str
) -> None:
    """A letter against its minus, no letter, another letter, or a letter that was not agreed."""
    written = programme(pen).replace(old, new, 1)
    _, findings = understood(rapport_yaml(pen, pen), written)
    assert told(findings) == [f"{code} {line_of(written, new)}"]


def test_a_letter_in_a_column_of_its_own_may_not_contradict_the_figure() -> None:
    """Neither a letter in the figure, nor its minus."""
    for figure in ("80 N", "-80"):
        written = programme(COLUMN).replace("verschil: 80\n", f"verschil: {figure}\n", 1)
        _, findings = understood(rapport_yaml(COLUMN, COLUMN), written)
        assert told(findings) == [f"GET-008 {line_of(written, f'verschil: {figure}')}"]


def test_a_letter_without_a_figure_is_no_figure() -> None:
    """The letter stands in its column, the figure was forgotten."""
    written = programme(COLUMN).replace("verschil: 80\n", "verschil:\n", 1)
    _, findings = understood(rapport_yaml(COLUMN, COLUMN), written)
    assert told(findings) == [f"GET-003 {line_of(written, 'verschil_letter: V')}"]


def test_a_letter_in_a_column_that_was_not_agreed_is_refused() -> None:
    """As a letter in the figure is."""
    _, findings = understood(rapport_yaml(NONE, NONE), programme(COLUMN))
    assert {item.code for item in findings} == {"GET-010"}


def test_a_wrong_letter_is_a_fout_in_its_row() -> None:
    """A voordeel called nadeel is no rounding: the check names the cell."""
    written = programme(BEHIND).replace("verschil: 80 V", "verschil: 80 N", 1)
    report = made(rapport_yaml(BEHIND, BEHIND), written)
    line = line_of(written, "verschil: 80 N")
    assert [item.place.line for item in report.findings if item.place][:1] == [line]
    assert {item.level.value for item in report.findings} == {"FOUT"}
    assert (report.findings[0].found, report.findings[0].expected) == ("80 N", "80 V")


def test_a_sum_is_written_out_in_the_letters_of_the_input() -> None:
    """Where the terms have letters they keep them, and so do the total and what is made of them."""
    wrong = programme(BEHIND).replace("verschil: 80 V", "verschil: 80 N", 1)
    found = made(rapport_yaml(BEHIND, BEHIND), wrong).findings
    lines = [line for item in found for line in item.detail]
    assert any(
        "lasten, totaal, verschil: 80 N + 47 N = 127 N, er staat 33 V;" in line for line in lines
    )
    assert any(
        "lasten, 7A, verschil: −920 + 1.000 = 80 V, er staat 80 N;" in line for line in lines
    )


def test_the_result_may_have_a_letter_too() -> None:
    """The sentence in euros follows the same agreement."""
    for text, codes in (("36.000 V", []), ("€ 36.000 V", []), ("-36.000 V", ["GET-008"])):
        written = programme(BEHIND).replace("kosten:", f"kosten:\n  resultaat: {text}", 1)
        report = made(rapport_yaml(BEHIND, BEHIND), written)
        assert [item.code for item in report.findings] == codes


@pytest.mark.parametrize("nil", ["-", "€ -", "- €", "–", "—", "-0", "0", "€\u202f–"])
def test_every_dash_and_nought_is_nil(nil: str) -> None:
    """Also in a table of thousands, where a euro sign with a figure is refused."""
    written = programme(NONE).replace("primaire_begroting: 0", f"primaire_begroting: '{nil}'", 1)
    dossier, findings = understood(rapport_yaml(NONE, NONE), written)
    assert findings == ()
    assert values(dossier)["7B/lasten/primaire_begroting"] == 0


def test_a_blank_is_missing_unless_the_table_says_that_it_is_nil() -> None:
    """A key with nothing behind it is nil with 'leeg_is: nul'; without it, it is asked for."""
    blank = programme(NONE).replace("primaire_begroting: 0", "primaire_begroting:", 1)
    _, findings = understood(rapport_yaml(NONE, NONE), blank)
    row = line_of(blank, "    7B:")
    key = next(n for n, line in enumerate(blank.splitlines(), 1) if n > row and line.endswith(":"))
    assert told(findings) == [f"GET-007 {key}"]
    declared = blank.replace("kosten:", "kosten:\n  leeg_is: nul", 1)
    dossier, findings = understood(rapport_yaml(NONE, NONE), declared)
    assert findings == ()
    assert values(dossier)["7B/lasten/primaire_begroting"] == 0


def test_a_key_that_is_not_there_is_missing_whatever_is_said_of_blanks() -> None:
    """'leeg_is: nul' is about cells, not about rows or columns that were forgotten."""
    declared = programme(NONE).replace("kosten:", "kosten:\n  leeg_is: nul", 1)
    without = declared.replace("      primaire_begroting: 0\n", "", 1)
    _, findings = understood(rapport_yaml(NONE, NONE), without)
    assert [item.code for item in findings] == ["GET-007"]
