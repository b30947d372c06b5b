"""A command line that runs in the process of the test, with a report that is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rapport.cli import dutch

dutch.speak()


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command line in an empty folder."""
    from rapport.cli.run import run as run_line  # noqa: PLC0415 # after dutch.speak

    monkeypatch.chdir(tmp_path)
    capsys.readouterr()

    def command(*arguments: str) -> Outcome:
        code = run_line(arguments)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return command


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A folder with a `rapport.yaml` in it."""
    folder = tmp_path / "verslag"
    folder.mkdir()
    (folder / "rapport.yaml").write_text("soort: jaarverslag\n", encoding="utf-8")
    return folder
