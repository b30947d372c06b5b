"""Where a link leads: outside by a relation of the file, inside by the name of a bookmark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from rapport.writers.docx.markup import Node, node

if TYPE_CHECKING:
    from docx.opc.part import Part


class Links:
    """The links of one part of a file: its text, or its notes."""

    def __init__(self, part: Part) -> None:
        """Keep the part that the relations are written to."""
        self._part = part

    def outside(self, href: str, runs: Iterable[Node]) -> Node:
        """The runs as a link to an address; Word only follows it on a click."""
        relation = self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return node("w:hyperlink", {"r:id": relation, "w:history": "1"}, *runs)


def inside(bookmark: str, runs: Iterable[Node]) -> Node:
    """The runs as a link to a place in this document."""
    return node("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"}, *runs)
