"""Grafts the tag trees of parts onto one: what a cut went through becomes one element again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from rapport.writers.pdf.parts.pagination import Placed


def has_tags(source: pikepdf.Pdf) -> bool:
    """Whether a part has a tag tree."""
    return "/StructTreeRoot" in source.Root


class Tree:
    """The tag tree of a PDF in the making."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Only a document without content."""
        self._pdf = pdf
        self._root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, K=Array(), P=self._root)
        )
        self._root.K = Array([self._document])
        # What may still get content, from the document inwards.
        self._open: list[pikepdf.Object] = [self._document]
        self._parents: list[pikepdf.Object | int] = []
        self._next = 0

    def graft(self, source: pikepdf.Pdf, placed: Placed) -> None:
        """Put the tree of a part, whose pages are the last of the PDF, behind what is there."""
        part = placed.part
        copied = self._pdf.copy_foreign(source.Root.StructTreeRoot)
        again = [copied.K[0], *(self._copy(source, number) for number in part.continued)]
        for depth, element in enumerate(again):
            inner = again[depth + 1] if depth + 1 < len(again) else None
            self._move(element, self._open[depth], inner)
        ours = [self._copy(source, number) for number in part.unfinished]
        goes_on = [
            self._open[depth] if depth < len(again) and _same(element, again[depth]) else element
            for depth, element in enumerate([copied.K[0], *ours])
        ]
        self._open = goes_on
        self._renumber(copied.ParentTree.Nums, part.pages)

    def close(self) -> None:
        """Hang the tree into the PDF, when there is any."""
        if self._document.K:
            self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._parents)))
            self._pdf.Root.StructTreeRoot = self._root

    def _copy(self, source: pikepdf.Pdf, number: int) -> pikepdf.Object:
        return self._pdf.copy_foreign(source.get_object(number, 0))

    def _move(
        self, element: pikepdf.Object, target: pikepdf.Object, inner: pikepdf.Object | None
    ) -> None:
        """Move what stands in an element to another; what is `inner` is moved by itself."""
        kids: Iterable[Any] = element.K.as_list()
        for kid in kids:
            if isinstance(kid, int):
                target.K.append(Dictionary(Type=Name.MCR, Pg=element.Pg, MCID=kid))
            elif inner is None or not _same(kid, inner):
                if "/P" in kid:
                    kid.P = target
                target.K.append(kid)

    def _renumber(self, numbers: pikepdf.Object, pages: int) -> None:
        """Number what points into the tree on from what is there."""
        entries = numbers.as_list()
        for key, value in zip(entries[::2], entries[1::2], strict=True):
            self._parents += [int(key) + self._next, value]
        for holder, name in _pointers(self._pdf.pages[-pages:]):
            holder[name] = int(holder[name]) + self._next
        self._next += len(entries) // 2


def _same(one: pikepdf.Object, other: pikepdf.Object) -> bool:
    return one.objgen == other.objgen


def _pointers(pages: list[pikepdf.Page]) -> Iterator[tuple[pikepdf.Object, str]]:
    """What has a number in the parent tree: pages and links."""
    for page in pages:
        yield page.obj, "/StructParents"
        for note in page.obj.get("/Annots", Array()).as_list():
            if "/StructParent" in note:
                yield note, "/StructParent"
