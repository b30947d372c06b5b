"""The one table of all messages, gathered from its chapters."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from rapport.findings import (
    about_colours,
    about_containers,
    about_druk,
    about_figures,
    about_last_year,
    about_narrative,
    about_notes,
    about_overzicht,
    about_pdf,
    about_publishing,
    about_reading,
    about_review,
    about_rounding,
    about_shape,
    about_signs,
    about_tags,
    about_templates,
    about_text_amounts,
    about_word,
    about_yaml,
)
from rapport.findings.kind import Kind

_CHAPTERS = (
    about_reading.KINDS,
    about_containers.KINDS,
    about_yaml.KINDS,
    about_shape.KINDS,
    about_narrative.KINDS,
    about_notes.KINDS,
    about_figures.KINDS,
    about_last_year.KINDS,
    about_overzicht.KINDS,
    about_signs.KINDS,
    about_rounding.KINDS,
    about_templates.KINDS,
    about_colours.KINDS,
    about_text_amounts.KINDS,
    about_pdf.KINDS,
    about_druk.KINDS,
    about_tags.KINDS,
    about_word.KINDS,
    about_publishing.KINDS,
    about_review.KINDS,
)


def _gather() -> Mapping[str, Kind]:
    rows = list(chain.from_iterable(_CHAPTERS))
    table = {kind.code: kind for kind in rows}
    if len(table) != len(rows):
        raise ValueError("a code stands twice in the table of messages")
    return MappingProxyType(table)


CATALOGUE: Mapping[str, Kind] = _gather()


def kind_of(code: str) -> Kind:
    """The row of one code. Raises KeyError when there is none."""
    return CATALOGUE[code]
