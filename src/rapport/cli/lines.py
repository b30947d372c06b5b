"""What the user sees, as lines of words with a meaning; colour comes later, or never."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import Enum
from typing import Final


class Look(Enum):
    """What a piece of a line is. The value is how a terminal shows it."""

    PLAIN = ""
    FOUT = "bold red"
    WAARSCHUWING = "bold yellow"
    OPMERKING = "bold cyan"
    GOED = "bold green"
    QUIET = "dim"
    STRONG = "bold"


Piece = tuple[str, Look]
Line = tuple[Piece, ...]

EMPTY: Final[Line] = ()
# Bidirectional marks can show a figure in another order than it has.
_HIDDEN: Final = frozenset({"Cc", "Cs", "Co", "Cn"})
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def line(*pieces: str | Piece) -> Line:
    """One line; a bare text is plain. Signs that could steer a terminal are shown by number."""
    return tuple(
        (visible(piece), Look.PLAIN) if isinstance(piece, str) else (visible(piece[0]), piece[1])
        for piece in pieces
    )


def plain(lines: Iterable[Line]) -> str:
    """The lines as plain text, each closed by a line feed."""
    return "".join("".join(text for text, _ in one).rstrip() + "\n" for one in lines)


def visible(text: str) -> str:
    """The text on one line, without signs that steer a terminal: such a sign becomes `<U+001B>`."""
    return "".join(map(_seen, " ".join(text.splitlines()) if "\n" in text else text))


def _seen(sign: str) -> str:
    if sign in _BIDI or unicodedata.category(sign) in _HIDDEN:
        return f"<U+{ord(sign):04X}>"
    return sign
