"""`rapport init`: an example to start from, never over something else."""

from __future__ import annotations

from pathlib import Path

import pytest

import rapport
from tests.cli.conftest import Run

SAID = """\
Gemaakt in nieuw:
  programma-1-wonen.yaml
  rapport.yaml
  schema/rapport.schema.json
  schema/programma.schema.json
  schema/overzicht.schema.json

Zo gaat u verder:
  1. Controleer het voorbeeld:         rapport check nieuw
  2. Maak de pdf en het Word-bestand:  rapport build nieuw
  3. Vervang de verzonnen teksten en cijfers door die van uw gemeente.
"""


def test_a_new_folder_is_filled(run: Run, tmp_path: Path) -> None:
    """The files are named, and so is what to do next."""
    outcome = run("init", "nieuw")
    assert (outcome.code, outcome.out, outcome.err) == (0, SAID, "")
    assert (tmp_path / "nieuw" / "schema" / "programma.schema.json").is_file()


@pytest.mark.parametrize("name", ["rapport.yaml", "programma-1-wonen.yaml"])
def test_each_file_points_an_editor_to_its_schema_and_says_it_is_invented(
    run: Run, tmp_path: Path, name: str
) -> None:
    """The first line is for the editor, the second for the reader."""
    run("init", "nieuw")
    first, second, *_ = (tmp_path / "nieuw" / name).read_text(encoding="utf-8").splitlines()
    pointed = first.removeprefix("# yaml-language-server: $schema=")
    assert (tmp_path / "nieuw" / pointed).is_file()
    assert "verzonnen voorbeeld" in second


def test_the_example_is_sound(run: Run, tmp_path: Path) -> None:
    """It can be built as it stands: whatever is left out can be computed."""
    run("init", "nieuw")
    checked = rapport.check(tmp_path / "nieuw")
    assert checked.ok
    assert checked.findings == ()


def test_an_empty_folder_is_filled_too(run: Run, tmp_path: Path) -> None:
    """Making the folder first is what many people do."""
    (tmp_path / "nieuw").mkdir()
    assert run("init", "nieuw").code == 0


def test_a_folder_with_anything_in_it_is_left_alone(run: Run, tmp_path: Path) -> None:
    """Not one file is written there."""
    (tmp_path / "nieuw").mkdir()
    (tmp_path / "nieuw" / "rapport.yaml").write_text("van mij", encoding="utf-8")
    outcome = run("init", "nieuw")
    assert outcome.code == 2
    assert "'nieuw' bestaat al en is niet leeg; daar wordt niets overschreven." in outcome.err
    assert [path.name for path in (tmp_path / "nieuw").iterdir()] == ["rapport.yaml"]


def test_a_file_of_that_name_is_left_alone(run: Run, tmp_path: Path) -> None:
    """A file is not a folder."""
    (tmp_path / "nieuw").write_text("van mij", encoding="utf-8")
    assert run("init", "nieuw").code == 2
    assert (tmp_path / "nieuw").read_text(encoding="utf-8") == "van mij"


def test_a_place_where_nothing_can_be_made_is_told(run: Run, tmp_path: Path) -> None:
    """Exit code 4 and what to do."""
    (tmp_path / "bestand").touch()
    outcome = run("init", "bestand/nieuw")
    assert outcome.code == 4
    assert "De map bestand/nieuw kan niet worden gemaakt of gevuld." in outcome.err


def test_a_name_with_a_space_is_quoted_in_the_next_steps(run: Run) -> None:
    """What is shown can be typed."""
    assert 'rapport check "mijn verslag"' in run("init", "mijn verslag").out
