"""The table of messages is whole: every code has one row, every row is made somewhere."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from rapport.findings import CATALOGUE, Kind

SOURCE = Path(__file__).resolve().parents[2] / "src" / "rapport"
CODE = re.compile(r"[A-Z]{3}-[0-9]{3}")
QUOTED = re.compile(rf'"({CODE.pattern})"')
ROWS = pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))


def _made() -> set[str]:
    """Give the codes that stand in the modules outside the chapters of the table."""
    modules = set(SOURCE.rglob("*.py")) - set((SOURCE / "findings").glob("about_*.py"))
    return {code for module in modules for code in QUOTED.findall(module.read_text("utf-8"))}


@ROWS
def test_a_code_is_three_capitals_and_three_digits(kind: Kind) -> None:
    """People quote codes over the phone: they all look alike."""
    assert CODE.fullmatch(kind.code)


def test_every_code_that_is_made_has_a_row() -> None:
    """No module names a code that the table does not know."""
    assert _made() <= set(CATALOGUE)


def test_every_row_is_made_somewhere() -> None:
    """The table promises no finding that no module makes."""
    assert set(CATALOGUE) <= _made()


@ROWS
def test_message_and_meaning_are_sentences(kind: Kind) -> None:
    """They end as a sentence does, or with a field."""
    assert {text.rstrip()[-1:] for text in (kind.message, kind.meaning)} <= set('.?!:"”’}')


@ROWS
def test_every_row_says_what_to_do(kind: Kind) -> None:
    """A finding without a remedy is half a finding; a hint may end with a command to copy."""
    assert kind.hint.strip()


@ROWS
def test_every_text_of_a_row_can_be_filled_in(kind: Kind) -> None:
    """Message and hint are templates with named fields only."""
    fields = [
        field
        for text in (kind.message, kind.hint)
        for _, field, _, _ in string.Formatter().parse(text)
        if field is not None
    ]
    assert [field for field in fields if not re.match(r"[a-z_]+", field)] == []
