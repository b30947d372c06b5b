"""The cost table of a programme: which rows it has, and what adds up to each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rapport.findings import Finding, finding
from rapport.intake.regels import RegelReader, Spot
from rapport.intake.verschil import Verschillen
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.invoer_programma import InvoerKosten, InvoerKostenregel, InvoerReserveregel

_BALANCE, _AFTER = "saldo", "resultaat_na_bestemming"
_RESULT = ("kosten", "resultaat")


@dataclass(frozen=True, slots=True)
class KostenReader:
    """Reads one cost table, row by row."""

    regels: RegelReader

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
        saldo = self.regels.row(_balance(_BALANCE), invoer.saldo, sides)
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
            kolommen=self.regels.instellingen.kolommen,
            place=self.regels.places.key("kosten"),
            na_bestemming=self._after(invoer.resultaat_na_bestemming, after),
        )
        self._tell_of_the_result(kosten)
        return kosten, (*self.regels.figures.findings, *self.regels.not_printed())

    def _after(
        self, invoer: InvoerKostenregel | None, terms: tuple[Kostenregel, ...]
    ) -> Kostenregel | None:
        """The result after what goes to and comes from reserves: only where it is asked for."""
        if invoer is None:
            return None
        row = self.regels.row(_balance(_AFTER), invoer, terms)
        return self._sum(row, "toevoegingen", "onttrekkingen")

    def _tell_of_the_result(self, kosten: Kosten) -> None:
        """Without a column for the verschil, the sentence with the result needs its own amount."""
        places, known = self.regels.places, Fase.VERSCHIL in kosten.saldo.cijfers
        told = kosten.resultaat or known or places.reported(*_RESULT)
        if Fase.VERSCHIL not in kosten.fasen and not told:
            missing = finding("REK-007", places.key(*_RESULT), subject=self._of_the_result)
            self.regels.figures.findings.append(missing)

    def _resultaat(self, text: str) -> Bedrag | None:
        """The amount of the result sentence: rounded like the table, when it looks so."""
        figures = self.regels.figures
        reader = Verschillen(figures, self.regels.instellingen.tekens)
        key = f"{self.regels.prefix}/resultaat"
        read = reader.euros(key, text, *_RESULT, subject=self._of_the_result)
        if read is None or read.unit or not figures.unit or read.value % figures.unit:
            return read
        return replace(read, unit=figures.unit)

    @property
    def _of_the_result(self) -> str:
        return f"{self.regels.title}, zin met het resultaat"

    def _rows(
        self, zijde: Zijde, invoer: Mapping[str, InvoerKostenregel], namen: Mapping[str, str]
    ) -> tuple[Kostenregel, ...]:
        # In the order of the pakketten, not of the figures: both tables and texts follow that.
        order = [
            *(code for code in namen if code in invoer),
            *(code for code in invoer if code not in namen),
        ]
        spots = (_detail(zijde, code, namen.get(code, "")) for code in order)
        return tuple(self.regels.row(spot, invoer[spot.code]) for spot in spots)

    def _total(
        self, zijde: Zijde, invoer: InvoerKostenregel | None, rows: tuple[Kostenregel, ...]
    ) -> Kostenregel:
        path = ("kosten", f"totaal_{zijde}")
        spot = Spot(zijde, f"totaal/{zijde}", path, (zijde, "totaal"), "totaal")
        return self._sum(self.regels.row(spot, invoer, rows), zijde)

    def _sum(self, row: Kostenregel, *parts: str) -> Kostenregel:
        """The row; without figures where the rows it adds up could not all be read.

        That is told already, and its sum would be doubted because of it.
        """
        whole = all(self.regels.places.whole("kosten", part) for part in parts)
        return row if whole else replace(row, cijfers={})

    def _reserves(
        self, part: str, invoer: Mapping[str, InvoerReserveregel]
    ) -> tuple[Kostenregel, ...]:
        spots = {code: _detail(part, code, row.naam) for code, row in invoer.items()}
        return tuple(self.regels.row(spot, invoer[code]) for code, spot in spots.items())


def _balance(name: str) -> Spot:
    """The row of the saldo, or of the result."""
    return Spot(name, name, ("kosten", name), (name.replace("_", " "),), name)


def _detail(part: str, code: str, naam: str) -> Spot:
    """The row of a pakket on one side, or of a mutation of a reserve."""
    return Spot(part, f"{code}/{part}", ("kosten", part, code), (part, code), code, naam)
