"""The settings of a report: `rapport.yaml` held against its shape."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rapport.amounts import UNITS
from rapport.findings import Finding, finding
from rapport.intake.figures import Figures, coarser
from rapport.intake.shape import Places, shaped
from rapport.model.dossier import Bedrag, Instellingen, Status, Tekenprofiel
from rapport.model.invoer_rapport import InvoerRapport, InvoerTekenprofiel
from rapport.place import Place
from rapport.sources.located import Group

# Stands in for a drempel that could not be read, so that not everything is above it.
_NO_LIMIT = Decimal(10) ** 15


def read_instellingen(root: Group) -> tuple[Instellingen | None, tuple[Finding, ...]]:
    """The settings; None when the file lacks what every report needs."""
    invoer, places, found = shaped(InvoerRapport, root)
    if invoer is None:
        return None, found
    figures = Figures(places, Decimal(0))
    drempels = [_drempel(figures, key, getattr(invoer.drempels, key)) for key in ("pakket", "post")]
    programmas, twice = _files(invoer, places)
    eenheid = UNITS[invoer.eenheid]
    cijfers_in = UNITS[invoer.cijfers_in] if invoer.cijfers_in else eenheid
    findings = [*found, *figures.findings, *twice, *_missing(places, drempels)]
    if cijfers_in > eenheid:
        place = places.key("cijfers_in")
        findings.append(coarser(place, "rapport.yaml", cijfers_in, eenheid))
    read = Instellingen(
        soort=invoer.soort,
        gemeente=invoer.gemeente,
        jaar=int(invoer.jaar),
        status=Status(invoer.status),
        stijl=invoer.stijl,
        eenheid=eenheid,
        cijfers_in=cijfers_in,
        tekens=_tekens(invoer.tekenprofiel),
        drempel_pakket=drempels[0].value if drempels[0] else _NO_LIMIT,
        drempel_post=drempels[1].value if drempels[1] else _NO_LIMIT,
        programmas=programmas,
        stijl_place=places.of("stijl"),
        place=root.place,
    )
    return read, tuple(findings)


def _drempel(figures: Figures, key: str, text: str) -> Bedrag | None:
    """A threshold in euros; None when it is empty or was refused."""
    if figures.places.reported("drempels", key):
        return None
    return figures.euros(key, text, "drempels", key, subject="drempels")


def _missing(places: Places, drempels: Sequence[Bedrag | None]) -> list[Finding]:
    """A drempel that is left empty."""
    return [
        finding("INV-005", places.of("drempels", key), key=key)
        for key, read in zip(("pakket", "post"), drempels, strict=True)
        if read is None and not places.reported("drempels", key)
    ]


def _files(
    invoer: InvoerRapport, places: Places
) -> tuple[tuple[tuple[str, Place], ...], list[Finding]]:
    """The files of the programmes, each once, with the place that names them."""
    files: dict[str, Place] = {}
    findings = []
    for index, name in enumerate(invoer.programmas):
        place = places.of("programmas", index)
        if name in files:
            findings.append(finding("INV-016", place, found=name))
        files.setdefault(name, place)
    return tuple(files.items()), findings


def _tekens(invoer: InvoerTekenprofiel) -> Tekenprofiel:
    """Which factor turns a delivered figure into its effect for the gemeente."""
    return Tekenprofiel(
        lasten=1 if invoer.lasten == "negatief" else -1,
        baten=1 if invoer.baten == "positief" else -1,
        verschil=1 if invoer.verschil == "voordeel positief" else -1,
    )
