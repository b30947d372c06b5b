"""The styles that rapport.docx must have, and how the writer finds them there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE

from rapport.findings import Finding, finding

if TYPE_CHECKING:
    from docx.document import Document as WordFile

    from rapport.place import Place

PARAGRAPH, CHARACTER, TABLE = (
    WD_STYLE_TYPE.PARAGRAPH,
    WD_STYLE_TYPE.CHARACTER,
    WD_STYLE_TYPE.TABLE,
)
KINDS = {PARAGRAPH: "alineastijl", CHARACTER: "tekenstijl", TABLE: "tabelstijl"}
DEEPEST_HEADING = 6
DEEPEST_LIST = 3


@dataclass(frozen=True, slots=True)
class Needed:
    """A style by its name, its name in a Dutch Word where that differs, and its kind."""

    name: str
    dutch: str
    kind: WD_STYLE_TYPE


def _same(kind: WD_STYLE_TYPE, *names: str) -> tuple[Needed, ...]:
    return tuple(Needed(name, name, kind) for name in names)


def _steps(name: str, dutch: str, deepest: int) -> tuple[Needed, ...]:
    """The styles of a list by depth: the first has no number behind its name."""
    ends = ["", *(f" {step}" for step in range(2, deepest + 1))]
    return tuple(Needed(name + end, dutch + end, PARAGRAPH) for end in ends)


NEEDED: tuple[Needed, ...] = (
    *(
        Needed(f"Heading {level}", f"Kop {level}", PARAGRAPH)
        for level in range(1, DEEPEST_HEADING + 1)
    ),
    *(
        Needed(f"TOC {level}", f"Inhopg {level}", PARAGRAPH)
        for level in range(1, DEEPEST_HEADING + 1)
    ),
    Needed("TOC Heading", "Kopvan inhoudsopgave", PARAGRAPH),
    Needed("Body Text", "Platte tekst", PARAGRAPH),
    Needed("Caption", "Bijschrift", PARAGRAPH),
    Needed("Quote", "Citaat", PARAGRAPH),
    *_steps("List Number", "Lijstnummering", DEEPEST_LIST),
    *_steps("List Bullet", "Lijst opsom.teken", DEEPEST_LIST),
    *_steps("List Continue", "Lijstvoortzetting", DEEPEST_LIST),
    *_same(PARAGRAPH, "Deelinhoud kop", "Bovenregel", "Inleiding", "Resultaat", "Legenda"),
    *_same(PARAGRAPH, "Eenheid", "Tabelkop", "Tabelkop cijfer", "Tabelkop bijtekst"),
    *_same(PARAGRAPH, "Tabelgroep", "Tabeltekst", "Tabeltekst vast", "Tabelbijtekst"),
    *_same(PARAGRAPH, "Tabelcijfer", "Tabelcijfer kern", "Tabelnaam"),
    *_same(PARAGRAPH, "Tabeltotaal", "Tabeltotaal cijfer", "Tabelsaldo", "Tabelsaldo cijfer"),
    *_same(PARAGRAPH, "Tabeltotaal vast", "Tabelsaldo vast"),
    *_same(PARAGRAPH, "Tabelomschrijving", "Tabelslot"),
    *_same(PARAGRAPH, "Kerncijfer label", "Kerncijfer", "Kerncijfer noot"),
    *_same(PARAGRAPH, "Figuur", "Figuur met onderschrift", "Onderschrift"),
    Needed("footnote text", "Voetnoottekst", PARAGRAPH),
    Needed("footnote reference", "Voetnootmarkering", CHARACTER),
    Needed("Strong", "Zwaar", CHARACTER),
    Needed("Emphasis", "Nadruk", CHARACTER),
    Needed("Intense Emphasis", "Intensieve benadrukking", CHARACTER),
    Needed("Hyperlink", "Hyperlink", CHARACTER),
    *_same(CHARACTER, "Kopcode", "Kenmerk", "Kenmerkwoord", "Voordeel", "Nadeel"),
    *_same(TABLE, "Rapporttabel", "Rapporttabel met omschrijving", "Kerncijfertabel"),
)


def resolve(
    template: WordFile, place: Place, needed: tuple[Needed, ...] = NEEDED
) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """The id of every needed style by its name, and a FOUT for each that is not there.

    Word keeps the English names of its own styles in the file whatever its language; their ids
    (`Kop1`) do follow the language. A style that carries the Dutch name itself is taken too.
    """
    present = {
        (name.casefold(), style.type): style.style_id
        for style in template.styles
        for name in _names(style.name or "", style.element.xpath("string(w:aliases/@w:val)"))
    }
    found = {need.name: present.get(_key(need, present), "") for need in needed}
    lost = [need for need in needed if not found[need.name]]
    return found, tuple(_missing(need, place) for need in lost)


def _names(name: str, aliases: str) -> chain[str]:
    return chain((alias.strip() for alias in aliases.split(",") if alias.strip()), (name,))


def _key(
    need: Needed, present: Mapping[tuple[str, WD_STYLE_TYPE], str]
) -> tuple[str, WD_STYLE_TYPE]:
    own, dutch = (need.name.casefold(), need.kind), (need.dutch.casefold(), need.kind)
    return own if own in present else dutch


def _missing(need: Needed, place: Place) -> Finding:
    shown = need.dutch if need.dutch == need.name else f"{need.dutch} ({need.name})"
    return finding("WRD-003", place, subject=need.dutch, stijl=shown, soort=KINDS[need.kind])
