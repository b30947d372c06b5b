"""The file with the overzicht van baten en lasten: held against its shape and the programmes."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from rapport.amounts import UNITS
from rapport.findings import Finding
from rapport.intake.figures import Figures, coarser
from rapport.intake.overzicht_codes import CodesReader
from rapport.intake.overzicht_rows import RowsReader
from rapport.intake.regels import RegelReader, Spot
from rapport.intake.shape import Places, shaped
from rapport.model.cijfers import Kosten, Kostenregel
from rapport.model.dossier import Dossier
from rapport.model.invoer_overzicht import InvoerMutaties, InvoerOverzicht
from rapport.model.overzicht import MUTATIES, OVERZICHT, Mutaties, Overzicht, Verplaatst
from rapport.sources.located import Group

_RESULT = "resultaat"


def read_overzicht(root: Group, dossier: Dossier) -> tuple[Overzicht | None, tuple[Finding, ...]]:
    """The overview of the programmes of `dossier`; None when one of them is not known.

    What is left out is taken from the programmes, or worked out from exact figures.
    """
    invoer, places, found = shaped(InvoerOverzicht, root)
    if invoer is None:
        return None, found
    reader = _OverzichtReader(invoer, places, dossier)
    overzicht = reader.read()
    return overzicht if reader.complete else None, (*found, *reader.findings)


@dataclass(frozen=True, slots=True)
class _OverzichtReader:
    """Reads one overview; `findings` gathers what every part of it reports."""

    invoer: InvoerOverzicht
    places: Places
    dossier: Dossier
    findings: list[Finding] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether the figures of every programme are there, or are delivered here."""
        programmas = self.dossier.programmas
        given = self.invoer.programmas
        known = all(one.kosten is not None or one.code in given for one in programmas)
        return known and len(programmas) == len(self.dossier.instellingen.programmas)

    def read(self) -> Overzicht:
        """The overview, with what could be read of it."""
        settings, invoer = self.dossier.instellingen, self.invoer
        regels = RegelReader(
            OVERZICHT,
            OVERZICHT,
            Figures(self.places, self._unit()),
            self.places,
            settings,
            leeg_is_nul=bool(invoer.leeg_is),
        )
        verplaatst = self._named()
        reader = RowsReader(regels, invoer, verplaatst)
        programmas = tuple(map(reader.programma, self.dossier.programmas))
        apart = tuple(reader.apart())
        totaal = reader.totaal((*programmas, *apart))
        mutaties = self._mutaties(reader)
        result = Spot(f"{_RESULT}_na_bestemming", _RESULT, (_RESULT,), (_RESULT,), _RESULT)
        terms = [row for part in mutaties.values() for row in part.samen]
        overzicht = Overzicht(
            programmas=programmas,
            apart=apart,
            totaal=totaal,
            mutaties=mutaties,
            resultaat=reader.summed(result, invoer.resultaat, (totaal.saldo, *terms)),
            elders=verplaatst.elders,
            uit_afgeronde_cijfers=bool(invoer.afronding),
            kolommen=settings.kolommen,
            place=self.places.root,
        )
        self.findings.extend((*regels.figures.findings, *regels.not_printed()))
        return overzicht

    def _mutaties(self, reader: RowsReader) -> dict[str, Mutaties]:
        found = {}
        for part in MUTATIES:
            given: InvoerMutaties | None = getattr(self.invoer, part)
            own: dict[str, tuple[Kostenregel, ...]] = {
                one.code: getattr(one.kosten, part) if one.kosten else ()
                for one in self.dossier.programmas
            }
            found[part] = reader.mutaties(part, given, own)
        return found

    def _named(self) -> Verplaatst:
        """What is given apart, with every name held against the programmes that could be read."""
        programmas = self.dossier.programmas
        kosten: dict[str, Kosten] = {one.code: one.kosten for one in programmas if one.kosten}
        codes = CodesReader(self.places, tuple(one.code for one in programmas), kosten)
        codes.programmas(self.invoer.programmas, "programmas")
        for part in MUTATIES:
            given: InvoerMutaties | None = getattr(self.invoer, part)
            codes.programmas(given.programmas if given else (), part, "programmas")
        verplaatst = codes.elders(self.invoer.elders)
        # Where a programme could not be read, what is said of it cannot be judged.
        if len(programmas) == len(self.dossier.instellingen.programmas):
            self.findings.extend(codes.findings)
        return verplaatst

    def _unit(self) -> Decimal:
        """The unit in which the figures of the overview are delivered."""
        settings = self.dossier.instellingen
        if self.invoer.cijfers_in is None:
            return settings.cijfers_in
        unit = UNITS[self.invoer.cijfers_in]
        if unit > settings.eenheid:
            place = self.places.of("cijfers_in")
            self.findings.append(coarser(place, OVERZICHT, unit, settings.eenheid))
        return unit
