"""What a terminal shows: colours beside the words, never instead of them, and the progress."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import rapport
from rapport.cli import streams
from rapport.cli.screen import progress, show
from rapport.cli.telling import tell
from rapport.findings import Finding, Level
from rapport.place import Place
from rapport.result import Built, Ending
from tests.cli.conftest import Run
from tests.cli.made_up import WRONG_SUM, built

ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Always."""
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Terminal]:
    """Replace a stream by a terminal that knows colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def replace(name: str) -> Terminal:
        stream = Terminal()
        monkeypatch.setattr(sys, name, stream)
        return stream

    return replace


def test_a_terminal_gets_colours_and_the_same_words(
    terminal: Callable[[str], Terminal],
) -> None:
    """Without the colours it is the text of the pipe, however narrow the window is."""
    screen = terminal("stdout")
    show(tell([WRONG_SUM]))
    shown = screen.getvalue()
    assert "\x1b[" in shown
    without = "\n".join(row.rstrip() for row in ANSI.sub("", shown).splitlines())
    assert without.startswith(
        "FOUT XYZ-901  programma 1, baten, totaal, realisatie 2024         "
        "verslag/programma-1.yaml:212:24\n  De som klopt niet.\n    130 + 830 = 960\n"
    )


def test_no_color_is_respected(
    terminal: Callable[[str], Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks for no colour gets none."""
    monkeypatch.setenv("NO_COLOR", "1")
    screen = terminal("stdout")
    show(tell([WRONG_SUM]))
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", screen.getvalue())


def test_a_text_is_not_read_as_markup(terminal: Callable[[str], Terminal]) -> None:
    """Square brackets and words like :smile: in an input stay as they are."""
    screen = terminal("stdout")
    show(tell([Finding("XYZ-001", Level.FOUT, "[red]x[/] :smile:", Place("a.yaml"), "")]))
    assert "[red]x[/] :smile:" in screen.getvalue()


def test_the_progress_is_told_on_a_terminal(
    terminal: Callable[[str], Terminal],
) -> None:
    """It goes to stderr, so that stdout stays clean."""
    watched = terminal("stderr")
    with progress() as tell_progress:
        assert tell_progress is not None
        tell_progress("PDF opmaken")
    assert "PDF opmaken…" in ANSI.sub("", watched.getvalue())


def test_json_is_quiet_on_a_terminal_too(terminal: Callable[[str], Terminal]) -> None:
    """Whoever asks for JSON is a program."""
    watched = terminal("stderr")
    with progress(quiet=True) as tell_progress:
        assert tell_progress is None
    assert watched.getvalue() == ""


def test_a_build_on_a_terminal_passes_its_progress_on(
    run: Run,
    terminal: Callable[[str], Terminal],
    monkeypatch: pytest.MonkeyPatch,
    report: Path,
) -> None:
    """The pipeline gets a function that takes a few Dutch words."""
    assert report.is_dir()
    heard: list[str] = []

    def build(_folder: Path, *, progress: Callable[[str], None], **_options: object) -> Built:
        progress("Word-bestand maken")
        heard.append("Word-bestand maken")
        return built(Ending.BUILT)

    monkeypatch.setitem(vars(rapport), "build", build)
    # Preparing would wrap the stream of the test.
    monkeypatch.setattr(streams, "prepare", lambda: None)
    terminal("stderr")
    assert run("build", "verslag").code == 0
    assert heard


def test_many_remarks_of_one_kind_do_not_hide_the_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The first six are shown and the rest is counted; faults are all shown."""
    rounding = [Finding("XYZ-008", Level.OPMERKING, f"regel {n}", None, "") for n in range(20)]
    wrong = [Finding("XYZ-001", Level.FOUT, f"fout {n}", None, "") for n in range(9)]
    other = Finding("XYZ-009", Level.OPMERKING, "iets anders", None, "")
    show(tell([*rounding, *wrong, other]))
    out = capsys.readouterr().out
    assert [f"regel {n}" in out for n in range(8)] == [True] * 6 + [False] * 2
    assert all(f"fout {n}" in out for n in range(9))
    assert "iets anders" in out
    assert "En nog 14 meldingen. Alle meldingen ziet u met --json." in out
