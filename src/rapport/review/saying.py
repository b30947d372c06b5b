"""What stands in an edit, in words for the user: looks are told only where words stay the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rapport.review.atoms import text_of
from rapport.review.tokens import End, Figure, Looks, Nest, Picture, Token, Word

_NESTS = {Nest.BULLETS: "punt", Nest.NUMBERS: "nummer", Nest.QUOTE: "citaat"}


def said(tokens: Sequence[Token], other: Sequence[Token]) -> str:
    """The letters of some tokens; with how they look where `other` has the same letters."""
    printed = [_printed(token) for token in tokens]
    plain = text_of(printed)
    return "".join(_looked(printed)) if plain == text_of(other) else plain


def _printed(token: Token) -> Token:
    """A figure that was typed over as what was typed, so that one sees the difference."""
    if isinstance(token, Figure) and token.shown:
        return Word(token.shown, token.looks)
    return token


def _looked(tokens: Sequence[Token]) -> list[str]:
    made = []
    for looks, group in groupby(tokens, _looks):
        text = text_of(list(group))
        names = [look.kind.value + (f" {look.value}" if look.value else "") for look in looks]
        made.append(f"{text} ({', '.join(names)})" if names else text)
    ends = [_kind(token) for token in tokens if isinstance(token, End)]
    return [*made, *(f" [{kind}]" for kind in ends)]


def _looks(token: Token) -> Looks:
    return () if isinstance(token, End | Picture) else token.looks


def _kind(end: End) -> str:
    if end.heading:
        return f"kop {end.heading}"
    return ", ".join(_NESTS.get(level.nest, level.nest.value) for level in end.levels) or "alinea"
