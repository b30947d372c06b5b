"""The look of a gemeente as `stijl.yaml` gives it: colours and fonts by their job."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

COLOUR = r"^#[0-9A-Fa-f]{6}$"
Kleur = Annotated[str, StringConstraints(pattern=COLOUR)]


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


class Huisstijl(BaseModel):
    """Colours and fonts; `lettertype` is the family for text, `kopletter` the one for headings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kleuren: Kleuren
    lettertype: str
    kopletter: str
