"""`rapport doctor`: what is missing, and the exact remedy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@dataclass(frozen=True)
class Seen:
    """One thing that was looked at."""

    name: str
    ok: bool
    text: str
    remedy: str = ""


FINE = Seen("Lettertypen", ok=True, text="6 bestanden gevonden")
MISSING = Seen("Pango", ok=False, text="ontbreekt", remedy="sudo apt-get install libpango-1.0-0")


def arrange(monkeypatch: pytest.MonkeyPatch, *checks: Seen) -> list[tuple[str, Path | None]]:
    """Let the examination find this; gives what was asked."""
    asked: list[tuple[str, Path | None]] = []

    def examine(style: str, *, out: Path | None) -> tuple[Seen, ...]:
        asked.append((style, out))
        return checks

    monkeypatch.setattr("rapport.examine", examine, raising=False)
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
    """The remedy can be typed as it stands."""
    arrange(monkeypatch, FINE, MISSING)
    outcome = run("doctor")
    assert outcome.code == 4
    assert outcome.out == (
        "goed  Lettertypen: 6 bestanden gevonden\n"
        "FOUT  Pango: ontbreekt\n"
        "      -> sudo apt-get install libpango-1.0-0\n"
        "1 punt om te verhelpen.\n"
    )


def test_the_place_for_the_files_and_the_style_can_be_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network drive has rights of its own."""
    asked = arrange(monkeypatch, FINE)
    run("doctor")
    run("doctor", "--out", "elders", "--stijl", "dronten")
    assert asked == [("basis", None), ("dronten", Path("elders"))]
