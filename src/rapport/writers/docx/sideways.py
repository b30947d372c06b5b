"""Pages that lie on their side: a section of Word for a wide table, and upright again after it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from rapport.writers.docx.markup import NAMESPACES, Node, clark, paragraph

END = clark("w:sectPr")
# What only the first section has: a front page of its own, and the number that pages begin with.
ONLY_FIRST = ("w:titlePg", "w:pgNumType")
# These hold no text.
BOOKMARKS = frozenset({clark("w:bookmarkStart"), clark("w:bookmarkEnd")})


class Sideways:
    """Makes the ends of sections, each like the last section of the template."""

    def __init__(self, body: Node) -> None:
        """In a template without a size of the page nothing is turned."""
        self._body = body
        self._model = body.find("w:sectPr", NAMESPACES)

    def width(self, upright: int) -> int:
        """The room for text on a page on its side, in twips; `upright` is that of the others."""
        size = self._size(self._model)
        return upright + max(_twips(size, "w:h") - _twips(size, "w:w"), 0)

    def turned(self, nodes: Iterable[Node]) -> list[Node]:
        """These nodes between two ends of a section; `joined` puts those where they belong."""
        if self._model is None or self._size(self._model) is None:
            return list(nodes)
        return [deepcopy(self._model), *nodes, self._turn(deepcopy(self._model))]

    def joined(self, nodes: Iterable[Node], style: str) -> list[Node]:
        """The nodes with each end in the paragraph before it, or in one of `style` after a table.

        An end behind all else becomes that of the file; two ends with nothing between them go.
        """
        parts = _without_empty(nodes)
        last = _last(parts)
        if last is not None and last.tag == END and self._model is not None:
            parts.remove(last)
            self._body.replace(self._model, last)
            self._model = last
        made: list[Node] = []
        first = True
        for part in parts:
            if part.tag != END:
                made.append(part)
                continue
            if not first:
                _drop(part)
            first = False
            _put(part, made, style)
        if not first and self._model is not None:
            _drop(self._model)
        return made

    def _size(self, section: Node | None) -> Node | None:
        return None if section is None else section.find("w:pgSz", NAMESPACES)

    def _turn(self, section: Node) -> Node:
        size = self._size(section)
        if size is not None:
            wide, high = size.get(clark("w:w"), ""), size.get(clark("w:h"), "")
            size.set(clark("w:w"), high)
            size.set(clark("w:h"), wide)
            size.set(clark("w:orient"), "landscape")
        return section


def _twips(size: Node | None, name: str) -> int:
    return 0 if size is None else int(float(size.get(clark(name), "0")))


def _last(nodes: Iterable[Node]) -> Node | None:
    return next((each for each in reversed(list(nodes)) if each.tag not in BOOKMARKS), None)


def _without_empty(nodes: Iterable[Node]) -> list[Node]:
    """Two wide parts that follow each other lie in one section."""
    made: list[Node] = []
    for each in nodes:
        before = _last(made)
        if each.tag == END and before is not None and before.tag == END:
            made.remove(before)
        else:
            made.append(each)
    return made


def _put(end: Node, made: list[Node], style: str) -> None:
    before = _last(made)
    looks = None if before is None else before.find("w:pPr", NAMESPACES)
    if before is not None and before.tag == clark("w:p") and looks is not None:
        looks.append(end)
    else:
        made.append(paragraph(style, (), end))


def _drop(section: Node) -> None:
    for name in ONLY_FIRST:
        for found in section.findall(name, NAMESPACES):
            section.remove(found)
