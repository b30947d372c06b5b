"""The cost table of a programme: read its rows, and derive what exact figures make certain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.shape import Places
from rapport.model.dossier import Bedrag, Fase, Instellingen, Kosten, Kostenregel, Zijde
from rapport.model.invoer_programma import InvoerKosten, InvoerKostenregel, InvoerReserveregel

_BALANCE = "saldo"


@dataclass(frozen=True, slots=True)
class KostenReader:
    """Reads one cost table. `prefix` starts every key, `title` every subject of a message."""

    prefix: str
    title: str
    figures: Figures
    places: Places
    instellingen: Instellingen

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
        kosten = Kosten(
            lasten=lasten,
            totaal_lasten=totaal_lasten,
            baten=baten,
            totaal_baten=totaal_baten,
            saldo=self._row(_Spot(_BALANCE, _BALANCE), invoer.saldo, sides),
            toevoegingen=self._reserves("toevoegingen", invoer.toevoegingen),
            onttrekkingen=self._reserves("onttrekkingen", invoer.onttrekkingen),
            resultaat=self._resultaat(invoer.resultaat),
            uit_afgeronde_cijfers=bool(invoer.afronding),
            fasen=tuple(Fase),
            place=self.places.key("kosten"),
        )
        return kosten, tuple(self.figures.findings)

    def _resultaat(self, text: str) -> Bedrag | None:
        """The amount of the result sentence: rounded like the table, when it looks so."""
        path, subject = ("kosten", "resultaat"), f"{self.title}, zin met het resultaat"
        read = self.figures.euros(f"{self.prefix}/resultaat", text, *path, subject=subject)
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
        tekens = self.instellingen.tekens
        cijfers: dict[Fase, Bedrag] = {}
        for fase in Fase:
            path = (*spot.path, fase.value)
            name = f"{self.prefix}/{spot.key}/{fase}"
            sign = tekens.of(spot.part, fase)
            text, subject = getattr(given, fase.value), self._subject(spot, fase)
            read = self.figures.amount(name, text, sign, *path, subject=subject)
            if read is None and not self.places.reported(*path):
                read = self._derived(name, spot, _parts(fase, cijfers, terms), subject)
            if read is not None:
                cijfers[fase] = read
            elif terms is None and fase is not Fase.VERSCHIL and not self.places.reported(*path):
                place = self.places.key(*spot.path)
                self.figures.findings.append(finding("GET-007", place, subject=subject))
        return Kostenregel(spot.code, spot.naam, cijfers, self.places.key(*spot.path))

    def _derived(
        self, name: str, spot: _Spot, parts: list[Bedrag] | None, subject: str
    ) -> Bedrag | None:
        """The figure worked out from `parts`; None, and a finding, where that is not certain."""
        if parts is None:
            return None
        place = self.places.key(*spot.path)
        if any(part.unit for part in parts):
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
        return self.part if self.part == _BALANCE else f"{self.code}/{self.part}"

    @property
    def path(self) -> tuple[str, ...]:
        """The keys of the input that lead to it."""
        if self.part == _BALANCE:
            return ("kosten", _BALANCE)
        if self.total:
            return ("kosten", f"totaal_{self.part}")
        return ("kosten", self.part, self.code)

    @property
    def words(self) -> tuple[str, ...]:
        """How a message names it."""
        return (self.part,) if self.part == _BALANCE else (self.part, self.code)


def _parts(
    fase: Fase, row: Mapping[Fase, Bedrag], terms: Iterable[Kostenregel] | None
) -> list[Bedrag] | None:
    """The amounts that add up to a figure; None where one of them is not known."""
    if fase is Fase.VERSCHIL:
        after, before = row.get(Fase.REALISATIE), row.get(Fase.NA_WIJZIGING)
        return [after, _negative(before)] if after and before else None
    if terms is None:
        return None
    found = [term.cijfers.get(fase) for term in terms]
    return None if None in found else [part for part in found if part is not None]


def _negative(amount: Bedrag) -> Bedrag:
    return replace(amount, value=-amount.value)
