"""What a reader with a screen reader needs of the file, as qpdf sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pikepdf

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.writers.pdf.reading import Passage, descriptions

FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def faults(document: Document, pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """Every demand that the file does not meet."""
    for met, cause in _demands(document, pdf):
        if not met:
            yield finding("PDF-011", None, oorzaak=cause)
    yield from _undescribed(descriptions(document), _figures(pdf))


def _demands(document: Document, pdf: pikepdf.Pdf) -> Iterator[tuple[bool, str]]:
    root = pdf.Root
    title = str(pdf.docinfo.get("/Title", ""))
    preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
    yield len(pdf.pages) > 0, "het heeft geen bladzijden"
    yield title == document.title, f"de titel is '{title}' en niet '{document.title}'"
    yield bool(preferences.get("/DisplayDocTitle", False)), "de titel staat niet in de titelbalk"
    yield str(root.get("/Lang", "")) == document.language, "de taal is niet genoemd"
    yield bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)), "geen labels"
    yield "/StructTreeRoot" in root, "de structuur ontbreekt"
    yield "/Outlines" in root, "de bladwijzers ontbreken"
    yield all(_embedded(pdf)), "een lettertype is niet ingesloten"


def _embedded(pdf: pikepdf.Pdf) -> Iterator[bool]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            yield any(name in item for name in FONT_FILES)


def _figures(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
            yield str(item.get("/Alt", ""))


def _undescribed(expected: Iterable[Passage], figures: Iterable[str]) -> Iterator[Finding]:
    left = list(figures)
    if "" in left:
        yield finding("PDF-011", None, oorzaak="een beeld heeft geen beschrijving")
    for passage in expected:
        # Two pictures may say the same, and a chart says several things: each counts once.
        exact = (n for n, alt in enumerate(left) if alt == passage.text)
        within = (n for n, alt in enumerate(left) if passage.text in alt)
        holder = next(exact, next(within, None))
        if holder is not None:
            left[holder] = left[holder].replace(passage.text, "", 1)
        else:
            cause = f"de beschrijving '{passage.text}' ontbreekt bij een beeld"
            yield finding("PDF-011", passage.place, subject=passage.id, oorzaak=cause)
