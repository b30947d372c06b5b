"""Narrative becomes part of the document: ids from the domain, headings below their section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rapport.document import Block, Heading, Image, ListBlock, Paragraph, Quote, Tone
from rapport.prose.tree import (
    Break,
    Inline,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
    said_of,
)

Pictures = Mapping[str, Path]
_DEEPEST = 6


def blocks_of(
    prose: Sequence[ProseBlock],
    ident: str,
    *,
    level: int = 1,
    pictures: Pictures | None = None,
    tone: Tone = Tone.BODY,
) -> tuple[Block, ...]:
    """The blocks of a narrative; its own headings start at `level`.

    `pictures` gives the checked file of every picture; one that was refused is left out, for its
    finding blocks the document anyway.
    """
    return tuple(_blocks(prose, ident, level, pictures or {}, tone))


def _blocks(
    prose: Sequence[ProseBlock], ident: str, level: int, pictures: Pictures, tone: Tone
) -> Iterator[Block]:
    for number, block in enumerate(prose, start=1):
        own = f"{ident}/{number}"
        match block:
            case ProseParagraph(children, place):
                yield Paragraph(own, children, tone, place)
            case ProseHeading(depth, children, place):
                absolute = min(level + depth - 1, _DEEPEST)
                yield Heading(own, absolute, children, place=place)
            case ProseList(ordered, start, items, place):
                inner = tuple(
                    tuple(_blocks(item, f"{own}/{index}", level, pictures, tone))
                    for index, item in enumerate(items, start=1)
                )
                yield ListBlock(own, ordered, inner, start, place)
            case ProseQuote(children, place):
                yield Quote(own, tuple(_blocks(children, own, level, pictures, tone)), place)
            case ProseImage(source, alt, title, place):
                if source in pictures:
                    caption = (Text(title),) if title else ()
                    said = said_of(source, alt)
                    yield Image(own, str(pictures[source]), said, caption, place)


def lines_of(prose: Sequence[ProseBlock]) -> tuple[Inline, ...]:
    """A narrative as runs for one cell of a table: a line end between its paragraphs and items."""
    lines = list(_lines(prose))
    runs: list[Inline] = []
    for line in lines:
        runs += [Break(), *line] if runs else line
    return tuple(runs)


def _lines(prose: Sequence[ProseBlock]) -> Iterator[tuple[Inline, ...]]:
    for block in prose:
        match block:
            case ProseParagraph(children):
                yield children
            case ProseHeading(children=children):
                yield (Strong(children),)
            case ProseList(ordered, start, items):
                for number, item in enumerate(items, start=start):
                    sign = f"{number}. " if ordered else "– "
                    first, *rest = list(_lines(item)) or [()]
                    yield (Text(sign), *first)
                    yield from rest
            case ProseQuote(children):
                yield from _lines(children)
            case ProseImage():
                # Intake refuses a picture in a cell, so that nothing is lost here in silence.
                pass
