"""Contents lists: a field that Word can renew, filled with links to the headings.

The lines carry no page numbers. Only Word knows on which page a heading falls in its own fonts;
a number from another program would be wrong now and then, and a field marked for renewal makes
Word ask a question at opening. F9 or 'Tabel bijwerken' adds the numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from rapport.document import Contents, Document, Heading, Section, walk
from rapport.prose.tree import plain
from rapport.writers.docx.bookmarks import SECTION
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.links import inside
from rapport.writers.docx.markup import SPACE, Node, node, paragraph, run, value, words
from rapport.writers.docx.names import DEEPEST_HEADING

# A control's number is a signed 32-bit integer.
_NUMBERS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a document: all of them, and those inside each section by its id."""

    everything: tuple[Heading, ...]
    inside: dict[str, tuple[Heading, ...]]

    def listed(self, contents: Contents) -> tuple[Heading, ...]:
        """The headings that a contents list shows, in order."""
        found = self.inside.get(contents.scope, ()) if contents.scope else self.everything
        return tuple(heading for heading in found if heading.level <= contents.depth)


def outline_of(document: Document) -> Outline:
    """The headings of `document`; those of a section leave out its own heading."""
    sections = [node for node in walk(document) if isinstance(node, Section)]
    return Outline(_headings(document), {part.id: _headings(part) for part in sections})


def _headings(root: Document | Section) -> tuple[Heading, ...]:
    return tuple(node for node in walk(root) if isinstance(node, Heading))


def front_contents(contents: Contents, outline: Outline, desk: Desk) -> list[Node]:
    """The contents of the whole document, in the frame by which Word offers to renew it."""
    title = paragraph(desk.styles["TOC Heading"], [words(contents.title)])
    lines = _lines(contents, outline, desk)
    if not lines:
        return [title]
    number = int(sha256(contents.id.encode()).hexdigest()[:12], 16) % _NUMBERS + 1
    gallery = value("w:docPartGallery", "Table of Contents")
    part = node("w:docPartObj", None, gallery, node("w:docPartUnique"))
    properties = node("w:sdtPr", None, value("w:id", str(number)), part)
    return [node("w:sdt", None, properties, node("w:sdtContent", None, title, *lines))]


def part_contents(contents: Contents, outline: Outline, desk: Desk) -> list[Node]:
    """The contents of one section, under a small title."""
    title = paragraph(desk.styles["Deelinhoud kop"], [words(contents.title)])
    return [title, *_lines(contents, outline, desk)]


def _lines(contents: Contents, outline: Outline, desk: Desk) -> list[Node]:
    headings = outline.listed(contents)
    if not headings:
        return []
    lines = [_line(heading, desk) for heading in headings]
    first = min(heading.level for heading in headings)
    limits = f'"{first}-{contents.depth}"'
    scope = f" \\b {desk.bookmarks.name(contents.scope, SECTION)}" if contents.scope else ""
    order = node("w:instrText", {})
    order.text = f" TOC \\o {limits} \\h \\z{scope} "
    order.set(SPACE, "preserve")
    # After w:pPr, which stands first in a paragraph.
    for place, item in enumerate((_mark("begin"), run(order), _mark("separate")), 1):
        lines[0].insert(place, item)
    lines[-1].append(_mark("end"))
    return lines


def _mark(kind: str) -> Node:
    return run(node("w:fldChar", {"w:fldCharType": kind}))


def _line(heading: Heading, desk: Desk) -> Node:
    style = desk.styles[f"TOC {min(heading.level, DEEPEST_HEADING)}"]
    link = inside(desk.bookmarks.name(heading.id), [words(title_of(heading))])
    return paragraph(style, [link])


def title_of(heading: Heading) -> str:
    """A heading on one line, its code in front."""
    return f"{heading.code} {plain(heading.children)}".strip().replace("\n", " ")
