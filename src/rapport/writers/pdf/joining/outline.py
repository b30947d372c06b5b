"""Writes the bookmarks of all parts as one outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Dictionary, Name, String

from rapport.writers.pdf.joining.places import destination
from rapport.writers.pdf.parts.pagination import Placed
from rapport.writers.pdf.parts.part import Bookmark


@dataclass
class _Item:
    """A bookmark with the number of its page and those below it."""

    bookmark: Bookmark
    page: int
    below: list[_Item] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """How many bookmarks below it are seen when it is open."""
        return _shown(self.below)


def _shown(items: Sequence[_Item]) -> int:
    return len(items) + sum(item.shown for item in items if not item.bookmark.closed)


def write(pdf: pikepdf.Pdf, placed: Sequence[Placed]) -> None:
    """Write the outline; without bookmarks there is none."""
    items = _nested(placed)
    if not items:
        return
    outline = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=_shown(items)))
    _hang(pdf, [page.obj for page in pdf.pages], outline, items)
    pdf.Root.Outlines = outline


def _nested(placed: Sequence[Placed]) -> list[_Item]:
    items: list[_Item] = []
    path: list[_Item] = []
    for each in placed:
        for bookmark in each.part.bookmarks:
            while path and path[-1].bookmark.level >= bookmark.level:
                path.pop()
            item = _Item(bookmark, each.start + bookmark.spot.page)
            (path[-1].below if path else items).append(item)
            path.append(item)
    return items


def _hang(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object], parent: pikepdf.Object, items: list[_Item]
) -> None:
    previous: pikepdf.Object | None = None
    for item in items:
        written = pdf.make_indirect(
            Dictionary(
                Title=String(item.bookmark.label),
                Dest=destination(pages[item.page - 1], item.bookmark.spot),
                Parent=parent,
                Count=-item.shown if item.bookmark.closed else item.shown,
            )
        )
        if previous is None:
            parent.First = written
        else:
            written.Prev = previous
            previous.Next = written
        previous = written
        _hang(pdf, pages, written, item.below)
    if previous is not None:
        parent.Last = previous
