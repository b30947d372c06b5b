"""Numbers the notes of a document from 1, in reading order, and gathers them per section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from rapport.document import (
    Block,
    Document,
    ListBlock,
    Notes,
    Paragraph,
    Quote,
    Row,
    Section,
    Table,
)
from rapport.prose.tree import Asked, Break, Inline, Note, Text, notes

_Children = tuple[Block | Section, ...]
# A section of this level holds the notes of all that is below it.
_KEEPER = 2


def with_notes(document: Document) -> Document:
    """The document with a number for every note, and the notes behind the text they are with.

    They stand at the end of a section of the second level, and for what stands above those
    sections, such as the opening of a programme, right behind the last block that refers to one.
    """
    numbers = _Numbers(count(1))
    numbered = (numbers.section(section) for section in document.sections)
    return replace(document, sections=tuple(map(_gathered, numbered)))


def _gathered(section: Section) -> Section:
    if section.heading.level >= _KEEPER:
        found = tuple(_all(section))
        return replace(section, children=(*section.children, *_block(section, found)))
    children = tuple(
        _gathered(child) if isinstance(child, Section) else child for child in section.children
    )
    last = max((at for at, child in enumerate(children, 1) if tuple(_own(child))), default=0)
    found = tuple(note for child in children for note in _own(child))
    return replace(section, children=(*children[:last], *_block(section, found), *children[last:]))


def _block(section: Section, found: tuple[Note, ...]) -> Iterator[Notes]:
    if found:
        yield Notes(f"{section.id}/noten", found)


def _all(section: Section) -> Iterator[Note]:
    for child in section.children:
        yield from _all(child) if isinstance(child, Section) else _own(child)


def _own(child: Block | Section) -> Iterator[Note]:
    """The notes to which a block refers; those of a section are its own affair."""
    match child:
        case Paragraph(children=runs):
            yield from notes(runs)
        case Quote(children=children):
            yield from (note for block in children for note in _own(block))
        case ListBlock(items=items):
            yield from (note for item in items for block in item for note in _own(block))
        case Table(rows=rows):
            yield from (note for row in rows for cell in row.cells for note in notes(cell.children))
        case _:
            pass


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Hands out the numbers that are `left`; no heading and no caption holds a note."""

    left: count[int]

    def section(self, section: Section) -> Section:
        """The section with its notes numbered."""
        children = (
            self.section(child) if isinstance(child, Section) else self._block(child)
            for child in section.children
        )
        return replace(section, children=tuple(children))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(children=runs):
                return replace(block, children=self._runs(runs))
            case Quote(children=children):
                return replace(block, children=self._blocks(children))
            case ListBlock(items=items):
                return replace(block, items=tuple(map(self._blocks, items)))
            case Table(rows=rows):
                return replace(block, rows=tuple(map(self._row, rows)))
            case _:
                return block

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _row(self, row: Row) -> Row:
        cells = (replace(cell, children=self._runs(cell.children)) for cell in row.cells)
        return replace(row, cells=tuple(cells))

    def _runs(self, runs: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(map(self._run, runs))

    def _run(self, run: Inline) -> Inline:
        match run:
            case Note():
                return replace(run, number=next(self.left))
            case Text() | Break() | Asked():
                return run
            case _:
                return replace(run, children=self._runs(run.children))
