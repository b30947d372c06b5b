"""What a report needs and lacks: texts, figures, pakketten, values of indicators."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, Level, finding
from rapport.model.cijfers import Zijde
from rapport.model.dossier import Dossier, Programma, Status, Tekst, texts
from rapport.place import Place
from rapport.prose.tree import images


def parts_are_there(dossier: Dossier) -> Iterator[Finding]:
    """Each programme and pakket has its texts, figures, explanations and indicators.

    In a concept a missing part is a WAARSCHUWING; from status college on it is a FOUT.
    """
    level = _level(dossier)
    for programma in dossier.programmas:
        for subject, part, place in _missing(programma):
            yield finding("INV-010", place, subject=subject, part=part, level=level)


def pictures_are_described(dossier: Dossier) -> Iterator[Finding]:
    """Each picture says in words what it shows (WCAG 2.1, 1.1.1).

    In a concept one without is a WAARSCHUWING; from status college on it is a FOUT.
    """
    for tekst in texts(dossier):
        for image in images(tekst.blocks):
            if not image.alt:
                yield finding("TKS-107", image.place, found=image.source, level=_level(dossier))


def _level(dossier: Dossier) -> Level:
    concept = dossier.instellingen.status is Status.CONCEPT
    return Level.WAARSCHUWING if concept else Level.FOUT


def _missing(programma: Programma) -> Iterator[tuple[str, str, Place | None]]:
    title = f"programma {programma.code}"
    if _absent(programma.omschrijving):
        yield title, "omschrijving", programma.omschrijving.place or programma.place
    for pakket in programma.pakketten:
        texts = {
            "inhoud": pakket.inhoud,
            "wilden_we_bereiken": pakket.wilden,
            "hebben_we_bereikt": pakket.bereikt,
        }
        for part, tekst in texts.items():
            if _absent(tekst):
                yield f"{title}, pakket {pakket.code}", part, tekst.place or pakket.place
    if programma.kosten is None and "kosten" not in programma.refused:
        yield title, "kosten", programma.place
    if programma.indicatoren is None and "indicatoren" not in programma.refused:
        yield title, "indicatoren", programma.place


def _absent(tekst: Tekst) -> bool:
    return not tekst.blocks


def programmes_have_pakketten(dossier: Dossier) -> Iterator[Finding]:
    """A programme without any pakket is an empty chapter."""
    for programma in dossier.programmas:
        if not programma.pakketten and "pakketten" not in programma.refused:
            yield finding("INV-011", programma.place, subject=f"programma {programma.code}")


def codes_are_unique(dossier: Dossier) -> Iterator[Finding]:
    """No two programmes have the same code."""
    seen: dict[str, Programma] = {}
    for programma in dossier.programmas:
        other = seen.setdefault(programma.code.casefold(), programma)
        if other is not programma:
            yield finding("INV-008", programma.place, found=programma.code, other=other.naam)


def headings_have_text(dossier: Dossier) -> Iterator[Finding]:
    """A part that is given but empty prints its heading only: say so."""
    for programma in dossier.programmas:
        tekst = programma.verbonden_partijen
        if tekst.given and not tekst.blocks:
            yield finding(
                "INV-012",
                tekst.place,
                subject=f"programma {programma.code}",
                part="verbonden_partijen",
            )


def pakketten_have_figures(dossier: Dossier) -> Iterator[Finding]:
    """Every pakket stands in the cost table, on one side at least."""
    for programma in dossier.programmas:
        kosten = programma.kosten
        # A row may stand under a code, or on a side, that could not be read.
        if kosten is None or programma.refused & {"pakketten", *Zijde}:
            continue
        known = {row.code for row in (*kosten.lasten, *kosten.baten)}
        for pakket in programma.pakketten:
            if pakket.code not in known:
                yield finding("INV-014", pakket.place, found=pakket.code)


def indicators_reach_the_year(dossier: Dossier) -> Iterator[Finding]:
    """The year of the report is among the years of the indicators of each programme."""
    jaar = dossier.instellingen.jaar
    for programma in dossier.programmas:
        indicatoren = programma.indicatoren
        if indicatoren is not None and indicatoren.lijst and jaar not in indicatoren.jaren:
            yield finding(
                "IND-002",
                indicatoren.place,
                subject=f"programma {programma.code}",
                found=str(max(indicatoren.jaren)),
                expected=str(jaar),
            )


def indicators_have_values(dossier: Dossier) -> Iterator[Finding]:
    """Every indicator has a value, or says n.n.b., for every year of its table."""
    for programma in dossier.programmas:
        indicatoren = programma.indicatoren
        if indicatoren is None:
            continue
        for row in indicatoren.lijst:
            for year in indicatoren.jaren:
                value = row.waarden.get(year)
                if value is None or not value.text:
                    subject = f"programma {programma.code}, indicator '{row.naam}'"
                    yield finding("IND-001", row.place, subject=subject, year=year)
