"""Reads the text of one figure by an allow-list: one reading, or a fault."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from rapport.amounts.number import Fault, Number
from rapport.amounts.pieces import MOST_CHARACTERS, Piece, bare, cut

MOST_DIGITS: Final = 15

# The order in which pieces (see `Piece`) may stand; each letter is one piece.
_NIL: Final = re.compile(r"(?:C?[SN]|[SN]C)A?")
_SHAPE: Final = re.compile(
    r"(?:[SBP]?[CK]?|[CK][SBP])F(?:DC?|[MT]?(?:[CK]?[SB]?|[SB][CK]))A?"
    r"|O[CK]?F(?:D|[MT]?[CK]?)XA?"
    r"|[CK]?OFD?X[MT]?[CK]?A?",
)
_FIGURE: Final = re.compile(
    r"(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)"
    r"(?:,([0-9]+))?",
)
_LEADING_ZERO: Final = re.compile(r"0[0-9]")
_DECIMAL_POINT: Final = re.compile(r"0\.[0-9]+|[0-9]+\.[0-9]{1,3}")
_GROUP_MARKS: Final = str.maketrans("", "", ". ")

_WORDS: Final = {
    **dict.fromkeys(("pm", "p.m.", "p.m"), "PM"),
    **dict.fromkeys(("nnb", "n.n.b.", "n.n.b"), "n.n.b."),
    **dict.fromkeys(("nvt", "n.v.t.", "n.v.t"), "n.v.t."),
}


def parse(text: str) -> Number | Fault:
    """Read one figure in Dutch notation; never raises, whatever the text.

    Points or spaces group by three, a comma makes decimals. The minus stands in front, behind,
    as `-/-` or as brackets, on either side of the currency. A dash alone is nil.
    """
    plain = bare(text)
    if not plain:
        return Fault.EMPTY
    if len(plain) > MOST_CHARACTERS:
        return Fault.TOO_LONG
    pieces = cut(plain)
    if pieces is None:
        return Fault.NOT_A_NUMBER
    shape = "".join(piece.kind for piece in pieces)
    if _NIL.fullmatch(shape):
        return Number(Decimal(0), Decimal(1), euro="C" in shape, mark=_mark(pieces))
    return _fault_of_shape(shape) or _number(shape, pieces)


def is_nil(text: str) -> bool:
    """Whether the text says nil in so many words: a dash or a zero. Empty is not nil."""
    number = parse(text)
    return isinstance(number, Number) and not number.value


def is_word(text: str) -> str:
    """`PM`, `n.n.b.` or `n.v.t.`, however it was spelled; an empty string for another text."""
    if len(text) > MOST_CHARACTERS:
        return ""
    return _WORDS.get(bare(text).lower(), "")


def _fault_of_shape(shape: str) -> Fault | None:
    """What is wrong with the order of the pieces, if anything."""
    if "FF" in shape:
        return Fault.GROUPING
    if shape.count("F") == 1 and _count(shape, "SBPO") > 1:
        return Fault.SIGN
    scales = _count(shape, "KMT")
    # Ton is a weight unless money stands with it.
    if scales > 1 or ("T" in shape and "C" not in shape) or not _SHAPE.fullmatch(shape):
        return Fault.NOT_A_NUMBER
    return None


def _count(shape: str, kinds: str) -> int:
    return sum(kind in kinds for kind in shape)


def _number(shape: str, pieces: list[Piece]) -> Number | Fault:
    """The number of a sound shape: one figure, at most one sign and one scale."""
    figure = next(piece.text for piece in pieces if piece.kind == "F")
    found = _FIGURE.fullmatch(figure)
    if found is None:
        return _fault_of_figure(figure)
    whole, decimals = found[1].translate(_GROUP_MARKS), found[2] or ""
    if decimals and "D" in shape:
        return Fault.GROUPING
    zeros = sum(piece.zeros for piece in pieces)
    if max(len(whole) + len(decimals), len(whole) + zeros) > MOST_DIGITS:
        return Fault.TOO_LONG
    value = _shifted(whole + decimals, zeros - len(decimals))
    return Number(
        value=value.copy_negate() if value and _count(shape, "SBO") else value,
        step=_shifted("1", zeros - len(decimals)),
        euro=_count(shape, "CKD") > 0,
        scaled=_count(shape, "KMT") > 0,
        mark=_mark(pieces),
    )


def _shifted(digits: str, places: int) -> Decimal:
    """The digits times ten to the power `places`, written out and exact."""
    return Decimal(digits + "0" * places if places >= 0 else f"{digits}E{places}")


def _fault_of_figure(figure: str) -> Fault:
    """Why digits with points, commas and spaces are no Dutch figure."""
    digits = sum(character.isdigit() for character in figure)
    if not digits:
        return Fault.NOT_A_NUMBER
    if digits > MOST_DIGITS:
        return Fault.TOO_LONG
    if _LEADING_ZERO.match(figure):
        return Fault.LEADING_ZERO
    return Fault.AMBIGUOUS if _DECIMAL_POINT.fullmatch(figure) else Fault.GROUPING


def _mark(pieces: list[Piece]) -> str:
    return pieces[-1].text if pieces[-1].kind == "A" else ""
