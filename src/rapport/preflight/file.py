"""Demands on the file as a whole: for which press it is, what it says of itself, no programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from rapport.preflight.faults import Fault
from rapport.preflight.terms import Terms

# In the header of a profile: what it is for, and in which colours (ICC.1, 7.2).
_CLASS, _SPACE = slice(12, 16), slice(16, 20)
_PRESS, _INKS = b"prtr", b"CMYK"
_MARK = b"GTS_PDFXVersion"


def of_the_file(pdf: pikepdf.Pdf, terms: Terms) -> Iterator[Fault]:
    """Everything that is wrong with the file and not with a page of it."""
    if pdf.is_encrypted:
        yield Fault("DRK-011")
    if not _is_pdfx(pdf):
        yield Fault("DRK-012")
    yield from _intent(pdf, terms)
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield Fault("DRK-015", cause="de titel")
    if str(pdf.docinfo.get("/Trapped", "")) not in ("/True", "/False"):
        yield Fault("DRK-015", cause="of er al trapping is (Trapped)")
    yield from _programs(pdf)


def _is_pdfx(pdf: pikepdf.Pdf) -> bool:
    metadata = pdf.Root.get("/Metadata")
    said = metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""
    return _MARK in said or f"/{_MARK.decode()}" in pdf.docinfo


def _intent(pdf: pikepdf.Pdf, terms: Terms) -> Iterator[Fault]:
    intents = [
        item for item in pdf.Root.get("/OutputIntents", []) if str(item.get("/S")) == "/GTS_PDFX"
    ]
    if not intents:
        yield Fault("DRK-013", cause="er is geen uitvoerintentie (OutputIntent)")
        return
    profile = intents[0].get("/DestOutputProfile")
    if not isinstance(profile, pikepdf.Stream):
        yield Fault("DRK-013", cause="het profiel zelf zit er niet in")
        return
    content = profile.read_bytes()
    if content[_CLASS] != _PRESS or content[_SPACE] != _INKS:
        yield Fault("DRK-013", cause="het profiel is er geen van een pers met vier inkten")
    elif terms.profile is not None and content != terms.profile:
        found = str(intents[0].get("/OutputConditionIdentifier", "zonder naam"))
        yield Fault("DRK-014", found=found, expected="dat van de huisstijl")


def _programs(pdf: pikepdf.Pdf) -> Iterator[Fault]:
    root = pdf.Root
    names = root.get("/Names", pikepdf.Dictionary())
    if "/JavaScript" in names or any(_is_script(item) for item in pdf.objects):
        yield Fault("DRK-023", thing="een script (JavaScript)")
    if "/OCProperties" in root:
        yield Fault("DRK-023", thing="een laag die aan en uit kan")
    if "/AcroForm" in root and len(root.AcroForm.get("/Fields", [])):
        yield Fault("DRK-023", thing="een formulier")


def _is_script(item: Any) -> bool:  # noqa: ANN401  # any object of the PDF
    if not isinstance(item, pikepdf.Dictionary):
        return False
    for key in ("/OpenAction", "/A"):
        action = item.get(key)
        if isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/JavaScript":
            return True
    return item.get("/S") == "/JavaScript"
