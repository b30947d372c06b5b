"""What the file says of itself: its title, language, tags, colours and standards."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from lxml import etree

from rapport.document import Document
from rapport.findings import Finding, finding

_NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


def faults(document: Document, pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """Every demand that the catalog of the file does not meet."""
    for met, cause in (*_demands(document, pdf), *_described(document, pdf)):
        if not met:
            yield finding("PDF-011", None, oorzaak=cause)


def _demands(document: Document, pdf: pikepdf.Pdf) -> Iterator[tuple[bool, str]]:
    root = pdf.Root
    title = str(pdf.docinfo.get("/Title", ""))
    preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    yield len(pdf.pages) > 0, "het heeft geen bladzijden"
    yield title == document.title, f"de titel is '{title}' en niet '{document.title}'"
    yield bool(preferences.get("/DisplayDocTitle", False)), "de titel staat niet in de titelbalk"
    yield str(root.get("/Lang", "")) == document.language, "de taal is niet genoemd"
    yield bool(marks.get("/Marked", False)), "er staat niet in dat het labels heeft"
    yield not marks.get("/Suspects", False), "de labels staan er als onzeker in"
    yield "/StructTreeRoot" in root, "de structuur ontbreekt"
    yield "/Outlines" in root, "de bladwijzers ontbreken"
    yield _has_profile(pdf), "er staat niet in welke kleuren het gebruikt (uitvoerprofiel)"
    yield "/ID" in pdf.trailer, "het kenmerk van het bestand ontbreekt"
    yield not pdf.is_encrypted, "het is versleuteld"


def _has_profile(pdf: pikepdf.Pdf) -> bool:
    intents = pdf.Root.get("/OutputIntents", pikepdf.Array())
    return any("/DestOutputProfile" in intent for intent in intents)


def _described(document: Document, pdf: pikepdf.Pdf) -> Iterator[tuple[bool, str]]:
    """What the metadata (XMP) says, by which a reader and an archive know the standards."""
    try:
        tree = etree.fromstring(pdf.Root["/Metadata"].read_bytes())
    except (KeyError, AttributeError, etree.XMLSyntaxError):
        yield False, "de beschrijving van het bestand (XMP) ontbreekt of is niet te lezen"
        return
    for path, expected, cause in (
        ("dc:title/rdf:Alt/rdf:li", document.title, "de titel staat niet in de beschrijving (XMP)"),
        ("dc:language/rdf:Bag/rdf:li", document.language, "de taal staat niet in de beschrijving"),
        ("pdfuaid:part", "1", "er staat niet in dat het PDF/UA-1 is"),
        ("pdfaid:part", "3", "er staat niet in dat het PDF/A-3 is"),
        ("pdfaid:conformance", "A", "er staat niet in dat het PDF/A-3a is"),
    ):
        found = tree.xpath(f"//{path}/text()", namespaces=_NAMES)
        yield found == [expected], cause
