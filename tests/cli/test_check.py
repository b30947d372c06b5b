"""`rapport check`: exit codes, the words on the screen, and the JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

import rapport
from rapport.findings import Finding, Level
from rapport.model.afronding import Verschoven
from rapport.place import Place
from rapport.result import Checked, Summary
from tests.cli.conftest import Run
from tests.cli.made_up import NO_NATURE, ROUNDED, WRONG_SUM, checked

BLOCKED_TEXT = """\
FOUT XYZ-901  programma 1, baten, totaal, realisatie 2024         verslag/programma-1.yaml:212:24
  De som klopt niet.
    130 + 830 = 960
          er staat 933
    zie ook: baten 1F  verslag/programma-1.yaml:207:19
  -> Verbeter het bedrag of het totaal.

WAARSCHUWING XYZ-902  programma 1, 1E, post 1                     verslag/programma-1.yaml:230:9
  Bij deze post staat geen I of S.
  -> Zet er aard: I of aard: S bij.

OPMERKING XYZ-903  programma 1
  Dit verschil komt door afronding.

1 fout, 1 waarschuwing, 1 opmerking
"""

SOUND_TEXT = """\
0 fouten, 0 waarschuwingen, 0 opmerkingen
68 optellingen gecontroleerd: 64 kloppen precies, 4 binnen de afronding \
(grootste verschil: 1, in de eenheid van de tabel).
1 cijfer staat in geen enkele optelling. Kijk zelf na of dit klopt:
  programma 1, indicator 2
"""


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, report: Path) -> list[Finding]:
    """The findings that the next check will have; fill it."""
    findings: list[Finding] = []

    def check(folder: Path) -> Checked:
        assert folder.resolve() == report
        return checked(*findings)

    monkeypatch.setitem(vars(rapport), "check", check)
    return findings


def test_a_sound_report_ends_with_0_and_says_what_no_sum_covers(
    run: Run, found: list[Finding]
) -> None:
    """The end tells how many sums hold and which figures nothing can check."""
    assert not found
    outcome = run("check", "verslag")
    assert (outcome.code, outcome.out, outcome.err) == (0, SOUND_TEXT, "")


def test_a_blocked_report_ends_with_1_and_tells_all_findings_the_heaviest_first(
    run: Run, found: list[Finding]
) -> None:
    """Each finding has its level, code, subject, place, sum, related place and hint."""
    found += [ROUNDED, NO_NATURE, WRONG_SUM]
    outcome = run("check", "verslag")
    assert (outcome.code, outcome.out, outcome.err) == (1, BLOCKED_TEXT, "")


def test_warnings_do_not_block(run: Run, found: list[Finding]) -> None:
    """A WAARSCHUWING leaves the exit code at 0."""
    found.append(NO_NATURE)
    assert run("check", "verslag").code == 0


def test_findings_of_one_weight_stand_in_the_order_of_the_file(
    run: Run, found: list[Finding]
) -> None:
    """Line 9 comes before line 10, and what has no place comes last."""

    def at(place: Place | None, code: str) -> Finding:
        return Finding(code, Level.FOUT, "Fout.", place, "Doe iets.")

    found += [
        at(None, "XYZ-001"),
        at(Place("b.yaml", 1), "XYZ-002"),
        at(Place("a.yaml", 10), "XYZ-003"),
        at(Place("a.yaml", 9), "XYZ-004"),
    ]
    out = run("check", "verslag").out
    codes = [row.split()[1] for row in out.splitlines() if row.startswith("FOUT ")]
    assert codes == ["XYZ-004", "XYZ-003", "XYZ-002", "XYZ-001"]


def test_a_flood_of_findings_is_cut_and_counted(run: Run, found: list[Finding]) -> None:
    """After fifty the rest is a number, and the count at the end has them all."""
    found += [WRONG_SUM] * 53
    out = run("check", "verslag").out
    assert out.count("FOUT XYZ-901") == 50
    assert "En nog 3 meldingen. Alle meldingen ziet u met --json." in out
    assert out.endswith("53 fouten, 0 waarschuwingen, 0 opmerkingen\n")


def test_a_text_from_the_input_cannot_steer_the_terminal(run: Run, found: list[Finding]) -> None:
    """An escape sign or a mark that turns the reading order is shown by its number."""
    found.append(Finding("XYZ-001", Level.FOUT, "naam '\x1b[2J\u202eabc'\nx", None, ""))
    out = run("check", "verslag").out
    assert "  naam '<U+001B>[2J<U+202E>abc' x\n" in out


def test_the_subject_is_not_said_twice(run: Run, found: list[Finding]) -> None:
    """It stands in the first line; the sentence goes on from there."""
    found.append(Finding("XYZ-001", Level.FOUT, "saldo: er staat 1.", None, "", "saldo"))
    assert run("check", "verslag").out.startswith("FOUT XYZ-001  saldo\n  Er staat 1.\n")


def test_the_json_has_every_fact_of_a_finding(run: Run, found: list[Finding]) -> None:
    """One object on stdout; a place is there in parts and as text."""
    found += [ROUNDED, WRONG_SUM]
    outcome = run("check", "verslag", "--json")
    value = json.loads(outcome.out)
    assert (outcome.code, outcome.err) == (1, "")
    assert value["findings"][0] == {
        "code": "XYZ-901",
        "level": "FOUT",
        "subject": "programma 1, baten, totaal, realisatie 2024",
        "message": "De som klopt niet.",
        "hint": "Verbeter het bedrag of het totaal.",
        "place": {
            "file": "verslag/programma-1.yaml",
            "line": 212,
            "column": 24,
            "sheet": "",
            "cell": "",
            "text": "verslag/programma-1.yaml:212:24",
        },
        "found": "933",
        "expected": "960",
        "detail": ["130 + 830 = 960", "      er staat 933"],
        "related": [
            {
                "text": "baten 1F",
                "place": {
                    "file": "verslag/programma-1.yaml",
                    "line": 207,
                    "column": 19,
                    "sheet": "",
                    "cell": "",
                    "text": "verslag/programma-1.yaml:207:19",
                },
            }
        ],
    }
    assert value["findings"][1]["place"] is None


def test_the_json_tells_the_ending_the_counts_and_the_summary(
    run: Run, found: list[Finding]
) -> None:
    """What a script needs stands beside the findings; amounts are text, so that they stay exact."""
    found.append(NO_NATURE)
    value = json.loads(run("check", "verslag", "--json").out)
    del value["findings"]
    assert value == {
        "schema": 1,
        "command": "check",
        "report": "verslag",
        "folder": "verslag",
        "ending": "in orde",
        "counts": {"FOUT": 0, "WAARSCHUWING": 1, "OPMERKING": 0},
        "summary": {
            "equations": 68,
            "exact": 64,
            "within_rounding": 4,
            "largest": "1.0",
            "loose": ["programma 1, indicator 2"],
            "hidden": [],
            "habits": [],
            "fully_examined": True,
            "moved": [],
        },
        "examination": None,
    }


def test_the_json_is_plain_ascii(run: Run, found: list[Finding]) -> None:
    """So that no console or pipe can change a sign."""
    found.append(Finding("XYZ-001", Level.FOUT, "€ ë – −\u202f", None, ""))
    out = run("check", "verslag", "--json").out
    assert out.isascii()
    assert json.loads(out)["findings"][0]["message"] == "€ ë – −\u202f"


def test_a_report_without_sums_says_nothing_of_sums(
    run: Run, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    """Nothing was added up, so nothing is claimed."""
    assert report.is_dir()
    monkeypatch.setitem(vars(rapport), "check", lambda _: checked(summary=Summary()))
    assert run("check", "verslag").out == "0 fouten, 0 waarschuwingen, 0 opmerkingen\n"


def test_figures_that_were_moved_are_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    """On the terminal by name, in the JSON with the exact amount and both ways of rounding."""
    assert report.is_dir()
    moved = Verschoven(
        "p/saldo/verschil", "programma 1, saldo, verschil", *map(Decimal, ("1400.50", "1", "2"))
    )
    summary = Summary(1, 1, moved=(moved,))
    monkeypatch.setitem(vars(rapport), "check", lambda _: checked(summary=summary))
    told = "Eén eenheid verschoven, zodat de tabellen sluiten:\n  programma 1, saldo, verschil\n"
    assert told in run("check", "verslag").out
    [figure] = json.loads(run("check", "verslag", "--json").out)["summary"]["moved"]
    assert figure == {
        "figure": "p/saldo/verschil",
        "subject": "programma 1, saldo, verschil",
        "value": "1400.50",
        "plain": "1",
        "printed": "2",
    }
