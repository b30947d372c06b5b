"""What Word can tell of a row, so that what it cannot tell is never taken for an edit.

Both sides go through it: the text as issued, and what comes back. Every token of the outcome
knows which tokens of the row it stands for, so that a change finds its way back to the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapport.prose.markdown import web_address
from rapport.prose.tree import said_of
from rapport.review.nesting import Nesting
from rapport.review.tokens import (
    End,
    Footnote,
    Kind,
    Level,
    Look,
    Looks,
    Nest,
    Picture,
    Token,
    Word,
    in_order,
    is_space,
    settled,
    words,
)
from rapport.review.word_styles import DEEPEST, Role

DEEPEST_HEADING = 6
_UNSEEN = frozenset({Kind.BOUND, Kind.LANGUAGE})


@dataclass(frozen=True, slots=True)
class Shown:
    """A token as Word shows it: it stands for the tokens from `start` up to `stop` of the row."""

    token: Token
    start: int
    stop: int


def projected(row: Sequence[Token], level: int = 1) -> tuple[Shown, ...]:
    """A row as it comes back from Word unedited; its headings begin at `level`.

    Doing it again with level 1 changes nothing.
    """
    nesting, made, start = Nesting(), list[Shown](), 0
    for index, token in enumerate(row):
        if isinstance(token, End):
            made += _paragraph(row, start, index, level, nesting)
            start = index + 1
    if start < len(row):
        made += _paragraph((*row, End()), start, len(row), level, nesting)
    return tuple(made)


def tokens(shown: Sequence[Shown]) -> tuple[Token, ...]:
    """The bare tokens."""
    return tuple(one.token for one in shown)


def seen_look(look: Look) -> Look:
    """A look as Word gives it back."""
    return Look(Kind.LINK, web_address(look.value)) if look.kind is Kind.LINK else look


def _paragraph(
    row: Sequence[Token], start: int, stop: int, level: int, nesting: Nesting
) -> Iterator[Shown]:
    end = row[stop]
    inner = [(index, row[index]) for index in range(start, stop)]
    while inner and is_space(inner[0][1]):
        inner.pop(0)
    while inner and is_space(inner[-1][1]):
        inner.pop()
    if not inner or not isinstance(end, End):
        return
    if len(inner) == 1 and isinstance(inner[0][1], Picture):
        yield from _picture(inner[0][0], inner[0][1], stop, nesting)
        return
    yield from _runs(inner)
    role = _role(end, level)
    yield Shown(End(nesting.levels(role), role.heading), stop, stop + 1)


def _picture(index: int, picture: Picture, stop: int, nesting: Nesting) -> Iterator[Shown]:
    """The picture, and the words under it as a paragraph of their own."""
    # One from a file has no source, and says what it says.
    alt = said_of(picture.source, picture.alt) if picture.source else picture.alt
    yield Shown(Picture("", " ".join(alt.split()), ""), index, index + 1)
    yield Shown(End(nesting.levels(Role())), stop, stop + 1)
    if picture.title.strip():
        for word in words(picture.title.strip()):
            yield Shown(word, stop + 1, stop + 1)
        yield Shown(End(nesting.levels(Role(nest=Nest.CAPTION))), stop + 1, stop + 1)


def _runs(inner: Sequence[tuple[int, Token]]) -> Iterator[Shown]:
    """The runs of a paragraph: words with the same look stand in one run, however they came."""
    plainer = settled([_plainer(token) for _, token in inner])
    pairs = [(index, token) for (index, _), token in zip(inner, plainer, strict=True)]
    for looks, group in groupby(pairs, lambda pair: _looks_of_word(pair[1])):
        if looks is None:
            yield from (Shown(token, index, index + 1) for index, token in group)
            continue
        known = list(group)
        owners = [index for index, token in known for _ in _text(token)]
        done = 0
        for word in words("".join(_text(token) for _, token in known), looks):
            last = done + len(word.text) - 1
            yield Shown(word, owners[done], owners[last] + 1)
            done = last + 1


def _looks_of_word(token: Token) -> Looks | None:
    return token.looks if isinstance(token, Word) else None


def _text(token: Token) -> str:
    return token.text if isinstance(token, Word) else ""


def _plainer(token: Token) -> Token:
    if isinstance(token, End | Picture) or not (token.looks or isinstance(token, Footnote)):
        return token
    looks = in_order([seen_look(look) for look in token.looks if look.kind not in _UNSEEN])
    if isinstance(token, Footnote):
        looks = tuple(look for look in looks if look.kind is Kind.LINK)
        inner = tuple(one.token for one in _runs(list(enumerate(token.tokens))))
        return Footnote(inner, looks)
    return replace(token, looks=looks)


def _role(end: End, level: int) -> Role:
    """How the draft sets a paragraph that stands within these levels."""
    if end.heading:
        return Role(heading=min(end.heading + level - 1, DEEPEST_HEADING))
    nests = [one.nest for one in end.levels]
    if Nest.CAPTION in nests:
        return Role(nest=Nest.CAPTION)
    quote = max((i for i, nest in enumerate(nests) if nest is Nest.QUOTE), default=-1)
    lists = end.levels[quote + 1 :]
    if not lists:
        return Role(nest=Nest.QUOTE) if nests else Role()
    last: Level = lists[-1]
    return Role(nest=last.nest if last.first else None, depth=min(len(lists), DEEPEST))
