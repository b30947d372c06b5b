"""Narrative as one row of words and marks, which can be held against another row.

Everything that a reviewer can change in Word is a token or a mark on one: a word, a space, a line
end, a figure, a note, a picture, and the end of a paragraph with what kind of paragraph it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapport.prose.tree import (
    Asked,
    Bound,
    Break,
    Emphasis,
    InLanguage,
    Inline,
    Link,
    Note,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
)

# A word, a run of spaces, or one other sign; a no-break space is part of what it holds together.
_PIECES = re.compile(r"[^\W_]+|[ \t]+|.", re.DOTALL)


class Kind(StrEnum):
    """How a run of words is set apart; in the order in which one stands within another."""

    LINK = "koppeling"
    BOUND = "cijfer"
    LANGUAGE = "taal"
    STRONG = "vet"
    EMPHASIS = "cursief"


_ORDER = {kind: rank for rank, kind in enumerate(Kind)}
# Stress that a space at its edge cannot be seen to have.
_STRESS = frozenset({Kind.STRONG, Kind.EMPHASIS})


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which a word is set apart; `value` is the address, the figure or the language."""

    kind: Kind
    value: str = ""


Looks = tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a space or a sign."""

    text: str
    looks: Looks = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure asked for by name; `written` is what stands in the source, braces included.

    `shown` is what a returned file prints for it; it is '' where that is as it was issued.
    """

    written: str
    looks: Looks = ()
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line end within a paragraph."""

    looks: Looks = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note, with its own words."""

    tokens: tuple[Token, ...]
    looks: Looks = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, which fills its paragraph."""

    source: str
    alt: str
    title: str


class Nest(StrEnum):
    """What a paragraph stands within."""

    BULLETS = "opsomming"
    NUMBERS = "nummering"
    QUOTE = "citaat"
    CAPTION = "onderschrift"  # only in what Word shows: in the source it belongs to the picture


@dataclass(frozen=True, slots=True)
class Level:
    """One list or quote around a paragraph; `first`: here begins a new point of that list."""

    nest: Nest
    first: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """The end of a paragraph: what it stands within, from the outside in, and its rank.

    `heading` is the level of a heading, 0 for running text.
    """

    levels: tuple[Level, ...] = ()
    heading: int = 0


Token = Word | Figure | Line | Footnote | Picture | End


def tokens_of(blocks: Sequence[ProseBlock]) -> tuple[Token, ...]:
    """The row of a narrative; every paragraph ends in an `End`."""
    return tuple(_blocks(blocks, ()))


def words(text: str, looks: Looks = ()) -> Iterator[Word]:
    """The words, spaces and signs of a text."""
    return (Word(piece, looks) for piece in _PIECES.findall(text))


def in_order(looks: Sequence[Look]) -> Looks:
    """Looks as a word has them: each once, in the order of nesting."""
    return tuple(sorted(dict.fromkeys(looks), key=lambda look: _ORDER[look.kind]))


def paragraphs(tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], End]]:
    """The paragraphs of a row; one that has no end yet is running text."""
    start = 0
    for index, token in enumerate(tokens):
        if isinstance(token, End):
            yield tuple(tokens[start:index]), token
            start = index + 1
    if start < len(tokens):
        yield tuple(tokens[start:]), End()


def _blocks(blocks: Sequence[ProseBlock], levels: tuple[Level, ...]) -> Iterator[Token]:
    for block in blocks:
        yield from _block(block, levels)
        levels = tuple(replace(level, first=False) for level in levels)


def _block(block: ProseBlock, levels: tuple[Level, ...]) -> Iterator[Token]:
    match block:
        case ProseParagraph(children):
            yield from settled(tuple(_runs(children, ())))
            yield End(levels)
        case ProseHeading(level, children):
            yield from settled(tuple(_runs(children, ())))
            yield End(levels, level)
        case ProseImage(source, alt, title):
            yield Picture(source, alt, title)
            yield End(levels)
        case ProseList(ordered=ordered, items=items):
            nest = Nest.NUMBERS if ordered else Nest.BULLETS
            for item in items:
                yield from _blocks(item, (*levels, Level(nest, first=True)))
                levels = tuple(replace(level, first=False) for level in levels)
        case ProseQuote(children=children):
            yield from _blocks(children, (*levels, Level(Nest.QUOTE, first=True)))


def _runs(children: Sequence[Inline], looks: Looks) -> Iterator[Token]:
    for child in children:
        match child:
            case Text(text):
                yield from words(text, looks)
            case Break():
                yield Line(looks)
            case Asked(written=written):
                yield Figure(written, looks)
            case Note(children=inner):
                yield Footnote(settled(tuple(_runs(inner, ()))), looks)
            case _:
                yield from _runs(child.children, in_order((*looks, _look(child))))


def _look(run: Emphasis | Strong | Link | Bound | InLanguage) -> Look:
    match run:
        case Emphasis():
            return Look(Kind.EMPHASIS)
        case Strong():
            return Look(Kind.STRONG)
        case Link(href):
            return Look(Kind.LINK, href)
        case Bound(name):
            return Look(Kind.BOUND, name)
        case InLanguage(language):
            return Look(Kind.LANGUAGE, language)


def settled(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A paragraph in which no space at the edge of a stress is stressed: nobody can see that."""
    made: list[Token] = list(tokens)
    for step in (1, -1):
        before: frozenset[Look] = frozenset()
        for index in range(len(made))[::step]:
            token = made[index]
            if isinstance(token, End | Picture):
                continue
            if token.looks and is_space(token):
                kept = (k for k in token.looks if k.kind not in _STRESS or k in before)
                token = made[index] = replace(token, looks=tuple(kept))
            before = frozenset(token.looks)
    return tuple(made)


def trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A paragraph without the spaces and line ends before and behind its words."""
    start, stop = 0, len(tokens)
    while start < stop and is_space(tokens[start]):
        start += 1
    while stop > start and is_space(tokens[stop - 1]):
        stop -= 1
    return tokens[start:stop]


def is_space(token: Token) -> bool:
    """Whether nobody can see it at the edge of a paragraph."""
    return isinstance(token, Line) or (isinstance(token, Word) and token.text.isspace())
