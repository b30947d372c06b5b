"""The column of last year against last year's report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rapport
from rapport import Level
from rapport.reading import read
from tests.report import overzichten
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, line_of, told, write

NAMED = RAPPORT.replace("programmas:", "vorig_jaar: ../2023\nprogrammas:")
OLD = RAPPORT.replace("jaar: 2024", "jaar: 2023")
# What the tiny report gives for last year is what that year's own report must have given.
BEFORE = {"-920": "-900", "130": "100", "-790": "-800"}


def then(text: str = PROGRAMMA) -> str:
    """Last year's programme: its realisatie is what this year's column of last year says."""
    for now, before in BEFORE.items():
        text = text.replace(f"      realisatie: {now}\n", f"      realisatie: {before}\n")
        text = text.replace(f"    realisatie: {now}\n", f"    realisatie: {before}\n")
    budget = {"-1.000": "-980", "120": "90", "-880": "-890"}
    for now, before in budget.items():
        text = text.replace(f"wijziging: {now}\n", f"wijziging: {before}\n")
    return text


def check(
    folder: Path, *, now: str = PROGRAMMA, before: str | None = None, named: str = NAMED
) -> rapport.Checked:
    """Both reports in their folders, and what is found in this year's."""
    write(folder / "2023", rapport_yaml=OLD, programma=then() if before is None else before)
    return rapport.check(write(folder / "2024", rapport_yaml=named, programma=now))


def changed(text: str, after: str, old: str, new: str) -> str:
    """The text with the first `old` behind `after` replaced."""
    start = text.index(after)
    assert old in text[start:]
    return text[:start] + text[start:].replace(old, new, 1)


def test_a_column_that_repeats_last_year_gives_no_finding(tmp_path: Path) -> None:
    """And each of its figures is one sum more."""
    checked = check(tmp_path)
    assert checked.findings == ()
    alone = rapport.check(write(tmp_path / "alone"))
    assert checked.summary.equations == alone.summary.equations + 5


@pytest.mark.parametrize("name", ["../2023/rapport.yaml", "ouder/2023"])
def test_the_report_may_be_named_in_several_ways(tmp_path: Path, name: str) -> None:
    """Its folder or its file, beside this report or in it."""
    write(tmp_path / "2024" / "ouder" / "2023", rapport_yaml=OLD, programma=then())
    wrong = changed(PROGRAMMA, "lasten:", "vorig_jaar: -900", "vorig_jaar: -905")
    named = NAMED.replace("../2023", name)
    found = check(tmp_path, now=wrong, named=named).findings
    assert {item.code for item in found} == {"REK-011"}


def test_a_spoiled_figure_of_last_year_is_named_with_the_printed_one(tmp_path: Path) -> None:
    """The sums of this report and the print of last year point at the same cell."""
    wrong = changed(PROGRAMMA, "\n  baten:", "vorig_jaar: 100", "vorig_jaar: 1.000")
    [found] = check(tmp_path, now=wrong).findings
    assert (found.code, found.level) == ("REK-011", Level.FOUT)
    assert (found.found, found.expected) == ("1.000", "100")
    assert found.place is not None
    assert found.place.line == line_of(wrong, "realisatie_vorig_jaar: 1.000")
    assert any("rapport 2023, programma 7, baten, 7A" in line for line in found.detail)


def test_a_column_that_adds_up_but_is_not_last_years_is_refused(tmp_path: Path) -> None:
    """Every sum of this report holds, so only last year's report can tell."""
    wrong = PROGRAMMA.replace("vorig_jaar: -900", "vorig_jaar: -910")
    wrong = wrong.replace("vorig_jaar: -800", "vorig_jaar: -810")
    checked = check(tmp_path, now=wrong)
    assert not checked.ok
    lines = {item.place.line for item in checked.findings if item.place}
    assert lines & {line_of(wrong, "realisatie_vorig_jaar: -910", nth) for nth in (1, 2)}
    assert {Path(item.place.file).parent.name for item in checked.findings if item.place} == {
        "2024"
    }


def test_a_restated_figure_with_its_reason_passes_and_is_told(tmp_path: Path) -> None:
    """The totals over it follow it, without a reason of their own."""
    new = PROGRAMMA.replace("vorig_jaar: -900", "vorig_jaar: -910")
    new = new.replace("vorig_jaar: -800", "vorig_jaar: -810")
    new = changed(new, "  lasten:", "-910\n", "-910\n      herzien: Stelselwijziging.\n")
    checked = check(tmp_path, now=new)
    [found] = checked.findings
    assert checked.ok
    assert (found.code, found.found, found.expected) == ("VJR-006", "−910", "−900")
    assert found.message.endswith("Reden: Stelselwijziging.")


def test_a_pakket_that_stood_in_another_programme_must_say_so(tmp_path: Path) -> None:
    """What was not there last year has no figure for last year, but with a reason."""
    moved = PROGRAMMA.replace("programma: 7", "programma: 8", 1)
    found = check(tmp_path, now=moved).findings
    assert {item.code for item in found} == {"VJR-004"}
    assert told(found)[0] == f"VJR-004 {line_of(moved, 'realisatie_vorig_jaar: -900')}"
    assert "Daar staat 7A in programma 7." in found[0].message
    why = moved.replace("verschil: 80\n  tot", "verschil: 80\n      herzien: Stond in 7.\n  tot")
    why = why.replace("verschil: 10\n  tot", "verschil: 10\n      herzien: Stond in 7.\n  tot")
    assert check(tmp_path, now=why).findings == ()


def without_7b(text: str) -> str:
    """The exact accounts with one pakket."""
    pakket = text.index("  - code: 7B\n"), text.index("kosten:\n")
    text = text[: pakket[0]] + text[pakket[1] :]
    row = text.index("    7B:\n"), text.index("  baten:\n")
    return text[: row[0]] + text[row[1] :]


def exact_then() -> str:
    """Last year's own accounts to the cent."""
    text = EXACT.replace("realisatie: -920.400", "realisatie: -900.400,10")
    text = text.replace("wijziging: -1.000.000", "wijziging: -970.500,10")
    text = text.replace("wijziging: 120.000", "wijziging: 89.749,50")
    return text.replace("realisatie: 130.250,50", "realisatie: 100.000")


def test_exact_figures_are_held_against_last_years_thousands(tmp_path: Path) -> None:
    """Each is fine when it rounds to what was printed; totals that follow are not told twice."""
    now = without_7b(EXACT)
    assert check(tmp_path, now=now).findings == ()
    wrong = now.replace("-900.400,10", "-900.600,10")
    [found] = check(tmp_path, now=wrong).findings
    assert (found.code, told((found,))) == (
        "REK-013",
        [f"REK-013 {line_of(wrong, '-900.600,10')}"],
    )


def test_two_exact_reports_are_compared_to_the_cent(tmp_path: Path) -> None:
    """What was derived in last year's report counts as printed."""
    assert check(tmp_path, now=EXACT, before=exact_then()).findings == ()
    wrong = EXACT.replace("-900.400,10", "-900.400,11")
    [found] = check(tmp_path, now=wrong, before=exact_then()).findings
    assert found.level is Level.FOUT
    assert found.place is not None
    assert found.place.line == line_of(wrong, "-900.400,11")


def test_a_row_that_is_gone_changes_a_total_that_rapport_works_out(tmp_path: Path) -> None:
    """Nothing else would tell: the total of what is left adds up."""
    [found] = check(tmp_path, now=without_7b(EXACT), before=exact_then()).findings
    assert (found.code, found.level) == ("VJR-005", Level.FOUT)
    assert "7B, met −400" in found.message


RESERVE = """\
  onttrekkingen:
    7Z:
      naam: Reserve bomen
      realisatie_vorig_jaar: 40
      primaire_begroting: 0
      begroting_na_wijziging: 0
      realisatie: 50
      verschil: 50
"""


def with_reserve(text: str, row: str = RESERVE) -> str:
    """The programme with something taken from a reserve."""
    return text.replace("afwijkingen:\n", f"{row}afwijkingen:\n", 1)


def then_with_reserve(realisatie: str = "40") -> str:
    """Last year's programme, with what was taken then."""
    row = RESERVE.replace("realisatie: 50", f"realisatie: {realisatie}")
    return with_reserve(then(), row.replace("verschil: 50", f"verschil: {realisatie}"))


def test_a_reserve_that_is_gone_is_told(tmp_path: Path) -> None:
    """No total would tell: a reserve stands below the saldo."""
    [found] = check(tmp_path, before=then_with_reserve()).findings
    assert (found.code, found.level) == ("VJR-007", Level.FOUT)
    assert found.message == (
        "programma 7, onttrekkingen: vorig jaar stond hier ook 7Z, met 40; nu niet meer."
    )
    assert [related.text for related in found.related] == ["hier stond 7Z"]


def test_a_reserve_that_is_still_there_gives_no_finding(tmp_path: Path) -> None:
    """Nor one of which nothing was taken last year."""
    both = check(tmp_path / "a", now=with_reserve(PROGRAMMA), before=then_with_reserve())
    assert both.findings == ()
    assert check(tmp_path / "b", before=then_with_reserve("0")).findings == ()


def test_a_reserve_with_another_code_says_so(tmp_path: Path) -> None:
    """With the reason at the row that took its place."""
    row = RESERVE.replace("7Z", "7Y").replace("bomen\n", "bomen\n      herzien: Andere code.\n")
    now = with_reserve(PROGRAMMA, row)
    assert check(tmp_path, now=now, before=then_with_reserve()).findings == ()


def result(*figures: int) -> str:
    """The row of the result after reserves."""
    keys = ("realisatie_vorig_jaar", "primaire_begroting", "begroting_na_wijziging")
    names = (*keys, "realisatie", "verschil")
    rows = [f"    {name}: {figure}\n" for name, figure in zip(names, figures, strict=True)]
    return f"  resultaat_na_bestemming:\n{''.join(rows)}"


def test_a_result_that_is_not_last_years_tells_of_the_reserve_once(tmp_path: Path) -> None:
    """Where there is a total below the reserves, it is the one finding."""
    now = with_reserve(PROGRAMMA, result(-800, -840, -880, -790, 90))
    before = with_reserve(then_with_reserve(), result(-760, -840, -890, -760, 130))
    [found] = check(tmp_path, now=now, before=before).findings
    assert found.code == "REK-013"


def test_nil_needs_no_counterpart(tmp_path: Path) -> None:
    """A pakket that is new this year had nothing last year."""
    now = EXACT.replace("realisatie_vorig_jaar: -400", "realisatie_vorig_jaar: 0")
    assert check(tmp_path, now=now).findings == ()


@pytest.mark.parametrize(
    "name", ["../nergens", "../../..", "../2024", ".", "../2024/../2023", "../c:d", "../a\\b"]
)
def test_a_name_that_leads_to_no_other_report_is_refused(tmp_path: Path, name: str) -> None:
    """At the key that names it."""
    named = NAMED.replace("../2023", f"'{name}'")
    [found] = check(tmp_path, named=named).findings
    assert told((found,)) == [f"VJR-001 {line_of(named, 'vorig_jaar')}"]
    assert found.level is Level.FOUT


def test_the_report_of_another_year_is_refused(tmp_path: Path) -> None:
    """With it nothing can be checked, so nothing else is said."""
    named = NAMED.replace("jaar: 2024", "jaar: 2025")
    findings = check(tmp_path, named=named).findings
    [found] = [item for item in findings if not item.code.startswith("IND")]
    assert told((found,)) == [f"VJR-002 {line_of(named, 'vorig_jaar')}"]
    assert "gaat over 2023; hier hoort dat van 2024" in found.message


def test_what_is_wrong_in_last_years_report_is_told_once(tmp_path: Path) -> None:
    """It is mended there, and what can be read of it is compared all the same."""
    before = changed(then(), "baten:", "begroting: 110", "begroting: x")
    [found] = check(tmp_path, before=before).findings
    assert (found.code, found.level) == ("VJR-003", Level.WAARSCHUWING)
    wrong = changed(PROGRAMMA, "lasten:", "vorig_jaar: -900", "vorig_jaar: -905")
    codes = {item.code for item in check(tmp_path, now=wrong, before=before).findings}
    assert codes == {"VJR-003", "REK-011"}


def test_a_last_year_that_is_no_yaml_is_told_once(tmp_path: Path) -> None:
    """The report itself can still be made."""
    [found] = check(tmp_path, before="programma: [").findings
    assert (found.code, found.level) == ("VJR-003", Level.WAARSCHUWING)


def test_the_record_tells_what_last_years_files_were(tmp_path: Path) -> None:
    """They are input too."""
    write(tmp_path / "2023", rapport_yaml=OLD, programma=then())
    reading = read(write(tmp_path / "2024", rapport_yaml=NAMED))
    assert reading.project is not None
    assert {"../2023/rapport.yaml", "../2023/p.yaml"} <= set(reading.project.digests)


def test_reports_with_other_signs_and_units_are_compared_by_their_effect(tmp_path: Path) -> None:
    """The message writes both figures in the signs of this report."""
    settings = OLD.replace("drempels:", "tekenprofiel:\n  lasten: positief\ndrempels:")
    start, end = then().index("  lasten:"), then().index("\n  baten:")
    costs = re.sub(r"(?<!verschil): -", ": ", then()[start:end])
    before = then()[:start] + costs + then()[end:]
    write(tmp_path / "2023", rapport_yaml=settings, programma=before)
    folder = write(tmp_path / "2024", rapport_yaml=NAMED)
    assert rapport.check(folder).findings == ()
    wrong = changed(PROGRAMMA, "lasten:", "vorig_jaar: -900", "vorig_jaar: 900")
    findings = rapport.check(write(folder, rapport_yaml=NAMED, programma=wrong)).findings
    [found] = [item for item in findings if item.code != "REK-016"]
    assert (found.found, found.expected) == ("900", "−900")
    assert any("900 en −900; " in line for line in found.detail)


def test_a_total_that_rounding_put_one_off_returns_without_an_alarm(tmp_path: Path) -> None:
    """What last year's report printed is rounded too: its print is no exact amount."""
    files = {name: overzichten.report() for name in ("2023", "2024")}
    for tree in files.values():
        del tree["rapport.yaml"]["overzicht"]
        for name in ("totaal_lasten", "saldo"):
            tree["2.yaml"]["kosten"][name]["realisatie_vorig_jaar"] += 1
    overzichten.back_a_year(files["2023"])
    files["2024"]["rapport.yaml"]["vorig_jaar"] = "../2023"
    overzichten.put(tmp_path / "2023", files["2023"])
    checked = overzichten.check(tmp_path / "2024", files["2024"])
    assert checked.ok
    assert {item.code for item in checked.findings} == {"REK-008"}


def test_a_figure_that_was_moved_last_year_is_the_printed_one(tmp_path: Path) -> None:
    """The raad saw −920 for 920.800, so that the sums closed; plainly rounded it was −921."""
    now = PROGRAMMA
    for old, new in {"-900": "-920", "100": "130", "-800": "-790"}.items():
        now = now.replace(f"vorig_jaar: {old}\n", f"vorig_jaar: {new}\n")
    before = EXACT.replace("        2024: 1,6", "        2023: 1,6")
    write(tmp_path / "2023", rapport_yaml=f"{OLD}afronding: sluitend\n", programma=before)
    folder = write(tmp_path / "2024", rapport_yaml=NAMED, programma=now)
    assert rapport.check(folder).findings == ()
    write(tmp_path / "2023", rapport_yaml=OLD, programma=before)
    assert not rapport.check(folder).ok
