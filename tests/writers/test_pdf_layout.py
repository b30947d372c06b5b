"""Where pages end: nothing torn, nothing alone, nothing on top of something else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2
import pytest

from rapport.document import Document, Heading, Paragraph, Part, RowRole, Section, Table, Tone, walk
from rapport.prose.tree import plain
from tests.samples import kosten_row, kosten_table, paragraph, sample_document
from tests.writers.pdf_sample import raw_text, verify, write

SENTENCE = "Het programma omvat activiteiten die gericht zijn op integrale veiligheid. "
HEADS = re.compile(r"^(Lasten en Baten|Indicator|Toelichting)\b")


def rebuilt(document: Document, change: Any) -> Document:  # noqa: ANN401  # any function of a node
    """The document with `change` applied to every section, from the inside out."""

    def of(section: Section) -> Section:
        children = tuple(of(c) if isinstance(c, Section) else c for c in section.children)
        changed: Section = change(replace(section, children=children))
        return changed

    return replace(document, sections=tuple(of(section) for section in document.sections))


def pushed_down(lines: int) -> Document:
    """The sample with some lines of text at the head of its tables and second package."""

    def push(section: Section) -> Section:
        if section.part not in {Part.KOSTEN, Part.INDICATOREN, Part.PAKKET}:
            return section
        filler = tuple(paragraph(f"{section.id}/vulling/{n}", f"Regel {n}.") for n in range(lines))
        return replace(section, children=filler + section.children)

    return rebuilt(sample_document(), push)


def printed(document: Document, target: Path) -> list[list[str]]:
    """The lines of each page from the first package on, running heads left out."""
    assert write(document, target) == ()
    assert verify(document, target) == ()
    pages = raw_text(target).split("\f")[3:-1]
    return [sheet.strip().splitlines()[:-2] for sheet in pages]


@pytest.mark.parametrize("lines", [3, 11, 14, 20, 24, 29])
def test_no_page_ends_or_begins_amiss(tmp_path: Path, lines: int) -> None:
    """No heading, caption or table head ends a page, and no total or description begins one."""
    document = pushed_down(lines)
    headings = {
        f"{node.code} {plain(node.children)}".strip()
        for node in walk(document)
        if isinstance(node, Heading)
    }
    for sheet in printed(document, tmp_path / "x.pdf"):
        last, rest = sheet[-1], [line for line in sheet if not HEADS.match(line)]
        assert last not in headings | {"Lasten", "Baten", "Onttrekkingen"}
        assert not last.endswith(("Bron", "I / S", "Verschil", "x € 1.000"))
        assert not rest[0].startswith(("Totaal", "Saldo", "Het aantal"))


def test_no_row_is_torn(tmp_path: Path) -> None:
    """A row of two lines at the foot of a page goes to the next page as a whole."""
    for sheet in printed(pushed_down(24), tmp_path / "x.pdf"):
        assert ("inwoners" in sheet) == any(line.startswith("Diefstal uit") for line in sheet)


def with_long_table(rows: int) -> Document:
    """The sample with a cost table of many rows."""
    table = kosten_table()
    more = tuple(
        kosten_row(f"p/{n}", RowRole.DETAIL, f"Taakveld {n}", "1 2 3 4 1") for n in range(rows)
    )
    long = replace(table, rows=(*more, *table.rows))

    def swap(section: Section) -> Section:
        children = tuple(
            long if isinstance(child, Table) and child.id == table.id else child
            for child in section.children
        )
        return replace(section, children=children)

    return rebuilt(sample_document(), swap)


def test_a_long_table_repeats_its_head_and_stays_one_table(tmp_path: Path) -> None:
    """Each page shows the head, and a screen reader meets one table with one head."""
    document, target = with_long_table(80), tmp_path / "x.pdf"
    sheets = printed(document, target)
    heads = sum("Lasten en Baten" in line for sheet in sheets for line in sheet)
    assert heads >= 3
    with pikepdf.open(target) as opened:
        reached = list(_roles(opened.Root.StructTreeRoot))
    tables = sum(isinstance(node, Table) for node in walk(document))
    assert (reached.count("/Table"), reached.count("/THead")) == (tables, tables)
    assert page.is_pdf_compliant(target, profile="ua1")


def _roles(element: pikepdf.Object) -> list[str]:
    kids = element.get("/K", pikepdf.Array())
    found: list[str] = []
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [str(kid.S), *_roles(kid)]
    return found


def test_a_paragraph_over_a_page_end_is_one_paragraph(tmp_path: Path) -> None:
    """A text that runs on over the page is one paragraph in the tags."""

    def lengthen(section: Section) -> Section:
        if section.id != "programma-1/1F/inhoud":
            return section
        return replace(section, children=(paragraph("p/lang", SENTENCE * 120),))

    document, target = rebuilt(sample_document(), lengthen), tmp_path / "x.pdf"
    assert write(document, target) == ()
    short = tmp_path / "y.pdf"
    assert write(sample_document(), short) == ()
    assert _paragraphs(target) == _paragraphs(short)


def _paragraphs(target: Path) -> int:
    with pikepdf.open(target) as opened:
        return _roles(opened.Root.StructTreeRoot).count("/P")


def with_lead(length: int) -> Document:
    """The sample with an opening text of so many sentences."""

    def lengthen(section: Section) -> Section:
        if section.part is not Part.PROGRAMMA:
            return section
        children = tuple(
            paragraph(child.id, (SENTENCE * length).strip(), child.tone)
            if isinstance(child, Paragraph) and child.tone is Tone.LEAD
            else child
            for child in section.children
        )
        return replace(section, children=children)

    return rebuilt(sample_document(), lengthen)


@pytest.mark.parametrize(
    ("sentences", "pages"), [(2, 1), (6, 1), (12, 1), (18, 1), (26, 1), (80, 2)]
)
def test_an_opener_holds_any_text(tmp_path: Path, sentences: int, pages: int) -> None:
    """However long the opening text is, it stays clear of the key figures below it."""
    document, target = with_lead(sentences), tmp_path / "x.pdf"
    assert write(document, target) == ()
    assert verify(document, target) == ()
    sheets = [sheet.splitlines() for sheet in raw_text(target).split("\f")]
    first_package = next(n for n, sheet in enumerate(sheets) if sheet[0].startswith("Pakket 1E"))
    assert first_package == 2 + pages
    assert _gap_above(target, first_package - 1, "Lasten") > 12
    assert not _covered(target, 2)


def _gap_above(target: Path, number: int, word: str) -> float:
    """The white space in points above the lowest line that has `word`, on a page from 0."""
    document = pypdfium2.PdfDocument(target)
    textpage = document[number].get_textpage()
    boxes = [textpage.get_charbox(i) for i in range(textpage.count_chars())]
    searcher = textpage.search(word, match_case=True, match_whole_word=True)
    found = searcher.get_next()
    assert found is not None
    top = boxes[found[0]][3]
    above = [bottom for _, bottom, _, upper in boxes if bottom >= top - 1 and upper > bottom]
    document.close()
    return min(above) - top if above else 800.0


def _covered(target: Path, number: int) -> list[tuple[float, ...]]:
    """The boxes of letters that the large numeral of an opener is painted over."""
    document = pypdfium2.PdfDocument(target)
    textpage = document[number].get_textpage()
    boxes = [textpage.get_charbox(i) for i in range(textpage.count_chars())]
    document.close()
    large = [box for box in boxes if box[3] - box[1] > 60]
    return [
        box
        for box in boxes
        for big in large
        if box not in large
        and box[0] < big[2]
        and box[2] > big[0]
        and box[1] < big[3]
        and box[3] > big[1]
    ]
