"""The body of the file: every section and block in order, each by its own room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapport.charts import Chart, TrendCharts
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
    Section,
    Table,
    Tone,
    walk,
)
from rapport.findings import Finding
from rapport.writers import landscape
from rapport.writers.docx.bookmarks import SECTION
from rapport.writers.docx.contents import front_contents, outline_of, part_contents
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.draft import locked
from rapport.writers.docx.figures import emit_figure
from rapport.writers.docx.lists import emit_list
from rapport.writers.docx.markup import Node, clark, paragraph
from rapport.writers.docx.names import DEEPEST_HEADING
from rapport.writers.docx.runs import heading_runs, inline
from rapport.writers.docx.sideways import BOOKMARKS
from rapport.writers.docx.tables import emit_key_figures, emit_table

TONES = {
    Tone.BODY: "Body Text",
    Tone.KICKER: "Bovenregel",
    Tone.LEAD: "Inleiding",
    Tone.RESULT: "Resultaat",
    Tone.LEGEND: "Legenda",
}


class Body:
    """Prints one document; `findings` gathers what could not be printed."""

    def __init__(self, document: Document, desk: Desk) -> None:
        """Look up what refers to another place: the headings, and which sections are a scope."""
        self._document = document
        self._desk = desk
        self._outline = outline_of(document)
        self._scopes = {node.scope for node in walk(document) if isinstance(node, Contents)}
        self.findings: list[Finding] = []

    def nodes(self) -> list[Node]:
        """Everything after the cover, in order."""
        front = front_contents(self._document.contents, self._outline, self._desk)
        parts = [n for section in self._document.sections for n in self._section(section)]
        between = self._desk.styles["Tabelslot"]
        joined = self._desk.sideways.joined([*front, *parts], between)
        return locked(list(_apart(joined, between)), self._desk.texts)

    def _section(self, section: Section) -> list[Node]:
        nodes = [*self._block(section.heading)]
        self._desk.whereabouts.note(section.place, nodes)
        wide = landscape.leading(section.children)
        if wide:
            nodes = self._turned([*nodes, *(n for block in wide for n in self._wide(block))])
        for child in landscape.following(section.children):
            nodes += self._section(child) if isinstance(child, Section) else self._block(child)
        if section.id not in self._scopes:
            return nodes
        return self._desk.bookmarks.around(section.id, nodes, SECTION)

    def _turned(self, nodes: Iterable[Node]) -> list[Node]:
        return self._desk.sideways.turned(nodes)

    def _wide(self, block: Block | Section) -> Iterator[Node]:
        """A block on a page on its side; only a wide table takes more room there."""
        if isinstance(block, Table) and block.wide:
            width = self._desk.sideways.width(self._desk.width)
            yield from emit_table(block, replace(self._desk, width=width))
        elif not isinstance(block, Section):
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Node]:
        """A block; one that may be edited as its author wrote it, figures by name."""
        texts = self._desk.texts
        own = texts.blocks.get(block.id)
        made = list(self._plain(block)) if own is None else texts.written(own, self._plain(own))
        self._desk.whereabouts.note(getattr(block, "place", None), made)
        yield from made

    def _plain(self, block: Block) -> Iterator[Node]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph(children=children, tone=tone):
                yield paragraph(self._desk.styles[TONES[tone]], inline(children, self._desk))
            case ListBlock():
                yield from emit_list(block, self._desk, self._block)
            case Quote(children=children):
                yield from self._quote(children)
            case Notes():
                pass  # They stand at the foot of the page, by way of the text that refers to them.
            case Image() | Chart() | TrendCharts():
                yield from emit_figure(block, self._desk, self.findings)
            case KeyFigures():
                yield from emit_key_figures(block, self._desk)
            case Contents():
                yield from part_contents(block, self._outline, self._desk)
            case Table():
                yield from emit_table(block, self._desk)

    def _heading(self, heading: Heading) -> Node:
        style = self._desk.styles[f"Heading {min(heading.level, DEEPEST_HEADING)}"]
        runs = heading_runs(heading, self._desk)
        return paragraph(style, self._desk.bookmarks.around(heading.id, runs))

    def _quote(self, children: Iterable[Block]) -> Iterator[Node]:
        for child in children:
            if isinstance(child, Paragraph):
                yield paragraph(self._desk.styles["Quote"], inline(child.children, self._desk))
            else:
                yield from self._block(child)


def _apart(nodes: Iterable[Node], style: str) -> Iterator[Node]:
    """The nodes, with a paragraph where two tables would grow together, and one after the last.

    Word makes one table of two that touch, and wants a paragraph after a table at the end.
    """
    table = clark("w:tbl")
    before = ""
    for made in nodes:
        if before == made.tag == table:
            yield paragraph(style)
        yield made
        if made.tag not in BOOKMARKS:
            before = str(made.tag)
    if before == table:
        yield paragraph(style)
