"""The rows of the overview: as delivered, or from the programmes where that is certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapport.findings import finding
from rapport.intake.regels import RegelReader, Spot, negated
from rapport.model.cijfers import Kostenregel, Zijde
from rapport.model.dossier import Programma
from rapport.model.invoer_overzicht import (
    InvoerAparteRegel,
    InvoerMutaties,
    InvoerOverzicht,
    InvoerOverzichtsregel,
)
from rapport.model.invoer_programma import InvoerKostenregel
from rapport.model.overzicht import Apart, Deel, Mutaties, Overzichtsregel, Verplaatst, nil

_Path = tuple[str, ...]
_TOTAL = "totaal"


@dataclass(frozen=True, slots=True)
class RowsReader:
    """Reads the rows of one overview.

    A row that gives again what stands in a programme, or that is the sum of one row, has the
    figures of that row where it brings none of its own.
    """

    regels: RegelReader
    invoer: InvoerOverzicht
    verplaatst: Verplaatst

    def programma(self, programma: Programma) -> Overzichtsregel:
        """The row of a programme: its totals, less what stands apart."""
        code, given = programma.code, self.invoer.programmas.get(programma.code)
        path = ("programmas", code)
        if programma.kosten is None and given is None:
            place, subject = self.regels.places.key("programmas"), f"programma {code}"
            self.regels.figures.findings.append(finding("OVZ-008", place, subject=subject))
            return Overzichtsregel(programma.id, code, programma.naam, {}, place)
        spots = _spots(programma.id, path, f"programma {code}", code, programma.naam)
        cijfers = {
            Deel(zijde): self._side(programma, zijde, spots[Deel(zijde)], given) for zijde in Zijde
        }
        whole = not any(self.verplaatst.uit(code, zijde) for zijde in Zijde)
        own = _of(given, Deel.SALDO)
        if programma.kosten is not None and whole:
            saldo = self.regels.row(spots[Deel.SALDO], own, repeats=programma.kosten.saldo)
        else:
            saldo = self._balance(spots[Deel.SALDO], own, tuple(cijfers.values()))
        cijfers[Deel.SALDO] = saldo
        place = self.regels.places.key(*path)
        return Overzichtsregel(programma.id, code, programma.naam, cijfers, place)

    def _side(
        self, programma: Programma, zijde: Zijde, spot: Spot, given: InvoerOverzichtsregel | None
    ) -> Kostenregel:
        own, moved = _of(given, Deel(zijde)), self.verplaatst.uit(programma.code, zijde)
        if programma.kosten is None:
            return self.regels.row(spot, own)
        total = programma.kosten.totaal(zijde)
        if moved:
            return self.regels.row(spot, own, (total, *map(negated, moved)))
        return self.regels.row(spot, own, repeats=total)

    def apart(self) -> Iterator[Overzichtsregel]:
        """What stands beside the programmes, as far as it is delivered or comes from them."""
        for apart in Apart:
            given: InvoerAparteRegel | None = getattr(self.invoer, apart.value)
            moved = {zijde: self.verplaatst.naar(apart, zijde) for zijde in Zijde}
            if given is not None or any(moved.values()):
                yield self._apart(apart, given, moved)

    def _apart(
        self,
        apart: Apart,
        given: InvoerAparteRegel | None,
        moved: Mapping[Zijde, tuple[Kostenregel, ...]],
    ) -> Overzichtsregel:
        words = apart.value.replace("_", " ")
        spots = _spots(apart.value, (apart.value,), words, apart.value)
        more = given is not None and bool(given.aangevuld)
        cijfers = {}
        for zijde, rows in moved.items():
            own, spot = _of(given, Deel(zijde)), spots[Deel(zijde)]
            if own is None and not rows:
                cijfers[Deel(zijde)] = self.regels.nil(spot)
            elif more or not rows:
                cijfers[Deel(zijde)] = self.regels.row(spot, own)
            else:
                cijfers[Deel(zijde)] = self.summed(spot, own, rows)
        saldo = self._balance(spots[Deel.SALDO], _of(given, Deel.SALDO), tuple(cijfers.values()))
        cijfers[Deel.SALDO] = saldo
        place = self.regels.places.key(apart.value)
        return Overzichtsregel(apart.value, "", "", cijfers, place, more)

    def totaal(self, rows: Sequence[Overzichtsregel]) -> Overzichtsregel:
        """The total of all rows, per deel."""
        spots = _spots(_TOTAL, (_TOTAL,), _TOTAL, _TOTAL)
        cijfers = {
            deel: self.summed(
                spots[deel],
                _of(self.invoer.totaal, deel),
                tuple(row.cijfers[deel] for row in rows if row.cijfers),
            )
            for deel in Deel
        }
        return Overzichtsregel(_TOTAL, "", "", cijfers, self.regels.places.key(_TOTAL))

    def mutaties(
        self, part: str, given: InvoerMutaties | None, own: Mapping[str, tuple[Kostenregel, ...]]
    ) -> Mutaties:
        """What is added to reserves or taken from them; `own` has the rows of each programme.

        With a total alone it is left at that; without one, only exact figures give a total.
        """
        given = given or InvoerMutaties()
        rows: tuple[Kostenregel, ...] = ()
        if given.programmas or given.totaal is None:
            wanted = {code: mine for code, mine in own.items() if mine or code in given.programmas}
            rows = tuple(
                self._mutatie(part, code, given.programmas.get(code), mine)
                for code, mine in wanted.items()
            )
        every = tuple(row for mine in own.values() for row in mine)
        spot = Spot(part, f"{part}/{_TOTAL}", (part, _TOTAL), (part, _TOTAL), _TOTAL)
        more = bool(given.aangevuld)
        if given.totaal is not None and (more or not (rows or every)):
            return Mutaties(rows, self.regels.row(spot, given.totaal), more)
        if given.totaal is not None or (len(rows) > 1 and _exact(rows)):
            return Mutaties(rows, self.summed(spot, given.totaal, rows or every), more)
        return Mutaties(rows, None, more)

    def _mutatie(
        self,
        part: str,
        code: str,
        given: InvoerKostenregel | None,
        own: tuple[Kostenregel, ...],
    ) -> Kostenregel:
        path, words = (part, "programmas", code), (part, f"programma {code}")
        spot = Spot(part, f"{part}/programma-{code}", path, words, code)
        return self.summed(spot, given, own) if own else self.regels.row(spot, given)

    def summed(
        self, spot: Spot, given: InvoerKostenregel | None, rows: tuple[Kostenregel, ...]
    ) -> Kostenregel:
        """The sum of rows; of one row, nil left aside, it is that row given again."""
        some = [row for row in rows if not nil(row)]
        if len(some) == 1:
            return self.regels.row(spot, given, repeats=some[0])
        return self.regels.row(spot, given, rows)

    def _balance(
        self, spot: Spot, given: InvoerKostenregel | None, sides: tuple[Kostenregel, ...]
    ) -> Kostenregel:
        """The saldo of two sides; with one side it is that amount, under a name of its own."""
        some = [row for row in sides if not nil(row)]
        if len(some) == 1:
            return self.regels.row(spot, given, repeats=self.regels.renamed(spot, some[0]))
        return self.regels.row(spot, given, sides)


def _spots(ident: str, path: _Path, name: str, code: str, naam: str = "") -> Mapping[Deel, Spot]:
    """Where the figures of a row stand, per deel."""
    return {
        deel: Spot(deel.value, f"{ident}/{deel}", (*path, deel.value), (name, deel), code, naam)
        for deel in Deel
    }


def _of(given: InvoerOverzichtsregel | None, deel: Deel) -> InvoerKostenregel | None:
    return getattr(given, deel.value) if given is not None else None


def _exact(rows: Sequence[Kostenregel]) -> bool:
    return not any(amount.unit for row in rows for amount in row.cijfers.values())
