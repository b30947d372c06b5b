"""All running text of a programme, with the words that place it in a message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.model.dossier import Post, Programma, Tekst


@dataclass(frozen=True, slots=True)
class Narrative:
    """One text; `post` is the explained deviation that it belongs to, if any."""

    subject: str
    tekst: Tekst
    post: Post | None = None


def narratives(programma: Programma) -> Iterator[Narrative]:
    """Every text of a programme, in the order of the report."""
    title = f"programma {programma.code}"
    yield Narrative(f"{title}, omschrijving", programma.omschrijving)
    for pakket in programma.pakketten:
        name = f"{title}, pakket {pakket.code}"
        yield Narrative(f"{name}, inhoud", pakket.inhoud)
        yield Narrative(f"{name}, wilden_we_bereiken", pakket.wilden)
        yield Narrative(f"{name}, hebben_we_bereikt", pakket.bereikt)
    yield Narrative(f"{title}, verbonden_partijen", programma.verbonden_partijen)
    for afwijking in programma.afwijkingen:
        for number, post in enumerate(afwijking.posten, start=1):
            subject = f"{title}, afwijkingen, {afwijking.code}, post {number}"
            yield Narrative(subject, post.toelichting, post)
    for indicator in programma.indicatoren.lijst if programma.indicatoren else ():
        yield Narrative(f"{title}, indicator '{indicator.naam}'", indicator.omschrijving)
