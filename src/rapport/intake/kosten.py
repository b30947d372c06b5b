"""The cost table of a programme: read its rows, and derive what exact figures make certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.shape import Places
from rapport.intake.verschil import Verschillen
from rapport.model.dossier import Bedrag, Fase, Instellingen, Kolommen, Kosten, Kostenregel, Zijde
from rapport.model.invoer_programma import InvoerKosten, InvoerKostenregel, InvoerReserveregel
from rapport.place import Place

_BALANCE, _AFTER = "saldo", "resultaat_na_bestemming"
_ALONE = {_BALANCE, _AFTER}
_NIL = "-"


@dataclass(frozen=True, slots=True)
class KostenReader:
    """Reads one cost table. `prefix` starts every key, `title` every subject of a message.

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

    def read(
        self, invoer: InvoerKosten, namen: Mapping[str, str]
    ) -> tuple[Kosten, tuple[Finding, ...]]:
        """The table in canonical effect; `namen` gives the name of each code.

        A total, saldo or verschil that is absent is computed when every term is exact to the
        cent. From figures rounded for print it cannot be: its absence is then a finding.
        """
        lasten = self._rows(Zijde.LASTEN, invoer.lasten, namen)
        baten = self._rows(Zijde.BATEN, invoer.baten, namen)
        totaal_lasten = self._total(Zijde.LASTEN, invoer.totaal_lasten, lasten)
        totaal_baten = self._total(Zijde.BATEN, invoer.totaal_baten, baten)
        sides = (totaal_lasten, totaal_baten)
        saldo = self._row(_Spot(_BALANCE, _BALANCE), invoer.saldo, sides)
        toevoegingen = self._reserves("toevoegingen", invoer.toevoegingen)
        onttrekkingen = self._reserves("onttrekkingen", invoer.onttrekkingen)
        after = (saldo, *toevoegingen, *onttrekkingen)
        kosten = Kosten(
            lasten=lasten,
            totaal_lasten=totaal_lasten,
            baten=baten,
            totaal_baten=totaal_baten,
            saldo=saldo,
            toevoegingen=toevoegingen,
            onttrekkingen=onttrekkingen,
            resultaat=self._resultaat(invoer.resultaat),
            uit_afgeronde_cijfers=bool(invoer.afronding),
            kolommen=self.instellingen.kolommen,
            place=self.places.key("kosten"),
            na_bestemming=self._after(invoer.resultaat_na_bestemming, after),
        )
        self._tell_of_the_result(kosten)
        return kosten, (*self.figures.findings, *self._not_printed())

    def _after(
        self, invoer: InvoerKostenregel | None, terms: tuple[Kostenregel, ...]
    ) -> Kostenregel | None:
        """The result after what goes to and comes from reserves: only where it is asked for."""
        return self._row(_Spot(_AFTER, _AFTER), invoer, terms) if invoer else None

    def _tell_of_the_result(self, kosten: Kosten) -> None:
        """Without a column for the verschil, the sentence with the result needs its own amount."""
        known = kosten.resultaat or Fase.VERSCHIL in kosten.saldo.cijfers
        path = ("kosten", "resultaat")
        if Fase.VERSCHIL not in kosten.fasen and not (known or self.places.reported(*path)):
            subject = f"{self.title}, zin met het resultaat"
            self.figures.findings.append(
                finding("REK-007", self.places.key(*path), subject=subject)
            )

    def _not_printed(self) -> Iterator[Finding]:
        for fase, place in self.unprinted.items():
            yield finding("KOL-001", place, subject=self.title, found=fase.value)

    def _resultaat(self, text: str) -> Bedrag | None:
        """The amount of the result sentence: rounded like the table, when it looks so."""
        path, subject = ("kosten", "resultaat"), f"{self.title}, zin met het resultaat"
        read = self._verschillen().euros(f"{self.prefix}/resultaat", text, *path, subject=subject)
        unit = self.figures.unit
        if read is None or read.unit or not unit or read.value % unit:
            return read
        return replace(read, unit=unit)

    def _rows(
        self, zijde: Zijde, invoer: Mapping[str, InvoerKostenregel], namen: Mapping[str, str]
    ) -> tuple[Kostenregel, ...]:
        # In the order of the pakketten, not of the figures: both tables and texts follow that.
        order = [
            *(code for code in namen if code in invoer),
            *(code for code in invoer if code not in namen),
        ]
        return tuple(
            self._row(_Spot(zijde, code, namen.get(code, "")), invoer[code]) for code in order
        )

    def _total(
        self, zijde: Zijde, invoer: InvoerKostenregel | None, rows: tuple[Kostenregel, ...]
    ) -> Kostenregel:
        return self._row(_Spot(zijde, "totaal", total=True), invoer, rows)

    def _reserves(
        self, part: str, invoer: Mapping[str, InvoerReserveregel]
    ) -> tuple[Kostenregel, ...]:
        return tuple(self._row(_Spot(part, code, row.naam), row) for code, row in invoer.items())

    def _row(
        self,
        spot: _Spot,
        invoer: InvoerKostenregel | None,
        terms: tuple[Kostenregel, ...] | None = None,
    ) -> Kostenregel:
        """One row; `terms` are the rows that add up to it, None where there are none."""
        given = invoer or InvoerKostenregel()
        cijfers: dict[Fase, Bedrag] = {}
        for fase in self._wanted(spot, given):
            path = (*spot.path, fase.value)
            name, subject = f"{self.prefix}/{spot.key}/{fase}", self._subject(spot, fase)
            read = self._delivered(name, spot, given, fase, subject)
            reported = self.places.reported(*path)
            if read is None and not reported:
                parts = _parts(fase, self.instellingen.kolommen, cijfers, terms)
                read = self._derived(name, spot, fase, parts, subject)
            if read is not None:
                cijfers[fase] = read
            elif terms is None and self._needed(fase) and not reported:
                place = self.places.key(*path)
                self.figures.findings.append(finding("GET-007", place, subject=subject))
        place = self.places.key(*spot.path)
        return Kostenregel(spot.code, spot.naam, cijfers, place, given.herzien or "")

    def _wanted(self, spot: _Spot, given: InvoerKostenregel) -> Iterator[Fase]:
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
        self, name: str, spot: _Spot, given: InvoerKostenregel, fase: Fase, subject: str
    ) -> Bedrag | None:
        """The figure as it stands there; None when there is none, or when it was refused."""
        path = (*spot.path, fase.value)
        text: str = getattr(given, fase.value)
        if self.leeg_is_nul and not text.strip() and self.places.scalar(*path):
            text = _NIL
        if fase is Fase.VERSCHIL:
            return self._verschillen().amount(
                name, spot.part, text, given.verschil_letter, *path, subject=subject
            )
        sign = self.instellingen.tekens.of(spot.part, fase)
        return self.figures.amount(name, text, sign, *path, subject=subject)

    def _verschillen(self) -> Verschillen:
        return Verschillen(self.figures, self.instellingen.tekens)

    def _derived(
        self, name: str, spot: _Spot, fase: Fase, parts: list[Bedrag] | None, subject: str
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
        return Bedrag(name, value, Decimal(0) if parts else self.figures.unit, place, derived=True)

    def _subject(self, spot: _Spot, fase: Fase) -> str:
        words = (self.title, *spot.words, fase.naam(self.instellingen.jaar))
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a row stands: `part` is lasten, baten, saldo or a kind of reserve mutation."""

    part: str
    code: str
    naam: str = ""
    total: bool = False

    @property
    def key(self) -> str:
        """The middle of the key of its figures."""
        return self.part if self.part in _ALONE else f"{self.code}/{self.part}"

    @property
    def path(self) -> tuple[str, ...]:
        """The keys of the input that lead to it."""
        if self.part in _ALONE:
            return ("kosten", self.part)
        if self.total:
            return ("kosten", f"totaal_{self.part}")
        return ("kosten", self.part, self.code)

    @property
    def words(self) -> tuple[str, ...]:
        """How a message names it."""
        words = self.part.replace("_", " ")
        return (words,) if self.part in _ALONE else (words, self.code)


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
