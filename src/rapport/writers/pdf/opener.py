"""How the opener of a programme is set: the more it holds, the smaller its letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from rapport.document import Block, Contents, Heading, KeyFigures, Paragraph, Section
from rapport.prose.tree import plain
from rapport.writers.pdf.outline import Entries, lower, upper

# In millimetres, after `.opener` in raad.css.
PAGE = 244.0
TITLE_REST = 15.0
TITLE_LINE = 15.2
TITLE_LETTERS = 24
PARAGRAPH_GAP = 3.0
KEY_FIGURES = 38.0
CONTENTS_HEAD = 9.0
ENTRY = 8.5
SEVERAL_PAGES = "bladen"


@dataclass(frozen=True, slots=True)
class Size:
    """A class of opener: the space above its title, and its lines of text."""

    name: str
    top: float
    letters: int
    line: float


SIZES = (
    Size("kort", 67, 68, 6.9),
    Size("ruim", 67, 78, 6.0),
    Size("lang", 40, 92, 5.2),
    Size("vol", 8, 100, 5.2),
)


def size_for(entries: Entries) -> Callable[[Sequence[Block | Section], Heading], str]:
    """A function that names the largest class in which the blocks of an opener fit one page."""

    def size_of(front: Sequence[Block | Section], heading: Heading) -> str:
        foot = sum(_foot_height(block, entries) for block in lower(front))
        fixed = _title_height(heading) + foot
        fitting = (size.name for size in SIZES if _height(upper(front), size) + fixed <= PAGE)
        return next(fitting, SEVERAL_PAGES)

    return size_of


def _height(blocks: Sequence[Block | Section], size: Size) -> float:
    return size.top + sum(_block_height(block, size) for block in blocks)


def _title_height(heading: Heading) -> float:
    return TITLE_REST + TITLE_LINE * ceil(len(plain(heading.children)) / TITLE_LETTERS)


def _block_height(block: Block | Section, size: Size) -> float:
    """Anything but a paragraph may have any height, so it does not fit."""
    if not isinstance(block, Paragraph):
        return PAGE
    return ceil(len(plain(block.children)) / size.letters) * size.line + PARAGRAPH_GAP


def _foot_height(block: Block | Section, entries: Entries) -> float:
    match block:
        case KeyFigures():
            return KEY_FIGURES
        case Contents():
            return CONTENTS_HEAD + ENTRY * len(entries(block))
        case _:
            return PAGE
