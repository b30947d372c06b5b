"""How wide each column of a table is, by what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.document import Cell, Column, ColumnRole, Table
from rapport.prose.tree import plain

# In millimetres, for the letter of tables in raad.css.
LETTER = 1.72
PADDING = 4.2
MEASURE = 168.0
LEAST_FIRST = 40.0
HEAD_LINES = 3
TREND = 24.0
MARK = 27.0
NOTE = 27.0


def position(cells: Sequence[Cell], index: int) -> int:
    """The number of the column, from 0, in which cell `index` of a row starts."""
    return sum(cell.span for cell in cells[:index])


def column_widths(table: Table) -> tuple[float, ...]:
    """The width of each column in millimetres; 0 for the first, which takes what is left."""
    rest = [
        _width(column, _texts(table, index)) for index, column in enumerate(table.columns) if index
    ]
    room = MEASURE - LEAST_FIRST
    shrink = min(1.0, room / sum(rest)) if rest else 1.0
    return (0.0, *(round(width * shrink, 1) for width in rest))


def _width(column: Column, texts: list[str]) -> float:
    match column.role:
        case ColumnRole.TREND:
            return TREND
        case ColumnRole.MARK:
            return MARK
        case ColumnRole.NOTE | ColumnRole.LABEL:
            return NOTE
        case _:
            return _figure_width(column, texts)


def _figure_width(column: Column, texts: list[str]) -> float:
    words = column.label.split()
    head = max(len(column.label) / HEAD_LINES, *(len(word) for word in words), 4)
    longest = max((len(text) for text in texts), default=0)
    return max(head, longest) * LETTER + PADDING


def _texts(table: Table, index: int) -> list[str]:
    return [
        plain(cell.children)
        for row in table.rows
        for number, cell in enumerate(row.cells)
        if cell.span == 1 and position(row.cells, number) == index
    ]
