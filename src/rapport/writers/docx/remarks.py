"""Findings as comments of Word, each at the paragraph that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml

from rapport.findings import Finding
from rapport.place import Place
from rapport.writers.docx.markup import MAIN, NAMESPACES, Node, clark, node, run, words

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

# Whoever reads the file back knows by this name that nobody wrote it.
AUTHOR = "rapport"
NAME = PackURI("/word/comments.xml")
EMPTY = f'<w:comments xmlns:w="{MAIN}"/>'


@dataclass(slots=True)
class Whereabouts:
    """Which paragraph prints what stands where in the inputs."""

    known: list[tuple[Place, Node]] = field(default_factory=list)

    def note(self, place: Place | None, nodes: Iterable[Node]) -> None:
        """The first of the paragraphs prints what stands at `place`."""
        first = next((found for each in nodes for found in each.iter(clark("w:p"))), None)
        if place is not None and first is not None:
            self.known.append((place, first))

    def nearest(self, place: Place | None) -> Node | None:
        """The paragraph of what stands there, or else last before it in that file.

        What the report does not print is told at its first paragraph.
        """
        before = [
            (known.line, -number)
            for number, (known, _) in enumerate(self.known)
            if place is not None and known.file == place.file and known.line <= place.line
        ]
        if before:
            return self.known[-max(before)[1]][1]
        return self.known[0][1] if self.known else None


def put_remarks(part: DocumentPart, findings: Iterable[Finding], where: Whereabouts) -> None:
    """A comment for each finding, without a date: it is as old as the file."""
    told = list(findings)
    if not told:
        return
    root = _comments(part)
    taken = (int(one.get(clark("w:id"), "0")) for one in root.iterfind("w:comment", NAMESPACES))
    for number, item in enumerate(told, max(taken, default=-1) + 1):
        place = where.nearest(item.place)
        if place is not None:
            ident = {"w:id": str(number)}
            root.append(_comment(item, ident))
            _attach(place, ident)


def _comment(item: Finding, ident: dict[str, str]) -> Node:
    lines = (f"{item.level} {item.code}", item.message, item.hint)
    told = [node("w:p", None, words(line)) for line in lines if line]
    return node("w:comment", {**ident, "w:author": AUTHOR, "w:initials": AUTHOR[0]}, *told)


def _attach(paragraph: Node, ident: dict[str, str]) -> None:
    """Let the comment be about the whole paragraph."""
    start = int(paragraph.find("w:pPr", NAMESPACES) is not None)
    paragraph.insert(start, node("w:commentRangeStart", ident))
    paragraph.append(node("w:commentRangeEnd", ident))
    paragraph.append(run(node("w:commentReference", ident)))


def _comments(document: DocumentPart) -> Node:
    kind = RELATIONSHIP_TYPE.COMMENTS
    for relation in document.rels.values():
        if relation.reltype == kind:
            kept: Node = cast("XmlPart", relation.target_part).element
            return kept
    root: Node = parse_xml(EMPTY)
    made = XmlPart(NAME, CONTENT_TYPE.WML_COMMENTS, root, document.package)  # type: ignore[arg-type]  # any element will do
    document.relate_to(made, kind)
    return root
