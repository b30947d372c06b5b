"""What a newcomer writes first: the message names the real cause, once, at its own line."""

from __future__ import annotations

from pathlib import Path

import pytest

import rapport
from rapport import Checked, Finding
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told, write

LASTEN = "      realisatie: -920\n"


def spoiled(folder: Path, old: str, new: str) -> Checked:
    """The report with one text of the programme changed."""
    assert old in PROGRAMMA
    return check(folder, programma=PROGRAMMA.replace(old, new, 1))


def in_style(folder: Path, name: str, text: str) -> tuple[Finding, ...]:
    """What is found with a house style of which one file says `text`."""
    style = write(folder, rapport_yaml=f"{RAPPORT}stijl: eigen\n") / "templates" / "eigen"
    style.mkdir(parents=True)
    (style / name).write_text(text, encoding="utf-8")
    return rapport.check(folder).findings


@pytest.mark.parametrize(
    ("group", "key"),
    [
        ("koppen", "wilden"),
        ("koppen", "kosten"),
        ("kostentabel", "realisatie"),
        ("kostentabel", "totaal_lasten"),
        ("afwijkingentabel", "totaal"),
        ("indicatorentabel", "bron"),
        ("inhoudsopgave", "titel"),
        ("zinnen", "nadelig"),
    ],
)
@pytest.mark.parametrize("value", ["", ' ""', ' "  "'])
def test_an_empty_heading_is_told(group: str, key: str, value: str, tmp_path: Path) -> None:
    """A heading, the head of a column, the label of a row: at its line in the house style."""
    findings = in_style(tmp_path, "jaarverslag.yaml", f"{group}:\n  {key}:{value}\n")
    assert told(findings) == ["INV-005 2"]
    assert findings[0].place is not None
    assert findings[0].place.file.endswith("jaarverslag.yaml")


@pytest.mark.parametrize(
    ("group", "key"),
    [("omslag", "motto"), ("inhoudsopgave", "programma"), ("kostentabel", "grafiek")],
)
def test_an_empty_word_that_leaves_something_out_is_no_fault(
    group: str, key: str, tmp_path: Path
) -> None:
    """There the house style says that it wants none."""
    assert in_style(tmp_path, "jaarverslag.yaml", f"{group}:\n  {key}:\n") == ()


def test_an_unknown_name_in_a_heading_is_told_at_its_line(tmp_path: Path) -> None:
    """The file of the house style, the line of the heading, and what was meant."""
    text = "titel: Verslag\nkoppen:\n  wilden: Doelen van {jaartal}\n"
    [found] = in_style(tmp_path, "jaarverslag.yaml", text)
    assert told((found,)) == ["SJB-001 3"]
    assert found.message.startswith("In de woorden van de huisstijl staat {jaartal}")


def test_a_colour_without_quotes_is_told_once(tmp_path: Path) -> None:
    """YAML takes it for a comment: that is the cause, and the empty colour only follows."""
    findings = in_style(tmp_path, "stijl.yaml", "kleuren:\n  hoofd: #8A1538\n")
    assert told(findings) == ["YML-014 2"]


@pytest.mark.parametrize(("written", "meant"), [("-1,920", "-1.920"), ("€ 1,920", "")])
def test_a_comma_for_a_point_is_asked_after(written: str, meant: str, tmp_path: Path) -> None:
    """Among thousands three decimals are hardly ever meant; a euro sign is another fault."""
    checked = spoiled(tmp_path, LASTEN, f"      realisatie: {written}\n")
    [found] = [item for item in checked.findings if item.code.startswith("EEN")]
    assert found.message.endswith(f" Bedoelt u {meant}?") == bool(meant)


@pytest.mark.parametrize("written", ["-920,5", "-1.920,500", "-0,920"])
def test_other_decimals_are_not_asked_after(written: str, tmp_path: Path) -> None:
    """A point would give no number there, or it is no number of thousands."""
    checked = spoiled(tmp_path, LASTEN, f"      realisatie: {written}\n")
    [found] = [item for item in checked.findings if item.code == "EEN-002"]
    assert "Bedoelt u" not in found.message


@pytest.mark.parametrize("behind", ["(x € 1.000)", "(× 1.000)", "(in duizenden)", "(lasten)"])
def test_words_between_brackets_are_no_second_minus(behind: str, tmp_path: Path) -> None:
    """The message says what to leave out."""
    checked = spoiled(tmp_path, LASTEN, f"      realisatie: -920 {behind}\n")
    [found] = [item for item in checked.findings if item.code.startswith("GET")]
    assert found.code == "GET-003"
    assert found.message.endswith("is geen getal. Laat weg wat er tussen haakjes staat.")


def test_a_minus_before_brackets_is_a_second_minus(tmp_path: Path) -> None:
    """Brackets round a figure are a minus themselves."""
    checked = spoiled(tmp_path, LASTEN, "      realisatie: -(920)\n")
    assert "GET-005" in {item.code for item in checked.findings}


def test_a_word_for_a_figure_is_told_in_one_sentence(tmp_path: Path) -> None:
    """PM is no figure, and that is said once."""
    checked = spoiled(tmp_path, LASTEN, "      realisatie: PM\n")
    [found] = [item for item in checked.findings if item.code == "GET-003"]
    assert found.message.endswith(": 'PM' is geen getal.")


def test_an_empty_figure_is_told_at_its_key(tmp_path: Path) -> None:
    """Where it must be filled in; a figure without a key is told at its row."""
    empty = PROGRAMMA.replace(LASTEN, "      realisatie:\n", 1)
    assert told(check(tmp_path / "a", programma=empty).findings) == [
        f"GET-007 {line_of(empty, '      realisatie:')}"
    ]
    gone = PROGRAMMA.replace(LASTEN, "", 1)
    assert told(check(tmp_path / "b", programma=gone).findings) == [
        f"GET-007 {line_of(gone, '    7A:')}"
    ]


@pytest.mark.parametrize("code", ["7a", "7X"])
def test_figures_under_an_unknown_code_ask_for_no_explanation(code: str, tmp_path: Path) -> None:
    """A pakket that does not exist cannot be explained."""
    codes = {item.code for item in spoiled(tmp_path, "    7A:", f"    {code}:").findings}
    assert "INV-009" in codes
    assert "AFW-001" not in codes


@pytest.mark.parametrize("written", ["1.5", "circa 34"])
def test_a_refused_indicator_is_not_missing(written: str, tmp_path: Path) -> None:
    """It stands there, only not legibly; and it is no amount of money."""
    [found] = spoiled(tmp_path, "2023: 1,5", f"2023: {written}").findings
    assert found.code in {"GET-001", "GET-003"}
    assert found.hint.startswith("Schrijf het getal zoals 1,5")
    assert "bedrag" not in found.message + found.hint


def test_euros_read_as_thousands_are_told_once(tmp_path: Path) -> None:
    """Without 'cijfers_in: euro' the totals are asked for, and the likely cause is told."""
    euros = EXACT.replace("  cijfers_in: euro\n", "")
    for row in ("-400,10", ",50"):
        euros = euros.replace(row, row.split(",")[0])
    findings = check(tmp_path, programma=euros).findings
    [found] = [item for item in findings if item.code == "EEN-006"]
    assert told((found,)) == [f"EEN-006 {line_of(euros, 'kosten:')}"]
    assert "cijfers_in: euro" in found.hint


@pytest.mark.parametrize("programma", [PROGRAMMA, EXACT])
def test_figures_in_their_own_unit_are_not_doubted(programma: str, tmp_path: Path) -> None:
    """Thousands among thousands, and euros that are called euros."""
    assert check(tmp_path, programma=programma).findings == ()


def test_indicators_that_stop_before_the_year_are_told_once(tmp_path: Path) -> None:
    """Those of last year may still stand there."""
    programma = PROGRAMMA.replace("        2024: 1,6*\n", "")
    [found] = check(tmp_path, programma=programma).findings
    assert told((found,)) == [f"IND-002 {line_of(programma, 'indicatoren:')}"]
    assert "voor 2024; het laatste jaar is 2023" in found.message
