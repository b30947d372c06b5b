"""Figures of the accounts: columns, amounts, rows, and the cost table of a programme.

Signs are canonical: the effect for the gemeente. Lasten are negative, baten positive,
verschil = realisatie - begroting na wijziging, so that positive is a voordeel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapport.place import Place


class Fase(StrEnum):
    """The columns of the cost table, in the order of BBV art. 27 with the prior year in front."""

    VORIG_JAAR = "realisatie_vorig_jaar"
    PRIMAIR = "primaire_begroting"
    NA_WIJZIGING = "begroting_na_wijziging"
    REALISATIE = "realisatie"
    VERSCHIL = "verschil"

    def naam(self, jaar: int) -> str:
        """The name of the column in a message: 'realisatie 2023'."""
        if self is Fase.VERSCHIL:
            return "verschil"
        if self is Fase.VORIG_JAAR:
            return f"realisatie {jaar - 1}"
        return f"{self.value.replace('_', ' ')} {jaar}"


class Zijde(StrEnum):
    """The two sides of the accounts."""

    LASTEN = "lasten"
    BATEN = "baten"


@dataclass(frozen=True, slots=True)
class Kolommen:
    """The columns of the cost tables: `fasen` are printed, in this order.

    The verschil is `van` minus `met`.
    """

    fasen: tuple[Fase, ...] = tuple(Fase)
    van: Fase = Fase.REALISATIE
    met: Fase = Fase.NA_WIJZIGING


@dataclass(frozen=True, slots=True)
class Bedrag:
    """An amount: `value` in euros of effect, known to `unit` (0: exact, 1000: in thousands).

    `key` names the figure wherever it stands. `derived` tells that rapport computed it.
    """

    key: str
    value: Decimal
    unit: Decimal
    place: Place | None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Kostenregel:
    """One row of figures; a phase that could not be read or derived is absent.

    `herzien` says why the prior year is not what last year's report gave; '' where it is the same.
    """

    code: str
    naam: str
    cijfers: Mapping[Fase, Bedrag]
    place: Place | None
    herzien: str = ""


@dataclass(frozen=True, slots=True)
class Kosten:
    """The cost table of a programme. `resultaat` is the amount of the result sentence.

    `na_bestemming` is the saldo with what is added to and taken from reserves, where delivered.

    `uit_afgeronde_cijfers` declares that totals and differences were computed from print.
    """

    lasten: tuple[Kostenregel, ...]
    totaal_lasten: Kostenregel
    baten: tuple[Kostenregel, ...]
    totaal_baten: Kostenregel
    saldo: Kostenregel
    toevoegingen: tuple[Kostenregel, ...]
    onttrekkingen: tuple[Kostenregel, ...]
    resultaat: Bedrag | None
    uit_afgeronde_cijfers: bool
    kolommen: Kolommen
    place: Place | None
    na_bestemming: Kostenregel | None = None

    @property
    def fasen(self) -> tuple[Fase, ...]:
        """The printed columns, in order."""
        return self.kolommen.fasen

    def regels(self, zijde: Zijde) -> tuple[Kostenregel, ...]:
        """The rows of one side."""
        return self.lasten if zijde is Zijde.LASTEN else self.baten

    def totaal(self, zijde: Zijde) -> Kostenregel:
        """The total of one side."""
        return self.totaal_lasten if zijde is Zijde.LASTEN else self.totaal_baten
