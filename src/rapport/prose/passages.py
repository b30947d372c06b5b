"""Narrative as plain passages, one per paragraph or note, with the spans that name a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.place import Place
from rapport.prose.tree import (
    Asked,
    Bound,
    Break,
    Inline,
    Note,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Text,
    notes,
    plain,
)

_NO_AMOUNT = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` of a passage is what `node` prints, or its name between braces."""

    start: int
    end: int
    node: Asked | Bound


@dataclass(frozen=True, slots=True)
class Passage:
    """The plain text of a paragraph, heading or note, and where it names figures, in order."""

    text: str
    spans: tuple[Span, ...]
    place: Place

    @property
    def free(self) -> str:
        """The text, letter for letter as long, with nothing to read in a name between braces."""
        parts, reached = [], 0
        for span in self.spans:
            if isinstance(span.node, Asked):
                parts += [self.text[reached : span.start], _NO_AMOUNT * (span.end - span.start)]
                reached = span.end
        return "".join((*parts, self.text[reached:]))


def passages(blocks: Sequence[ProseBlock]) -> Iterator[Passage]:
    """Every passage of a narrative, in reading order; the words of a picture are none.

    A note comes behind the paragraph that refers to it.
    """
    for block in blocks:
        match block:
            case ProseParagraph(children, place) | ProseHeading(_, children, place):
                yield _passage(children, place)
                yield from (_passage(note.children, note.place) for note in notes(children))
            case ProseList(items=items):
                for item in items:
                    yield from passages(item)
            case ProseQuote(children=within):
                yield from passages(within)
            case ProseImage():
                pass


def _passage(children: tuple[Inline, ...], place: Place) -> Passage:
    return Passage(plain(children), tuple(_spans(children, 0)), place)


def _spans(children: tuple[Inline, ...], start: int) -> Iterator[Span]:
    for child in children:
        end = start + len(plain((child,)))
        if isinstance(child, Asked | Bound):
            yield Span(start, end, child)
        if not isinstance(child, Asked | Text | Break | Note):
            yield from _spans(child.children, start)
        start = end
