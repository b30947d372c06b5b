"""Notes and passages in another language in the Word file, read with lxml and LibreOffice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from rapport.document import Cell, Column, ColumnRole, Document, Paragraph, Row, RowRole, Table
from rapport.prose.tree import Emphasis, InLanguage, Inline, Link, Note, Strong, Text
from rapport.reports.notes import with_notes
from tests.sample.pieces import at, text
from tests.writers.wordfile import (
    R,
    W,
    altered,
    basis,
    body_texts,
    house,
    part,
    refused,
    swap,
    tiny,
    verify,
    written,
)

NOTES = "word/footnotes.xml"
RELATIONS = "word/_rels/footnotes.xml.rels"


def told(*children: Inline) -> Paragraph:
    """A paragraph of these runs."""
    return Paragraph("deel/1", children, place=at(2))


def document() -> Document:
    """Two notes in a text, one with stress and a link, and one in a table."""
    link = Link("https://www.dronten.nl/", text("de site"))
    first = Note((Text("Zie "), Strong(text("hier")), Text(" en "), link), at(3))
    cells = (Cell(text("Rij")), Cell((Text("Bron"), Note(text("In een tabel."), at(4)))))
    columns = (
        Column("wat", "Wat", ColumnRole.LABEL),
        Column("bron", "Bron", ColumnRole.NOTE),
    )
    table = Table("tabel", "Tabel", columns, (Row("rij", RowRole.DETAIL, cells),))
    run = told(Text("Een"), first, Text(" zin"), Emphasis((Note(text("Nog een."), at(5)),)))
    return with_notes(tiny(run, table))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The document as a Word file."""
    return written(document(), tmp_path / "noten.docx")


def notes_of(path: Path) -> list[str]:
    """The words of every footnote, separators left out."""
    notes = part(path, NOTES).iter(f"{W}footnote")
    return [
        "".join(run.text or "" for run in note.iter(f"{W}t")).strip()
        for note in notes
        if f"{W}type" not in note.attrib
    ]


def test_a_note_is_a_footnote_of_word(file: Path) -> None:
    """In reading order, with the words of the text around it untouched."""
    assert notes_of(file) == ["Zie hier en de site", "Nog een.", "In een tabel."]
    assert "Een zin" in body_texts(file)
    references = [mark.get(f"{W}id") for mark in part(file).iter(f"{W}footnoteReference")]
    assert references == ["1", "2", "3"]


def test_a_footnote_wears_the_styles_of_the_template(file: Path) -> None:
    """Its text and its number, in the text and at the foot of the page."""
    note = next(n for n in part(file, NOTES).iter(f"{W}footnote") if n.get(f"{W}id") == "1")
    styles = [style.get(f"{W}val") for style in note.iter(f"{W}pStyle", f"{W}rStyle")]
    assert styles == ["FootnoteText", "FootnoteReference", "Strong", "Hyperlink"]
    marks = [
        run for run in part(file).iter(f"{W}r") if run.find(f"{W}footnoteReference") is not None
    ]
    worn = {style.get(f"{W}val") for run in marks for style in run.iter(f"{W}rStyle")}
    assert worn == {"FootnoteReference"}


def test_a_link_in_a_note_belongs_to_the_notes(file: Path) -> None:
    """A relation of the text cannot be seen from there."""
    link = next(part(file, NOTES).iter(f"{W}hyperlink"))
    rows = {row.get("Id"): row.get("Target") for row in part(file, RELATIONS)}
    assert rows[link.get(f"{R}id")] == "https://www.dronten.nl/"


def test_the_lines_above_the_notes_are_there_once(file: Path) -> None:
    """Word wants both, and its settings name them."""
    kinds = [note.get(f"{W}type") for note in part(file, NOTES).iter(f"{W}footnote")]
    assert kinds == ["separator", "continuationSeparator", None, None, None]
    named = part(file, "word/settings.xml").iterfind(f"{W}footnotePr/{W}footnote")
    assert [row.get(f"{W}id") for row in named] == ["-1", "0"]


def test_a_template_without_a_part_for_notes_gets_one(tmp_path: Path) -> None:
    """As one that was never saved by Word."""
    gone = {
        NOTES: None,
        "[Content_Types].xml": without("footnotes"),
        "word/_rels/document.xml.rels": without("footnotes"),
        "word/settings.xml": without("footnotePr"),
    }
    path = written(document(), tmp_path / "n.docx", house(tmp_path, gone))
    assert notes_of(path) == ["Zie hier en de site", "Nog een.", "In een tabel."]
    assert verify(document(), path) == ()


def test_a_sample_note_of_the_template_is_left_out(tmp_path: Path) -> None:
    """With the sample text that it belonged to."""
    sample = '<w:footnote w:id="1"><w:p><w:r><w:t>Voorbeeld</w:t></w:r></w:p></w:footnote>'
    style = house(tmp_path, {NOTES: swap("</w:footnotes>", f"{sample}</w:footnotes>")})
    path = written(document(), tmp_path / "n.docx", style)
    assert notes_of(path) == ["Zie hier en de site", "Nog een.", "In een tabel."]


def test_a_template_without_the_styles_is_told(tmp_path: Path) -> None:
    """By their names in a Dutch Word."""
    style = house(tmp_path, {"word/styles.xml": swap('w:val="footnote text"', 'w:val="voetregel"')})
    (lost,) = refused(document(), tmp_path / "n.docx", style)
    assert (lost.code, lost.subject) == ("WRD-003", "Voetnoottekst")


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        (NOTES, swap("In een tabel.", "In een stoel."), "WRD-010"),
        (NOTES, swap("hier", "daar"), "WRD-010"),
        ("word/document.xml", swap('w:footnoteReference w:id="3"', 'w:cr w:x="3"'), "WRD-010"),
        (RELATIONS, swap("https://www.dronten.nl/", "https://www.x.nl/"), "WRD-014"),
    ],
    ids=["other words", "other word with stress", "no reference", "other address"],
)
def test_a_note_that_is_not_as_it_was_is_told(
    file: Path, name: str, change: Callable[[bytes], bytes], code: str
) -> None:
    """Reading back compares every note, with its place."""
    changed = altered(file, {name: change})
    assert [item.code for item in verify(document(), changed)] == [code]
    assert verify(document(), file) == ()


def test_a_note_too_many_is_told(file: Path) -> None:
    """What the document does not have may not be in the file."""
    first, *_ = document().sections[0].children
    assert isinstance(first, Paragraph)
    bare = tiny(replace(first, children=first.children[:3]))
    assert [item.code for item in verify(bare, file)] == ["WRD-011", "WRD-011"]


def test_a_passage_in_another_language_says_so(tmp_path: Path) -> None:
    """On each of its runs, and on no other."""
    english = InLanguage("en-GB", (Text("security "), Strong(text("by design"))))
    path = written(
        tiny(told(Text("Het beginsel "), english, Text(" geldt."))), tmp_path / "taal.docx"
    )
    runs = [run for run in part(path).iter(f"{W}r") if run.find(f"{W}t") is not None]
    spoken = {
        run.findtext(f"{W}t"): lang.get(f"{W}val")
        for run in runs
        if (lang := run.find(f"{W}rPr/{W}lang")) is not None
    }
    assert spoken == {"security ": "en-GB", "by design": "en-GB"}
    orders = [[etree.QName(mark).localname for mark in run[0]] for run in runs if len(run) > 1]
    assert ["rStyle", "lang"] in orders


def test_the_same_notes_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the run."""
    first, second = (written(document(), tmp_path / f"{n}.docx") for n in "ab")
    assert first.read_bytes() == second.read_bytes()


def without(word: str) -> Callable[[bytes], bytes]:
    """A change that takes every element away of which the tag or an attribute holds `word`."""

    def change(data: bytes) -> bytes:
        root = etree.fromstring(data)
        for element in list(root):
            if word in etree.QName(element).localname or any(
                word in str(value) for value in element.attrib.values()
            ):
                root.remove(element)
        return etree.tostring(root)

    return change


def test_the_template_keeps_its_part_for_notes() -> None:
    """Word finds the separators there, also in a file without notes."""
    path = basis().find("rapport.docx")
    assert path is not None
    with ZipFile(path) as opened:
        assert NOTES in opened.namelist()
