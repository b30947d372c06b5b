"""An amount stays on one line, wherever it stands and whatever parts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.document import (
    Block,
    Cell,
    Column,
    ColumnRole,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    RowRole,
    Table,
)
from rapport.prose.tree import Emphasis, InLanguage, Inline, Note, Strong, Text, plain
from rapport.reports.notes import with_notes
from rapport.writers.pdf.typesetting import set_runs
from tests.sample.pieces import at, text
from tests.writers.pdf_sample import raw_text, write
from tests.writers.wordfile import tiny

PARTED: tuple[tuple[Inline, ...], ...] = (
    (Text("€ 2,5 miljoen"),),
    (Text("€ "), Strong(text("2,5")), Text(" miljoen")),
    (Strong(text("€")), Text(" 2,5 "), Emphasis(text("miljoen"))),
    (Emphasis((Text("€ "), Strong(text("2,5 ")))), InLanguage("nl", text("miljoen"))),
)


@pytest.mark.parametrize("runs", PARTED)
def test_the_spaces_of_an_amount_hold(runs: tuple[Inline, ...]) -> None:
    """Whatever runs it is parted over; no letter changes."""
    assert plain(set_runs(runs)) == "€\u00a02,5\u00a0miljoen"


def test_a_note_inside_an_amount_stays_where_it_is() -> None:
    """And the spaces on both sides of it hold."""
    note = Note(text("Inclusief € 5 per inwoner."), at(1), 3)
    held = set_runs((Text("dat is € 2,5"), note, Text(" miljoen")))
    assert held == (Text("dat is €\u00a02,5"), note, Text("\u00a0miljoen"))


def test_no_amount_is_parted_by_a_line_end(tmp_path: Path) -> None:
    """In text, lists, headings, cells and notes, at every place on the line."""
    target = tmp_path / "bedragen.pdf"
    assert (
        write(with_notes(tiny(*(block for n in range(40) for block in at_place(n)))), target) == ()
    )
    lines = raw_text(target).splitlines()
    assert sum("2,5" in line for line in lines) >= 40 * 5
    assert [
        line for line in lines if line.endswith(("€", "2,5")) or line.startswith("miljoen")
    ] == []


def at_place(number: int) -> list[Block]:
    """Five blocks with an amount, `number` short words along."""
    lead = Text("van de " * 8 + "en " * number)
    parted = (lead, *PARTED[number % len(PARTED)], Text(" voor dit jaar"))
    ident = f"d/{number}"
    cells = (Cell(text("Rij")), Cell(parted))
    columns = (Column("a", "A", ColumnRole.LABEL), Column("b", "B", ColumnRole.NOTE))
    return [
        Heading(f"{ident}/kop", 2, parted),
        Paragraph(f"{ident}/1", (Text("Zie"), Note(parted, at(2)), Text(".")), place=at(1)),
        Paragraph(f"{ident}/2", parted),
        ListBlock(f"{ident}/3", ordered=False, items=((Paragraph(f"{ident}/4", parted),),)),
        Table(f"{ident}/5", "Tabel", columns, (Row(f"{ident}/6", RowRole.DETAIL, cells),)),
    ]
