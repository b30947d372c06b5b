"""Prove on the document itself, the figures as the raad will read them, that its tables add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapport.amounts import format_number
from rapport.document import Cell, Document, Sum, Table, walk
from rapport.findings import Finding, finding
from rapport.reconcile import Cell as Printed
from rapport.reconcile import Equation, Outcome, judge


def figures_print_the_same(document: Document) -> Iterator[Finding]:
    """A figure that stands in more than one table prints the same in each.

    Only tables with one unit are compared: 642 in thousands and 0,6 in millions may be one figure.
    """
    first: dict[tuple[str, str], Cell] = {}
    for table in _tables(document):
        for cell in _figures(table):
            known = first.setdefault((table.unit_note, cell.key), cell)
            if known.shown != cell.shown:
                yield finding(
                    "REK-009",
                    cell.place,
                    subject=f"{table.caption}, {cell.key}",
                    found=_text(cell),
                    expected=_text(known),
                )


def tables_add_up(document: Document) -> Iterator[Finding]:
    """Every sum that a table declares holds for its printed figures.

    Rounding is included, but not where the report is rounded so that its sums close.
    """
    unit = Decimal(not document.closed)
    for table in _tables(document):
        cells = {cell.key: cell for cell in _figures(table)}
        for declared in table.sums:
            yield from _judge(table, declared, cells, unit)


def _judge(table: Table, declared: Sum, cells: dict[str, Cell], unit: Decimal) -> Iterator[Finding]:
    keys = (declared.total, *(key for _, key in declared.terms))
    shown = {key: cells[key].shown for key in keys if key in cells}
    # A figure that could not be read has its own finding, and leaves its sums untold.
    if any(shown.get(key) is None for key in keys):
        return
    known = [Printed(key, value, unit) for key, value in shown.items() if value is not None]
    equation = Equation(table.id, ((-1, declared.total), *declared.terms))
    [result] = judge(known, [equation])
    if result.outcome is Outcome.OUTSIDE:
        total = cells[declared.total]
        yield finding(
            "REK-010",
            total.place,
            subject=f"{table.caption}, {declared.total}",
            found=_text(total),
            expected=format_number((total.shown or Decimal(0)) + result.residual),
            slack=format_number(result.slack),
        )


def _tables(document: Document) -> Iterator[Table]:
    return (node for node in walk(document) if isinstance(node, Table))


def _figures(table: Table) -> Iterator[Cell]:
    return (c for row in table.rows for c in row.cells if c.key and c.shown is not None)


def _text(cell: Cell) -> str:
    return format_number(cell.shown if cell.shown is not None else Decimal(0))
