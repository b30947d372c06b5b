"""The look of a gemeente as `stijl.yaml` gives it: colours, inks and fonts by their job."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

COLOUR = r"^#[0-9A-Fa-f]{6}$"
Kleur = Annotated[str, StringConstraints(pattern=COLOUR)]
Procent = Annotated[int, Field(ge=0, le=100)]
# Cyan, magenta, yellow and black, each in percent.
Drukkleur = tuple[Procent, Procent, Procent, Procent]


class Kleuren(BaseModel):
    """Colours by their job, each as #RRGGBB."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hoofd: Kleur  # openers, headings, the filled saldo row
    steun: Kleur  # rules, smaller headings, charts
    accent: Kleur  # one small sign per page; never carries text on white
    code: Kleur  # codes in the margin
    tekst: Kleur
    gedempt: Kleur  # running heads, table heads
    vlak: Kleur  # tinted column and result block
    lijn: Kleur
    voordeel: Kleur
    nadeel: Kleur
    op_hoofd: Kleur  # text on the main colour


class Drukkleuren(BaseModel):
    """The same colours for the printing press: cyan, magenta, yellow, black, in percent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hoofd: Drukkleur
    steun: Drukkleur
    accent: Drukkleur
    code: Drukkleur
    tekst: Drukkleur
    gedempt: Drukkleur
    vlak: Drukkleur
    lijn: Drukkleur
    voordeel: Drukkleur
    nadeel: Drukkleur
    op_hoofd: Drukkleur


class Druk(BaseModel):
    """What the printer of the gemeente asks.

    `profiel` is the file with the profile of the press, in the folder of the style; `conditie`
    the printer's name for it; `meeste_inkt` the most ink together in percent; the number of pages
    is made a multiple of `veelvoud`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    profiel: str
    conditie: str
    meeste_inkt: Annotated[int, Field(ge=100, le=400)]
    veelvoud: Annotated[int, Field(ge=1, le=64)]


class Huisstijl(BaseModel):
    """Colours and fonts; `lettertype` is the family for text, `kopletter` the one for headings.

    `aanhalingstekens` says whether straight quotation marks are set as typographic ones.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kleuren: Kleuren
    drukkleuren: Drukkleuren
    druk: Druk
    lettertype: str
    kopletter: str
    aanhalingstekens: bool = True
