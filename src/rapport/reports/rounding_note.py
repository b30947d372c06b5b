"""The note on rounding under the tables in which the reader sees something of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from rapport.document import Block, Document, Paragraph, Section, Table, Tone
from rapport.model.afronding import Afronding
from rapport.model.indeling import Zinnen
from rapport.prose.tree import Text
from rapport.reports.wording import Wording

_Child = Block | Section
_Wants = Callable[[Table], bool]


def with_rounding_notes(
    document: Document, afronding: Afronding, zinnen: Zinnen, wording: Wording
) -> Document:
    """The document with a note under each table of which the print does not add up to the letter.

    Where all sums close, under each table with a figure that was moved for it. Without words
    nothing is added: a house style may say it elsewhere, or not at all.
    """
    if afronding.sluitend:
        words, wants = zinnen.sluitend, _holds_any_of(afronding)
    else:
        words, wants = zinnen.afronding, _does_not_add_up
    words = wording.fill(words)
    if not words:
        return document
    return replace(
        document, sections=tuple(_section(section, words, wants) for section in document.sections)
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


def _does_not_add_up(table: Table) -> bool:
    return not adds_up(table)


def _holds_any_of(afronding: Afronding) -> _Wants:
    """Whether a table holds a figure that was moved."""
    keys = afronding.verschoven.keys()
    return lambda table: any(cell.key in keys for row in table.rows for cell in row.cells)


def _section(section: Section, words: str, wants: _Wants) -> Section:
    return replace(section, children=tuple(_noted(section.children, words, wants)))


def _noted(children: tuple[_Child, ...], words: str, wants: _Wants) -> Iterator[_Child]:
    """The children with their notes: a note comes after what already explains its table."""
    waiting: list[Paragraph] = []
    for child in children:
        if not (isinstance(child, Paragraph) and child.tone is Tone.LEGEND):
            yield from waiting
            waiting.clear()
        yield _section(child, words, wants) if isinstance(child, Section) else child
        if isinstance(child, Table) and wants(child):
            note = Paragraph(f"{child.id}/afronding", (Text(words),), Tone.LEGEND)
            waiting.append(note)
    yield from waiting
