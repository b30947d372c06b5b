"""Page numbers in the margin are right, and no other number is taken for one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rapport.document import Heading, Part, Section, Start
from rapport.prose.tree import Text
from rapport.writers.pdf.parts.folios import THOUSANDS, unused
from tests.sample.pieces import paragraph, section
from tests.samples import sample_document
from tests.writers.pdf_sample import own_style, poppler, write


def test_a_number_in_a_running_head_stays_what_it_is(tmp_path: Path) -> None:
    """A heading may hold any number, also one with which rapport counts pages meanwhile."""
    document, target = sample_document(), tmp_path / "x.pdf"
    first = document.sections[0]
    parts = [
        replace(child, heading=Heading(child.heading.id, 2, (Text(f"Bijlage 7003 en {n}999"),)))
        if isinstance(child, Section)
        else child
        for n, child in enumerate(first.children)
    ]
    changed = replace(first, children=tuple(parts))
    assert write(replace(document, sections=(changed, *document.sections[1:])), target) == ()
    pages = poppler("pdftotext", "-layout", target, "-").split("\f")[:-1]
    heads = [page for page in pages if "Bijlage 7003" in page]
    assert len(heads) > 2
    # Behind the cover and the contents, each page ends in its own number.
    ends = [page.split()[-1] for page in pages[3:]]
    assert ends == [str(number) for number in range(4, len(pages) + 1)]


def test_a_count_is_found_whatever_numbers_the_text_holds() -> None:
    """The thousands of four digits first; beyond a million there is nothing left."""
    assert unused("jaar 2024").before == 7000
    assert unused("artikel 7012", "en 8998").before == 9000
    taken = " ".join(str(thousand * 1000) for thousand in THOUSANDS if thousand < 10)
    assert unused(taken).before == 10_000
    with pytest.raises(ValueError, match="every number"):
        unused(" ".join(str(thousand * 1000) for thousand in THOUSANDS))


@pytest.mark.parametrize(
    "rule",
    [
        "@page { @bottom-right { content: counter(page, upper-roman) } }",
        "p::after { content: 'van ' counter(pages) }",
        "@media print { p::before { content: counter(page) } }",
    ],
)
def test_a_page_number_that_would_be_wrong_is_refused(tmp_path: Path, rule: str) -> None:
    """With its line in the style sheet; no file is made."""
    style = own_style(tmp_path / "eigen", raad__css=f"p {{ margin: 0 }}\n{rule}")
    (told,) = write(sample_document(), tmp_path / "x.pdf", style)
    assert (told.code, told.place is not None and told.place.line) == ("PDF-014", 2)
    assert not (tmp_path / "x.pdf").exists()


def test_own_counters_and_plain_page_numbers_are_fine(tmp_path: Path) -> None:
    """Also spelled out, and in the list of contents."""
    css = (
        "@page { @bottom-right { content: counter(page, decimal) ' van ' counter(pages) } }"
        "h4::before { content: counter(koppen) } .x::after { content: counter(n, lower-alpha) }"
    )
    style = own_style(tmp_path / "eigen", raad__css=css)
    assert write(sample_document(), tmp_path / "x.pdf", style) == ()


def test_the_foot_of_a_part_of_its_own_does_not_name_the_programme_before_it(
    tmp_path: Path,
) -> None:
    """Such as the overview of all programmes: what it names is its own."""
    document, target = sample_document(), tmp_path / "x.pdf"
    last = section("bijlage", Part.TEKST, (1, "Bijlage", ""), paragraph("bijlage/1", "Meer."))
    sections = (*document.sections, replace(last, start=Start.PAGE))
    assert write(replace(document, sections=sections), target) == ()
    *_, before, page = poppler("pdftotext", "-layout", target, "-").split("\f")[:-1]
    assert "beleidsindicatoren" in before
    assert "beleidsindicatoren" not in page
    assert "Meer." in page
