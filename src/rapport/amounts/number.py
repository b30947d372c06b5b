"""What one written figure says, or why a text is no figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto


@dataclass(frozen=True, slots=True)
class Number:
    """One figure as written.

    `value` has its sign and its scale word worked out: `2,3 mln` is 2300000, `-3.571` is -3571;
    it is never minus zero, and keeps the decimals that were written (`1.234,50` has two).
    `step` is the weight of the last digit given: 100000 for `2,3 mln`, 1 for `-3.571`, 0.01 for
    `1.234,50`; a dash for nil has step 1. Neither knows about the unit of the table the figure
    stands in. `euro`: a currency stood with it (`€`, `EUR`, `euro`, `,-`). `scaled`: a scale
    word stood with it. `mark`: the stars behind it, or an empty string.
    """

    value: Decimal
    step: Decimal
    euro: bool = False
    scaled: bool = False
    mark: str = ""


class Fault(StrEnum):
    """Why a text is not a figure that can be read in one way only."""

    EMPTY = auto()
    """Nothing but blanks; empty is not nil."""
    AMBIGUOUS = auto()
    """A point that may be a decimal point: `49.72`, `1234.5`, `0.800`."""
    GROUPING = auto()
    """Digits and separators, but not in groups of three: `12,34,5`, `1.2345`, `1,234.56`."""
    LEADING_ZERO = auto()
    """A code rather than an amount: `0123`."""
    NOT_A_NUMBER = auto()
    """Something else: `#REF!`, `1e3`, `n.v.t.`, digits of another script, a hidden character."""
    TOO_LONG = auto()
    """Over 15 digits, as written or worked out, or over 60 characters."""
    SIGN = auto()
    """Two signs for one figure: `--5`, `-(5)`, `-5-`."""
