"""The sign conventions of figures: which sign or letter stands for which effect."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from rapport.amounts import MINUS, format_number

_VERSCHIL: Final = "verschil"
# Toevoegingen to reserves have the sign of lasten, onttrekkingen that of baten.
_SIDES: Final = {
    "lasten": "lasten",
    "toevoegingen": "lasten",
    "baten": "baten",
    "onttrekkingen": "baten",
}
_BALANCES: Final = {"saldo", "resultaat_na_bestemming"}
_SPACE: Final = "\N{NO-BREAK SPACE}"


class Verschilteken(StrEnum):
    """What a verschil without a minus means."""

    VOORDEEL = "voordeel positief"
    NADEEL = "nadeel positief"
    REKENKUNDIG = "rekenkundig"  # one column minus another as they stand, whatever the effect


class Letterplaats(StrEnum):
    """Where the V (voordeel) or N (nadeel) of a verschil stands; with a letter it has no minus."""

    GEEN = "geen"
    ACHTER = "achter"
    VOOR = "voor"
    KOLOM = "kolom"


class Minplaats(StrEnum):
    """Where the minus stands in print."""

    VOOR = "voor"
    ACHTER = "achter"


@dataclass(frozen=True, slots=True)
class Tekenprofiel:
    """Which signs figures have, as delivered or as printed; +1 is the canonical effect.

    `saldo` is -1 where it is lasten - baten. `verschil` is that of the saldo.
    """

    lasten: int = 1
    baten: int = 1
    saldo: int = 1
    verschil: Verschilteken = Verschilteken.VOORDEEL
    verschil_lasten: Verschilteken = Verschilteken.VOORDEEL
    verschil_baten: Verschilteken = Verschilteken.VOORDEEL
    letter: Letterplaats = Letterplaats.GEEN
    min: Minplaats = Minplaats.VOOR

    def of(self, part: str, fase: str) -> int:
        """The factor between effect and figure in a row of `part` and a column `fase`.

        `part` is lasten, baten, saldo, toevoegingen, onttrekkingen or resultaat (always the
        effect). A verschil with a letter counts as its effect: N is below nil.
        """
        if fase == _VERSCHIL:
            return 1 if self.has_letter(fase) else self.minus(part)
        return self._amount(part)

    def minus(self, part: str) -> int:
        """The factor of a verschil that goes by its minus, a letter left aside."""
        if part == "resultaat":
            return 1
        by_side = {"lasten": self.verschil_lasten, "baten": self.verschil_baten}
        verschil = by_side.get(_SIDES.get(part, ""), self.verschil)
        if verschil is Verschilteken.REKENKUNDIG:
            return self._amount(part)
        return 1 if verschil is Verschilteken.VOORDEEL else -1

    def _amount(self, part: str) -> int:
        signs = {"lasten": self.lasten, "baten": self.baten}
        return signs.get(_SIDES.get(part, ""), self.saldo if part in _BALANCES else 1)

    def has_letter(self, fase: str) -> bool:
        """Whether figures in a column `fase` have a letter for their effect."""
        return fase == _VERSCHIL and self.letter is not Letterplaats.GEEN

    def letter_of(self, figure: Decimal, fase: str) -> str:
        """The letter of a figure (in the sign of `of`); nil has none."""
        if not figure or not self.has_letter(fase):
            return ""
        return "V" if figure > 0 else "N"

    def written(self, figure: Decimal, fase: str) -> str:
        """The text of a figure (in the sign of `of`) with its minus or letter in its place.

        A letter with a column of its own is left out.
        """
        letter = self.letter_of(figure, fase)
        if letter:
            size = format_number(abs(figure))
            texts = {
                Letterplaats.ACHTER: f"{size}{_SPACE}{letter}",
                Letterplaats.VOOR: f"{letter}{_SPACE}{size}",
            }
            return texts.get(self.letter, size)
        if self.min is Minplaats.ACHTER and figure < 0:
            return f"{format_number(abs(figure))}{MINUS}"
        return format_number(figure)
