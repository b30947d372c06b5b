"""The names by which running text asks for a figure: `1F.lasten.verschil`, `resultaat`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Dossier, Programma
from rapport.model.overzicht import OVERZICHT, Overzicht
from rapport.registry import nearest

SCALES: Final = ("euro", "duizend", "miljoen")
ABSOLUTE: Final = "absoluut"
DIRECTION: Final = "richting"
FORMATS: Final = (*SCALES, ABSOLUTE, DIRECTION)

_RESULT: Final = "resultaat"
_BALANCE: Final = "saldo"
_AFTER: Final = "resultaat_na_bestemming"
_RESERVES: Final = ("toevoegingen", "onttrekkingen")


@dataclass(frozen=True, slots=True)
class Named:
    """A figure with what a text must know of it; `bedrag` is None where it is missing.

    `part` is lasten, baten, saldo, resultaat, resultaat_na_bestemming or a kind of reserve
    mutation.
    """

    name: str
    bedrag: Bedrag | None
    part: str
    fase: Fase

    @property
    def compares(self) -> bool:
        """Whether it is a voordeel or a nadeel: a verschil, not one of a reserve."""
        return self.fase is Fase.VERSCHIL and self.part not in _RESERVES

    @property
    def balances(self) -> bool:
        """Whether it is a saldo or a result, so that its sign says whether that is good news."""
        return self.part in {_BALANCE, _RESULT, _AFTER}


def names_of(programma: Programma) -> dict[str, Named]:
    """Every figure of the cost table of a programme by its name."""
    kosten = programma.kosten
    return {named.name: named for named in _named(kosten)} if kosten else {}


@dataclass(frozen=True, slots=True)
class FigureNames:
    """The figures of a whole report by the id of their programme and their name."""

    known: Mapping[str, Mapping[str, Named]]

    @classmethod
    def of(cls, dossier: Dossier) -> FigureNames:
        """The names in a dossier; those of the overview begin with `overzicht/`."""
        known = {programma.id: names_of(programma) for programma in dossier.programmas}
        if dossier.overzicht is not None:
            named = _named_in_overzicht(dossier.overzicht)
            known[OVERZICHT] = {one.name: one for one in named}
        return cls(known)

    def look_up(self, programma: Programma, name: str) -> Named | None:
        """The figure that `name` means in a text of `programma`; None when there is no such name.

        A name may begin with the id of a programme, or be one of the overview:
        `programma-2/saldo.verschil`, `overzicht/totaal.saldo.realisatie`.
        """
        ident, _, own = name.rpartition("/")
        return self.known.get(ident or programma.id, {}).get(own)

    def suggestion(self, programma: Programma, name: str) -> str:
        """The known name that looks most like `name`, or ''."""
        if "/" not in name:
            return nearest(name, self.known.get(programma.id, {}))
        return nearest(
            name, (f"{ident}/{own}" for ident, all_ in self.known.items() for own in all_)
        )


def refused_format(named: Named, formats: tuple[str, ...]) -> str:
    """The first format that this figure cannot have, or a second one of its kind; '' if none."""
    seen: set[str] = set()
    for word in formats:
        kind = "scale" if word in SCALES else word
        fits = named.compares if word == DIRECTION else word in FORMATS
        if not fits or kind in seen:
            return word or " "
        seen.add(kind)
    return ""


def _named(kosten: Kosten) -> Iterator[Named]:
    for zijde in Zijde:
        for row in kosten.regels(zijde):
            yield from _row(f"{row.code}.{zijde}", row, zijde)
        yield from _row(f"totaal.{zijde}", kosten.totaal(zijde), zijde)
    yield from _row(_BALANCE, kosten.saldo, _BALANCE)
    for part, rows in zip(_RESERVES, (kosten.toevoegingen, kosten.onttrekkingen), strict=True):
        for row in rows:
            yield from _row(f"{row.code}.{part}", row, part)
    if kosten.na_bestemming is not None:
        yield from _row(_AFTER, kosten.na_bestemming, _AFTER)
    result = kosten.resultaat or kosten.saldo.cijfers.get(Fase.VERSCHIL)
    yield Named(_RESULT, result, _RESULT, Fase.VERSCHIL)


def _named_in_overzicht(overzicht: Overzicht) -> Iterator[Named]:
    for row in (*overzicht.regels, overzicht.totaal):
        for deel, figures in row.cijfers.items():
            yield from _row(f"{row.code or row.id}.{deel}", figures, deel.value)
    for part, mutaties in overzicht.mutaties.items():
        for figures in mutaties.regels:
            yield from _row(f"{figures.code}.{part}", figures, part)
        if mutaties.totaal is not None:
            yield from _row(f"totaal.{part}", mutaties.totaal, part)
    yield from _row(_RESULT, overzicht.resultaat, _AFTER)


def _row(name: str, row: Kostenregel, part: str) -> Iterator[Named]:
    for fase in Fase:
        yield Named(f"{name}.{fase}", row.cijfers.get(fase), part, fase)
