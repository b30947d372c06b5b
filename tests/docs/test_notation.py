"""What the handbook shows of notes and languages can be copied."""

from __future__ import annotations

import re
from pathlib import Path

from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.tree import InLanguage, ProseParagraph, notes

INPUT = (Path(__file__).parents[2] / "docs" / "invoer.md").read_text(encoding="utf-8")


def _shown(sign: str) -> ProseParagraph:
    """The first example that holds a sign, read as narrative."""
    blocks = re.findall(r"^```text\n(.*?)^```", INPUT, re.MULTILINE | re.DOTALL)
    example = next(block for block in blocks if sign in block)
    lines = [line.removeprefix("  ") for line in example.splitlines() if not line.endswith("|")]
    (paragraph,), findings = parse("\n".join(lines), lambda line, column: Place("x", line, column))
    assert findings == ()
    assert isinstance(paragraph, ProseParagraph)
    return paragraph


def test_the_example_of_notes_is_right() -> None:
    """Two notes, and nothing to object to."""
    assert len(list(notes(_shown("[^1]").children))) == 2


def test_the_example_of_languages_is_right() -> None:
    """English and Frisian."""
    runs = _shown("{lang=en}").children
    assert [run.language for run in runs if isinstance(run, InLanguage)] == ["en", "fy"]
