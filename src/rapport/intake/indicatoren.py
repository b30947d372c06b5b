"""The indicators of a programme: values as printed, with their mark, over the years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapport.amounts import is_word
from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.narrative import read_tekst
from rapport.intake.shape import Places
from rapport.model.dossier import Indicator, Indicatoren, Waarde
from rapport.model.invoer_programma import InvoerIndicator, InvoerIndicatoren

_DATE = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class IndicatorenReader:
    """Reads the indicators of one programme; figures here are bare numbers, not euros."""

    prefix: str
    title: str
    figures: Figures
    places: Places

    def read(self, invoer: InvoerIndicatoren) -> tuple[Indicatoren, tuple[Finding, ...]]:
        """The indicators; for a peildatum or years that are a FOUT there is the year 1."""
        texts: list[Finding] = []
        rows = tuple(self._one(i, row, texts) for i, row in enumerate(invoer.lijst))
        years = sorted({int(year) for row in invoer.lijst for year in row.waarden})
        if not years:
            texts += self._no_years()
            years, rows = [date.min.year], ()
        peildatum = self._date(invoer.peildatum, texts)
        found = (*texts, *self.figures.findings)
        place = self.places.key("indicatoren")
        return Indicatoren(peildatum, invoer.vergelijkingsgroep, tuple(years), rows, place), found

    def _no_years(self) -> Iterator[Finding]:
        """No indicator has a value for any year: a table without columns."""
        path = ("indicatoren", "lijst", 0, "waarden")
        if not self.places.reported(*path):
            yield finding("INV-006", self.places.key(*path), key="waarden")

    def _one(self, index: int, invoer: InvoerIndicator, texts: list[Finding]) -> Indicator:
        path: Path = ("indicatoren", "lijst", index)
        subject = f"{self.title}, indicator '{invoer.naam}'"
        values = {
            int(year): self._value(text, (*path, "waarden", year), f"{subject}, {year}")
            for year, text in invoer.waarden.items()
        }
        tekst, found = read_tekst(self.places, *path, "omschrijving", in_table=True)
        texts += found
        peer = None
        if invoer.vergelijking:
            peer = self._value(invoer.vergelijking, (*path, "vergelijking"), subject)
        return Indicator(
            f"{self.prefix}/indicatoren/{index + 1}",
            invoer.naam,
            dict(sorted(values.items())),
            peer,
            invoer.bron,
            tekst,
            self.places.of(*path),
        )

    def _value(self, text: str, path: Path, subject: str) -> Waarde:
        """A value as it will be printed: a number with its mark, or a word such as n.n.b."""
        place = self.places.of(*path)
        if not text.strip() or is_word(text):
            return Waarde(is_word(text) or text.strip(), None, "", place)
        number = self.figures.number(text, *path, subject=subject)
        if number is None:
            # Refused, not absent: it is not asked for once more.
            return Waarde(text.strip(), None, "", place)
        return Waarde(text.strip(), number.value, number.mark, place)

    def _date(self, text: str, texts: list[Finding]) -> date:
        match = _DATE.fullmatch(text)
        try:
            return date(*(int(part) for part in reversed(match.groups()))) if match else _no_date()
        except ValueError:
            place = self.places.of("indicatoren", "peildatum")
            if not self.places.reported("indicatoren", "peildatum"):
                texts.append(finding("INV-013", place, key="peildatum", found=text[:40]))
            return date.min


def _no_date() -> date:
    raise ValueError("not written as dd-mm-jjjj")
