"""The help of every command."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import Run

COMMANDS = ("check", "build", "init", "preflight", "explain", "schema", "doctor")
ENGLISH = re.compile(r"\b(the|options?|commands?|usage|show|this|file|and)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_dutch_and_has_an_example(run: Run, name: str) -> None:
    """What to type stands at the end of each help text."""
    outcome = run(*name.split(), "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert re.search(rf"Voorbeeld(en)?:\n    rapport {name}", outcome.out)
    assert not ENGLISH.search(outcome.out)


def test_rapport_alone_shows_its_help(run: Run) -> None:
    """Whoever types only the name learns what there is; a script learns that it is wrong use."""
    outcome = run()
    assert outcome.code == 2
    assert all(f"\n  {name} " in outcome.err for name in COMMANDS)


def test_the_version_is_told(run: Run) -> None:
    """Name and number, for a report of a fault."""
    assert re.fullmatch(r"rapport [0-9.]+\n", run("--version").out)
