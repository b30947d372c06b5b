"""`rapport preflight`: any PDF, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.preflight.made import draw, saved, sound


def test_a_file_that_a_printer_takes_ends_with_0(run: Run, tmp_path: Path) -> None:
    """One page does not fold, which is only good to know."""
    outcome = run("preflight", str(saved(sound(), tmp_path)))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-2:] == [
        "0 fouten, 0 waarschuwingen, 1 opmerking",
        "De drukker kan met dit bestand drukken.",
    ]


def test_a_file_that_he_refuses_ends_with_1(run: Run, tmp_path: Path) -> None:
    """Page and object stand in the message."""
    pdf = sound()
    draw(pdf, "1 0 0 rg 50 50 100 100 re f")
    outcome = run("preflight", str(saved(pdf, tmp_path)))
    assert outcome.code == 1
    assert "Bladzijde 1: vlak van 35 × 35 mm heeft een kleur in rgb." in outcome.out
    assert outcome.out.endswith("Dit bestand kan zo niet naar de drukker.\n")


def test_the_limit_of_ink_can_be_given(run: Run, tmp_path: Path) -> None:
    """As this printer asks it."""
    pdf = sound()
    draw(pdf, ".7 .7 .7 .2 k 9 9 9 9 re f")
    file = str(saved(pdf, tmp_path))
    assert [run("preflight", file, "--inkt", limit).code for limit in ("200", "300")] == [1, 0]


def test_the_outcome_is_there_as_json(run: Run, tmp_path: Path) -> None:
    """With everything that the words tell."""
    told = json.loads(run("preflight", str(saved(sound(), tmp_path)), "--json").out)
    assert (told["command"], told["ending"]) == ("preflight", "in orde")
    assert told["counts"] == {"FOUT": 0, "WAARSCHUWING": 0, "OPMERKING": 1}
    assert [item["code"] for item in told["findings"]] == ["DRK-021"]


def test_a_file_that_is_not_there_is_wrong_use(run: Run) -> None:
    """No message about the file, but about what was typed."""
    outcome = run("preflight", "weg.pdf")
    assert outcome.code == 2
    assert "Het bestand 'weg.pdf' bestaat niet." in outcome.err


def test_a_folder_is_told_to_be_one(run: Run, tmp_path: Path) -> None:
    """Not that it does not exist."""
    outcome = run("preflight", str(tmp_path))
    assert outcome.code == 2
    assert "is een map. Noem de pdf zelf." in outcome.err
