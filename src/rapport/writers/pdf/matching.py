"""Whether a text holds all passages of a document, letter by letter and in order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapport.writers.pdf.reading import Passage

# A hyphen after a letter may be a word break of the page, so it counts on neither side. Before a
# digit it is a sign and stays.
WORD_BREAK = re.compile(r"(?<=[^\W\d_])[-\u2010]")
SPACES = re.compile(r"[\s\u00ad\u200b\u2060]+")
# PDFium writes these for a hyphen at the end of a line.
HYPHENS = {0x02: "-", 0xFFFE: "-"}
# A straight quotation mark may be set as a typographic one: see quotes.py.
QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}
# A short passage, such as a figure, must follow at once: this leaves room for a page number or a
# bullet. A longer one is plain enough to be recognised further on.
SHORT = 12
ROOM = 8
MOST = 20


def squeeze(text: str) -> str:
    """The text without spaces and word breaks, every letter in its plainest form."""
    plain = unicodedata.normalize("NFKC", text.translate(HYPHENS | QUOTES))
    return WORD_BREAK.sub("", SPACES.sub("", plain))


def placed(
    passages: Iterable[Passage], text: str, start: int = 0
) -> Iterator[tuple[Passage, slice | None]]:
    """Where each passage stands in `text` (squeezed); None where it is not where it should.

    The first is sought from `start`, each next behind the one before it, so the work grows with
    the length of the text. It ends at the twentieth that is not found.
    """
    cursor, missed = start, 0
    for passage in passages:
        wanted = squeeze(passage.text)
        room = len(wanted) + ROOM if len(wanted) < SHORT else len(text)
        found = text.find(wanted, cursor, cursor + room)
        if found >= 0:
            cursor = found + len(wanted)
            yield passage, slice(found, cursor)
            continue
        yield passage, None
        missed += 1
        if missed == MOST:
            return


def lost(passages: Iterable[Passage], text: str, start: int = 0) -> Iterator[Passage]:
    """The passages that do not stand in `text` (squeezed) where they should; at most 20."""
    return (passage for passage, found in placed(passages, text, start) if found is None)


def furthest(passages: Iterable[Passage], text: str) -> tuple[int, tuple[Passage, ...]]:
    """Where the last of some passages in any order ends, and those that are nowhere in `text`."""
    wanted = [(passage, squeeze(passage.text)) for passage in passages]
    ends = [text.find(words) + len(words) for _, words in wanted if words in text]
    return max(ends, default=0), tuple(passage for passage, words in wanted if words not in text)
