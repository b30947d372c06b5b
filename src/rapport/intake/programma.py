"""One programme file: hold it against its shape, and read texts, figures and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rapport.amounts import UNITS
from rapport.findings import Finding, Related, finding
from rapport.intake.afwijkingen import AfwijkingenReader
from rapport.intake.figures import Figures, unit_name
from rapport.intake.indicatoren import IndicatorenReader
from rapport.intake.kosten import KostenReader
from rapport.intake.narrative import read_tekst
from rapport.intake.shape import Places, shaped
from rapport.model.dossier import (
    Afwijking,
    Indicatoren,
    Instellingen,
    Kosten,
    Pakket,
    Programma,
)
from rapport.model.invoer_programma import InvoerPakket, InvoerProgramma
from rapport.place import Place
from rapport.registry import nearest
from rapport.sources.located import Group


def read_programma(
    root: Group, instellingen: Instellingen
) -> tuple[Programma | None, tuple[Finding, ...]]:
    """The programme of one file; None when it lacks its first keys. Findings in file order."""
    invoer, places, found = shaped(InvoerProgramma, root)
    if invoer is None:
        return None, found
    findings = [*found]
    ident, title = f"programma-{invoer.programma}", f"programma {invoer.programma}"
    pakketten = tuple(_pakketten(invoer.pakketten, ident, places, findings))
    namen = {pakket.code: pakket.naam for pakket in pakketten}
    findings += _strangers(invoer, namen, places)
    unit = _unit(invoer, instellingen, places, title, findings)
    kosten = _kosten(invoer, ident, title, places, unit, instellingen, namen, findings)
    omschrijving, in_text = read_tekst(places, "omschrijving")
    partijen, in_partijen = read_tekst(places, "verbonden_partijen")
    findings += [*in_text, *in_partijen]
    programma = Programma(
        id=ident,
        code=invoer.programma,
        naam=invoer.naam,
        omschrijving=omschrijving,
        pakketten=pakketten,
        verbonden_partijen=partijen,
        kosten=kosten,
        afwijkingen=_afwijkingen(
            invoer, ident, title, places, unit, instellingen, namen, kosten, findings
        ),
        indicatoren=_indicatoren(invoer, ident, title, places, findings),
        place=root.place,
    )
    return programma, tuple(findings)


def _pakketten(
    invoer: Iterable[InvoerPakket], prefix: str, places: Places, findings: list[Finding]
) -> Iterator[Pakket]:
    seen: dict[str, tuple[str, Place]] = {}
    for index, row in enumerate(invoer):
        path = ("pakketten", index)
        place = places.of(*path, "code")
        # Windows and macOS do not tell 1e from 1E in a name.
        folded = row.code.casefold()
        if folded in seen:
            other, first = seen[folded]
            related = (Related(f"hier staat {row.code} voor het eerst", first),)
            findings.append(finding("INV-008", place, found=row.code, other=other, related=related))
            continue
        seen[folded] = (row.naam, place)
        texts = {}
        for key in ("inhoud", "wilden_we_bereiken", "hebben_we_bereikt"):
            texts[key], found = read_tekst(places, *path, key)
            findings += found
        yield Pakket(
            id=f"{prefix}/{row.code}",
            code=row.code,
            naam=row.naam,
            inhoud=texts["inhoud"],
            wilden=texts["wilden_we_bereiken"],
            bereikt=texts["hebben_we_bereikt"],
            place=places.of(*path),
        )


def _strangers(invoer: InvoerProgramma, namen: dict[str, str], places: Places) -> Iterator[Finding]:
    """Figures and explanations for a pakket that this programme does not have."""
    kosten = invoer.kosten
    groups: list[tuple[tuple[str, ...], Iterable[str]]] = [(("afwijkingen",), invoer.afwijkingen)]
    if kosten is not None:
        groups[:0] = [(("kosten", "lasten"), kosten.lasten), (("kosten", "baten"), kosten.baten)]
    for path, codes in groups:
        for code in codes:
            if code not in namen:
                close = nearest(code, tuple(namen))
                yield finding(
                    "INV-009",
                    places.key(*path, code),
                    found=code,
                    guess=f" Bedoelt u {close}?" if close else "",
                    expected=", ".join(namen) or "geen enkel",
                )


def _unit(
    invoer: InvoerProgramma,
    instellingen: Instellingen,
    places: Places,
    title: str,
    findings: list[Finding],
) -> Decimal:
    """The unit in which the figures of this programme are delivered."""
    word = invoer.kosten.cijfers_in if invoer.kosten else None
    unit = UNITS[word] if word else instellingen.cijfers_in
    if unit > instellingen.eenheid:
        findings.append(
            finding(
                "EEN-005",
                places.key("kosten", "cijfers_in"),
                subject=title,
                found=unit_name(unit),
                expected=unit_name(instellingen.eenheid),
            )
        )
    return unit


def _kosten(  # noqa: PLR0913  the parts of one programme, each from another place
    invoer: InvoerProgramma,
    ident: str,
    title: str,
    places: Places,
    unit: Decimal,
    instellingen: Instellingen,
    namen: dict[str, str],
    findings: list[Finding],
) -> Kosten | None:
    if invoer.kosten is None:
        return None
    reader = KostenReader(ident, title, Figures(places, unit), places, instellingen)
    kosten, found = reader.read(invoer.kosten, namen)
    findings += found
    return kosten


def _afwijkingen(  # noqa: PLR0913  the parts of one programme, each from another place
    invoer: InvoerProgramma,
    ident: str,
    title: str,
    places: Places,
    unit: Decimal,
    instellingen: Instellingen,
    namen: dict[str, str],
    kosten: Kosten | None,
    findings: list[Finding],
) -> tuple[Afwijking, ...]:
    sign = instellingen.tekens.verschil
    reader = AfwijkingenReader(ident, title, Figures(places, unit), places, sign, kosten)
    afwijkingen, found = reader.read(invoer.afwijkingen, namen)
    findings += found
    return afwijkingen


def _indicatoren(
    invoer: InvoerProgramma, ident: str, title: str, places: Places, findings: list[Finding]
) -> Indicatoren | None:
    if invoer.indicatoren is None:
        return None
    reader = IndicatorenReader(ident, title, Figures(places, Decimal(0)), places)
    indicatoren, found = reader.read(invoer.indicatoren)
    findings += found
    return indicatoren
