"""How amounts become figures in print: rounded plainly, or moved one unit so that sums close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import printed
from rapport.model.cijfers import Bedrag


@dataclass(frozen=True, slots=True)
class Verschoven:
    """A figure that prints one unit off its plain rounding, so that all sums hold in print.

    `bedrag` is exact, in euros; `gewoon` and `gedrukt` are in units of print. All are effects:
    lasten negative. `omschrijving` names the figure in words.
    """

    key: str
    omschrijving: str
    bedrag: Decimal
    gewoon: Decimal
    gedrukt: Decimal


@dataclass(frozen=True, slots=True)
class Afronding:
    """The rounding of one report; every figure that is printed in its unit comes from here.

    `eenheid` is the unit of print in euros, 0 where amounts are printed exactly. `sluitend`: all
    sums hold in print, for which the `verschoven` figures (by key) are moved.
    """

    eenheid: Decimal
    sluitend: bool
    verschoven: Mapping[str, Verschoven]

    def figure(self, amount: Bedrag, sign: int = 1) -> Decimal:
        """The figure that is printed for an amount times `sign`, in units of print; never -0."""
        moved = self.verschoven.get(amount.key)
        if moved is None:
            return printed(amount.value * sign, self.eenheid)
        return moved.gedrukt * sign or Decimal(0)

    def euros(self, amount: Bedrag, sign: int = 1) -> Decimal:
        """The same in euros."""
        return self.figure(amount, sign) * (self.eenheid or 1)
