"""The lists of Word: each numbered list gets its own numbering, so that it starts afresh."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from rapport.findings import Finding, finding
from rapport.writers.docx.markup import NAMESPACES, Node, clark, node, of_value, value

if TYPE_CHECKING:
    from docx.document import Document as WordFile

    from rapport.place import Place


class Numbering:
    """The numbering part of the file: what the list styles point at, and the lists made so far."""

    def __init__(self, word: WordFile) -> None:
        """Read what the template's list styles point at."""
        self._root = _numbering_root(word)
        self._styles = {style.style_id: style.element for style in word.styles}

    def missing(self, names: Iterable[tuple[str, str]], place: Place) -> tuple[Finding, ...]:
        """A FOUT for every list style, given as (name, id), without a numbering of its own."""
        return tuple(
            finding("WRD-005", place, subject=name, stijl=name)
            for name, style in names
            if style and self._source(style) is None
        )

    def restart(self, style: str, start: int) -> tuple[Node, ...]:
        """The list property for the items of a new list in this style, counting from `start`."""
        source = self._source(style)
        if self._root is None or source is None:
            return ()
        abstract, level = source
        number = str(1 + max((int(n.get(clark("w:numId"), "0")) for n in self._lists()), default=0))
        again = node("w:lvlOverride", {"w:ilvl": level}, value("w:startOverride", str(start)))
        made = node("w:num", {"w:numId": number}, value("w:abstractNumId", abstract), again)
        self._lists()[-1].addnext(made)
        return (node("w:numPr", None, value("w:ilvl", level), value("w:numId", number)),)

    def _lists(self) -> list[Node]:
        return [] if self._root is None else self._root.findall("w:num", NAMESPACES)

    def _source(self, style: str) -> tuple[str, str] | None:
        """The abstract numbering and level that a style is bound to."""
        number = of_value(self._styles[style], "w:pPr/w:numPr/w:numId")
        made = next((n for n in self._lists() if n.get(clark("w:numId")) == number), None)
        abstract = of_value(made, "w:abstractNumId")
        if abstract is None:
            return None
        level = of_value(self._styles[style], "w:pPr/w:numPr/w:ilvl")
        return abstract, level or "0"


def _numbering_root(word: WordFile) -> Node | None:
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            root: Node = word.part.numbering_part.element
            return root
    return None
