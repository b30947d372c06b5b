"""How a table is laid out: which rows stay together, how wide each column is."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Table
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
WITH_PREVIOUS = frozenset({RowRole.TOTAL, RowRole.BALANCE, RowRole.DESCRIPTION})


def bundles(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """The rows in groups that no page end may part.

    A group heading stays with the row after it, a total or description with the row before it.
    """
    groups: list[list[Row]] = []
    for row in rows:
        follows = groups and groups[-1][-1].role is RowRole.GROUP
        if groups and (follows or row.role in WITH_PREVIOUS):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(tuple(group) for group in groups)


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
