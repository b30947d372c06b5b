"""Whether every drawing is described, and with the words of the document."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.readback import short
from rapport.writers.pdf.reading import descriptions


def faults(file: File) -> Iterator[Finding]:
    """Every drawing without a description, and every description that no drawing has."""
    figures = tuple(file.tree.top.below("Figure", "Formula"))
    told = [str(figure.item.get("/Alt", "")) for figure in figures]
    for figure, alt in zip(figures, told, strict=True):
        if not alt.strip():
            cause = "het heeft geen beschrijving"
            yield finding("TGK-007", None, bladzijde=figure.page, oorzaak=cause)
    # Two pictures may say the same, and a chart says several things: each counts once.
    for passage in descriptions(file.document):
        exact = (n for n, alt in enumerate(told) if alt == passage.text)
        within = (n for n, alt in enumerate(told) if passage.text in alt)
        holder = next(exact, next(within, None))
        if holder is not None:
            told[holder] = told[holder].replace(passage.text, "", 1)
            continue
        yield finding(
            "TGK-007",
            passage.place,
            subject=passage.id,
            bladzijde="?",
            oorzaak=f"de beschrijving '{short(passage.text)}' ontbreekt",
        )
