"""The overzicht van baten en lasten: all programmes, and what stands beside them (BBV art. 27).

Its amounts are effects, as in the cost tables of the programmes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapport.model.cijfers import Kolommen, Kosten, Kostenregel, Zijde
from rapport.place import Place

# The first part of the key of every figure of the overview, and its name in a message.
OVERZICHT: Final = "overzicht"
MUTATIES: Final = ("toevoegingen", "onttrekkingen")


class Deel(StrEnum):
    """What each row of the overview has a figure of."""

    LASTEN = "lasten"
    BATEN = "baten"
    SALDO = "saldo"


class Apart(StrEnum):
    """What the overview gives apart from the programmes, in its order (BBV art. 27)."""

    DEKKINGSMIDDELEN = "algemene_dekkingsmiddelen"
    OVERHEAD = "overhead"
    VPB = "vpb"
    ONVOORZIEN = "onvoorzien"


@dataclass(frozen=True, slots=True)
class Overzichtsregel:
    """One row: a programme, something apart, or the total; its figures per deel.

    `id` is the middle of the key of its figures; `code` and `naam` are those of a programme.
    `aangevuld`: there is more in it than stands in the programmes.
    """

    id: str
    code: str
    naam: str
    cijfers: Mapping[Deel, Kostenregel]
    place: Place | None
    aangevuld: bool = False

    @property
    def saldo(self) -> Kostenregel:
        """Lasten and baten together."""
        return self.cijfers[Deel.SALDO]


@dataclass(frozen=True, slots=True)
class Mutaties:
    """What is added to reserves, or taken from them: per programme, as one total, or both."""

    regels: tuple[Kostenregel, ...] = ()
    totaal: Kostenregel | None = None
    aangevuld: bool = False

    @property
    def samen(self) -> tuple[Kostenregel, ...]:
        """The rows that together are all of it: the total, or else the rows per programme."""
        return (self.totaal,) if self.totaal else self.regels


@dataclass(frozen=True, slots=True)
class Elders:
    """A pakket of a programme that the overview gives apart, on one side."""

    programma: str
    pakket: str
    zijde: Zijde
    naar: Apart


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The overview of a report. `mutaties` has toevoegingen and onttrekkingen, in that order.

    `programmas` holds every programme of the report, in its order. `uit_afgeronde_cijfers`
    declares that totals and differences were computed from print.
    """

    programmas: tuple[Overzichtsregel, ...]
    apart: tuple[Overzichtsregel, ...]
    totaal: Overzichtsregel
    mutaties: Mapping[str, Mutaties]
    resultaat: Kostenregel
    elders: tuple[Elders, ...]
    uit_afgeronde_cijfers: bool
    kolommen: Kolommen
    place: Place | None

    @property
    def regels(self) -> tuple[Overzichtsregel, ...]:
        """The rows that the total is the sum of."""
        return (*self.programmas, *self.apart)


@dataclass(frozen=True, slots=True)
class Verplaatst:
    """The rows of pakketten that the overview gives apart; `kosten` is by code of a programme."""

    elders: tuple[Elders, ...]
    kosten: Mapping[str, Kosten]

    def uit(self, programma: str, zijde: Zijde) -> tuple[Kostenregel, ...]:
        """The rows of one side that are taken out of a programme."""
        return tuple(
            row
            for one in self.elders
            if (one.programma, one.zijde) == (programma, zijde)
            for row in self._rows(one)
        )

    def naar(self, apart: Apart, zijde: Zijde) -> tuple[Kostenregel, ...]:
        """The rows of one side that come together in what stands apart."""
        return tuple(
            row
            for one in self.elders
            if (one.naar, one.zijde) == (apart, zijde)
            for row in self._rows(one)
        )

    def _rows(self, one: Elders) -> tuple[Kostenregel, ...]:
        rows = self.kosten[one.programma].regels(one.zijde)
        return tuple(row for row in rows if row.code == one.pakket)


def nil(row: Kostenregel) -> bool:
    """Whether rapport gave the row nil in every column, as nothing of it was delivered."""
    amounts = row.cijfers.values()
    return bool(amounts) and all(a.derived and not (a.value or a.unit) for a in amounts)
