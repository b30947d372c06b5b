"""Every text of a document in the order in which a reader meets it, each with where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from rapport.charts import Chart, TrendChart, TrendCharts
from rapport.cover import Cover
from rapport.document import (
    Block,
    Contents,
    Document,
    Heading,
    Image,
    KeyFigures,
    ListBlock,
    Notes,
    Paragraph,
    Quote,
    Row,
    Section,
    Table,
    walk,
)
from rapport.place import Place
from rapport.prose.tree import Inline, plain, printed
from rapport.writers.pdf import outline


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that must be found in one piece; `id` is the node that prints it."""

    text: str
    id: str
    place: Place | None = None


def cover_lines(cover: Cover) -> tuple[Passage, ...]:
    """What the front page says; its order is the designer's."""
    lines = (
        cover.organisation,
        cover.motto,
        cover.title,
        cover.year,
        cover.subtitle,
        cover.status,
    )
    return tuple(Passage(line, "omslag") for line in lines if line)


def passages(document: Document) -> Iterator[Passage]:
    """All texts behind the cover: the contents list, then the sections from top to bottom."""
    entries = outline.entries_for(document)

    def contents(block: Contents) -> Iterator[Passage]:
        yield Passage(block.title, block.id)
        for entry in entries(block):
            yield Passage(f"{entry.code} {entry.text}", block.id)

    yield from contents(document.contents)
    for node in walk(document):
        if isinstance(node, Contents):
            yield from contents(node)
        elif not isinstance(node, Section):
            yield from texts_of(node)


def pictures(document: Document) -> Iterator[Image]:
    """Every picture of the document, in order."""
    return (node for node in walk(document) if isinstance(node, Image))


def descriptions(document: Document) -> Iterator[Passage]:
    """What stands for a drawing when it is read aloud, in order.

    A chart of bars may be drawn in parts: each of its groups stands in one of them.
    """
    for node in walk(document):
        match node:
            case Image():
                yield Passage(node.alt, node.id, node.place)
            case Chart():
                yield from (Passage(group.alt, node.id, node.place) for group in node.groups)
            case TrendCharts():
                yield from (Passage(chart.alt, node.id, node.place) for chart in node.charts)
            case Table():
                yield from _trends(node)


def _trends(table: Table) -> Iterator[Passage]:
    for row in table.rows:
        for cell in row.cells:
            if cell.trend:
                yield Passage(cell.trend.alt, row.id, cell.place or table.place)


@singledispatch
def texts_of(block: Block) -> Iterator[Passage]:
    """The texts of one block, in order."""
    raise TypeError(f"no reading of {type(block).__name__}")


@texts_of.register
def _heading(block: Heading) -> Iterator[Passage]:
    yield Passage(f"{block.code} {plain(block.children)}", block.id, block.place)


@texts_of.register
def _paragraph(block: Paragraph) -> Iterator[Passage]:
    yield _run(block.children, block.id, block.place)


@texts_of.register
def _list(block: ListBlock) -> Iterator[Passage]:
    for number, item in enumerate(block.items, block.start):
        if block.ordered:
            yield Passage(f"{number}.", block.id, block.place)
        for child in item:
            yield from texts_of(child)


@texts_of.register
def _quote(block: Quote) -> Iterator[Passage]:
    for child in block.children:
        yield from texts_of(child)


@texts_of.register
def _notes(block: Notes) -> Iterator[Passage]:
    for note in block.items:
        yield Passage(f"{note.number} {printed(note.children)}", block.id, note.place)


@texts_of.register
def _image(block: Image) -> Iterator[Passage]:
    yield _run(block.caption, block.id, block.place)


@texts_of.register
def _key_figures(block: KeyFigures) -> Iterator[Passage]:
    for item in block.items:
        for text in (item.label, item.text, item.note):
            yield Passage(text, block.id, block.place)


@texts_of.register
def _chart(block: Chart) -> Iterator[Passage]:
    texts = [block.title, block.unit_note]
    for group in block.groups:
        texts += [group.label, *(bar.told for bar in group.bars)]
    for text in texts:
        yield Passage(text, block.id, block.place)


@texts_of.register
def _trend_charts(block: TrendCharts) -> Iterator[Passage]:
    for text in (block.title, block.note, *(t for c in block.charts for t in _seen(c))):
        yield Passage(text, block.id, block.place)


def _seen(chart: TrendChart) -> Iterator[str]:
    """What is written in the panel of one indicator: its name, the ends of the line, the years."""
    first, last = chart.known[0], chart.known[-1]
    yield from (chart.label, first.text, last.text)
    if chart.peer:
        yield chart.peer.text
    yield from (chart.points[0].label, chart.points[-1].label)


@texts_of.register
def _table(block: Table) -> Iterator[Passage]:
    for text in (block.caption, block.unit_note, *(column.label for column in block.columns)):
        yield Passage(text, block.id, block.place)
    for row in block.rows:
        yield from _row(row, block.place)


def _row(row: Row, place: Place | None) -> Iterator[Passage]:
    for cell in row.cells:
        yield _run(cell.children, row.id, cell.place or place)
        yield Passage(cell.word, row.id, cell.place or place)


def _run(children: tuple[Inline, ...], ident: str, place: Place | None) -> Passage:
    return Passage(printed(children), ident, place)
