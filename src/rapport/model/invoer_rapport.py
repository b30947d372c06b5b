"""The shape of `rapport.yaml`: what kind of report this is, and the rules that hold in it."""

from __future__ import annotations

from typing import Literal, get_args

from rapport.model.fields import Cijfer, Field, Jaar, Shape, Woorden

Eenheidswoord = Literal["euro", "duizend euro", "miljoen euro"]
Teken = Literal["positief", "negatief"]
Saldo = Literal["baten - lasten", "lasten - baten"]
Verschil = Literal["voordeel positief", "nadeel positief", "rekenkundig"]
Letter = Literal["geen", "achter", "voor", "kolom"]
Minteken = Literal["voor", "achter"]
Fasewoord = Literal[
    "realisatie_vorig_jaar", "primaire_begroting", "begroting_na_wijziging", "realisatie"
]
Kolom = Literal[
    "realisatie_vorig_jaar",
    "primaire_begroting",
    "begroting_na_wijziging",
    "realisatie",
    "verschil",
]

_LASTEN = "Staan lasten als -3.571 of als 3.571?"
_BATEN = "Staan baten als 126 of als -126?"
_SALDO = "Is het saldo baten min lasten, of andersom?"
_VERSCHIL_LASTEN = "Als verschil, maar dan voor de lasten"
_VERSCHIL_BATEN = "Als verschil, maar dan voor de baten"
_VERSCHIL = "Wat betekent een verschil zonder minteken?"
_LETTER = "Waar staat bij een verschil de V (voordeel) of N (nadeel)?"
_MIN = "Staat het minteken in het rapport voor of achter het bedrag?"


class InvoerTekens(Shape):
    """What differs in the signs of the input, or of print, from what holds for both."""

    lasten: Teken | None = Field(default=None, description=_LASTEN)
    baten: Teken | None = Field(default=None, description=_BATEN)
    saldo: Saldo | None = Field(default=None, description=_SALDO)
    verschil: Verschil | None = Field(default=None, description=_VERSCHIL)
    verschil_lasten: Verschil | None = Field(default=None, description=_VERSCHIL_LASTEN)
    verschil_baten: Verschil | None = Field(default=None, description=_VERSCHIL_BATEN)
    letter: Letter | None = Field(default=None, description=_LETTER)
    min: Minteken | None = Field(default=None, description=_MIN)


class InvoerTekenprofiel(Shape):
    """With which sign the figures are delivered and printed."""

    lasten: Teken = Field(default="negatief", description=_LASTEN)
    baten: Teken = Field(default="positief", description=_BATEN)
    saldo: Saldo = Field(default="baten - lasten", description=_SALDO)
    verschil: Verschil = Field(default="voordeel positief", description=_VERSCHIL)
    verschil_lasten: Verschil | None = Field(default=None, description=_VERSCHIL_LASTEN)
    verschil_baten: Verschil | None = Field(default=None, description=_VERSCHIL_BATEN)
    letter: Letter = Field(default="geen", description=_LETTER)
    min: Minteken = Field(default="voor", description=_MIN)
    invoer: InvoerTekens = Field(default=InvoerTekens(), description="Wat in de invoer anders is")
    druk: InvoerTekens = Field(default=InvoerTekens(), description="Wat in het rapport anders is")


class InvoerKolommen(Shape):
    """Which columns the cost tables have, and which two the verschil compares."""

    volgorde: list[Kolom] = Field(
        default=list(get_args(Kolom)),
        min_length=1,
        description="De kolommen die in het rapport komen, van links naar rechts",
    )
    verschil_van: Fasewoord = Field(default="realisatie", description="Het verschil is deze kolom")
    verschil_met: Fasewoord = Field(
        default="begroting_na_wijziging", description="Het verschil is verschil_van min deze kolom"
    )


class InvoerDrempels(Shape):
    """From which amount, or percentage of the begroting, the raad wants a deviation explained."""

    pakket: Cijfer = Field(description="Vanaf dit verschil per pakket moet er een toelichting zijn")
    post: Cijfer = Field(description="Vanaf dit bedrag per post hoort er I of S bij")
    per: Literal["zijde", "saldo"] = Field(
        default="zijde",
        description="Telt het verschil van een pakket per kant, of lasten en baten samen?",
    )


class InvoerRapport(Shape):
    """One report: everything that is not about a single programme."""

    soort: Literal["jaarverslag"] = Field(description="De soort van het rapport")
    gemeente: Woorden = Field(description="De naam van de gemeente, zonder 'gemeente' ervoor")
    jaar: Jaar = Field(description="Het jaar waarover het rapport gaat")
    status: Literal["concept", "college", "raad", "vastgesteld"] = Field(
        description="In een concept mogen onderdelen nog ontbreken"
    )
    stijl: Woorden = Field(default="basis", description="De map met de huisstijl, onder templates")
    eenheid: Eenheidswoord = Field(
        "duizend euro", description="Zo staan de bedragen in de tabellen"
    )
    cijfers_in: Eenheidswoord | None = Field(
        None, description="Zo staan de bedragen in de invoer; zonder deze regel gelijk aan eenheid"
    )
    afronding: Literal["gewoon", "sluitend"] = Field(
        "gewoon",
        description="sluitend: rondt exacte bedragen zo af dat alle sommen in druk kloppen. Iets"
        " anders dan afronding bij kosten: die zegt hoe aangeleverde totalen zijn berekend",
    )
    tekenprofiel: InvoerTekenprofiel = InvoerTekenprofiel()
    kolommen: InvoerKolommen = InvoerKolommen()
    drempels: InvoerDrempels
    vorig_jaar: Woorden | None = Field(
        None, description="De map van het rapport van vorig jaar, zoals ../jaarverslag-2023"
    )
    overzicht: Woorden | None = Field(
        None, description="Het bestand met het overzicht van baten en lasten van alle programma's"
    )
    programmas: list[Woorden] = Field(
        min_length=1, description="De bestanden van de programma's, in de volgorde van het rapport"
    )
