"""Lists of Word: numbered or with bullets, inside each other, with more than one block an item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from rapport.document import Block, ListBlock, Paragraph
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.markup import Node, paragraph
from rapport.writers.docx.names import DEEPEST_LIST
from rapport.writers.docx.runs import inline

Emit = Callable[[Block], Iterator[Node]]


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items of one list look: the styles of their first and further paragraphs."""

    first: str
    further: str
    number: tuple[Node, ...]
    depth: int


def emit_list(block: ListBlock, desk: Desk, emit: Emit, depth: int = 1) -> Iterator[Node]:
    """The paragraphs of a list; `emit` prints what is neither a paragraph nor a list."""
    end = "" if depth == 1 else f" {min(depth, DEEPEST_LIST)}"
    style = desk.styles[("List Number" if block.ordered else "List Bullet") + end]
    number = desk.numbering.restart(style, block.start) if block.ordered else ()
    level = _Level(style, desk.styles["List Continue" + end], number, depth)
    for item in block.items:
        yield from _item(item, level, desk, emit)


def _item(item: tuple[Block, ...], level: _Level, desk: Desk, emit: Emit) -> Iterator[Node]:
    head = item[0] if item else None
    content = inline(head.children, desk) if isinstance(head, Paragraph) else ()
    # A copy for every item: an element has one parent only.
    yield paragraph(level.first, content, *(deepcopy(prop) for prop in level.number))
    for block in item[1:] if isinstance(head, Paragraph) else item:
        yield from _further(block, level, desk, emit)


def _further(block: Block, level: _Level, desk: Desk, emit: Emit) -> Iterator[Node]:
    match block:
        case Paragraph(children=children):
            yield paragraph(level.further, inline(children, desk))
        case ListBlock():
            yield from emit_list(block, desk, emit, level.depth + 1)
        case _:
            yield from emit(block)
