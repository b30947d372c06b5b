"""Joins parts into one PDF: pages, fonts, tags, places, links and bookmarks, in linear time."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf

from rapport.writers.pdf.joining import fonts, outline, places, sheets, tags
from rapport.writers.pdf.joining.saving import save
from rapport.writers.pdf.parts.pagination import Placed

__all__ = ["join", "save"]


def join(placed: Sequence[Placed]) -> pikepdf.Pdf:
    """One PDF of all parts in their places, with blank pages where a place leaves room for one."""
    joined = pikepdf.Pdf.new()
    faces = fonts.embedded(joined, (face for each in placed for face in each.part.faces))
    press = sheets.Sheets(joined, faces, count=placed[-1].behind - 1)
    tree = tags.Tree(joined)
    for each in placed:
        with press.opened(each) as source:
            if tags.has_tags(source):
                tree.graft(source, each)
    tree.close()
    places.name(joined, placed)
    outline.write(joined, placed)
    return joined
