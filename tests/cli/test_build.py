"""`rapport build`: exit codes, what it says of the files, and what it asks of the pipeline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rapport
from rapport.result import Built, Ending
from tests.cli.conftest import Run
from tests.cli.made_up import NO_NATURE, WRONG_SUM, built

Asked = dict[str, Any]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, report: Path) -> Callable[[Built], Asked]:
    """Let the next build end as given; gives what the command line asked of it."""
    assert report.is_dir()

    def end_as(result: Built) -> Asked:
        request: Asked = {}

        def build(folder: Path, **options: object) -> Built:
            request.update(options, folder=folder)
            return result

        monkeypatch.setitem(vars(rapport), "build", build)
        return request

    return end_as


def test_a_build_names_the_files_that_it_wrote(run: Run, asked: Callable[[Built], Asked]) -> None:
    """The end says where the new files are."""
    asked(built(Ending.BUILT, NO_NATURE))
    outcome = run("build", "verslag")
    assert outcome.code == 0
    assert outcome.out.endswith(
        "Geschreven in outputs/verslag:\n  verslag.pdf\n  verslag.docx\n  manifest.json\n"
    )


def test_a_blocked_build_says_that_the_old_files_are_old(
    run: Run, asked: Callable[[Built], Asked]
) -> None:
    """Nobody should take the files of last time for the new ones."""
    asked(built(Ending.BLOCKED, WRONG_SUM))
    outcome = run("build", "verslag")
    assert outcome.out.endswith(
        "1 fout, 0 waarschuwingen, 0 opmerkingen\n"
        "Er is niets geschreven.\n"
        "outputs/verslag/verslag.pdf: NIET bijgewerkt, is van 3 mei 2025 om 14.02 uur\n"
    )


@pytest.mark.parametrize(
    ("ending", "code"),
    [(Ending.BUILT, 0), (Ending.BLOCKED, 1), (Ending.ENVIRONMENT, 4), (Ending.BUSY, 5)],
)
def test_every_ending_has_its_exit_code(
    run: Run, asked: Callable[[Built], Asked], ending: Ending, code: int
) -> None:
    """Scripts can tell the endings apart."""
    asked(built(ending))
    assert run("build", "verslag").code == code


def test_the_json_of_a_build_names_the_files(run: Run, asked: Callable[[Built], Asked]) -> None:
    """The new files, the place, and the age of what stands there still."""
    asked(built(Ending.BUILT))
    value = json.loads(run("build", "verslag", "--json").out)
    assert value["command"] == "build"
    assert value["ending"] == "gemaakt"
    assert value["target"] == "outputs/verslag"
    assert value["files"] == [
        "outputs/verslag/verslag.pdf",
        "outputs/verslag/verslag.docx",
        "outputs/verslag/manifest.json",
    ]
    assert value["ages"] == []


def test_the_json_of_a_blocked_build_tells_the_age_of_the_old_files(
    run: Run, asked: Callable[[Built], Asked]
) -> None:
    """A script can warn too."""
    asked(built(Ending.BLOCKED, WRONG_SUM))
    value = json.loads(run("build", "verslag", "--json").out)
    assert value["ending"] == "geblokkeerd"
    assert value["files"] == []
    assert value["ages"] == [{"name": "verslag.pdf", "age": "3 mei 2025 om 14.02 uur"}]


def test_without_options_both_formats_are_made_in_outputs(
    run: Run, asked: Callable[[Built], Asked]
) -> None:
    """The pipeline chooses the usual place; in a pipe nobody watches the progress."""
    request = asked(built(Ending.BUILT))
    run("build", "verslag")
    assert request == {
        "folder": Path("verslag"),
        "out": None,
        "formats": ("raad", "docx"),
        "per_programma": False,
        "remarks": False,
        "progress": None,
    }


def test_formats_are_read_as_people_type_them(run: Run, asked: Callable[[Built], Asked]) -> None:
    """Spaces, capitals and a format that is named twice do not matter."""
    request = asked(built(Ending.BUILT))
    run("build", "verslag", "--formaat", "DOCX, pdf,docx", "--out", "elders")
    assert (request["formats"], request["out"]) == (("docx", "raad"), Path("elders"))


@pytest.mark.parametrize("given", ["odt", "pdf,", ""])
def test_an_unknown_format_is_wrong_use(
    run: Run, asked: Callable[[Built], Asked], given: str
) -> None:
    """It names the formats there are, and nothing is built."""
    request = asked(built(Ending.BUILT))
    outcome = run("build", "verslag", "--formaat", given)
    assert outcome.code == 2
    assert "Kies raad, druk, scherm of docx" in outcome.err
    assert "of meer dan één: raad,docx, zonder spatie." in outcome.err
    assert ("er ontbreekt een formaat" in outcome.err) == (given != "odt")
    assert not request


def test_a_file_per_programme_is_asked_for_by_word(
    run: Run, asked: Callable[[Built], Asked]
) -> None:
    """Before or behind the formats, in any case."""
    for given in (("--per", "Programma", "--formaat", "docx"), ("--per", "programma")):
        request = asked(built(Ending.BUILT))
        assert run("build", "verslag", *given).code == 0
        assert request["per_programma"] is True


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--per", "pakket"), "'pakket' kent rapport niet. Kies programma."),
        (("--per", "programma", "--formaat", "raad"), "is er alleen in Word. Kies ook docx."),
        (("--bevindingen", "--formaat", "raad"), "zijn er alleen in Word. Kies ook docx."),
    ],
)
def test_a_file_per_something_else_is_wrong_use(
    run: Run, asked: Callable[[Built], Asked], given: tuple[str, ...], words: str
) -> None:
    """It says what there is, and nothing is built."""
    request = asked(built(Ending.BUILT))
    outcome = run("build", "verslag", *given)
    assert outcome.code == 2
    assert words in outcome.err
    assert not request
