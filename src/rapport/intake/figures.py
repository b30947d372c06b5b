"""One written figure to an amount in euros, with its sign and its unit; or a finding."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from rapport.amounts import Fault, Number, is_word, parse
from rapport.findings import Finding, finding
from rapport.intake.shape import Places
from rapport.model.dossier import Bedrag
from rapport.place import Place

# What is wrong with the notation, and how it was meant perhaps.
_FAULT_CODES = {
    Fault.AMBIGUOUS: "GET-001",
    Fault.GROUPING: "GET-002",
    Fault.NOT_A_NUMBER: "GET-003",
    Fault.TOO_LONG: "GET-004",
    Fault.SIGN: "GET-005",
    Fault.LEADING_ZERO: "GET-006",
}
_UNIT_NAMES = {Decimal(0): "euro", Decimal(1000): "duizend euro", Decimal(1000000): "miljoen euro"}
_CENT = Decimal("0.01")


@dataclass(slots=True)
class Figures:
    """Reads the figures of one table: all in the same `unit` (euros; 0 is exact).

    `findings` gathers what could not be read, in the order of reading.
    """

    places: Places
    unit: Decimal
    findings: list[Finding] = field(default_factory=list)

    def amount(
        self, key: str, text: str, sign: int, *path: str | int, subject: str = ""
    ) -> Bedrag | None:
        """The amount at `path`, times `sign` to make it an effect; None when empty or refused."""
        number = self.number(text, *path, subject=subject)
        if number is None or not self._fits(number, text, *path, subject=subject):
            return None
        per = Decimal(1) if number.scaled or not self.unit else self.unit
        value = number.value * per * sign
        # Zero times minus one is minus zero for a Decimal; there is no such amount.
        return Bedrag(key, value or Decimal(0), self.unit, self.places.of(*path))

    def euros(self, key: str, text: str, *path: str | int, subject: str = "") -> Bedrag | None:
        """An amount that is always in euros, whatever the unit of the table."""
        number = self.number(text, *path, subject=subject)
        if number is None:
            return None
        unit = number.step if number.scaled else Decimal(0)
        return Bedrag(key, number.value, unit, self.places.of(*path))

    def number(self, text: str, *path: str | int, subject: str = "") -> Number | None:
        """The figure at `path`; None when there is none, or when it was refused and reported."""
        if not text.strip():
            return None
        read = parse(text)
        if isinstance(read, Number):
            return read
        if read is Fault.EMPTY:
            return None
        self.refuse(_FAULT_CODES[read], text, *path, subject=subject)
        return None

    def refuse(
        self, code: str, text: str, *path: str | int, subject: str = "", unit: str = ""
    ) -> None:
        """Report the figure at `path`, and remember that it was."""
        word = is_word(text)
        note = f" '{word}' is geen bedrag." if word else ""
        self.places.refused.add(path)
        place = self.places.of(*path)
        shown = text if len(text) <= 40 else f"{text[:37]}..."  # noqa: PLR2004  one line
        self.findings.append(
            finding(code, place, subject=subject, found=shown, note=note, unit=unit)
        )

    def _fits(self, number: Number, text: str, *path: str | int, subject: str) -> bool:
        """Whether the figure fits the unit of its table; if not, it is reported."""
        # A dash is nil in every unit, with or without a euro sign before it.
        if not any(character.isdigit() for character in text):
            return True
        unit = _UNIT_NAMES[self.unit]
        if number.scaled:
            # In exact euros 2,3 mln would be two million three hundred thousand to the cent.
            fits, code = number.step <= (self.unit or 1), "EEN-003"
            if fits and self.unit and number.value % self.unit:
                fits, code = False, "EEN-002"
        elif self.unit:
            fits, code = not number.euro and number.step >= 1, "EEN-002"
            code = "EEN-001" if number.euro else code
        else:
            fits, code = number.step >= _CENT, "EEN-004"
        if not fits:
            self.refuse(code, text, *path, subject=subject, unit=unit)
        return fits


def coarser(place: Place, subject: str, delivered: Decimal, wanted: Decimal) -> Finding:
    """The finding that figures are delivered in a coarser unit than they must be printed in."""
    found, expected = _UNIT_NAMES[delivered], _UNIT_NAMES[wanted]
    return finding("EEN-005", place, subject=subject, found=found, expected=expected)
