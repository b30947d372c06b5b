"""Tables of Word: caption and unit above, a repeated header row, every look from a named style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rapport.document import (
    FIGURES,
    Cell,
    Column,
    ColumnRole,
    KeyFigure,
    KeyFigures,
    Row,
    RowRole,
    Table,
)
from rapport.writers.docx.cell_texts import emit_in_cell
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.markup import Node, node, paragraph, value, words
from rapport.writers.docx.runs import inline
from rapport.writers.docx.widths import column_widths

# The paragraph style of a cell by its row: for text, and for figures.
LOOKS = {
    RowRole.GROUP: ("Tabelgroep", "Tabelgroep"),
    RowRole.DETAIL: ("Tabeltekst", "Tabelcijfer"),
    RowRole.REST: ("Tabeltekst", "Tabelcijfer"),
    RowRole.TOTAL: ("Tabeltotaal", "Tabeltotaal cijfer"),
    RowRole.BALANCE: ("Tabelsaldo", "Tabelsaldo cijfer"),
    RowRole.DESCRIPTION: ("Tabelomschrijving", "Tabelomschrijving"),
}
# The style of the first cell of a row that must not part from the row after it.
HELD = {
    RowRole.DETAIL: "Tabeltekst vast",
    RowRole.REST: "Tabeltekst vast",
    RowRole.TOTAL: "Tabeltotaal vast",
    RowRole.BALANCE: "Tabelsaldo vast",
}
# A table of no more rows is kept on one page.
SHORT = 24
PLAIN_ROWS = frozenset({RowRole.DETAIL, RowRole.REST})


def emit_table(table: Table, desk: Desk) -> Iterator[Node]:
    """The caption, the unit under it, and the table."""
    if table.caption:
        yield paragraph(desk.styles["Caption"], [words(table.caption)])
    if table.unit_note:
        yield paragraph(desk.styles["Eenheid"], [words(table.unit_note)])
    if not table.columns:
        return
    described = any(row.role is RowRole.DESCRIPTION for row in table.rows)
    style = "Rapporttabel met omschrijving" if described else "Rapporttabel"
    widths = column_widths(table, desk.width)
    about = f"{'; '.join(column.label for column in table.columns)}. {table.unit_note}".strip()
    head = _row(_head(table.columns, widths, desk), header=True)
    followed = (*(row.role for row in table.rows[1:]), None)
    whole = len(table.rows) <= SHORT and not described
    rows = [
        _row(_cells(row, _first_style(row.role, after, whole=whole), table.columns, widths, desk))
        for row, after in zip(table.rows, followed, strict=False)
    ]
    yield _frame(desk.styles[style], widths, (table.caption, about), [head, *rows], header=True)


def emit_key_figures(block: KeyFigures, desk: Desk) -> Iterator[Node]:
    """A row with, for each figure, its label, the figure and what it compares with."""
    count = len(block.items)
    if not count:
        return
    edges = [desk.width * step // count for step in range(count + 1)]
    widths = [after - before for before, after in pairwise(edges)]
    cells = [
        _cell(width, 1, _key_figure(item, desk))
        for item, width in zip(block.items, widths, strict=True)
    ]
    labels = ", ".join(item.label for item in block.items)
    about = "; ".join(f"{item.label}: {item.text} {item.note}".strip() for item in block.items)
    style = desk.styles["Kerncijfertabel"]
    yield _frame(style, widths, (labels, about), [_row(cells)], header=False)


def _key_figure(item: KeyFigure, desk: Desk) -> list[Node]:
    lines = (
        ("Kerncijfer label", item.label),
        ("Kerncijfer", item.text),
        ("Kerncijfer noot", item.note),
    )
    return [paragraph(desk.styles[style], [words(line)]) for style, line in lines if line]


def _frame(
    style: str, widths: list[int], names: tuple[str, str], rows: list[Node], *, header: bool
) -> Node:
    """A table of fixed widths; `names` are its title and description for who cannot see it."""
    title, about = names
    switches = {"firstRow": header, "lastRow": False, "firstColumn": False, "lastColumn": False}
    look = {f"w:{switch}": str(int(on)) for switch, on in switches.items()}
    properties = node(
        "w:tblPr",
        None,
        value("w:tblStyle", style),
        node("w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"}),
        node("w:tblLayout", {"w:type": "fixed"}),
        node(
            "w:tblLook",
            {"w:val": "0620" if header else "0600", **look, "w:noHBand": "1", "w:noVBand": "1"},
        ),
        value("w:tblCaption", title),
        value("w:tblDescription", about),
    )
    grid = node("w:tblGrid", None, *(node("w:gridCol", {"w:w": str(width)}) for width in widths))
    return node("w:tbl", None, properties, grid, *rows)


def _row(cells: Iterable[Node], *, header: bool = False) -> Node:
    """A row that is never torn over two pages; a header row comes back on each page."""
    again = (node("w:tblHeader"),) if header else ()
    return node("w:tr", None, node("w:trPr", None, node("w:cantSplit"), *again), *cells)


def _cell(width: int, span: int, paragraphs: Iterable[Node]) -> Node:
    size = node("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    wide = (value("w:gridSpan", str(span)),) if span > 1 else ()
    return node("w:tc", None, node("w:tcPr", None, size, *wide), *paragraphs)


def _head(columns: tuple[Column, ...], widths: list[int], desk: Desk) -> Iterator[Node]:
    for column, width in zip(columns, widths, strict=True):
        rest = "Tabelkop" if column is columns[0] else "Tabelkop bijtekst"
        style = "Tabelkop cijfer" if column.role in FIGURES else rest
        yield _cell(width, 1, [paragraph(desk.styles[style], [words(column.label)])])


def _cells(
    row: Row, first: str, columns: tuple[Column, ...], widths: list[int], desk: Desk
) -> Iterator[Node]:
    place = 0
    for cell in row.cells:
        role = columns[place].role
        style = _figure_style(row.role, role) if role in FIGURES else _text_style(row, first, place)
        width = sum(widths[place : place + cell.span])
        text = None if place else desk.texts.cells.get(row.id)
        if text is None:
            paragraphs = [paragraph(desk.styles[style], _content(cell, role, desk))]
        else:
            paragraphs = emit_in_cell(text, style, desk)
        desk.whereabouts.note(cell.place, paragraphs)
        yield _cell(width, cell.span, paragraphs)
        place += cell.span


def _figure_style(row: RowRole, column: ColumnRole) -> str:
    if row in PLAIN_ROWS and column is ColumnRole.FOCUS:
        return "Tabelcijfer kern"
    return LOOKS[row][1]


def _first_style(row: RowRole, after: RowRole | None, *, whole: bool) -> str:
    """The style of a row's first cell: it holds the row to the one after it where they belong."""
    if row in PLAIN_ROWS and after is RowRole.DESCRIPTION:
        return "Tabelnaam"
    belongs = after in {RowRole.TOTAL, RowRole.BALANCE} and row in PLAIN_ROWS
    if belongs or (whole and after is not None):
        return HELD.get(row, LOOKS[row][0])
    return LOOKS[row][0]


def _text_style(row: Row, first: str, place: int) -> str:
    """The paragraph style of a text in the column `place`."""
    if not place:
        return first
    return "Tabelbijtekst" if row.role in PLAIN_ROWS else LOOKS[row.role][0]


def _content(cell: Cell, column: ColumnRole, desk: Desk) -> list[Node]:
    """What a cell prints: a trend as a picture, a letter with its word, a difference coloured."""
    if cell.trend is not None:
        return [*inline(cell.children, desk), *desk.pictures.drawn(cell.trend)]
    if cell.mark:
        letter = inline(cell.children, desk, "Kenmerk")
        word = [words(" "), words(cell.word, desk.styles["Kenmerkwoord"])] if cell.word else []
        return [*letter, *word]
    sign = "Voordeel" if (cell.value or 0) > 0 else "Nadeel"
    coloured = column is ColumnRole.DIFFERENCE and cell.value
    return inline(cell.children, desk, sign if coloured else "")
