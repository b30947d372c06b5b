"""What the rooms of this writer share while one file is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapport.writers.docx.bookmarks import Bookmarks
from rapport.writers.docx.footnotes import Footnotes
from rapport.writers.docx.links import Links
from rapport.writers.docx.numbering import Numbering
from rapport.writers.docx.pictures import Pictures
from rapport.writers.docx.remarks import Whereabouts
from rapport.writers.docx.sideways import Sideways
from rapport.writers.docx.texts import Texts


@dataclass(frozen=True, slots=True)
class Desk:
    """The open file: style ids by name, its counters, and the width of the text in twips."""

    styles: Mapping[str, str]
    width: int
    bookmarks: Bookmarks
    links: Links
    footnotes: Footnotes
    numbering: Numbering
    pictures: Pictures
    sideways: Sideways
    texts: Texts
    whereabouts: Whereabouts
