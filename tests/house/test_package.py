"""What is built for others holds all that `rapport` needs, and nothing of a gemeente."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the source archive; give their folder."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture
def wheel(built: Path) -> set[str]:
    """Give the names in the wheel."""
    return set(zipfile.ZipFile(next(built.glob("*.whl"))).namelist())


@pytest.fixture
def archive(built: Path) -> set[str]:
    """Give the names in the source archive, without its own folder."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as opened:
        return {name.partition("/")[2] for name in opened.getnames()}


def test_the_wheel_carries_the_house_styles(wheel: set[str]) -> None:
    """Every file of templates/ is in the wheel, inside the package."""
    ours = {path.relative_to(TEMPLATES) for path in TEMPLATES.rglob("*") if path.is_file()}
    assert {f"rapport/_templates/{path.as_posix()}" for path in ours} <= wheel


def test_the_wheel_says_that_it_is_typed(wheel: set[str]) -> None:
    """Type checkers find the marker of PEP 561."""
    assert "rapport/py.typed" in wheel


def test_the_wheel_carries_every_file_of_the_package(wheel: set[str]) -> None:
    """Data files inside the package go along as well as the modules."""
    source = ROOT / "src"
    ours = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    assert {path.as_posix() for path in ours if "__pycache__" not in path.parts} <= wheel


@pytest.mark.parametrize("kind", ["wheel", "archive"])
def test_nothing_of_a_gemeente_goes_along(kind: str, request: pytest.FixtureRequest) -> None:
    """Inputs and outputs stay at home."""
    names: set[str] = request.getfixturevalue(kind)
    assert [name for name in names if name.startswith(("inputs", "outputs"))] == []
