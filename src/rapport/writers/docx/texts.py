"""The texts that may be edited: where each begins in the file, and which paragraphs are theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapport.document import Block, Document, Narrative
from rapport.writers.docx.bookmarks import ANCHOR, Bookmarks
from rapport.writers.docx.issued import IssuedFigure, IssuedText
from rapport.writers.docx.markup import Node, clark


@dataclass(slots=True)
class Texts:
    """The narratives of one file; `placed` are those that stand in it so far.

    `paragraphs` are theirs. They are kept here because lxml only knows an element again while
    somebody holds it.
    """

    bookmarks: Bookmarks
    blocks: dict[str, Block]
    heads: dict[str, Narrative]
    cells: dict[str, Narrative]
    placed: list[IssuedText] = field(default_factory=list)
    figures: list[IssuedFigure] = field(default_factory=list)
    paragraphs: set[Node] = field(default_factory=set)

    @classmethod
    def of(cls, document: Document, bookmarks: Bookmarks) -> Texts:
        """Look up the blocks of every narrative, the first of each, and the rows that hold one."""
        known = document.narratives
        blocks = {block.id: block for text in known for block in text.blocks}
        heads = {text.blocks[0].id: text for text in known}
        return cls(bookmarks, blocks, heads, {text.id: text for text in known})

    def written(self, block: Block, nodes: Iterable[Node]) -> list[Node]:
        """The nodes of a block of narrative, with the anchor before the first one of a text."""
        made = list(nodes)
        text = self.heads.get(block.id)
        paragraphs = [found for one in made for found in one.iter(clark("w:p"))]
        self.paragraphs.update(paragraphs)
        if text is not None and paragraphs:
            self._anchor(text, paragraphs[0])
        return made

    def figure(self, written: str, shown: str) -> str:
        """The name of the field for a figure; each has its own."""
        name = f"cijfer.{len(self.figures) + 1}"
        self.figures.append(IssuedFigure(name, written, shown))
        return name

    def _anchor(self, text: Narrative, first: Node) -> None:
        mark = self.bookmarks.name(text.id, ANCHOR)
        for place, node in enumerate(self.bookmarks.around(text.id, (), ANCHOR), 1):
            first.insert(place, node)
        self.placed.append(IssuedText(mark, text.id, text.file, text.path, text.level, text.source))
