"""The notes of a Word file: real footnotes, in the part that Word keeps them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory, XmlPart
from docx.oxml.parser import parse_xml

from rapport.writers.docx.links import Links
from rapport.writers.docx.markup import MAIN, NAMESPACES, Node, clark, node, paragraph, run, words

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

NAME = PackURI("/word/footnotes.xml")
TEXT, REFERENCE = "footnote text", "footnote reference"
# The line above the notes, and above what runs on to a next page: Word wants both.
EMPTY = (
    f'<w:footnotes xmlns:w="{MAIN}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r>'
    '<w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"
)
# So that python-docx parses this part of a template, which it knows nothing of.
PartFactory.part_type_for[CONTENT_TYPE.WML_FOOTNOTES] = XmlPart


class Footnotes:
    """The notes of one file, numbered by Word in the order in which the text refers to them."""

    def __init__(self, part: DocumentPart, styles: Mapping[str, str]) -> None:
        """Take the notes of the template away; its separators stay, and where it has none, ours."""
        self._styles = styles
        found = _part_of(part)
        self.links = Links(found)
        self._root: Node = found.element
        for sample in self._root.findall("w:footnote", NAMESPACES):
            if sample.get(clark("w:type"), "normal") == "normal":
                self._root.remove(sample)
        taken = (int(kept.get(clark("w:id"), "0")) for kept in self._root)
        self._next = max(taken, default=0) + 1

    def refer(self, content: Iterable[Node]) -> Node:
        """Write a note with these runs; the result is the run in the text that refers to it."""
        number = {"w:id": str(self._next)}
        self._next += 1
        mark = self._styles[REFERENCE]
        head = (run(node("w:footnoteRef"), mark), words(" "))
        body = paragraph(self._styles[TEXT], (*head, *content))
        self._root.append(node("w:footnote", number, body))
        return run(node("w:footnoteReference", number), mark)


def _part_of(document: DocumentPart) -> XmlPart:
    kind = RELATIONSHIP_TYPE.FOOTNOTES
    for relation in document.rels.values():
        if relation.reltype == kind:
            return cast("XmlPart", relation.target_part)
    root = parse_xml(EMPTY)
    made = XmlPart(NAME, CONTENT_TYPE.WML_FOOTNOTES, root, document.package)
    document.relate_to(made, kind)
    return made
