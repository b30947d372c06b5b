"""The YAML reader against a file of small cases that anybody can extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.findings import Level
from rapport.sources import yaml_file

_CASES = Path(__file__).parent / "cases" / "yaml.txt"


def _cases() -> list[tuple[str, str, str]]:
    parts = _CASES.read_text(encoding="utf-8").split("\n== ")[1:]
    cases = []
    for part in parts:
        name, _, rest = part.partition("\n")
        text, _, expected = rest.rpartition("-- ")
        cases.append((name, text.replace("→", "\t"), expected.strip()))
    return cases


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in _cases()], ids=[case[0] for case in _cases()]
)
def test_a_case_gives_exactly_its_findings(text: str, expected: str) -> None:
    """Each case gives the findings that stand below it, at their line and column, and no other."""
    root, findings = yaml_file.read(text.encode(), "x.yaml")
    found = [f"{item.code} {item.place}".replace("x.yaml:", "") for item in findings]
    assert ", ".join(found) == (expected if expected != "goed" else "")
    assert root is not None or expected != "goed"


@pytest.mark.parametrize("text", [case[1] for case in _cases()], ids=[case[0] for case in _cases()])
def test_both_parsers_tell_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without libyaml a file gives the same tree and the same findings."""
    fast = yaml_file.read(text.encode(), "x.yaml")
    monkeypatch.setattr("yaml.__with_libyaml__", False)
    assert yaml_file.read(text.encode(), "x.yaml") == fast


def test_findings_of_the_reader_block_but_for_invisible_characters() -> None:
    """All that the cases tell is a FOUT."""
    levels = {item.level for case in _cases() for item in yaml_file.read(case[1].encode(), "x")[1]}
    assert levels == {Level.FOUT}
