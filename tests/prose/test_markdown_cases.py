"""The reading of narrative against a file of small cases that anybody can extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.place import Place
from rapport.prose.parse import parse

_CASES = Path(__file__).parent / "cases" / "markdown.txt"


def _cases() -> list[tuple[str, str, str]]:
    parts = _CASES.read_text(encoding="utf-8").split("\n== ")[1:]
    cases = []
    for part in parts:
        name, _, rest = part.partition("\n")
        text, _, expected = rest.rpartition("\n-- ")
        cases.append((name, text.replace("·", " "), expected.strip()))
    return cases


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in _cases()], ids=[case[0] for case in _cases()]
)
def test_a_case_gives_exactly_its_findings(text: str, expected: str) -> None:
    """Each case gives the findings that stand below it, at their line and column, and no other."""
    _, findings = parse(text, lambda line, column: Place("x", line, column))
    found = [f"{item.code} {item.place}".replace("x:", "") for item in findings]
    assert ", ".join(found) == (expected if expected != "goed" else "")
