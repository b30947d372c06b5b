"""A narrative in a cell of a table: its paragraphs and points, in the style of the row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from rapport.document import Block, Heading, ListBlock, Narrative, Paragraph, Quote
from rapport.prose.tree import Strong, Text
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.lists import emit_list
from rapport.writers.docx.markup import Node, paragraph
from rapport.writers.docx.names import DEEPEST_HEADING
from rapport.writers.docx.runs import inline


def emit_in_cell(text: Narrative, style: str, desk: Desk) -> list[Node]:
    """The paragraphs of the cell; what the report itself says stands before it, by itself."""
    label = (Strong((Text(text.label),)),) if text.label else ()
    made = [paragraph(desk.styles[style], inline(label, desk))] if label else []
    for block in text.blocks:
        lines = desk.texts.written(block, _block(block, style, desk))
        desk.whereabouts.note(getattr(block, "place", None), lines)
        made += lines
    return made


def _block(block: Block, style: str, desk: Desk) -> Iterator[Node]:
    match block:
        case Paragraph(children=children):
            yield paragraph(desk.styles[style], inline(children, desk))
        case Heading(level=level, children=children):
            # No list of contents goes so deep.
            kind = f"Heading {min(level, DEEPEST_HEADING)}"
            yield paragraph(desk.styles[kind], inline(children, desk))
        case Quote(children=blocks):
            yield from _blocks(blocks, "Quote", desk)
        case ListBlock():
            yield from _list(block, style, desk)
        case _:
            pass  # Intake refuses a picture here, and nothing else can stand in a text.


def _blocks(blocks: Iterable[Block], style: str, desk: Desk) -> Iterator[Node]:
    for block in blocks:
        yield from _block(block, style, desk)


def _list(block: ListBlock, style: str, desk: Desk) -> Iterator[Node]:
    """Points of one paragraph look like the row; a list of more is one of the running text."""
    model = desk.styles["List Number" if block.ordered else "List Bullet"]
    simple = all(len(item) == 1 and isinstance(item[0], Paragraph) for item in block.items)
    number = desk.numbering.restart(model, block.start) if simple else ()
    if not number:
        yield from emit_list(block, desk, lambda inner: _block(inner, style, desk))
        return
    for item in block.items:
        for point in item:
            if isinstance(point, Paragraph):
                content = inline(point.children, desk)
                yield paragraph(desk.styles[style], content, *map(deepcopy, number))
