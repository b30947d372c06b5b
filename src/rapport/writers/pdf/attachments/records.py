"""A table as CSV for a Dutch spreadsheet: one line per row of figures, nothing to be read twice.

Semicolons and decimal commas, UTF-8 with a byte order mark: Excel with Dutch settings opens it
with a double click.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Table
from rapport.prose.tree import Strong, plain

GROUP, UNIT, PROVISIONAL, DESCRIPTION = "Groep", "Eenheid", "Voorlopig", "Omschrijving"
# A spreadsheet takes a text that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
STAR = "*"


@dataclass(slots=True)
class _Record:
    """One line: the row, and what stands beside it in the table."""

    row: Row
    group: str = ""
    told: list[str] = field(default_factory=list)


def csv_of(table: Table) -> bytes:
    """The figures as printed, each as a number, with the group, unit and description of its row.

    A figure with an asterisk is a number too; the column 'Voorlopig' names which those are.
    """
    records = tuple(_records(table))
    columns = [(n, c) for n, c in enumerate(table.columns) if c.role is not ColumnRole.TREND]
    extra = _extra(table, records)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe(label) for label in (*(c.label for _, c in columns), *extra)])
    for record in records:
        cells = dict(_placed(record.row))
        beside = {
            GROUP: record.group,
            UNIT: table.unit_note,
            PROVISIONAL: ", ".join(_provisional(cells, columns)),
            DESCRIPTION: " ".join(record.told),
        }
        figures = [_value(cells.get(place)) for place, _ in columns]
        writer.writerow([*figures, *(safe(beside[name]) for name in extra)])
    return text.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """A text in one line that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(FORMULA) else line


def _records(table: Table) -> Iterator[_Record]:
    """The rows with figures. A heading over rows and a description below one go beside them."""
    group = ""
    last: _Record | None = None
    for row in table.rows:
        if row.role is RowRole.GROUP:
            group = plain(row.cells[0].children)
        elif row.role is RowRole.DESCRIPTION and last is not None:
            last.told += [_bare(cell) for cell in row.cells]
        else:
            if last is not None:
                yield last
            group = "" if row.role is RowRole.BALANCE else group
            last = _Record(row, group)
    if last is not None:
        yield last


def _bare(cell: Cell) -> str:
    """A description without the word in front that is the head of its column here."""
    lead, rest = cell.children[:1], cell.children[1:]
    named = any(isinstance(run, Strong) and plain((run,)) == DESCRIPTION for run in lead)
    return plain(rest if named else cell.children)


def _extra(table: Table, records: Sequence[_Record]) -> list[str]:
    """The columns beside those of the table: only where there is something to say in them."""
    starred = any(STAR in plain(c.children) for r in records for c in r.row.cells if c.key)
    wanted = {
        GROUP: any(record.group for record in records),
        UNIT: bool(table.unit_note),
        PROVISIONAL: starred,
        DESCRIPTION: any(record.told for record in records),
    }
    return [name for name, needed in wanted.items() if needed]


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """Each cell with the number of the column in which it starts."""
    place = 0
    for cell in row.cells:
        yield place, cell
        place += cell.span


def _provisional(cells: dict[int, Cell], columns: list[tuple[int, Column]]) -> Iterator[str]:
    for place, column in columns:
        cell = cells.get(place)
        if cell is not None and cell.key and STAR in plain(cell.children):
            yield column.label


def _value(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.shown is not None:
        return format(cell.shown, "f").replace(".", ",")
    return safe(cell.word or plain(cell.children))
