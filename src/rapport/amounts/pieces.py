"""Cuts the text of a figure into the pieces that the notation knows."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

MOST_CHARACTERS: Final = 60

# Every space of a line is the same space, every short dash is the same minus. Word puts the two
# hyphens (U+2010, U+2011) where someone typed a minus that may not be torn from its figure.
_SPACES: Final = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" + "".join(
    map(chr, range(0x2002, 0x200B)),
)
_MINUSES: Final = "\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_SAME: Final = str.maketrans(dict.fromkeys(_SPACES, " ") | dict.fromkeys(_MINUSES, "-"))

_SCALE_WORDS: Final = {
    "duizend": 3,
    "mln": 6,
    "milj": 6,
    "miljoen": 6,
    "mld": 9,
    "miljard": 9,
}
_WORDS: Final = {
    "€": ("C", 0),
    "eur": ("C", 0),
    "euro": ("C", 0),
    "k€": ("K", 3),
    "keur": ("K", 3),
    "ton": ("T", 5),
    **{word: ("M", zeros) for word, zeros in _SCALE_WORDS.items()},
}

_PIECE: Final = re.compile(
    r"""[ ]*(?:
      (?P<F> (?:[0-9.]|,(?![-—=])) (?:[0-9.]|,(?![-—=])|[ ](?=[0-9]))* )  # digits, separators
    | (?P<D> ,[-—=]{1,2} )                             # the ending of 50,- and 50,--
    | (?P<B> -/- )
    | (?P<S> - )
    | (?P<P> \+ )
    | (?P<N> — )                                       # a long dash can only mean nil
    | (?P<O> \( )
    | (?P<X> \) )
    | (?P<A> \*+ )
    | (?P<M> [xX\N{MULTIPLICATION SIGN}][ ]*(?P<E>€?)[ ]*1(?P<Z>(?:\.000){1,2})(?![0-9.,]) )
    | (?P<W> [kK]?€ | [A-Za-z]+\.? )
    )""",
    re.VERBOSE,
)


class Piece(NamedTuple):
    """One piece: its kind in one letter, its text, and the zeros it adds to the figure.

    F figure, D `,-`, S minus, B `-/-`, P plus, N long dash, O and X brackets, A stars,
    C currency, M scale word, T ton, K thousands of euros.
    """

    kind: str
    text: str
    zeros: int = 0


def bare(text: str) -> str:
    """The text with one kind of space, one kind of minus, and nothing blank around it."""
    same = text if text.isascii() else text.translate(_SAME)
    return same.strip(" \t\r\n")


def cut(text: str) -> list[Piece] | None:
    """All pieces of a bare text, in order; None when any part of it is unknown."""
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            return None
        known = _known(found)
        if not known:
            return None
        pieces += known
        at = found.end()
    return pieces


def _known(found: re.Match[str]) -> list[Piece]:
    """The piece that was found, or nothing when it is a word of another language."""
    if found["W"]:
        word = found["W"]
        kind, zeros = _WORDS.get(word.lower().removesuffix("."), ("", 0))
        return [Piece(kind, word, zeros)] if kind else []
    if found["M"]:
        scale = Piece("M", found["M"], found["Z"].count("0"))
        return [scale, Piece("C", found["E"])] if found["E"] else [scale]
    kind = found.lastgroup or ""
    return [Piece(kind, found[kind])]
