"""Which report is meant when no folder, or a strange one, is named."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from rapport.cli.folder import choose


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def place_report(folder: str) -> Path:
    """A folder with a rapport.yaml."""
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    (path / "rapport.yaml").touch()
    return path


def refusal(given: str | None) -> str:
    """What is said of a choice that cannot be made."""
    with pytest.raises(click.UsageError) as caught:
        choose(given)
    return caught.value.message


def test_a_named_folder_is_taken() -> None:
    """A folder without a report too: reading it gives the better message."""
    Path("map").mkdir()
    assert choose("map") == Path("map")


def test_the_file_itself_stands_for_its_folder() -> None:
    """Whoever names rapport.yaml means the report."""
    place_report("map")
    assert choose("map/rapport.yaml") == Path("map")


def test_this_folder_comes_first() -> None:
    """With a rapport.yaml here, nothing else is looked at."""
    place_report(".")
    place_report("inputs/a")
    assert choose(None) == Path()


def test_the_only_report_below_inputs_is_taken() -> None:
    """Folders without a report do not count."""
    Path("inputs/leeg").mkdir(parents=True)
    place_report("inputs/b")
    assert choose(None) == Path("inputs/b")


def test_several_reports_are_named_to_choose_from() -> None:
    """The user sees what to type."""
    place_report("inputs/b")
    place_report("inputs/a")
    assert refusal(None) == "Er staan hier meer rapporten. Kies uit:\n  inputs/a\n  inputs/b"


def test_without_any_report_the_way_to_start_is_told() -> None:
    """The message names `rapport init`."""
    assert refusal(None) == (
        "Hier staat geen rapport.yaml, en onder inputs ook niet. Noem de map van uw rapport,"
        " of begin een nieuw rapport met: rapport init MAP"
    )


@pytest.mark.parametrize("given", ["nergens", "", "x" * 5000])
def test_a_folder_that_is_not_there_is_refused_with_the_choices(given: str) -> None:
    """A typing error shows what there is."""
    place_report("inputs/a")
    assert refusal(given) == f"De map '{given}' bestaat niet. Kies uit:\n  inputs/a"


def test_a_file_is_not_a_folder() -> None:
    """Any other file than rapport.yaml is refused."""
    Path("cijfers.yaml").touch()
    assert (
        refusal("cijfers.yaml")
        == "'cijfers.yaml' is een bestand. Noem de map waarin rapport.yaml staat."
    )
