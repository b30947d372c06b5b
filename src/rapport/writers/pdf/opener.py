"""How the opener of a programme is set: the more it holds, the smaller its letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from rapport.document import Block, Contents, Heading, KeyFigures, Notes, Paragraph, Section
from rapport.prose.tree import plain
from rapport.writers.pdf.outline import Entries, lower, split_code, upper

# In millimetres, after `.opener` in raad.css.
PAGE = 244.0
TITLE_REST = 15.0
TITLE_LINE = 15.2
TITLE_LETTERS = 24
PARAGRAPH_GAP = 3.0
KEY_FIGURES = 38.0
CONTENTS_HEAD = 9.0
ENTRY = 8.5
NOTES_HEAD = 8.0
NOTE_LINE = 4.5
NOTE_LETTERS = 90
SEVERAL_PAGES = "bladen"
# How wide a sign of a code is at most, in its own height; the font may be any.
WIDE, CAPITAL, NARROW, OTHER = 1.0, 0.75, 0.35, 0.6


@dataclass(frozen=True, slots=True)
class Size:
    """A class of opener: the space above its title, its lines of text, and its numeral.

    `numeral` is how wide a code may be, in the height of its letters, to stay on the paper; nil
    where there is no numeral, so that any code will do.
    """

    name: str
    top: float
    letters: int
    line: float
    numeral: float = 0


SIZES = (
    Size("kort", 67, 68, 6.9, 1.75),
    Size("ruim", 67, 78, 6.0, 1.75),
    Size("lang", 40, 92, 5.2, 4.0),
    Size("vol", 8, 100, 5.2),
)


def size_for(entries: Entries) -> Callable[[Sequence[Block | Section], Heading], str]:
    """A function that names the largest class in which the blocks of an opener fit one page."""

    def size_of(front: Sequence[Block | Section], heading: Heading) -> str:
        foot = sum(_foot_height(block, entries) for block in lower(front))
        fixed = _title_height(heading) + foot
        sizes = [size for size in SIZES if _fits(heading, size)]
        fitting = (size.name for size in sizes if _height(upper(front), size) + fixed <= PAGE)
        return next(fitting, SEVERAL_PAGES)

    return size_of


def _fits(heading: Heading, size: Size) -> bool:
    """Whether the numeral of the code stays on the paper."""
    return not size.numeral or sum(map(_width, split_code(heading.code)[1])) <= size.numeral


def _width(sign: str) -> float:
    if sign in "MWmw":
        return WIDE
    if sign in ".-":
        return NARROW
    return CAPITAL if sign.isupper() else OTHER


def _height(blocks: Sequence[Block | Section], size: Size) -> float:
    return size.top + sum(_block_height(block, size) for block in blocks)


def _title_height(heading: Heading) -> float:
    return TITLE_REST + TITLE_LINE * ceil(len(plain(heading.children)) / TITLE_LETTERS)


def _block_height(block: Block | Section, size: Size) -> float:
    """Anything but a paragraph or a note may have any height, so it does not fit."""
    match block:
        case Paragraph(children=children):
            return ceil(len(plain(children)) / size.letters) * size.line + PARAGRAPH_GAP
        case Notes(items=items):
            lines = sum(ceil(len(plain(note.children)) / NOTE_LETTERS) for note in items)
            return NOTES_HEAD + NOTE_LINE * lines
        case _:
            return PAGE


def _foot_height(block: Block | Section, entries: Entries) -> float:
    match block:
        case KeyFigures():
            return KEY_FIGURES
        case Contents():
            return CONTENTS_HEAD + ENTRY * len(entries(block))
        case _:
            return PAGE
