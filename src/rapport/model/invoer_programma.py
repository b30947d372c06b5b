"""The shape of a programme's YAML file."""

from __future__ import annotations

from typing import Literal

from rapport.model.fields import Cijfer, Code, Field, Jaar, Shape, Verhaal, Woorden
from rapport.model.invoer_rapport import Eenheidswoord

Letterwoord = Literal["", "V", "N"]
_LETTER = "V (voordeel) of N (nadeel), als de letters een eigen kolom hebben"


class InvoerPakket(Shape):
    """One pakket with its texts."""

    code: Code = Field(description="De code, zoals 1E")
    naam: Woorden = Field(description="De naam zonder de code")
    inhoud: Verhaal = Field(default="", description="Waar dit pakket over gaat")
    wilden_we_bereiken: Verhaal = Field(default="", description="Wat wilden we bereiken?")
    hebben_we_bereikt: Verhaal = Field(default="", description="Wat hebben we bereikt?")


class InvoerKostenregel(Shape):
    """The figures of one row of the cost table."""

    realisatie_vorig_jaar: Cijfer = ""
    herzien: Woorden | None = Field(
        default=None,
        description="Waarom realisatie_vorig_jaar anders is dan in het rapport van vorig jaar",
    )
    primaire_begroting: Cijfer = ""
    begroting_na_wijziging: Cijfer = ""
    realisatie: Cijfer = ""
    verschil: Cijfer = Field(default="", description="Realisatie min begroting na wijziging")
    verschil_letter: Letterwoord = Field(default="", description=_LETTER)


class InvoerReserveregel(InvoerKostenregel):
    """A row of onttrekkingen or toevoegingen: it brings its own name."""

    naam: Woorden


class InvoerKosten(Shape):
    """The cost table: what was budgeted and what was spent."""

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
    resultaat: Cijfer = Field(default="", description="Het bedrag in de zin met het resultaat")
    lasten: dict[Code, InvoerKostenregel] = Field(default={}, description="Per code van een pakket")
    totaal_lasten: InvoerKostenregel | None = None
    baten: dict[Code, InvoerKostenregel] = Field(default={}, description="Per code van een pakket")
    totaal_baten: InvoerKostenregel | None = None
    saldo: InvoerKostenregel | None = None
    toevoegingen: dict[Code, InvoerReserveregel] = Field(default={})
    onttrekkingen: dict[Code, InvoerReserveregel] = Field(default={})
    resultaat_na_bestemming: InvoerKostenregel | None = Field(
        default=None, description="Het saldo met de toevoegingen en onttrekkingen"
    )


class InvoerTotaal(Shape):
    """The total of the explained deviations of a pakket."""

    lasten: Cijfer = ""
    lasten_letter: Letterwoord = Field(default="", description=_LETTER)
    baten: Cijfer = ""
    baten_letter: Letterwoord = Field(default="", description=_LETTER)


class InvoerRestpost(InvoerTotaal):
    """What is left of a deviation after the explained items."""

    aard: Literal["", "I", "S"] = Field(
        default="", description="I (incidenteel) of S (structureel)"
    )


class InvoerUitleg(Shape):
    """What an explained deviation says in words."""

    toelichting: Verhaal


# The last of the shapes gives its keys first.
class InvoerPost(InvoerRestpost, InvoerUitleg):
    """One explained deviation."""


class InvoerAfwijking(Shape):
    """The explanation of the deviations of one pakket."""

    posten: list[InvoerPost] = Field(default=[])
    overige: InvoerRestpost | None = Field(default=None, description="Overige diverse posten")
    totaal: InvoerTotaal | None = None


class InvoerIndicator(Shape):
    """One indicator over the years."""

    naam: Woorden = Field(description="De naam met de eenheid, zoals 'per 1.000 inwoners'")
    waarden: dict[Jaar, Cijfer] = Field(description="Per jaar; een * erachter is voorlopig")
    vergelijking: Cijfer = Field(default="", description="De waarde van de vergelijkingsgroep")
    bron: Woorden
    omschrijving: Verhaal = ""


class InvoerIndicatoren(Shape):
    """The indicators of a programme and what they are compared with."""

    peildatum: Woorden = Field(description="De dag waarop de cijfers zijn opgehaald: dd-mm-jjjj")
    vergelijkingsgroep: Woorden = Field(description="Kop van de kolom met de vergelijking")
    lijst: list[InvoerIndicator] = Field(min_length=1)


class InvoerProgramma(Shape):
    """One programme: texts, figures, explanations and indicators."""

    programma: Code = Field(description="Het nummer of de code van het programma")
    naam: Woorden = Field(description="De naam zonder het nummer")
    omschrijving: Verhaal = Field(default="", description="Waar dit programma over gaat")
    pakketten: list[InvoerPakket] = Field(default=[])
    verbonden_partijen: Verhaal | None = Field(
        None, description="Leeg laten mag; dan staat alleen de kop er"
    )
    kosten: InvoerKosten | None = None
    afwijkingen: dict[Code, InvoerAfwijking] = Field(
        default={}, description="Per code van een pakket"
    )
    indicatoren: InvoerIndicatoren | None = None
