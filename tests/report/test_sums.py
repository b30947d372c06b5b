"""The sums of the tables: what blocks, where, and what rounding explains."""

from __future__ import annotations

from collections.abc import Mapping
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
    ("old", "new", "nth"),
    [
        ("realisatie: -920", "realisatie: -940", 2),
        ("verschil: 80", "verschil: 85", 1),
        ("realisatie: -790", "realisatie: -780", 1),
        ("realisatie: 130", "realisatie: 310", 1),
        ("      lasten: 80", "      lasten: 90", 1),
    ],
)
def test_the_figure_that_was_spoiled_is_named_with_what_would_fit(
    tmp_path: Path, old: str, new: str, nth: int
) -> None:
    """One FOUT, at the figure itself, with the figure that stood there before."""
    spoiled, line = _spoiled(old, new, nth)
    [found] = check(tmp_path, programma=spoiled).findings
    assert (found.code, found.level) == ("REK-011", Level.FOUT)
    assert found.place is not None
    assert found.place.line == line
    written = [text.split(": ")[1].replace("-", "−") for text in (new, old)]
    assert [found.found, found.expected] == written


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("        lasten: 70", "        lasten: 60", "REK-004"),
        ("resultaat: € 90.000", "resultaat: € 91.000", "REK-006"),
        ("primaire_begroting: 110", "primaire_begroting: 115", "REK-001"),
    ],
)
def test_where_several_figures_could_be_wrong_the_total_is_named(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    """One sum fails: the finding stands at its total and names the candidates."""
    spoiled, _ = _spoiled(old, new, 1)
    [found] = check(tmp_path, programma=spoiled).findings
    assert (found.code, found.level) == (code, Level.FOUT)
    assert any(line.startswith("mogelijk: ") for line in found.detail)


def test_the_message_tells_figure_sums_and_place(tmp_path: Path) -> None:
    """The reader sees what stands there, what fits, why, and each sum written out."""
    spoiled, line = _spoiled("realisatie: 130", "realisatie: 310", 1)
    [found] = check(tmp_path, programma=spoiled).findings
    assert found.subject == "programma 7, baten, 7A, realisatie 2024"
    assert str(found.place) == f"p.yaml:{line}:19"
    assert found.message.endswith(
        "er staat 310; passend is 130 (cijfers verwisseld)."
        " Dit is de enige plaats die beide verschillen verklaart."
    )
    total, row = found.detail
    assert total.startswith("programma 7, baten, totaal, realisatie 2024: 310 = 310, er staat 130;")
    assert total.endswith(" het scheelt 180; afronding verklaart hooguit 1")
    assert row.startswith("programma 7, baten, 7A, verschil: 310 − 120 = 190, er staat 10;")
    assert row.endswith(" het scheelt 180; afronding verklaart hooguit 1,5")


def test_figures_that_are_only_together_impossible_are_refused_with_the_proof(
    tmp_path: Path,
) -> None:
    """Every sum is off by one and passes, yet no exact amounts print so."""
    nil = {"begroting_na_wijziging": 0, "realisatie": 0, "verschil": 0}
    rows = {
        "lasten": {"7A": nil},
        "totaal_lasten": nil,
        "baten": {"7A": _row(27, 24, -4), "7B": _row(17, 51, 33)},
        "totaal_baten": _row(45, 74, 28),
        "saldo": _row(45, 74, 28),
    }
    head, rest = PROGRAMMA.split("kosten:\n")
    pakket = "  - code: 7B\n    naam: Gras\n" + "".join(
        f"    {key}: Gras.\n" for key in ("inhoud", "wilden_we_bereiken", "hebben_we_bereikt")
    )
    tail = rest[rest.index("indicatoren:") :]
    programma = f"{head}{pakket}kosten:\n{_yaml(rows, 1)}{tail}"
    [found] = [
        item for item in check(tmp_path, programma=programma).findings if item.level is Level.FOUT
    ]
    assert found.code == "REK-012"
    assert any("afronding verklaart daarvan hooguit 2,5" in line for line in found.detail)


def _row(before: int, after: int, difference: int) -> dict[str, int]:
    return {"begroting_na_wijziging": before, "realisatie": after, "verschil": difference}


def _yaml(rows: Mapping[str, object], depth: int) -> str:
    """Keys and figures as YAML; the columns that are not given are nil."""
    text = ""
    for key, value in rows.items():
        if isinstance(value, Mapping):
            text += f"{'  ' * depth}{key}:\n"
            others = {"realisatie_vorig_jaar": 0, "primaire_begroting": 0}
            row = {**others, **value} if "verschil" in value else value
            text += _yaml(row, depth + 1)
        else:
            text += f"{'  ' * depth}{key}: {value}\n"
    return text


def _spoiled(old: str, new: str, nth: int) -> tuple[str, int]:
    """The programme with one line changed, and the number of that line."""
    lines = PROGRAMMA.splitlines()
    line = line_of(PROGRAMMA, old, nth)
    lines[line - 1] = lines[line - 1].replace(old, new)
    return "\n".join(lines) + "\n", line


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
    assert told(checked.findings) == [f"GET-007 {line_of(without, 'primaire_begroting:')}"]


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
    assert codes == set()


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
