"""Each edition of the PDF keeps its own promise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf

from rapport.document import Document, Paragraph, Section, Start
from rapport.prose.tree import Text
from rapport.writers import FORMATS, STANDARD, chosen, pdf
from rapport.writers.order import Order
from rapport.writers.pdf.editions import EDITIONS
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, look_of, poppler, write


def order(document: Document) -> Order:
    """The document in the default style."""
    return Order(document, basis(), look_of(basis()))


def test_a_draft_for_the_screen_has_every_word_and_no_tags(tmp_path: Path) -> None:
    """It is for a quick look: the same pages, nothing for a screen reader."""
    asked, target = order(sample_document()), tmp_path / "scherm.pdf"
    assert pdf.write(asked, target, "scherm") == ()
    assert pdf.verify(asked, target, "scherm") == ()
    with pikepdf.open(target) as file:
        assert "/StructTreeRoot" not in file.Root


def test_a_draft_that_lost_a_text_is_refused(tmp_path: Path) -> None:
    """A passage of which the letters are not on the pages is a FOUT."""
    document, target = sample_document(), tmp_path / "scherm.pdf"
    assert pdf.write(order(document), target, "scherm") == ()
    first = document.sections[0]
    lost = Paragraph("p/weg", (Text("Quizmasters zwaaien exotische vlaggen " * 40),))
    more = replace(first, children=(*first.children, lost))
    asked = order(replace(document, sections=(more, *document.sections[1:])))
    assert [item.code for item in pdf.verify(asked, target, "scherm")] == ["PDF-010"]


def test_every_pdf_format_is_an_edition() -> None:
    """What the command line offers as PDF, the writer knows."""
    asked = {row.name for row in FORMATS.values() if row.module == pdf.__name__}
    assert asked == set(EDITIONS)


def test_people_may_say_pdf_and_word() -> None:
    """The PDF that everybody reads is called `raad`, and its file has the plain name."""
    assert chosen(("pdf", "word", "raad")) == chosen(STANDARD)
    assert [row.suffix for row in chosen(STANDARD)] == [".pdf", ".docx"]


def test_a_part_starts_on_a_new_page_where_the_document_says_so(tmp_path: Path) -> None:
    """Which parts those are is meaning, not looks: the style sheet names none of them."""
    document = sample_document()
    first = document.sections[0]
    plain = [
        replace(part, start=Start.FLOW) if isinstance(part, Section) else part
        for part in first.children
    ]
    forced = [
        replace(part, start=Start.PAGE) if isinstance(part, Section) else part for part in plain
    ]
    counts = []
    for name, children in (("door", plain), ("nieuw", forced)):
        changed = replace(first, children=tuple(children))
        target = tmp_path / f"{name}.pdf"
        assert write(replace(document, sections=(changed, *document.sections[1:])), target) == ()
        counts.append(int(poppler("pdfinfo", target).split("Pages:")[1].split()[0]))
    assert counts[0] < counts[1]
