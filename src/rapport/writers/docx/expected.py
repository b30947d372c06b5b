"""What must stand in the Word file, told from the document alone: lines, tables, heads, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapport.charts import Chart, TrendCharts
from rapport.document import (
    Block,
    Contents,
    Document,
    Drawing,
    Heading,
    Image,
    KeyFigures,
    ListBlock,
    Narrative,
    Notes,
    Paragraph,
    Quote,
    Row,
    Section,
    Table,
    walk,
)
from rapport.place import Place
from rapport.prose.tree import Emphasis, InLanguage, Inline, Link, Strong, notes, plain

Grid = tuple[tuple[tuple[int, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one paragraph, and the block of the document they come from."""

    text: str
    ident: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ExpectedTable:
    """The cells of a table, row by row, each as (columns it takes, words)."""

    grid: Grid
    ident: str
    place: Place | None


@dataclass(slots=True)
class Expected:
    """All that the file must hold, in order; `headings` as (level, words).

    `links` are those of the text; `notes` and `note_links` are what stands at the foot of pages.
    """

    cover: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[ExpectedTable] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    note_links: list[str] = field(default_factory=list)


def tidy(text: str) -> str:
    """The words of a text with one space between them, whatever the spaces were."""
    return " ".join(text.split())


def expect(document: Document) -> Expected:
    """Everything the file must hold, by a walk of its own through the document."""
    return _Walk(document).expected


class _Walk:
    def __init__(self, document: Document) -> None:
        self._document = document
        self.expected = Expected()
        self._texts = {text.id: text for text in document.narratives}
        cover = document.cover
        front = (cover.organisation, cover.motto, cover.title)
        lines = (*front, cover.year, cover.subtitle, cover.status)
        self.expected.cover = [tidy(line) for line in lines if tidy(line)]
        self._contents(document.contents)
        for section in document.sections:
            self._section(section)

    def _section(self, section: Section) -> None:
        self._block(section.heading)
        for child in section.children:
            if isinstance(child, Section):
                self._section(child)
            else:
                self._block(child)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level=level):
                self._words(_title(block), block, block.children)
                self.expected.headings.append((level, tidy(_title(block))))
            case Paragraph(children=children):
                self._words(plain(children), block, children)
            case ListBlock(items=items):
                self._blocks(child for item in items for child in item)
            case Quote(children=children):
                self._blocks(children)
            case Contents():
                self._contents(block)
            case Notes():
                pass  # Each is met where the text refers to it.
            case _:
                self._figure(block)

    def _figure(self, block: Drawing | KeyFigures | Table) -> None:
        match block:
            case Image(alt=alt, caption=caption):
                self.expected.pictures.append(tidy(alt))
                self._words(plain(caption), block, caption)
            case Chart(title=title, unit_note=unit_note):
                self._words(title, block)
                self._words(unit_note, block)
                self.expected.pictures += (tidy(group.alt) for group in block.groups)
            case TrendCharts(title=title, note=note, charts=charts):
                self._words(title, block)
                self._words(note, block)
                self.expected.pictures += (tidy(chart.alt) for chart in charts)
            case KeyFigures():
                self._key_figures(block)
            case Table():
                self._table(block)

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _words(
        self,
        text: str,
        block: Heading | Paragraph | Drawing | KeyFigures | Table,
        children: tuple[Inline, ...] = (),
    ) -> None:
        if tidy(text):
            self.expected.lines.append(Line(tidy(text), block.id, block.place))
        self.expected.links += _links(children)
        for note in notes(children):
            words = tidy(plain(note.children))
            self.expected.notes.append(Line(words, block.id, note.place))
            self.expected.note_links += _links(note.children)

    def _contents(self, contents: Contents) -> None:
        root = next(
            (n for n in walk(self._document) if isinstance(n, Section) and n.id == contents.scope),
            self._document,
        )
        heads = (n for n in walk(root) if isinstance(n, Heading) and n.level <= contents.depth)
        for text in (contents.title, *map(_title, heads)):
            if tidy(text):
                self.expected.lines.append(Line(tidy(text), contents.id))

    def _key_figures(self, block: KeyFigures) -> None:
        cells = []
        for item in block.items:
            parts = [tidy(part) for part in (item.label, item.text, item.note) if tidy(part)]
            for part in parts:
                self._words(part, block)
            cells.append((1, " ".join(parts)))
        if cells:
            self.expected.tables.append(ExpectedTable((tuple(cells),), block.id, block.place))

    def _table(self, table: Table) -> None:
        for text in (table.caption, table.unit_note, *(c.label for c in table.columns)):
            self._words(text, table)
        head = tuple((1, tidy(column.label)) for column in table.columns)
        rows = [self._row(row, table) for row in table.rows]
        if table.columns:
            self.expected.tables.append(ExpectedTable((head, *rows), table.id, table.place))

    def _row(self, row: Row, table: Table) -> tuple[tuple[int, str], ...]:
        cells: list[tuple[int, str]] = []
        own = self._texts.get(row.id)
        for cell in row.cells:
            if own is not None and not cells:
                cells.append((cell.span, self._text(own)))
                continue
            text = f"{plain(cell.children)} {cell.word if cell.mark else ''}"
            self._words(text, table, cell.children)
            if cell.trend is not None:
                self.expected.pictures.append(tidy(cell.trend.alt))
            cells.append((cell.span, tidy(text)))
        return tuple(cells)

    def _text(self, own: Narrative) -> str:
        """The lines of a narrative in a cell, of which the words are returned."""
        first = len(self.expected.lines)
        if own.label:
            self.expected.lines.append(Line(tidy(own.label), own.id))
        self._blocks(own.blocks)
        return " ".join(line.text for line in self.expected.lines[first:])


def _title(heading: Heading) -> str:
    return f"{heading.code} {plain(heading.children)}"


def _links(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Link):
            yield child.href
        if isinstance(child, Link | Strong | Emphasis | InLanguage):
            yield from _links(child.children)
