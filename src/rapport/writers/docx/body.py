"""The body of the file: every section and block in order, each by its own room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapport.document import (
    Block,
    Chart,
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
from rapport.findings import Finding, finding
from rapport.writers.docx.bookmarks import SECTION
from rapport.writers.docx.contents import front_contents, outline_of, part_contents
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.lists import emit_list
from rapport.writers.docx.markup import Node, clark, paragraph, words
from rapport.writers.docx.names import DEEPEST_HEADING
from rapport.writers.docx.runs import heading_runs, inline
from rapport.writers.docx.tables import emit_key_figures, emit_table

TONES = {
    Tone.BODY: "Body Text",
    Tone.KICKER: "Bovenregel",
    Tone.LEAD: "Inleiding",
    Tone.RESULT: "Resultaat",
    Tone.LEGEND: "Legenda",
}
# These hold no text, so they keep no tables apart.
BOOKMARKS = frozenset({clark("w:bookmarkStart"), clark("w:bookmarkEnd")})


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
        return list(_apart([*front, *parts], self._desk.styles["Tabelslot"]))

    def _section(self, section: Section) -> list[Node]:
        nodes = [*self._block(section.heading)]
        for child in section.children:
            nodes += self._section(child) if isinstance(child, Section) else self._block(child)
        if section.id not in self._scopes:
            return nodes
        return self._desk.bookmarks.around(section.id, nodes, SECTION)

    def _block(self, block: Block) -> Iterator[Node]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph(children=children, tone=tone):
                yield paragraph(self._desk.styles[TONES[tone]], inline(children, self._desk))
            case ListBlock():
                yield from emit_list(block, self._desk, self._block)
            case Quote(children=children):
                yield from self._quote(children)
            case Image() | Chart():
                yield from self._drawing(block)
            case KeyFigures():
                yield from emit_key_figures(block, self._desk)
            case Contents():
                yield from part_contents(block, self._outline, self._desk)
            case Notes():
                pass  # They stand at the foot of the page, by way of the text that refers to them.
            case Table():
                yield from emit_table(block, self._desk)

    def _drawing(self, block: Image | Chart) -> Iterator[Node]:
        yield from self._image(block) if isinstance(block, Image) else self._chart(block)

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

    def _image(self, image: Image) -> Iterator[Node]:
        style = "Figuur met onderschrift" if image.caption else "Figuur"
        try:
            picture = self._desk.pictures.file(image.path, image.alt)
        except OSError as error:
            self.findings.append(_unusable(image, error))
            return
        yield paragraph(self._desk.styles[style], [picture])
        if image.caption:
            caption = inline(image.caption, self._desk)
            yield paragraph(self._desk.styles["Onderschrift"], caption)

    def _chart(self, chart: Chart) -> Iterator[Node]:
        if chart.title:
            yield paragraph(self._desk.styles["Caption"], [words(chart.title)])
        yield paragraph(self._desk.styles["Figuur"], [self._desk.pictures.chart(chart)])


def _unusable(image: Image, error: OSError) -> Finding:
    name = image.path.replace("\\", "/").rpartition("/")[2]
    reason = "het bestand is niet te openen of is geen afbeelding die Word kent"
    return finding(
        "WRD-006", image.place, subject=image.id, naam=name, reden=reason, detail=(str(error),)
    )


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
