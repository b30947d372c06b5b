"""The narratives of a report as its documents carry them: what can be edited, and where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.document import Narrative, Tone
from rapport.model.dossier import Dossier, Programma, Tekst
from rapport.reports.prose_blocks import Pictures, blocks_of

# In a cell of a table a heading has no level of its own.
_IN_A_CELL = 6


@dataclass(frozen=True, slots=True)
class _Printed:
    """A text, the id under which it prints, and how it does so."""

    tekst: Tekst
    ident: str
    level: int = _IN_A_CELL
    tone: Tone = Tone.BODY
    label: str = ""


def narratives_of(dossier: Dossier, pictures: Pictures, label: str) -> Iterator[Narrative]:
    """Every text with words in it, by the ids under which the jaarverslag prints it.

    `label` stands before the description of an indicator.
    """
    for programma in dossier.programmas:
        for one in (*_running(programma), *_in_tables(programma, label)):
            tekst, ident = one.tekst, one.ident
            blocks = blocks_of(
                tekst.blocks, ident, level=one.level, pictures=pictures, tone=one.tone
            )
            if blocks and tekst.place is not None:
                file = tekst.place.file
                yield Narrative(ident, file, tekst.path, one.level, tekst.source, blocks, one.label)


def _running(programma: Programma) -> Iterator[_Printed]:
    top = programma.id
    yield _Printed(programma.omschrijving, f"{top}/omschrijving", 2, Tone.LEAD)
    for pakket in programma.pakketten:
        texts = {"inhoud": pakket.inhoud, "wilden": pakket.wilden, "bereikt": pakket.bereikt}
        for name, tekst in texts.items():
            yield _Printed(tekst, f"{pakket.id}/{name}", 4)
    yield _Printed(programma.verbonden_partijen, f"{top}/verbonden-partijen", 3)


def _in_tables(programma: Programma, label: str) -> Iterator[_Printed]:
    """What prints in the first cell of a row, by the id of that row."""
    for afwijking in programma.afwijkingen:
        for post in afwijking.posten:
            yield _Printed(post.toelichting, post.id)
    for row in programma.indicatoren.lijst if programma.indicatoren else ():
        yield _Printed(row.omschrijving, f"{row.id}/omschrijving", label=label)
