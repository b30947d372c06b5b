"""The ways to end that nobody plans: our faults, an interrupt, a reader or console that fails."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import rapport
from tests.cli.conftest import Run
from tests.cli.made_up import NO_NATURE, checked

# Runs a check whose result is made up, in a process of its own.
PROGRAM = """
import sys
import rapport
from rapport.findings import Finding, Level
from rapport.result import Checked
from pathlib import Path
finding = Finding("XYZ-001", Level.FOUT, "€ 1.000 − ë – \\u202f \\u4e2d", None, "")
rapport.check = lambda folder: Checked(folder, "x", (finding,) * 40)
from rapport.cli import main
main()
"""


def spawn(cwd: Path, shell: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `$RAPPORT` is the program above."""
    rapport = f"{sys.executable} -c '{PROGRAM.replace(chr(39), chr(34))}'"
    return subprocess.run(
        ["bash", "-c", shell.replace("$RAPPORT", rapport)],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch, report: Path, tmp_path: Path) -> None:
    """Let every check fail by a fault of ours."""
    assert report.is_dir()

    def check(_folder: Path) -> None:
        raise ZeroDivisionError("geheim")

    monkeypatch.setitem(vars(rapport), "check", check)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.usefixtures("crash")
def test_a_fault_of_ours_is_told_without_a_traceback(run: Run) -> None:
    """The user gets a sentence and a file to send, and exit code 70."""
    outcome = run("check", "verslag")
    assert outcome.code == 70
    assert outcome.out == ""
    assert "Er ging iets mis in rapport zelf. Dat ligt niet aan uw invoer." in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.usefixtures("crash")
def test_the_report_file_holds_what_we_need(run: Run) -> None:
    """The file that is named holds the version and the traceback."""
    named = run("check", "verslag").err.splitlines()[-1].split(": ", 1)[1]
    account = Path(named).read_text(encoding="utf-8")
    assert Path(named).name == "rapport-fout.txt"
    assert account.startswith("rapport ")
    assert "ZeroDivisionError: geheim" in account


@pytest.mark.usefixtures("crash")
@pytest.mark.parametrize("arguments", [("--debug", "check"), ("check", "--debug")])
def test_debug_shows_the_traceback(run: Run, arguments: tuple[str, ...]) -> None:
    """The option may stand before or after the command."""
    assert "ZeroDivisionError: geheim" in run(*arguments, "verslag").err


@pytest.mark.usefixtures("crash")
def test_without_a_place_for_the_report_the_traceback_is_shown(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that we need is lost."""
    monkeypatch.setattr(tempfile, "tempdir", "/bestaat/niet")
    assert "ZeroDivisionError: geheim" in run("check", "verslag").err


def test_an_interrupt_ends_with_130(
    run: Run, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    """The message says that the old files stand."""
    assert report.is_dir()

    def check(_folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(vars(rapport), "check", check)
    outcome = run("check", "verslag")
    assert outcome.code == 130
    assert "Afgebroken. De bestanden die er stonden, staan er nog." in outcome.err


def test_a_reader_that_wants_no_more_changes_nothing(report: Path) -> None:
    """`rapport check | head -1` says nothing of pipes and keeps its exit code."""
    shell = "$RAPPORT check verslag | true; exit ${PIPESTATUS[0]}"
    outcome = spawn(report.parent, shell)
    assert (outcome.returncode, outcome.stderr) == (1, b"")


def test_closed_streams_change_nothing(report: Path) -> None:
    """Without stdout and stderr the exit code still tells."""
    assert spawn(report.parent, "$RAPPORT check verslag >&- 2>&-").returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_messages_is_told(report: Path) -> None:
    """What could not be said is not passed over in silence."""
    outcome = spawn(report.parent, "$RAPPORT check verslag >/dev/full")
    assert outcome.returncode == 4
    assert b"kan niet worden geschreven" in outcome.stderr


def test_an_old_console_shows_the_nearest_signs(report: Path) -> None:
    """A sign that cp1252 lacks becomes a plain one, or a question mark; nothing breaks."""
    outcome = spawn(report.parent, "$RAPPORT check verslag", PYTHONIOENCODING="cp1252")
    assert outcome.returncode == 1
    assert "€ 1.000 - ë –   ?".encode("cp1252") in outcome.stdout


def test_nothing_escapes_on_a_machine_in_ascii(report: Path) -> None:
    """Even then every sign of an amount can be read."""
    outcome = spawn(report.parent, "$RAPPORT check verslag", PYTHONIOENCODING="ascii")
    assert b"EUR 1.000 - ? -   ?" in outcome.stdout


def test_python_m_rapport_is_rapport(report: Path) -> None:
    """The module can be run where no script was installed."""
    outcome = subprocess.run(
        [sys.executable, "-m", "rapport", "--version"],
        cwd=report,
        capture_output=True,
        check=True,
    )
    assert outcome.stdout.startswith(b"rapport ")


def test_findings_do_not_depend_on_being_watched(
    run: Run, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    """In a pipe there are no colours and no art."""
    assert report.is_dir()
    monkeypatch.setitem(vars(rapport), "check", lambda _: checked(NO_NATURE))
    assert "\x1b" not in run("check", "verslag").out
