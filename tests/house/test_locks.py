"""The locks say exactly what is installed, and never from where."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUN = ROOT / "requirements.lock"
DEVELOP = ROOT / "requirements-dev.lock"
BOTH = pytest.mark.parametrize("lock", [RUN, DEVELOP], ids=["run", "develop"])
PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; [^\n]+?)?(?P<hashes>(?: \\\n    --hash=\S+)+)$",
    re.MULTILINE,
)


def _pins(lock: Path) -> dict[str, str]:
    return {found["name"]: found["version"] for found in PINNED.finditer(lock.read_text("utf-8"))}


@BOTH
def test_a_lock_names_no_address(lock: Path) -> None:
    """Where packages come from is the machine's own choice."""
    assert re.findall(r"\S*://\S*|--(?:index|extra|find|trusted)\S*", lock.read_text("utf-8")) == []


@BOTH
def test_every_line_of_a_lock_is_pinned_and_hashed(lock: Path) -> None:
    """Nothing but comments stands beside the pinned requirements with their hashes."""
    rest = PINNED.sub("", lock.read_text("utf-8"))
    assert [line for line in rest.splitlines() if line and not line.lstrip().startswith("#")] == []


@BOTH
def test_a_lock_meets_what_the_project_asks(lock: Path) -> None:
    """Each dependency of the project is locked, at a version that it allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    pins = _pins(lock)
    unmet = [
        str(need)
        for need in asked
        if not need.specifier.contains(pins.get(canonicalize_name(need.name), "0"))
    ]
    assert unmet == []


def test_developers_run_what_users_run() -> None:
    """The developers' lock holds the whole of the other one, at the same versions."""
    assert _pins(RUN).items() <= _pins(DEVELOP).items()
