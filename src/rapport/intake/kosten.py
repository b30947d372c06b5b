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

Path = tuple[str | int, ...]


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
        tekens = self.instellingen.tekens
        lasten = self._rows(Zijde.LASTEN, invoer.lasten, namen, tekens.lasten)
        baten = self._rows(Zijde.BATEN, invoer.baten, namen, tekens.baten)
        totaal_lasten = self._total(Zijde.LASTEN, invoer.totaal_lasten, lasten, tekens.lasten)
        totaal_baten = self._total(Zijde.BATEN, invoer.totaal_baten, baten, tekens.baten)
        sides = (totaal_lasten, totaal_baten)
        kosten = Kosten(
            lasten=lasten,
            totaal_lasten=totaal_lasten,
            baten=baten,
            totaal_baten=totaal_baten,
            saldo=self._row("saldo", "saldo", invoer.saldo, 1, ("kosten", "saldo"), sides),
            toevoegingen=self._reserves("toevoegingen", invoer.toevoegingen, -1),
            onttrekkingen=self._reserves("onttrekkingen", invoer.onttrekkingen, 1),
            resultaat=self.figures.euros(
                f"{self.prefix}/resultaat",
                invoer.resultaat,
                "kosten",
                "resultaat",
                subject=f"{self.title}, resultaat",
            ),
            fasen=tuple(Fase),
            place=self.places.key("kosten"),
        )
        return kosten, tuple(self.figures.findings)

    def _rows(
        self,
        zijde: Zijde,
        invoer: Mapping[str, InvoerKostenregel],
        namen: Mapping[str, str],
        sign: int,
    ) -> tuple[Kostenregel, ...]:
        # In the order of the pakketten, not of the figures: both tables and texts follow that.
        order = [
            *(code for code in namen if code in invoer),
            *(c for c in invoer if c not in namen),
        ]
        made = []
        for code in order:
            path = ("kosten", zijde.value, code)
            row = self._row(f"{code}/{zijde}", code, invoer[code], sign, path, None)
            made.append(replace(row, naam=namen.get(code, "")))
        return tuple(made)

    def _total(
        self,
        zijde: Zijde,
        invoer: InvoerKostenregel | None,
        rows: tuple[Kostenregel, ...],
        sign: int,
    ) -> Kostenregel:
        path = ("kosten", f"totaal_{zijde}")
        return self._row(f"totaal/{zijde}", "totaal", invoer, sign, path, rows)

    def _reserves(
        self, part: str, invoer: Mapping[str, InvoerReserveregel], sign: int
    ) -> tuple[Kostenregel, ...]:
        made = []
        for code, row in invoer.items():
            read = self._row(f"{code}/{part}", code, row, sign, ("kosten", part, code), None)
            made.append(replace(read, naam=row.naam))
        return tuple(made)

    def _row(
        self,
        key: str,
        code: str,
        invoer: InvoerKostenregel | None,
        sign: int,
        path: Path,
        terms: tuple[Kostenregel, ...] | None,
    ) -> Kostenregel:
        """One row; `terms` are the rows that add up to it, None where there are none."""
        given = invoer or InvoerKostenregel()
        cijfers: dict[Fase, Bedrag] = {}
        for fase in Fase:
            spot = (*path, fase.value)
            subject = self._subject(path, fase)
            own = self.instellingen.tekens.verschil if fase is Fase.VERSCHIL else sign
            name = f"{self.prefix}/{key}/{fase}"
            text = getattr(given, fase.value)
            read = self.figures.amount(name, text, own, *spot, subject=subject)
            if read is None and not self.places.reported(*spot):
                read = self._derived(name, fase, cijfers, terms, path, subject)
            if read is not None:
                cijfers[fase] = read
        return Kostenregel(code, "", cijfers, self.places.key(*path))

    def _derived(
        self,
        name: str,
        fase: Fase,
        row: Mapping[Fase, Bedrag],
        terms: tuple[Kostenregel, ...] | None,
        path: Path,
        subject: str,
    ) -> Bedrag | None:
        """The figure worked out from the others; None, and a finding, where that is not certain."""
        place = self.places.key(*path)
        parts = _parts(fase, row, terms)
        if parts is None:
            # Terms that were refused themselves have their own finding.
            if terms is None and fase is not Fase.VERSCHIL:
                self.figures.findings.append(finding("GET-007", place, subject=subject))
            return None
        if any(part.unit for part in parts):
            self.figures.findings.append(finding("REK-007", place, subject=subject))
            return None
        value = sum((part.value for part in parts), Decimal(0))
        return Bedrag(name, value, Decimal(0) if parts else self.figures.unit, place, derived=True)

    def _subject(self, path: Path, fase: Fase) -> str:
        words = [str(part).replace("_", " ") for part in path[1:]]
        return ", ".join([self.title, *words, fase.naam(self.instellingen.jaar)])


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
