"""The shape of the file with the overzicht van baten en lasten."""

from __future__ import annotations

from typing import Literal

from rapport.model.fields import Code, Field, Shape
from rapport.model.invoer_programma import InvoerKostenregel
from rapport.model.invoer_rapport import Eenheidswoord

Zijdewoord = Literal["", "lasten", "baten"]
Apartwoord = Literal["algemene_dekkingsmiddelen", "overhead", "vpb", "onvoorzien"]
Jawoord = Literal["", "ja"]
_AANGEVULD = "ja: hier zit meer in dan er in de programma's staat"


class InvoerOverzichtsregel(Shape):
    """The figures of one row of the overview."""

    lasten: InvoerKostenregel | None = None
    baten: InvoerKostenregel | None = None
    saldo: InvoerKostenregel | None = None


class InvoerAparteRegel(InvoerOverzichtsregel):
    """A row that stands apart from the programmes."""

    aangevuld: Jawoord = Field(default="", description=_AANGEVULD)


class InvoerMutaties(Shape):
    """What is added to reserves, or taken from them."""

    aangevuld: Jawoord = Field(default="", description=_AANGEVULD)
    programmas: dict[Code, InvoerKostenregel] = Field(
        default={}, description="Per code van een programma"
    )
    totaal: InvoerKostenregel | None = None


class InvoerElders(Shape):
    """A pakket of a programme that the overview gives apart."""

    programma: Code = Field(description="De code van het programma")
    pakket: Code = Field(description="De code van het pakket in dat programma")
    zijde: Zijdewoord = Field(
        default="", description="Alleen de lasten of alleen de baten; zonder deze regel allebei"
    )
    naar: Apartwoord = Field(description="De regel van het overzicht waar het pakket in staat")


class InvoerOverzicht(Shape):
    """The overview of all programmes."""

    cijfers_in: Eenheidswoord | None = Field(
        None, description="De eenheid van deze cijfers, als die anders is dan in rapport.yaml"
    )
    afronding: Literal["", "uit-afgeronde-cijfers"] = Field(
        default="",
        description="Zo gezet: totalen en verschillen zijn berekend uit afgeronde cijfers",
    )
    leeg_is: Literal["", "nul"] = Field(
        default="", description="nul: een sleutel waar niets achter staat, is nul"
    )
    programmas: dict[Code, InvoerOverzichtsregel] = Field(
        default={}, description="Per code van een programma; weglaten mag"
    )
    algemene_dekkingsmiddelen: InvoerAparteRegel | None = None
    overhead: InvoerAparteRegel | None = None
    vpb: InvoerAparteRegel | None = None
    onvoorzien: InvoerAparteRegel | None = None
    totaal: InvoerOverzichtsregel | None = None
    toevoegingen: InvoerMutaties | None = None
    onttrekkingen: InvoerMutaties | None = None
    resultaat: InvoerKostenregel | None = Field(
        default=None, description="Het saldo met de toevoegingen en onttrekkingen"
    )
    elders: list[InvoerElders] = Field(
        default=[], description="Pakketten die het overzicht buiten hun programma laat zien"
    )
