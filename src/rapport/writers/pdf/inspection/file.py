"""A PDF that was opened to be inspected, with the document that it should hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pikepdf

from rapport.document import Block, Document, Section, walk
from rapport.writers.order import Order
from rapport.writers.pdf.inspection.painting import Page, Painter
from rapport.writers.pdf.inspection.tree import Element, Mark, Tree


@dataclass
class File:
    """One PDF: its tags, what is painted on its pages, and the order by which it was made."""

    path: Path
    pdf: pikepdf.Pdf
    order: Order
    tree: Tree = field(init=False)
    pages: tuple[Page, ...] = field(init=False)
    painter: Painter = field(default_factory=Painter)

    def __post_init__(self) -> None:
        """Read everything once. Raises KeyError when the file has no tags."""
        self.tree = Tree(self.pdf)
        self.pages = self.painter.read(self.pdf)

    @property
    def document(self) -> Document:
        """The document that was ordered."""
        return self.order.document

    @cached_property
    def nodes(self) -> tuple[Block | Section, ...]:
        """Every section and block of the document, in reading order."""
        return tuple(walk(self.document))

    @cached_property
    def numbers(self) -> dict[tuple[int, int], int]:
        """The number of each page by the object that it is."""
        return {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}

    def text_of(self, mark: Mark) -> str:
        """What is painted under a mark; empty when there is no such mark."""
        known = 0 < mark.page <= len(self.pages)
        return self.pages[mark.page - 1].texts.get(mark.number, "") if known else ""

    def text(self, element: Element) -> str:
        """The text of an element, in the order of the tree."""
        return "".join(self.text_of(mark) for mark in element.marks())

    def marks(self) -> Iterator[Mark]:
        """Every mark of the tree, in reading order."""
        return self.tree.top.marks()
