"""An invented document of any length: the programme of the example again, under other names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from rapport.document import Block, Document, Notes, Part, Row, Section, Start, Table
from rapport.reading import read
from rapport.reports.notes import with_notes
from rapport.writers.order import Order

INPUT = Path(__file__).parents[1] / "inputs" / "jaarverslag-2024"
FIRST = "programma-1"


def order(programmes: int, *, rows: int = 1) -> Order:
    """So many programmes in the style of the example; rows of tables come `rows` times."""
    reading = read(INPUT)
    if not (reading.document and reading.style and reading.look):
        raise ValueError("the example has a FOUT")
    return Order(book(reading.document, programmes, rows=rows), reading.style, reading.look)


def book(document: Document, programmes: int, *, rows: int = 1) -> Document:
    """The first programme of a document so many times, every second on a right-hand page."""
    first = document.sections[0]
    sections = tuple(_again(first, number, rows) for number in range(1, programmes + 1))
    return with_notes(replace(document, sections=sections))


def _again(section: Section, number: int, rows: int) -> Section:
    named: Section = _renamed(section, f"programma-{number}")
    heading = replace(named.heading, code=f"Programma {number}")
    start = Start.RIGHT if number % 2 else Start.PAGE
    children = tuple(_taller(child, rows) for child in _without_notes(named).children)
    return replace(named, heading=heading, start=start, children=children)


def _without_notes(section: Section) -> Section:
    """A section without the notes that were gathered in it: they are numbered anew."""
    children = (
        _without_notes(child) if isinstance(child, Section) else child
        for child in section.children
        if not isinstance(child, Notes)
    )
    return replace(section, children=tuple(children))


def _taller(node: Block | Section, times: int) -> Block | Section:
    """A node with the rows of its tables repeated; tables of indicators stay."""
    if isinstance(node, Section):
        kept = node.part is Part.INDICATOREN
        inside = node.children if kept else (_taller(child, times) for child in node.children)
        return replace(node, children=tuple(inside))
    if isinstance(node, Table):
        return replace(node, rows=tuple(_repeated(node.rows, times)))
    return node


def _repeated(rows: Iterable[Row], times: int) -> Iterable[Row]:
    known = tuple(rows)
    for again in range(times):
        for row in known:
            yield replace(row, id=f"{row.id}/{again}") if again else row


def _renamed(node: Any, name: str) -> Any:  # noqa: ANN401  # any node, or a value in one
    """The same with another name of the programme wherever one stands."""
    changed = node
    if isinstance(node, str) and type(node) is str:
        head, slash, rest = node.partition("/")
        changed = f"{name}{slash}{rest}" if head == FIRST else node
    elif isinstance(node, tuple):
        changed = tuple(_renamed(item, name) for item in node)
    elif is_dataclass(node) and not isinstance(node, type):
        names = (each.name for each in fields(node) if each.init)
        changed = type(node)(**{each: _renamed(getattr(node, each), name) for each in names})
    return changed
