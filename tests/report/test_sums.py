"""The sums of the tables: what blocks, where, and what rounding explains."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport import Level
from rapport.document import Paragraph, Table, walk
from rapport.prose.tree import plain
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told


def test_a_report_that_adds_up_gives_no_finding(tmp_path: Path) -> None:
    """Figures that agree to the letter have nothing to tell."""
    checked = check(tmp_path)
    assert checked.findings == ()
    assert checked.ok
    assert checked.summary.exact == checked.summary.equations


@pytest.mark.parametrize(
    ("old", "new", "nth", "expected"),
    [
        ("realisatie: -920", "realisatie: -940", 2, ["REK-001", "REK-002", "REK-003"]),
        ("verschil: 80", "verschil: 85", 1, ["REK-001", "REK-003", "REK-005"]),
        ("realisatie: -790", "realisatie: -780", 1, ["REK-002", "REK-003"]),
        ("      lasten: 80", "      lasten: 90", 1, ["REK-004", "REK-005"]),
        ("        lasten: 70", "        lasten: 60", 1, ["REK-004"]),
        ("resultaat: € 90.000", "resultaat: € 91.000", 1, ["REK-006"]),
    ],
)
def test_a_spoiled_figure_breaks_the_sums_it_stands_in(
    tmp_path: Path, old: str, new: str, nth: int, expected: list[str]
) -> None:
    """Each sum with the spoiled figure is a FOUT, and no other sum is."""
    lines = PROGRAMMA.splitlines()
    at = line_of(PROGRAMMA, old, nth) - 1
    lines[at] = lines[at].replace(old, new)
    checked = check(tmp_path, programma="\n".join(lines) + "\n")
    assert sorted(item.code for item in checked.findings) == expected
    assert {item.level for item in checked.findings} == {Level.FOUT}
    assert not checked.ok


def test_the_message_tells_figure_sum_and_place(tmp_path: Path) -> None:
    """The reader sees what stands there, what would follow, and the sum written out."""
    spoiled = PROGRAMMA.replace(
        "realisatie: 130\n      verschil: 10", "realisatie: 310\n      verschil: 10"
    )
    checked = check(tmp_path, programma=spoiled)
    found = next(item for item in checked.findings if item.code == "REK-001")
    assert found.subject == "programma 7, baten, totaal, realisatie 2024"
    assert (found.found, found.expected) == ("130", "310")
    assert found.detail == (
        "310 = 310, er staat 130",
        "het scheelt 180; afronding verklaart hooguit 1",
    )
    assert str(found.place) == f"p.yaml:{line_of(spoiled, 'realisatie: 130')}:17"
    assert [str(item.place) for item in found.related] == [
        f"p.yaml:{line_of(spoiled, 'realisatie: 310')}:19"
    ]


def test_a_difference_that_rounding_explains_is_a_remark(tmp_path: Path) -> None:
    """One unit off in a sum of one rounded term and a rounded total can be rounding."""
    almost = PROGRAMMA.replace("begroting_na_wijziging: -880", "begroting_na_wijziging: -881")
    checked = check(tmp_path, programma=almost)
    assert {item.code for item in checked.findings} == {"REK-008"}
    assert checked.ok
    assert checked.summary.within_rounding == 2


def test_one_amount_printed_twice_must_be_equal_to_the_letter(tmp_path: Path) -> None:
    """The explanations may not explain one thousand more than the verschil: that is no rounding."""
    almost = PROGRAMMA.replace("    totaal:\n      lasten: 80", "    totaal:\n      lasten: 81")
    checked = check(tmp_path, programma=almost)
    assert [item.code for item in checked.findings if item.level is Level.FOUT] == ["REK-005"]


def test_exact_figures_give_everything_that_can_be_derived(tmp_path: Path) -> None:
    """Totals, saldo, verschil, the rest and the result sentence come from the euros."""
    checked = check(tmp_path, programma=EXACT)
    assert checked.findings == ()
    assert checked.document is not None
    printed = {
        cell.key: plain(cell.children)
        for table in walk(checked.document)
        if isinstance(table, Table)
        for row in table.rows
        for cell in row.cells
        if cell.key
    }
    assert printed["programma-7/totaal/lasten/realisatie"] == "−921"
    assert printed["programma-7/7A/lasten/verschil"] == "80"
    assert printed["programma-7/7A/baten/verschil"] == "10"
    assert printed["programma-7/saldo/verschil"] == "90"
    assert printed["programma-7/7A/afwijkingen/overige/lasten"] == "10"
    assert printed["programma-7/7A/afwijkingen/totaal/lasten"] == "80"
    told = [plain(p.children) for p in walk(checked.document) if isinstance(p, Paragraph)]
    assert any("€\u00a090.000" in sentence for sentence in told)


def test_a_control_total_in_exact_euros_is_checked_to_the_cent(tmp_path: Path) -> None:
    """A total that is delivered is never trusted: one cent off blocks."""
    total = "  totaal_baten:\n    realisatie: 130.250,51\nafwijkingen:"
    checked = check(tmp_path, programma=EXACT.replace("afwijkingen:", total, 1))
    found = [item for item in checked.findings if item.code == "REK-001"]
    assert [(item.found, item.expected) for item in found] == [("130.250,51", "130.250,50")]


def test_a_missing_total_of_rounded_figures_is_asked_for(tmp_path: Path) -> None:
    """What was rounded for print cannot be added up into a total that is sure."""
    without = PROGRAMMA.replace("    realisatie: -790\n", "")
    checked = check(tmp_path, programma=without)
    assert told(checked.findings) == [f"REK-007 {line_of(without, '  saldo:')}"]


def test_a_missing_figure_is_no_nil(tmp_path: Path) -> None:
    """An empty cell is asked for; the totals that stand there are not doubted because of it."""
    without = PROGRAMMA.replace(
        "      primaire_begroting: -950\n", "      primaire_begroting:\n", 1
    )
    checked = check(tmp_path, programma=without)
    assert told(checked.findings) == [f"GET-007 {line_of(without, '    7A:')}"]


@pytest.mark.parametrize("nil", ["0", "-", "–", "-0", "€ -"])
def test_nil_may_be_written_in_every_usual_way(tmp_path: Path, nil: str) -> None:
    """A dash is nil, and prints as nil."""
    rows = f"""
  onttrekkingen:
    7Z:
      naam: Reserve groen
      realisatie_vorig_jaar: {nil!r}
      primaire_begroting: 0
      begroting_na_wijziging: 5
      realisatie: 5
      verschil: {nil!r}
afwijkingen:"""
    checked = check(tmp_path, programma=PROGRAMMA.replace("\nafwijkingen:", rows, 1))
    codes = {item.code for item in checked.findings}
    # A euro sign in a table of thousands is refused, also before a dash.
    assert codes == ({"EEN-001"} if "€" in nil else set())


def test_figures_that_stand_in_no_sum_are_named(tmp_path: Path) -> None:
    """The tool tells its own blind spot: a column of a reserve row that nothing adds up."""
    rows = """
  onttrekkingen:
    7Z:
      naam: Reserve groen
      realisatie_vorig_jaar: 3
      primaire_begroting: 4
      begroting_na_wijziging: 5
      realisatie: 6
      verschil: 1
afwijkingen:"""
    checked = check(tmp_path, programma=PROGRAMMA.replace("\nafwijkingen:", rows, 1))
    assert checked.ok
    assert checked.summary.loose == (
        "programma 7, onttrekkingen, 7Z, realisatie 2023",
        "programma 7, onttrekkingen, 7Z, primaire begroting 2024",
    )


def test_the_other_signs_give_the_same_judgement(tmp_path: Path) -> None:
    """Lasten delivered as positive, with the profile that says so, add up just the same."""
    other = PROGRAMMA
    for figure in ("900", "950", "1.000", "920"):
        other = other.replace(f": -{figure}", f": {figure}")
    profile = "tekenprofiel:\n  lasten: positief\ndrempels:"
    checked = check(tmp_path, rapport_yaml=RAPPORT.replace("drempels:", profile), programma=other)
    assert checked.findings == ()
    assert not check(tmp_path, programma=other).ok
