"""The settings of a report: `rapport.yaml` held against its shape."""

from __future__ import annotations

from decimal import Decimal

from rapport.amounts import UNITS
from rapport.findings import Finding, finding
from rapport.intake.drempels import read_drempel
from rapport.intake.figures import Figures, coarser
from rapport.intake.shape import Places, shaped
from rapport.intake.tekens import read_kolommen, read_tekens
from rapport.model.dossier import Instellingen, Status
from rapport.model.invoer_rapport import InvoerRapport
from rapport.place import Place
from rapport.sources.located import Group


def read_instellingen(root: Group) -> tuple[Instellingen | None, tuple[Finding, ...]]:
    """The settings; None when the file lacks what every report needs."""
    invoer, places, found = shaped(InvoerRapport, root)
    if invoer is None:
        return None, found
    figures = Figures(places, Decimal(0))
    pakket, post = (read_drempel(invoer.drempels, key, figures) for key in ("pakket", "post"))
    kolommen, wrong = read_kolommen(invoer.kolommen, places)
    tekens, tekens_druk = read_tekens(invoer.tekenprofiel)
    programmas, twice = _files(invoer, places)
    eenheid = UNITS[invoer.eenheid]
    cijfers_in = UNITS[invoer.cijfers_in] if invoer.cijfers_in else eenheid
    findings = [*found, *figures.findings, *wrong, *twice]
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
        tekens=tekens,
        tekens_druk=tekens_druk,
        kolommen=kolommen,
        drempel_pakket=pakket,
        drempel_post=post,
        drempel_per_saldo=invoer.drempels.per == "saldo",
        programmas=programmas,
        stijl_place=places.of("stijl"),
        place=root.place,
        vorig_jaar=_named(invoer.vorig_jaar, places.of("vorig_jaar")),
        overzicht=_named(invoer.overzicht, places.of("overzicht")),
        sluitend=places.of("afronding") if invoer.afronding == "sluitend" else None,
    )
    return read, tuple(findings)


def _named(name: str | None, place: Place) -> tuple[str, Place] | None:
    """A file or folder as it is named, with the place that names it."""
    return (name, place) if name else None


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
