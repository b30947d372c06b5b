"""One written figure to an amount in euros, with its sign and its unit; or a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapport.amounts import Fault, Number, parse
from rapport.findings import Finding, finding
from rapport.intake.shape import Places
from rapport.model.cijfers import Bedrag
from rapport.place import Place

# The code for each thing that can be wrong with the notation.
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
# A comma where Dutch has a point: -3,665.
_COMMA_FOR_POINT = re.compile(r"(\D*[1-9]\d{0,2}),(\d{3})(\D*)")
# Words between brackets behind a figure: -3.665 (x € 1.000).
_WORDS_BEHIND = re.compile(r".*\d\s*\([^()]*(?:[^\W\d_]|×)[^()]*\)\s*")
_WRITE_A_NUMBER = "Schrijf het getal zoals 1,5 of 1.250, of n.n.b. als het nog niet bekend is."


@dataclass(slots=True)
class Figures:
    """Reads the figures of one table: all in the same `unit` (euros; 0 is exact).

    `findings` gathers what could not be read, in the order of reading. `amounts` is False where
    the figures are bare numbers, such as those of indicators.
    """

    places: Places
    unit: Decimal
    amounts: bool = True
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
        # With words behind it the brackets are no minus, though they may look like a second one.
        words = read is not Fault.TOO_LONG and _WORDS_BEHIND.fullmatch(text)
        code = "GET-003" if words else _FAULT_CODES[read]
        note = " Laat weg wat er tussen haakjes staat." if words else ""
        self.refuse(code, text, *path, subject=subject, note=note)
        return None

    def refuse(
        self, code: str, text: str, *path: str | int, subject: str = "", **facts: str
    ) -> None:
        """Report the figure at `path` with the `facts` of its message; remember that it was."""
        self.places.refused.add(path)
        place = self.places.of(*path)
        shown = text if len(text) <= 40 else f"{text[:37]}..."  # noqa: PLR2004  one line
        # What not every message has is empty where nobody says it.
        note, guess, unit = (facts.get(name, "") for name in ("note", "guess", "unit"))
        made = finding(code, place, subject=subject, found=shown, note=note, guess=guess, unit=unit)
        self.findings.append(made if self.amounts else replace(made, hint=_WRITE_A_NUMBER))

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
            guess = _with_a_point(text)
            self.refuse(code, text, *path, subject=subject, unit=unit, guess=guess)
        return fits


def _with_a_point(text: str) -> str:
    """The question whether a point was meant where a comma stands; '' for other figures."""
    found = _COMMA_FOR_POINT.fullmatch(text.strip())
    return f" Bedoelt u {found[1]}.{found[2]}{found[3]}?" if found else ""


def unit_name(unit: Decimal) -> str:
    """How a message names a unit in euros; 0 is exact euros."""
    return _UNIT_NAMES[unit]


def coarser(place: Place, subject: str, delivered: Decimal, wanted: Decimal) -> Finding:
    """The finding that figures are delivered in a coarser unit than they must be printed in."""
    found, expected = _UNIT_NAMES[delivered], _UNIT_NAMES[wanted]
    return finding("EEN-005", place, subject=subject, found=found, expected=expected)
