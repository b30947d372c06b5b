"""The shape of `rapport.yaml`: what kind of report this is, and the rules that hold in it."""

from __future__ import annotations

from typing import Literal

from rapport.model.fields import Cijfer, Field, Jaar, Shape, Woorden

Eenheidswoord = Literal["euro", "duizend euro", "miljoen euro"]
Teken = Literal["positief", "negatief"]


class InvoerTekenprofiel(Shape):
    """With which sign the figures are delivered and printed."""

    lasten: Teken = Field(default="negatief", description="Staan lasten als -3.571 of als 3.571?")
    baten: Teken = Field(default="positief", description="Staan baten als 126 of als -126?")
    verschil: Literal["voordeel positief", "nadeel positief"] = Field(
        default="voordeel positief", description="Wat betekent een verschil zonder minteken?"
    )


class InvoerDrempels(Shape):
    """From which amount, in euros, the raad wants a deviation explained."""

    pakket: Cijfer = Field(description="Vanaf dit bedrag per pakket moet er een toelichting zijn")
    post: Cijfer = Field(description="Vanaf dit bedrag per post hoort er I of S bij")


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
    tekenprofiel: InvoerTekenprofiel = InvoerTekenprofiel()
    drempels: InvoerDrempels
    programmas: list[Woorden] = Field(
        min_length=1, description="De bestanden van de programma's, in de volgorde van het rapport"
    )
