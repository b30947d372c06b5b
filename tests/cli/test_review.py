"""`rapport review`: what came back from Word, in words or as JSON, shown or taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.review.drafts import PROGRAMMA, edited, tracked, typed, write


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, ...]:
    """A returned file, and the folder of its report as an option."""
    folder = write(tmp_path / "groen")
    file = tmp_path / "anna.docx"
    file.write_bytes(edited(tracked("Meer", "Veel"), typed(">Andere gemeenten<", ">Wij<")))
    return (str(file), "--rapport", str(folder))


def test_edits_are_shown_and_nothing_is_written(run: Run, files: tuple[str, ...]) -> None:
    """Each with its text, its author and what becomes of it; the sum is below."""
    outcome = run("review", *files)
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[:4] == [
        "7A, wilden_we_bereiken  p.yaml",
        "  overgenomen  Anna (2025-03-04)",
        "    was:   Meer",
        "    wordt: Veel",
    ]
    assert "    -> cijfers komen uit p.yaml" in lines
    assert lines[-3:] == [
        (
            "2 wijzigingen in 1 bestand: 1 overgenomen, 0 stond er al, 0 conflict, 1 geweigerd;"
            " 0 opmerkingen."
        ),
        "Er is niets geschreven.",
        "Met --neem-over komt in de bron te staan wat hier 'overgenomen' heet.",
    ]
    assert (Path(files[2]) / "p.yaml").read_text("utf-8") == PROGRAMMA


def test_taking_over_writes_and_checks(run: Run, files: tuple[str, ...]) -> None:
    """The closing of the check stands below what was written."""
    outcome = run("review", *files, "--neem-over")
    assert outcome.code == 0
    assert "Bijgewerkt:" in outcome.out
    assert "optellingen gecontroleerd" in outcome.out
    assert "Veel schaduw" in (Path(files[2]) / "p.yaml").read_text("utf-8")


def test_the_outcome_is_there_as_json(run: Run, files: tuple[str, ...]) -> None:
    """The edits add up to the sums."""
    told = json.loads(run("review", *files, "--json").out)
    assert (told["command"], told["ending"], told["written"]) == ("review", "in orde", [])
    assert sum(told["sums"].values()) == len(told["edits"]) == 2
    assert told["edits"][0]["makers"] == [{"author": "Anna", "date": "2025-03-04T10:00:00Z"}]


def test_a_file_that_is_not_there_blocks(run: Run, files: tuple[str, ...]) -> None:
    """One finding, and no traceback."""
    outcome = run("review", "weg.docx", *files[1:], "--neem-over")
    assert outcome.code == 1
    assert "TER-009" in outcome.out
