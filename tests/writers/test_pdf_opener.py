"""The opener of a programme takes any code: its numeral stays on the paper, or is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from rapport.document import Document, Part
from tests.samples import sample_document
from tests.writers.pdf_sample import verify, write


def with_code(code: str) -> Document:
    """The sample with another code for its programme."""
    document = sample_document()
    sections = [
        replace(section, heading=replace(section.heading, code=f"Programma {code}"))
        if section.part is Part.PROGRAMMA
        else section
        for section in document.sections
    ]
    return replace(document, sections=tuple(sections))


@pytest.mark.parametrize("code", ["1", "10", "7.1", "WW", "1234", "A.b-1", "2222222", "W" * 16])
def test_any_code_stays_on_the_paper(tmp_path: Path, code: str) -> None:
    """What falls off the paper is refused when the PDF is read back."""
    document, target = with_code(code), tmp_path / "x.pdf"
    assert write(document, target) == ()
    assert verify(document, target) == ()


def largest(path: Path) -> float:
    """The height in points of the largest letter on the page of the opener."""
    document = pypdfium2.PdfDocument(path)
    textpage = document[2].get_textpage()
    boxes = [textpage.get_charbox(i) for i in range(textpage.count_chars())]
    document.close()
    return max(float(top - bottom) for _, bottom, _, top in boxes)


def test_the_longer_the_code_the_smaller_the_numeral(tmp_path: Path) -> None:
    """Large, middling, and none at all: then the code stands above the title only."""
    heights = []
    for code in ("1", "12345", "12345678"):
        assert write(with_code(code), tmp_path / f"{code}.pdf") == ()
        heights.append(largest(tmp_path / f"{code}.pdf"))
    assert heights[0] > 150 > heights[1] > 60 > heights[2]
