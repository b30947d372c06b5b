"""Amounts as the reader of this report will see them: unit, sign and notation from the settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_euro, format_millions, format_number, quantize
from rapport.document import Cell
from rapport.model.afronding import Afronding
from rapport.model.cijfers import Bedrag, Fase
from rapport.model.dossier import Instellingen
from rapport.model.tekens import Letterplaats
from rapport.prose.tree import Text

_THOUSAND = Decimal(1000)
_MILLION = Decimal(1000000)
_LEAST_IN_MILLIONS = Decimal(50000)


@dataclass(frozen=True, slots=True)
class Shown:
    """Turns exact amounts into what is printed; the only place where a report rounds."""

    instellingen: Instellingen
    afronding: Afronding

    def cell(self, amount: Bedrag | None, part: str, fase: Fase) -> Cell:
        """The cell of an amount in a row of `part` and a column `fase`; empty without amount."""
        if amount is None:
            return Cell()
        tekens = self.instellingen.tekens_druk
        shown = self.afronding.figure(amount, tekens.of(part, fase))
        return Cell(
            children=(Text(tekens.written(shown, fase)),),
            value=amount.value,
            shown=shown,
            key=amount.key,
            place=amount.place,
        )

    def letter(self, amount: Bedrag | None) -> Cell:
        """The cell beside a verschil that says voordeel or nadeel; empty where there is none."""
        if amount is None:
            return Cell()
        shown = self.afronding.figure(amount)
        letter = self.instellingen.tekens_druk.letter_of(shown, Fase.VERSCHIL)
        return Cell((Text(letter),)) if letter else Cell()

    def has_letter_column(self) -> bool:
        """Whether the letters V and N have a column of their own."""
        return self.instellingen.tekens_druk.letter is Letterplaats.KOLOM

    def size(self, amount: Bedrag, sign: int) -> tuple[Decimal, str]:
        """An amount times `sign` as a chart shows it: in units of print, and its text."""
        shown = self.afronding.figure(amount, sign)
        return shown, format_number(shown)

    def euros(self, amount: Bedrag) -> Decimal:
        """An amount as a sentence gives it: rounded to the unit of print, or as delivered.

        Where sums close in print it is always the figure of the table, which may be moved.
        """
        if not (amount.derived or amount.unit or self.afronding.sluitend):
            return amount.value
        return self.afronding.euros(amount)

    def sentence(self, amount: Bedrag, adverse: str) -> str:
        """An amount in running text; `adverse` is the form of a negative one, with {bedrag}."""
        value = self.euros(amount)
        decimals = None if value % 1 else 0
        text = format_euro(abs(value), decimals=decimals)
        return adverse.replace("{bedrag}", text) if value < 0 else text

    def large(self, amounts: Iterable[tuple[Bedrag, int]]) -> tuple[str, ...]:
        """Amounts in large type, each times its sign, all on one scale for the reader to compare.

        Millions with one decimal where one is a million or more and none would print as nil;
        otherwise euros, rounded to thousands, as in the tables where those are in thousands.
        """
        amounts = tuple(amounts)
        known = [amount.value * sign for amount, sign in amounts]
        visible = all(not value or abs(value) >= _LEAST_IN_MILLIONS for value in known)
        if visible and any(abs(value) >= _MILLION for value in known):
            return tuple(format_millions(value) for value in known)
        if self.afronding.eenheid == _THOUSAND:
            known = [self.afronding.euros(amount, sign) for amount, sign in amounts]
        return tuple(format_euro(quantize(value, _THOUSAND)) for value in known)
