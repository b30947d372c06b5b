"""From which size the raad wants something explained, and whether a rounded figure reaches it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from rapport.amounts import format_euro, format_number


class Oordeel(Enum):
    """Whether a threshold is reached, as far as print can tell."""

    BOVEN = auto()
    ONDER = auto()
    NIET_TE_ZEGGEN = auto()


@dataclass(frozen=True, slots=True)
class Marge:
    """The sizes (without sign, in euros) that an amount may truly have: both ends included."""

    low: Decimal
    high: Decimal

    @classmethod
    def around(cls, value: Decimal, slack: Decimal) -> Marge:
        """The sizes of all amounts within `slack` of `value`."""
        size = abs(value)
        return cls(max(size - slack, Decimal(0)), size + slack)

    def times(self, factor: Decimal) -> Marge:
        """The sizes, each times a factor that is not negative."""
        return Marge(self.low * factor, self.high * factor)


@dataclass(frozen=True, slots=True)
class Drempel:
    """A threshold: `bedrag` in euros, `procent` of the begroting, or two of them.

    Of two, one is enough; with `beide` both must be reached.
    """

    bedrag: Decimal | None = None
    procent: Decimal | None = None
    beide: bool = False

    def judge(self, size: Marge, begroting: Marge) -> Oordeel:
        """Whether an amount of this size, with this begroting beside it, reaches the threshold."""
        verdicts = []
        if self.bedrag is not None:
            verdicts.append(_reaches(size, Marge(self.bedrag, self.bedrag)))
        if self.procent is not None:
            verdicts.append(_reaches(size, begroting.times(self.procent / 100)))
        decisive = Oordeel.ONDER if self.beide else Oordeel.BOVEN
        if decisive in verdicts:
            return decisive
        return Oordeel.NIET_TE_ZEGGEN if Oordeel.NIET_TE_ZEGGEN in verdicts else verdicts[0]

    def __str__(self) -> str:
        """The threshold as a sentence gives it: '€ 75.000 of 10%'."""
        parts = []
        if self.bedrag is not None:
            parts.append(format_euro(self.bedrag, decimals=None if self.bedrag % 1 else 0))
        if self.procent is not None:
            parts.append(f"{format_number(self.procent)}%")
        return (" en " if self.beide else " of ").join(parts)


def _reaches(size: Marge, limit: Marge) -> Oordeel:
    if size.low >= limit.high:
        return Oordeel.BOVEN
    return Oordeel.ONDER if size.high < limit.low else Oordeel.NIET_TE_ZEGGEN
