"""What the order of a house style leaves out of the report, or would put in twice."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.model.dossier import Dossier, Programma
from rapport.model.indeling import Indeling
from rapport.place import Place


def told_of_order(dossier: Dossier, indeling: Indeling, place: Place) -> Iterator[Finding]:
    """A finding for each part that is delivered and not printed; `place` is the wording."""
    for part in dict.fromkeys(indeling.volgorde):
        if indeling.volgorde.count(part) > 1:
            yield finding("INV-023", place, part=part)
    for programma in dossier.programmas:
        for name, where in _given(programma).items():
            if name not in indeling.volgorde:
                yield finding("INV-022", where, subject=f"programma {programma.code}", part=name)


def _given(programma: Programma) -> dict[str, Place | None]:
    """The parts that a programme has, each where it begins in the input."""
    given: dict[str, Place | None] = {}
    if programma.pakketten:
        given["pakketten"] = programma.pakketten[0].place
    if programma.verbonden_partijen.given:
        given["verbonden_partijen"] = programma.verbonden_partijen.place
    if programma.kosten is not None:
        given["kosten"] = programma.kosten.place
    if programma.afwijkingen:
        given["afwijkingen"] = programma.afwijkingen[0].place
    if programma.indicatoren is not None:
        given["indicatoren"] = programma.indicatoren.place
    return given
