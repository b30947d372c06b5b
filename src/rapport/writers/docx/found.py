"""What stands in a Word file: every text in the order of the file, whatever it is wrapped in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.writers.docx.archive import DOCUMENT, Archive
from rapport.writers.docx.expected import Grid, tidy
from rapport.writers.docx.markup import NAMESPACES, Node, clark, of_value

# The names by which Word keeps its headings in the file, and those of a file made by hand.
HEADING = re.compile(r"(?:heading|kop) (\d)", re.IGNORECASE)
FOOTNOTES = "word/footnotes.xml"
ENDS = frozenset({clark("w:br"), clark("w:cr"), clark("w:tab")})


@dataclass(frozen=True, slots=True)
class Found:
    """All that the file holds, in order; lines without words are left out."""

    lines: list[str]
    tables: list[Grid]
    headings: list[tuple[int, str]]
    pictures: list[str]
    links: list[str]
    notes: list[str]
    note_links: list[str]


def find(archive: Archive) -> Found:
    """Read the text of the file, not its running heads."""
    root = archive.trees[DOCUMENT]
    paragraphs = list(root.iter(clark("w:p")))
    lines = [text for p in paragraphs if (text := _text(p))]
    tables = [_grid(table) for table in root.iter(clark("w:tbl"))]
    levels = _levels(archive)
    heads = [
        (level, _text(p))
        for p in paragraphs
        if (level := levels.get(of_value(p, "w:pPr/w:pStyle") or ""))
    ]
    pictures = [tidy(shape.get("descr", "")) for shape in root.iter(clark("wp:docPr"))]
    links = list(_links(root, archive, DOCUMENT))
    return Found(lines, tables, heads, pictures, links, *_notes(root, archive))


def _notes(root: Node, archive: Archive) -> tuple[list[str], list[str]]:
    """The words and the links of the notes that the text refers to, in that order."""
    part = archive.trees.get(FOOTNOTES)
    written = {} if part is None else {note.get(clark("w:id")): note for note in part}
    marks = root.iter(clark("w:footnoteReference"))
    found = [note for mark in marks if (note := written.get(mark.get(clark("w:id")))) is not None]
    words = [" ".join(_text(p) for p in note.iter(clark("w:p"))) for note in found]
    return words, [link for note in found for link in _links(note, archive, FOOTNOTES)]


def _text(paragraph: Node) -> str:
    """The words of a paragraph, those in fields, links and controls included."""
    return tidy("".join(_pieces(paragraph)))


def _pieces(paragraph: Node) -> Iterator[str]:
    for element in paragraph.iter(clark("w:t"), *ENDS):
        yield element.text or "" if element.tag == clark("w:t") else " "


def _grid(table: Node) -> Grid:
    return tuple(
        tuple(_cell(cell) for cell in row.iterfind("w:tc", NAMESPACES))
        for row in table.iterfind("w:tr", NAMESPACES)
    )


def _cell(cell: Node) -> tuple[int, str]:
    span = int(of_value(cell, "w:tcPr/w:gridSpan") or 1)
    return span, tidy(" ".join(_text(p) for p in cell.iter(clark("w:p"))))


def _levels(archive: Archive) -> dict[str, int]:
    """The level of each heading style by its id."""
    levels = {}
    for relation in archive.relations(DOCUMENT).values():
        if relation.kind.endswith("/styles") and relation.target in archive.trees:
            for style in archive.trees[relation.target].iterfind("w:style", NAMESPACES):
                match = HEADING.fullmatch(of_value(style, "w:name") or "")
                if match:
                    levels[style.get(clark("w:styleId"), "")] = int(match[1])
    return levels


def _links(root: Node, archive: Archive, part: str) -> Iterator[str]:
    relations = archive.relations(part)
    for link in root.iter(clark("w:hyperlink")):
        relation = relations.get(link.get(clark("r:id"), ""))
        if relation is not None:
            yield relation.target
