"""What is handed over holds nothing of the machine that it was made on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (".ci", "benchmarks", "docs", "inputs", "scripts", "src", "templates", "tests")


def _files() -> Iterator[Path]:
    own = {".coverage", ".git"}  # a tool's own notes, not ours
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name not in own)
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file())


def _places(pattern: bytes) -> list[str]:
    searched = (path for path in _files() if "__pycache__" not in path.parts)
    return [
        str(path.relative_to(ROOT)) for path in searched if re.search(pattern, path.read_bytes())
    ]


@pytest.mark.parametrize(
    "host", [rb"py[p]i\.org", rb"python[h]osted", rb"registry\.[n]pm", rb"\b(?:deb|ftp)\.[d]ebian"]
)
def test_no_file_names_the_host_of_a_package_registry(host: bytes) -> None:
    """A gemeente may install from a mirror of its own: no file says otherwise."""
    assert _places(host) == []


def test_no_file_names_a_folder_of_a_developers_machine() -> None:
    """No path is left behind that exists on one machine only."""
    assert _places(rb"/(?:[w]ork|[f]arm|[r]oot)/") == []
