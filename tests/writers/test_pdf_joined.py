"""A PDF that is joined from parts is as good as one that is laid out in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pytest
from PIL import Image as Picture

from benchmarks.invented_book import book
from rapport.document import Document
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style
from rapport.writers import pdf
from rapport.writers.order import Order
from rapport.writers.pdf import pages, printing
from rapport.writers.pdf.editions import EDITIONS
from rapport.writers.pdf.joining import join, save
from rapport.writers.pdf.parts.cutting import cut
from rapport.writers.pdf.parts.pagination import lay_out
from rapport.writers.pdf.parts.setting import Setter
from tests.samples import sample_document
from tests.writers.one_piece import File, write_in_one_piece
from tests.writers.pdf_sample import basis, look_of, poppler

Pair = tuple[Path, Path]


def asked(document: Document, style: Style | None = None) -> Order:
    """The document in the default style, or in another one with the default look."""
    look: Huisstijl = look_of(basis())
    return Order(document, style or basis(), look)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """An invented book with every node type, tables over many pages and notes, made both ways."""
    folder = tmp_path_factory.mktemp("joined")
    Picture.new("RGB", (60, 40), "#147F86").save(folder / "oefening.png")
    order = asked(book(sample_document(str(folder / "oefening.png")), 3, rows=12))
    joined, whole = folder / "joined.pdf", folder / "whole.pdf"
    assert pdf.write(order, joined) == ()
    write_in_one_piece(order, whole)
    return joined, whole


@pytest.fixture(scope="module")
def files(pair: Pair) -> Iterator[tuple[File, File]]:
    """The same two, open."""
    with pikepdf.open(pair[0]) as joined, pikepdf.open(pair[1]) as whole:
        yield File(joined), File(whole)


def page_texts(path: Path, *options: str) -> list[str]:
    """The text of every page."""
    return poppler("pdftotext", *options, path, "-").split("\f")


@pytest.mark.parametrize("order", ["-raw", "-layout"])
def test_every_page_says_the_same_at_the_same_place(pair: Pair, order: str) -> None:
    """Page by page, with running heads, page numbers and the numbers in contents lists."""
    joined, whole = (page_texts(path, order) for path in pair)
    assert len(joined) > 20
    assert joined == whole


def test_the_tags_are_the_same(files: tuple[File, File]) -> None:
    """Roles, attributes, descriptions, languages, header cells and the text under each tag."""
    joined, whole = (list(file.tags()) for file in files)
    assert sum(line.strip().startswith("/Table") for line in joined) >= 12
    assert joined == whole


def test_the_bookmarks_are_the_same(files: tuple[File, File]) -> None:
    """Their titles and depth, which are folded, and where they lead."""
    joined, whole = (list(file.bookmarks()) for file in files)
    assert joined
    assert joined == whole


def test_the_links_lead_to_the_same_places(files: tuple[File, File]) -> None:
    """From the same spot on the page, with the same words, to the same page and height."""
    joined, whole = (list(file.links()) for file in files)
    assert any(target is None for *_, target in joined)
    assert any(target is not None for *_, target in joined)
    assert joined == whole


def test_names_of_header_cells_stand_once_in_the_file(pair: Pair) -> None:
    """Parts number their cells each from the start; joined, every name is of one cell."""
    with pikepdf.open(pair[0]) as opened:
        names = [
            bytes(item.ID)
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH"
        ]
    assert len(names) > 100
    assert len(set(names)) == len(names)


def test_fonts_and_pictures_are_in_the_file_once(pair: Pair) -> None:
    """Parts that use the same font or picture share it."""
    with pikepdf.open(pair[0]) as opened:
        streams = [item for item in opened.objects if isinstance(item, pikepdf.Stream)]
        files = {
            bytes(item.FontFile2.read_raw_bytes())
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }
        descriptors = sum(
            isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
            for item in opened.objects
        )
        pictures = [item for item in streams if item.get("/Subtype") == "/Image"]
    assert len(files) == descriptors
    assert len(pictures) == 1


@pytest.mark.parametrize("profile", ["ua1", "pdfa3a"])
def test_it_meets_the_standards(pair: Pair, profile: str) -> None:
    """An independent checker finds no violation."""
    report = page.validate_pdf(pair[0], profile=profile)
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_a_house_style_may_say_the_page_and_their_count(tmp_path: Path) -> None:
    """The words around a page number, and where it stands, are those of the style sheet."""
    (tmp_path / "raad.css").write_text(
        '@page { @bottom-right { content: "blz. " counter(page) " van " counter(pages); } }\n'
        '@page opener { @bottom-right { content: "blz. " counter(page) " van " counter(pages); } }',
        encoding="utf-8",
    )
    style = Style("eigen", (tmp_path, *basis().folders))
    order = asked(sample_document(), style)
    joined, whole = tmp_path / "joined.pdf", tmp_path / "whole.pdf"
    assert pdf.write(order, joined, "scherm") == ()
    write_in_one_piece(order, whole, "scherm")
    said, meant = page_texts(joined, "-layout"), page_texts(whole, "-layout")
    assert f"blz. 2 van {len(said) - 1}" in said[1]
    assert said == meant


def test_a_right_hand_page_leaves_a_blank_page_before_it(tmp_path: Path) -> None:
    """In an edition for two sides a programme starts on an odd page; what is left is empty."""
    document = book(sample_document(), 3)
    short = replace(document.sections[0], children=document.sections[0].children[:-1])
    order = asked(replace(document, sections=(short, *document.sections[1:])))
    html = pages.html_of(order)
    setter = Setter(html, order, EDITIONS["scherm"], printing.fetcher_of(order))
    placed = lay_out(setter, cut(setter.root), two_sided=True)
    with join(placed) as joined:
        save(joined, tmp_path / "both.pdf")
    said = page_texts(tmp_path / "both.pdf", "-raw")
    openers = [number for number, text in enumerate(said, 1) if text.startswith("Programma ")]
    assert len(openers) == 3
    assert openers[0] % 2 == 1
    assert openers[2] % 2 == 1
    blank = [number for number, text in enumerate(said[:-1], 1) if not text.strip()]
    assert {number - 1 for number in openers} >= set(blank)
    assert blank
