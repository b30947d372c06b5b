"""An invented report with everything in it that a report can hold, as the council gets it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import get_args

import page
import pikepdf
import pytest
from PIL import Image as Picture

from rapport.document import Block, Document, Part, Section, Table, walk
from rapport.writers.pdf import reading
from rapport.writers.pdf.inspection import standards
from tests.sample.pieces import section
from tests.samples import sample_document
from tests.writers.chart_samples import sixty, trends, wide_table
from tests.writers.pdf_sample import poppler, verify, write
from tests.writers.pdf_spoiled import below, tags

PAGES = 12
ROWS = 450


def with_everything(picture: str) -> Document:
    """The sample with charts, a wide table, and one that runs over more than twelve pages."""
    document = sample_document(picture)
    long = replace(wide_table(4, ROWS), id="deel/lang", caption="Vier jaren")
    more = (
        section("staven", Part.TEKST, (1, "Grafieken", ""), sixty(), trends()),
        section("breed", Part.TEKST, (1, "Liggend", ""), wide_table()),
        section("lang", Part.TEKST, (1, "Een lange tabel", ""), _renamed(long)),
    )
    return replace(document, sections=(*document.sections, *more))


def _renamed(table: Table) -> Table:
    """The same table with rows of its own, and figures without a name."""
    rows = tuple(
        replace(row, id=f"lang/{row.id}", cells=tuple(replace(c, key="") for c in row.cells))
        for row in table.rows
    )
    return replace(table, rows=rows)


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The report, with a picture on disk."""
    picture = tmp_path_factory.mktemp("beeld") / "oefening.png"
    Picture.new("RGB", (60, 40), "#147F86").save(picture)
    return with_everything(str(picture))


@pytest.fixture(scope="module")
def printed(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report, printed for the council."""
    target = tmp_path_factory.mktemp("pdf") / "alles.pdf"
    assert write(document, target) == ()
    return target


def test_it_holds_a_block_of_every_kind(document: Document) -> None:
    """No kind of block escapes the tests below."""
    held = {type(node) for node in walk(document)} - {Section}
    assert held == set(get_args(Block))


def test_nothing_is_wrong_with_it(document: Document, printed: Path) -> None:
    """Our own reader finds nothing, and page-validation nothing against either standard."""
    assert verify(document, printed) == ()


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_meets_the_standard(printed: Path, profile: str) -> None:
    """Asked directly, page-validation says the same."""
    rules = {fault.rule_id for fault in page.validate_pdf(printed, profile=profile).failures}
    assert rules <= {standards.SEEMING}


def test_it_says_which_standards_it_meets(printed: Path) -> None:
    """An archive reads this from the metadata, with any program."""
    told = poppler("pdfinfo", "-meta", printed)
    assert "<pdfuaid:part>1<" in told
    assert "<pdfaid:part>3<" in told
    assert "<pdfaid:conformance>A<" in told


def test_a_table_over_many_pages_is_one_table(printed: Path) -> None:
    """It begins on one page and ends more than twelve pages on, and its head is read once."""
    pages = int(poppler("pdfinfo", printed).split("Pages:")[1].split()[0])
    held = [
        number
        for number in range(1, pages + 1)
        if "Programma 4" in poppler("pdftotext", "-f", str(number), "-l", str(number), printed, "-")
    ]
    assert held[-1] - held[0] > PAGES
    with pikepdf.open(printed) as opened:
        rows = [sum(kid.S == "/TR" for kid in below(one)) for one in tags(opened, "/Table")]
    assert rows.count(ROWS + 1) == 1


def test_poppler_reads_the_tags_in_the_order_of_the_document(tmp_path: Path) -> None:
    """Every longer passage of the sample, by its letters, one behind the other.

    Poppler draws a page again for every tag on it, so the long report is not for this.
    """
    document, target = sample_document(), tmp_path / "sample.pdf"
    assert write(document, target) == ()
    spoken = re.findall(r'^ *"(.*)"$', poppler("pdfinfo", "-struct-text", target), re.MULTILINE)
    text = _letters("".join(spoken))
    at = 0
    for passage in reading.passages(document):
        wanted = _letters(passage.text)
        if len(wanted) > 40:
            found = text.find(wanted, at)
            assert found >= 0, passage
            at = found


def _letters(text: str) -> str:
    return "".join(chain.from_iterable(re.findall(r"\w", text)))
