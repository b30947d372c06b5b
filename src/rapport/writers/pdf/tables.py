"""How wide each column of a table is, by what it and its like hold; tables of one kind agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapport.document import FIGURES, Cell, Column, ColumnRole, Document, Table, walk
from rapport.prose.tree import plain
from rapport.writers.charts.letters import Letters

# In millimetres, after the rules for tables in raad.css.
MEASURE, WIDE_MEASURE = 168.0, 255.0
PADDING, DENSE_PADDING = 4.0, 2.6
LEAST_FIRST = 40.0
LEAST_FIGURE = 11.0
TREND, MARK = 24.0, 27.0
LEAST_NOTE, MOST_NOTE = 27.0, 34.0
HEAD_LINES = 3
# Points: the letter of a figure and of a head, and what they are in a dense table.
FIGURE_SIZE, HEAD_SIZE, DENSE_SIZE = 8.8, 8.5, 8.0
BOLD = 700
POINT = 0.3528
DECIMALS = re.compile(r",\d+")
# Columns of figures get one width when all of them together take no more than this share.
ALIKE = 0.8

Kind = tuple[tuple[str, ColumnRole], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of each column in mm, 0 for the first, which takes what is left.

    `dense`: the figures only fit in the smaller letter. `tails` is the room in ems for the
    decimals of each column.
    """

    widths: tuple[float, ...]
    dense: bool
    tails: tuple[float, ...]
    letters: Letters

    def lack(self, cell: Cell, place: int) -> float:
        """How far (in ems) a figure stays left so that its comma stands under the others."""
        text = plain(cell.children)
        if not self.tails[place] or not text:
            return 0.0
        return round(self.tails[place] - _tail(text, self.letters), 3)


def position(cells: Sequence[Cell], index: int) -> int:
    """The number of the column, from 0, in which cell `index` of a row starts."""
    return sum(cell.span for cell in cells[:index])


def columns_for(document: Document, letters: Letters) -> Callable[[Table], Columns]:
    """A function that gives the columns of a table: the same for all with the same columns."""
    kinds: dict[Kind, list[Table]] = {}
    for node in walk(document):
        if isinstance(node, Table):
            kinds.setdefault(_kind(node), []).append(node)
    known = {kind: columns_of(tables, letters) for kind, tables in kinds.items()}
    return lambda table: known[_kind(table)]


def columns_of(tables: Sequence[Table], letters: Letters) -> Columns:
    """The columns that fit all these tables, which have the same ones."""
    columns = tables[0].columns
    texts = [[t for table in tables for t in _texts(table, n)] for n in range(len(columns))]
    room = (WIDE_MEASURE if any(table.wide for table in tables) else MEASURE) - LEAST_FIRST
    tails = tuple(
        max((_tail(text, letters) for text in own), default=0.0) if column.role in FIGURES else 0.0
        for column, own in zip(columns, texts, strict=True)
    )
    sizes = ((FIGURE_SIZE, PADDING), (DENSE_SIZE, DENSE_PADDING))
    roomy, dense = (
        [_width(columns[n], texts[n], tails[n], size, letters) for n in range(1, len(columns))]
        for size in sizes
    )
    crowded = sum(roomy) > room
    rest = _alike(columns[1:], dense if crowded else roomy, room)
    shrink = min(1.0, room / sum(rest)) if rest else 1.0
    return Columns((0.0, *(round(w * shrink, 1) for w in rest)), crowded, tails, letters)


def _kind(table: Table) -> Kind:
    return tuple((column.key, column.role) for column in table.columns)


def _width(
    column: Column, texts: list[str], tail: float, size: tuple[float, float], letters: Letters
) -> float:
    match column.role:
        case ColumnRole.TREND:
            return TREND
        case ColumnRole.MARK:
            return MARK
        case ColumnRole.NOTE | ColumnRole.LABEL:
            return min(MOST_NOTE, max(_longest(_words(texts), size, letters), LEAST_NOTE))
        case _:
            # Room for the digits before the comma of one, and the decimals of another.
            whole = _longest([DECIMALS.sub("", text) for text in texts], size, letters)
            head = _head(column.label, letters) + size[1]
            return max(whole + tail * size[0] * POINT, head, LEAST_FIGURE)


def _longest(texts: list[str], size: tuple[float, float], letters: Letters) -> float:
    letter, padding = size
    widest = max((letters.width(text, letter, BOLD) for text in texts), default=0.0)
    return widest * POINT + padding


def _head(label: str, letters: Letters) -> float:
    """The least width in which a head takes no more than three lines and no word is cut."""
    room = max((letters.width(word, HEAD_SIZE, BOLD) for word in label.split()), default=0.0)
    while len(letters.lines(label, room, HEAD_SIZE, BOLD)) > HEAD_LINES:
        room += HEAD_SIZE
    return room * POINT


def _alike(columns: Sequence[Column], widths: list[float], room: float) -> list[float]:
    figures = [n for n, column in enumerate(columns) if column.role in FIGURES]
    widest = max((widths[n] for n in figures), default=0.0)
    if widest * len(figures) > ALIKE * room:
        return widths
    return [widest if n in figures else width for n, width in enumerate(widths)]


def _tail(text: str, letters: Letters) -> float:
    """The width in ems of what stands behind the units of a figure."""
    decimals = DECIMALS.search(text)
    return letters.width(decimals[0], 1.0) if decimals else 0.0


def _words(texts: Sequence[str]) -> list[str]:
    """The pieces between which a line may end: after a space or a hyphen."""
    return [word for text in texts for word in text.replace("-", "- ").split()]


def _texts(table: Table, index: int) -> Iterator[str]:
    for row in table.rows:
        for number, cell in enumerate(row.cells):
            if cell.span == 1 and position(row.cells, number) == index:
                yield plain(cell.children)
