"""The table of messages is whole: every code has one row, every row is made somewhere."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from rapport.findings import CATALOGUE, Kind

SOURCE = Path(__file__).resolve().parents[2] / "src" / "rapport"
CODE = re.compile(r"[A-Z]{3}-[0-9]{3}")
QUOTED_CODE = re.compile(rf'"({CODE.pattern})"')
ROWS = pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))


def _quoted(*, chapters: bool) -> list[str]:
    """The codes that the source quotes, in the chapters of the table or outside them."""
    return [
        code
        for module in sorted(SOURCE.rglob("*.py"))
        if module.match("findings/about_*.py") is chapters
        for code in QUOTED_CODE.findall(module.read_text("utf-8"))
    ]


@ROWS
def test_a_code_is_three_capitals_and_three_digits(kind: Kind) -> None:
    """People quote codes over the phone: they all look alike."""
    assert CODE.fullmatch(kind.code)


def test_no_code_stands_twice() -> None:
    """The chapters together give every code one row."""
    rows = _quoted(chapters=True)
    assert sorted(rows) == sorted(CATALOGUE)


def test_every_code_that_is_made_has_a_row() -> None:
    """No module names a code that the table does not know."""
    assert set(_quoted(chapters=False)) <= set(CATALOGUE)


def test_every_row_is_made_somewhere() -> None:
    """The table promises no finding that no module makes."""
    assert set(CATALOGUE) - set(_quoted(chapters=False)) == set()


@ROWS
def test_every_text_of_a_row_is_a_sentence(kind: Kind) -> None:
    """Message, hint and meaning are filled in and end as a sentence does, or with a field."""
    endings = {text.rstrip()[-1:] for text in (kind.message, kind.hint, kind.meaning)}
    assert endings <= set('.?!:"”’}')


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
