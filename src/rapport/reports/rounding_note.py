"""The note under a table in which the reader sees a sum that rounding has put out by a little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from rapport.document import Block, Document, Paragraph, Section, Table, Tone
from rapport.prose.tree import Text

_Child = Block | Section


def with_rounding_notes(document: Document, words: str) -> Document:
    """The document with `words` under each table of which the print does not add up to the letter.

    Without words nothing is added: a house style may say it elsewhere, or not at all.
    """
    if not words:
        return document
    return replace(
        document, sections=tuple(_section(section, words) for section in document.sections)
    )


def adds_up(table: Table) -> bool:
    """Whether every sum that the table declares holds to the letter for its printed figures.

    A sum of which a figure is not in the table cannot be added up by the reader, and holds.
    """
    cells = (cell for row in table.rows for cell in row.cells if cell.key)
    shown = {cell.key: cell.shown for cell in cells if cell.shown is not None}
    for declared in table.sums:
        keys = {declared.total, *(key for _, key in declared.terms)}
        if keys <= shown.keys():
            made = sum((factor * shown[key] for factor, key in declared.terms), Decimal(0))
            if made != shown[declared.total]:
                return False
    return True


def _section(section: Section, words: str) -> Section:
    return replace(section, children=tuple(_noted(section.children, words)))


def _noted(children: tuple[_Child, ...], words: str) -> Iterator[_Child]:
    """The children with their notes: a note comes after what already explains its table."""
    waiting: list[Paragraph] = []
    for child in children:
        if not (isinstance(child, Paragraph) and child.tone is Tone.LEGEND):
            yield from waiting
            waiting.clear()
        yield _section(child, words) if isinstance(child, Section) else child
        if isinstance(child, Table) and not adds_up(child):
            note = Paragraph(f"{child.id}/afronding", (Text(words),), Tone.LEGEND)
            waiting.append(note)
    yield from waiting
