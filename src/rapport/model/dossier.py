"""What the gemeente accounts for: programmes with exact figures, each with its place and key.

Signs are canonical: the effect for the gemeente. Lasten are negative, baten positive,
verschil = realisatie - begroting na wijziging, so that positive is a voordeel.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rapport.model.drempel import Drempel
from rapport.model.tekens import Tekenprofiel
from rapport.place import Place
from rapport.prose.tree import ProseBlock


class Status(StrEnum):
    """How far the report has come; from COLLEGE on nothing may be missing."""

    CONCEPT = "concept"
    COLLEGE = "college"
    RAAD = "raad"
    VASTGESTELD = "vastgesteld"


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
class Tekst:
    """Narrative as read; no blocks when it is empty. `given` is false when the key is absent."""

    blocks: tuple[ProseBlock, ...] = ()
    place: Place | None = None
    given: bool = False


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


@dataclass(frozen=True, slots=True)
class Post:
    """An explained deviation; an absent side has no effect. `aard` is 'I', 'S' or empty."""

    id: str
    toelichting: Tekst
    bedragen: Mapping[Zijde, Bedrag]
    aard: str
    place: Place | None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Afwijking:
    """The explanation of the deviations of one pakket: items, the rest, and their total."""

    code: str
    naam: str
    posten: tuple[Post, ...]
    totaal: Mapping[Zijde, Bedrag]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Waarde:
    """One value of an indicator as printed (`text`, mark included) and as a number."""

    text: str
    number: Decimal | None
    mark: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator over the years, with its peer group and source."""

    id: str
    naam: str
    waarden: Mapping[int, Waarde]
    vergelijking: Waarde | None
    bron: str
    omschrijving: Tekst
    place: Place | None


@dataclass(frozen=True, slots=True)
class Indicatoren:
    """The indicators of a programme. `jaren` are the columns, oldest first."""

    peildatum: date
    vergelijkingsgroep: str
    jaren: tuple[int, ...]
    lijst: tuple[Indicator, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Pakket:
    """One pakket of a programme: the gemeente's own level of policy (product, taakveld)."""

    id: str
    code: str
    naam: str
    inhoud: Tekst
    wilden: Tekst
    bereikt: Tekst
    place: Place | None


@dataclass(frozen=True, slots=True)
class Programma:
    """One programme. `id` ('programma-1') is the first part of the key of its figures."""

    id: str
    code: str
    naam: str
    omschrijving: Tekst
    pakketten: tuple[Pakket, ...]
    verbonden_partijen: Tekst
    kosten: Kosten | None
    afwijkingen: tuple[Afwijking, ...]
    indicatoren: Indicatoren | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Instellingen:
    """The rules of this report. `eenheid` is the unit of print (0: euros).

    `tekens` are those of the input, `tekens_druk` those of print. `drempel_per_saldo`: the
    drempel of a pakket counts for lasten and baten together, not for each side.
    """

    soort: str
    gemeente: str
    jaar: int
    status: Status
    stijl: str
    eenheid: Decimal
    cijfers_in: Decimal
    tekens: Tekenprofiel
    tekens_druk: Tekenprofiel
    kolommen: Kolommen
    drempel_pakket: Drempel
    drempel_post: Drempel
    drempel_per_saldo: bool
    programmas: tuple[tuple[str, Place], ...]
    stijl_place: Place
    place: Place
    vorig_jaar: tuple[str, Place] | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything one report accounts for. `vorig` is last year's report, where it was delivered."""

    instellingen: Instellingen
    programmas: tuple[Programma, ...]
    vorig: Dossier | None = None


def texts(dossier: Dossier) -> Iterator[Tekst]:
    """Every narrative that may hold pictures, in the order of the report."""
    for programma in dossier.programmas:
        yield programma.omschrijving
        for pakket in programma.pakketten:
            yield from (pakket.inhoud, pakket.wilden, pakket.bereikt)
        yield programma.verbonden_partijen
