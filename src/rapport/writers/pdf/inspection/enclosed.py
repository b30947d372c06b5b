"""Whether the files that go along are in the PDF, whole, and say what they are to the report."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from rapport.findings import Finding, finding
from rapport.writers.pdf.attachments import Attachment, attachments
from rapport.writers.pdf.inspection.file import File


def faults(file: File) -> Iterator[Finding]:
    """Every attachment that is missing, differs, or lacks its relationship (PDF/A-3, 6.8)."""
    root = file.pdf.Root
    related = {spec.objgen for spec in root.get("/AF", ())}
    held = root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
    specs = {str(n): s for n, s in pikepdf.NameTree(held).items()} if held is not None else {}
    wanted = {item.name: item for item in attachments(file.order)}
    for name, item in wanted.items():
        spec = specs.get(name)
        cause = "zij ontbreekt" if spec is None else _cause(item, spec, related)
        if cause:
            yield finding("TGK-012", None, naam=name, oorzaak=cause)
    for name in sorted(specs.keys() - wanted.keys()):
        yield finding("TGK-012", None, naam=name, oorzaak="zij hoort niet bij dit rapport")


def _cause(item: Attachment, spec: pikepdf.Object, related: set[tuple[int, int]]) -> str:
    stream = spec["/EF"]["/F"]
    if str(spec.get("/AFRelationship", "")) != item.relationship or spec.objgen not in related:
        return "er staat niet bij wat zij met het rapport te maken heeft"
    if str(stream.get("/Subtype", "")) != f"/{item.media}":
        return f"er staat niet bij dat zij van soort {item.media} is"
    if not str(spec.get("/Desc", "")):
        return "de omschrijving ontbreekt"
    if stream.read_bytes() != item.data:
        return "de inhoud is niet die van het rapport"
    return ""
