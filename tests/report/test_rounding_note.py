"""The note under a table whose printed figures do not add up to the letter."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rapport.document import Cell, Column, Paragraph, Row, RowRole, Sum, Table, Tone, walk
from rapport.prose.tree import plain
from rapport.reports.rounding_note import adds_up
from tests.report.small import PROGRAMMA, RAPPORT, check

NOTE = "Door afronding kunnen kleine verschillen ontstaan."
# The saldo prints one thousand further: rounding explains it, and the reader sees it.
ROUNDED = PROGRAMMA.replace("begroting_na_wijziging: -880", "begroting_na_wijziging: -881")


def notes(folder: Path, **changed: str) -> list[str]:
    """What stands right under which table: the ids of the notes, in reading order."""
    document = check(folder, **changed).document
    assert document is not None
    return [
        node.id
        for node in walk(document)
        if isinstance(node, Paragraph) and node.tone is Tone.LEGEND and plain(node.children) == NOTE
    ]


def test_a_table_that_shows_a_difference_has_the_note(tmp_path: Path) -> None:
    """And only that table."""
    assert notes(tmp_path, programma=ROUNDED) == ["programma-7/kosten/tabel/afronding"]


def test_a_report_that_adds_up_to_the_letter_has_no_note(tmp_path: Path) -> None:
    """There is nothing for it to explain."""
    assert notes(tmp_path) == []


def test_a_house_style_without_the_sentence_has_no_note(tmp_path: Path) -> None:
    """Dronten prints none, and then none is made up."""
    dronten = RAPPORT + "stijl: dronten\n"
    assert notes(tmp_path, rapport_yaml=dronten, programma=ROUNDED) == []


@pytest.mark.parametrize(("total", "holds"), [(3, True), (4, False), (-3, False)])
def test_a_table_adds_up_when_its_print_does(total: int, holds: bool) -> None:  # noqa: FBT001  a case
    """To the letter: one off is off."""
    assert adds_up(_table({"a": 1, "b": 2, "t": total})) is holds


def test_a_sum_with_a_figure_elsewhere_cannot_be_added_up() -> None:
    """The reader does not see a difference with what is not in the table."""
    assert adds_up(_table({"a": 1, "t": 3}))


def _table(figures: dict[str, int]) -> Table:
    rows = tuple(
        Row(key, RowRole.DETAIL, (Cell(key=key, shown=Decimal(figure)),))
        for key, figure in figures.items()
    )
    declared = (Sum("t", ((1, "a"), (1, "b"))),)
    return Table("tabel", "Tabel", (Column("x", "X"),), rows, sums=declared)
