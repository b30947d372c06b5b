"""`rapport doctor`: what is missing, and the exact remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.cli import doctor
from rapport.machine import Check
from rapport.style import Style
from tests.cli.conftest import Run

FINE = Check("Lettertypen", ok=True, text="6 bestanden gevonden")
MISSING = Check("Pdf maken", ok=False, text="Pango ontbreekt", remedy="Installeer MSYS2.\npacman")


def arrange(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> list[tuple[str, Path]]:
    """Let the examination find this; gives what was asked."""
    asked: list[tuple[str, Path]] = []

    def examine(style: Style, out: Path) -> tuple[Check, ...]:
        asked.append((style.name, out))
        return checks

    monkeypatch.setattr(doctor, "examine", examine)
    return asked


def test_a_sound_machine_ends_with_0(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every point is named, and the end says that all is there."""
    arrange(monkeypatch, FINE)
    outcome = run("doctor")
    assert outcome.code == 0
    assert outcome.out == (
        "goed  Lettertypen: 6 bestanden gevonden\n"
        "Deze computer heeft alles om rapporten te maken.\n"
    )


def test_what_is_missing_ends_with_4_and_tells_the_remedy(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The remedy can be followed line by line."""
    arrange(monkeypatch, FINE, MISSING)
    outcome = run("doctor")
    assert outcome.code == 4
    assert outcome.out == (
        "goed  Lettertypen: 6 bestanden gevonden\n"
        "FOUT  Pdf maken: Pango ontbreekt\n"
        "      -> Installeer MSYS2.\n"
        "         pacman\n"
        "1 punt om te verhelpen.\n"
    )


def test_the_place_for_the_files_can_be_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network drive has rights of its own."""
    asked = arrange(monkeypatch, FINE)
    run("doctor")
    run("doctor", "--out", "elders", "--stijl", "basis")
    assert asked == [("basis", Path("outputs")), ("basis", Path("elders"))]


def test_an_unknown_style_is_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the styles there are."""
    asked = arrange(monkeypatch, FINE)
    outcome = run("doctor", "--stijl", "nergens")
    assert outcome.code == 2
    assert "'nergens' is er niet. Kies uit: basis" in outcome.err
    assert not asked
