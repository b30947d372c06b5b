"""What the gemeente accounts for: programmes with exact figures, each with its place and key.

Signs are canonical: the effect for the gemeente. Lasten are negative, baten positive,
verschil = realisatie - begroting na wijziging, so that positive is a voordeel.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rapport.model.afronding import Afronding, Verschoven
from rapport.model.cijfers import Bedrag, Kolommen, Kosten, Zijde
from rapport.model.drempel import Drempel
from rapport.model.overzicht import Overzicht
from rapport.model.tekens import Tekenprofiel
from rapport.place import Place
from rapport.prose.tree import ProseBlock


class Status(StrEnum):
    """How far the report has come; from COLLEGE on nothing may be missing."""

    CONCEPT = "concept"
    COLLEGE = "college"
    RAAD = "raad"
    VASTGESTELD = "vastgesteld"


@dataclass(frozen=True, slots=True)
class Tekst:
    """Narrative as read; no blocks when it is empty. `given` is false when the key is absent.

    `source` is its Markdown as written, at `path` in its file (keys, and numbers from 0).
    """

    blocks: tuple[ProseBlock, ...] = ()
    place: Place | None = None
    given: bool = False
    source: str = ""
    path: tuple[str | int, ...] = ()


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
    """One programme. `id` ('programma-1') is the first part of the key of its figures.

    `refused` are the parts that were given and could not be read whole: kosten, indicatoren,
    lasten, baten, or pakketten with their codes. That they are not there is told already.
    """

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
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Instellingen:
    """The rules of this report. `eenheid` is the unit of print (0: euros).

    `tekens` are those of the input, `tekens_druk` those of print. `drempel_per_saldo`: the
    drempel of a pakket counts for lasten and baten together, not for each side. `sluitend` is where
    it asks for figures of which all sums hold in print; None for plain rounding.
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
    overzicht: tuple[str, Place] | None = None
    sluitend: Place | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything one report accounts for. `vorig` is last year's report, where it was delivered.

    `overzicht` is None where it was not asked for, or where a programme of it is not known.
    `verschoven` are the figures that were moved so that sums close, by key.
    """

    instellingen: Instellingen
    programmas: tuple[Programma, ...]
    vorig: Dossier | None = None
    overzicht: Overzicht | None = None
    verschoven: Mapping[str, Verschoven] = field(default_factory=dict)

    @property
    def afronding(self) -> Afronding:
        """How the figures of this report are rounded."""
        settings = self.instellingen
        closed = settings.sluitend is not None
        return Afronding(settings.eenheid, closed, self.verschoven)


def texts(dossier: Dossier) -> Iterator[Tekst]:
    """Every narrative that may hold pictures, in the order of the report."""
    for programma in dossier.programmas:
        yield programma.omschrijving
        for pakket in programma.pakketten:
            yield from (pakket.inhoud, pakket.wilden, pakket.bereikt)
        yield programma.verbonden_partijen
