"""Rows of figures in the columns of the report: as delivered, or worked out where certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.shape import Places
from rapport.intake.verschil import Verschillen
from rapport.model.cijfers import Bedrag, Fase, Kolommen, Kostenregel
from rapport.model.dossier import Instellingen
from rapport.model.invoer_programma import InvoerKostenregel
from rapport.place import Place

_NIL = "-"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row stands: `part` (lasten, saldo) says its signs, `key` is the middle of its keys.

    `path` are the keys of the input that lead to it, `words` name it in a message.
    """

    part: str
    key: str
    path: tuple[str, ...]
    words: tuple[str, ...]
    code: str
    naam: str = ""


@dataclass(frozen=True, slots=True)
class RegelReader:
    """Reads the rows of one table. `prefix` starts every key, `title` every subject of a message.

    `leeg_is_nul`: a key with nothing behind it is nil. `unprinted` gathers the columns that are
    delivered but not printed, each where it first stands.
    """

    prefix: str
    title: str
    figures: Figures
    places: Places
    instellingen: Instellingen
    leeg_is_nul: bool = False
    unprinted: dict[Fase, Place] = field(default_factory=dict)

    def row(
        self,
        spot: Spot,
        invoer: InvoerKostenregel | None,
        terms: tuple[Kostenregel, ...] | None = None,
        repeats: Kostenregel | None = None,
    ) -> Kostenregel:
        """One row; `terms` are the rows that add up to it, None where there are none.

        `repeats` is the row elsewhere that this one gives again: what is left out is taken from it.
        """
        given = invoer or InvoerKostenregel()
        cijfers: dict[Fase, Bedrag] = {}
        for fase in self._wanted(spot, given):
            subject = self._subject(spot, fase)
            read = self._delivered(spot, given, fase, subject)
            reported = self.places.reported(*spot.path, fase.value)
            if read is None and not reported and repeats is not None:
                read = repeats.cijfers.get(fase)
            elif read is None and not reported:
                parts = _parts(fase, self.instellingen.kolommen, cijfers, terms)
                read = self._derived(spot, fase, parts, subject)
            if read is not None:
                cijfers[fase] = read
            elif terms is None and repeats is None and self._needed(fase) and not reported:
                place = self.places.key(*spot.path, fase.value)
                self.figures.findings.append(finding("GET-007", place, subject=subject))
        place = self.places.key(*spot.path)
        return Kostenregel(spot.code, spot.naam, cijfers, place, given.herzien or "")

    def nil(self, spot: Spot) -> Kostenregel:
        """The row of something that is not there: exactly nil in every column."""
        place = self.places.key(*spot.path)
        fasen = self._wanted(spot, InvoerKostenregel())
        nil = {
            fase: Bedrag(self._key(spot, fase), Decimal(0), Decimal(0), place, derived=True)
            for fase in fasen
        }
        return Kostenregel(spot.code, spot.naam, nil, place)

    def renamed(self, spot: Spot, row: Kostenregel) -> Kostenregel:
        """The same amounts as those of `row`, as figures of `spot` that follow from them."""
        place = self.places.key(*spot.path)
        cijfers = {
            fase: replace(amount, key=self._key(spot, fase), place=place, derived=True)
            for fase, amount in row.cijfers.items()
        }
        return replace(row, cijfers=cijfers)

    def not_printed(self) -> Iterator[Finding]:
        """A remark for each column that is delivered and does not come in the report."""
        for fase, place in self.unprinted.items():
            yield finding("KOL-001", place, subject=self.title, found=fase.value)

    def _key(self, spot: Spot, fase: Fase) -> str:
        return f"{self.prefix}/{spot.key}/{fase}"

    def _wanted(self, spot: Spot, given: InvoerKostenregel) -> Iterator[Fase]:
        """The columns to read: what is printed, and the verschil with the two that it compares."""
        kolommen = self.instellingen.kolommen
        for fase in Fase:
            if fase not in kolommen.fasen and getattr(given, fase.value).strip():
                self.unprinted.setdefault(fase, self.places.key(*spot.path, fase.value))
            if fase in {*kolommen.fasen, kolommen.van, kolommen.met, Fase.VERSCHIL}:
                yield fase

    def _needed(self, fase: Fase) -> bool:
        return fase is not Fase.VERSCHIL and fase in self.instellingen.kolommen.fasen

    def _delivered(
        self, spot: Spot, given: InvoerKostenregel, fase: Fase, subject: str
    ) -> Bedrag | None:
        """The figure as it stands there; None when there is none, or when it was refused."""
        path, name = (*spot.path, fase.value), self._key(spot, fase)
        text: str = getattr(given, fase.value)
        if self.leeg_is_nul and not text.strip() and self.places.scalar(*path):
            text = _NIL
        if fase is Fase.VERSCHIL:
            return Verschillen(self.figures, self.instellingen.tekens).amount(
                name, spot.part, text, given.verschil_letter, *path, subject=subject
            )
        sign = self.instellingen.tekens.of(spot.part, fase)
        return self.figures.amount(name, text, sign, *path, subject=subject)

    def _derived(
        self, spot: Spot, fase: Fase, parts: list[Bedrag] | None, subject: str
    ) -> Bedrag | None:
        """The figure worked out from `parts`; None, and a finding, where that is not certain."""
        if parts is None:
            return None
        place = self.places.key(*spot.path)
        if any(part.unit for part in parts):
            if fase in self.instellingen.kolommen.fasen:
                self.figures.findings.append(finding("REK-007", place, subject=subject))
            return None
        value = sum((part.value for part in parts), Decimal(0))
        # A sum of nothing is nil, in whatever unit.
        unit = Decimal(0) if parts else self.figures.unit
        return Bedrag(self._key(spot, fase), value, unit, place, derived=True)

    def _subject(self, spot: Spot, fase: Fase) -> str:
        words = (self.title, *spot.words, fase.naam(self.instellingen.jaar))
        return ", ".join(words)


def negated(row: Kostenregel) -> Kostenregel:
    """The row as a term that goes off a total."""
    return replace(row, cijfers={fase: _negative(bedrag) for fase, bedrag in row.cijfers.items()})


def _parts(
    fase: Fase,
    kolommen: Kolommen,
    row: Mapping[Fase, Bedrag],
    terms: Iterable[Kostenregel] | None,
) -> list[Bedrag] | None:
    """The amounts that add up to a figure; None where one of them is not known."""
    if fase is Fase.VERSCHIL:
        after, before = row.get(kolommen.van), row.get(kolommen.met)
        return [after, _negative(before)] if after and before else None
    if terms is None:
        return None
    found = [term.cijfers.get(fase) for term in terms]
    return None if None in found else [part for part in found if part is not None]


def _negative(amount: Bedrag) -> Bedrag:
    return replace(amount, value=-amount.value)
