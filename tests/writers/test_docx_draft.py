"""A Word file is a draft that can come home: anchors, fields, locks, and itself as issued."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from rapport.cover import Cover
from rapport.document import (
    Block,
    Cell,
    Column,
    ColumnRole,
    Document,
    Heading,
    ListBlock,
    Narrative,
    Paragraph,
    Row,
    RowRole,
    Table,
)
from rapport.place import Place
from rapport.prose.tree import Asked, Break, Strong, Text
from rapport.writers.docx.issued import Issued, IssuedFigure, from_xml
from tests.writers.wordfile import Node, W, body_texts, part, styles_of, tiny, verify, written

SHOWN = "€\N{NO-BREAK SPACE}803"
HIDDEN = "urn:schemas-microsoft-com:vml"


def own(*runs: Text | Asked) -> Paragraph:
    """The first paragraph of the running text."""
    return Paragraph("deel/tekst/1", runs)


def narrative(ident: str, *blocks: Block, label: str = "") -> Narrative:
    """A text of a file of the inputs."""
    return Narrative(ident, "p.yaml", ("pakketten", 0, "inhoud"), 4, "Bron.", blocks, label)


@pytest.fixture
def draft() -> Document:
    """Running text with a figure and a heading of its own, a text in a cell, and a table."""
    inner = Heading("deel/tekst/2", 4, (Text("Eigen kop"),))
    asked = Asked("saldo", (), "{saldo}", Place("p.yaml"), SHOWN)
    points = ListBlock(
        "rij/omschrijving/2",
        ordered=False,
        items=((Paragraph("rij/omschrijving/2/1", (Text("Punt"),)),),),
    )
    cell = narrative(
        "rij/omschrijving",
        Paragraph("rij/omschrijving/1", (Text("In de cel."),)),
        points,
        label="Uitleg",
    )
    columns = (Column("a", "Wat", ColumnRole.NOTE), Column("b", "Cijfer"))
    runs = (Strong((Text("Uitleg"),)), Text(" In de cel."), Break(), Text("– Punt"))
    rows = (
        Row("rij", RowRole.DETAIL, (Cell((Text("Vast"),)), Cell((Text("5"),)))),
        Row("rij/omschrijving", RowRole.DESCRIPTION, (Cell(runs, span=2),)),
    )
    with_text = Table("t", "Met tekst", columns, rows)
    without = Table("u", "Zonder tekst", columns, rows[:1])
    own_text = own(Text(f"Het saldo is {SHOWN}."))
    after = Paragraph("deel/slot", (Text("Gemaakt door het rapport."),))
    report = tiny(own_text, inner, after, with_text, without)
    told = narrative("deel/tekst", own(Text("Het saldo is "), asked, Text(".")), inner)
    return replace(report, narratives=(told, cell))


@pytest.fixture
def path(draft: Document, tmp_path: Path) -> Path:
    """The draft as a Word file."""
    return written(draft, tmp_path / "a.docx")


def issued(path: Path) -> Issued:
    """What travels inside."""
    with ZipFile(path) as source:
        made = from_xml(etree.fromstring(source.read("customXml/item1.xml")))
    assert made is not None
    return made


def paragraph_with(path: Path, mark: str) -> Node:
    """The paragraph in which a bookmark stands."""
    (found,) = (
        start for start in part(path).iter(f"{W}bookmarkStart") if start.get(f"{W}name") == mark
    )
    parent = found.getparent()
    assert parent is not None
    return parent


def words(paragraph: Node) -> str:
    """The text of a paragraph."""
    return "".join(found.text or "" for found in paragraph.iter(f"{W}t"))


def test_what_was_written_is_read_back(draft: Document, path: Path) -> None:
    """Every word, also those in a field and in a cell."""
    assert verify(draft, path) == ()


def test_each_text_has_a_hidden_anchor_at_its_head(path: Path) -> None:
    """In a cell it stands behind what the report itself says there; it takes no room."""
    texts = issued(path).texts
    assert [text.id for text in texts] == ["deel/tekst", "rij/omschrijving"]
    assert all(text.anchor.startswith("_rp_") for text in texts)
    heads = [words(paragraph_with(path, text.anchor)) for text in texts]
    assert heads == [f"Het saldo is {SHOWN}.", "In de cel."]
    cell = paragraph_with(path, texts[1].anchor).getparent()
    assert cell is not None
    assert [words(one) for one in cell.iter(f"{W}p")] == ["Uitleg", "In de cel.", "Punt"]


def test_the_headings_of_an_author_end_no_text(path: Path) -> None:
    """Headings and captions of the report do, and whatever it says right behind a text."""
    stops = [words(paragraph_with(path, stop)) for stop in issued(path).stops]
    assert stops == ["Deel", "Gemaakt door het rapport.", "Met tekst", "Zonder tekst"]


def test_all_that_is_no_text_is_fixed(path: Path) -> None:
    """Every paragraph with words is either of a narrative or of the report."""
    fixed = issued(path).generated
    free = [f"Het saldo is {SHOWN}.", "Eigen kop", "In de cel.", "Punt"]
    there = body_texts(path)
    assert [line for line in there if line not in fixed] == free
    assert [line for line in there if line in fixed] == list(fixed)
    assert "5" in fixed


def test_a_figure_is_a_field_with_a_property_of_its_name(path: Path) -> None:
    """Word shows what the property says; the draft tells what the source has for it."""
    codes = [code.text for code in part(path).iter(f"{W}instrText")]
    assert ' DOCPROPERTY "cijfer.1" ' in codes
    kept = part(path, "docProps/custom.xml")
    assert [(one.get("name"), one[0].text) for one in kept] == [("cijfer.1", SHOWN)]
    assert issued(path).figures == (IssuedFigure("cijfer.1", "{saldo}", SHOWN),)


def test_a_table_of_figures_alone_is_locked(path: Path) -> None:
    """One with a text in it stays open; no control stands within a line."""
    locked = [
        control for control in part(path).iter(f"{W}sdt") if control.find(f".//{W}lock") is not None
    ]
    assert [len(list(control.iter(f"{W}tbl"))) for control in locked] == [1]
    assert len(list(part(path).iter(f"{W}tbl"))) == 2
    assert not [p for p in part(path).iter(f"{W}p") if list(p.iter(f"{W}sdt"))]


def test_changes_are_tracked(path: Path) -> None:
    """Tracking is on and protected, without a password."""
    settings = part(path, "word/settings.xml")
    protection = settings.find(f"{W}documentProtection")
    assert settings.find(f"{W}trackRevisions") is not None
    assert protection is not None
    given = {str(name): str(value) for name, value in protection.attrib.items()}
    assert given == {f"{W}edit": "trackedChanges", f"{W}enforcement": "1"}


def test_another_draft_has_another_number(draft: Document, path: Path, tmp_path: Path) -> None:
    """The same one has the same; one that differs in a letter does not."""
    again = issued(written(draft, tmp_path / "b.docx"))
    other = replace(draft, cover=Cover("Andere titel", "2024", "Gemeente Test"))
    assert again == issued(path)
    assert issued(written(other, tmp_path / "c.docx")).build != again.build


def test_a_concept_has_a_watermark_on_every_page(draft: Document, tmp_path: Path) -> None:
    """In each header, the front page too; a report that is adopted has none."""
    concept = replace(draft, cover=replace(draft.cover, status="Concept"))
    for document, count in ((concept, 1), (draft, 0)):
        path = written(document, tmp_path / f"{count}.docx")
        section = docx.Document(str(path)).sections[0]
        for header in (section.header, section.first_page_header):
            shapes = list(header._element.iter(f"{{{HIDDEN}}}shape"))  # noqa: SLF001  # no other way
            assert len(shapes) == count


def test_points_in_a_cell_look_like_the_row(path: Path) -> None:
    """They are a list of Word in the letters of the table."""
    assert ("Tabelomschrijving", "Punt") in styles_of(path)
    (point,) = (p for p in part(path).iter(f"{W}p") if words(p) == "Punt")
    assert point.find(f"{W}pPr/{W}numPr") is not None


def test_the_properties_of_a_paragraph_stand_before_its_anchor(path: Path) -> None:
    """Else Word asks for repair; and every number of a bookmark and a control is its own."""
    root = part(path)
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        assert properties is None or paragraph[0] is properties
    for name, given in (("bookmarkStart", "id"), ("id", "val")):
        numbers = [mark.get(f"{W}{given}") for mark in root.iter(f"{W}{name}")]
        assert len(numbers) == len(set(numbers)) > 1


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
def test_what_travels_inside_outlives_another_word_processor(path: Path, tmp_path: Path) -> None:
    """LibreOffice saves the file with the same anchors, stops, figures and draft."""
    folder = tmp_path / "terug"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=180,
    )
    back = folder / path.name
    assert issued(back) == issued(path)
    for text in issued(path).texts:
        assert words(paragraph_with(back, text.anchor)) == words(paragraph_with(path, text.anchor))
    for stop in issued(path).stops:
        assert words(paragraph_with(back, stop)) == words(paragraph_with(path, stop))
    kept = part(back, "docProps/custom.xml")
    assert ("cijfer.1", SHOWN) in [(one.get("name"), one[0].text) for one in kept]
    codes = " ".join(code.text or "" for code in part(back).iter(f"{W}instrText"))
    assert "cijfer.1" in codes
    assert part(back, "word/settings.xml").find(f"{W}trackRevisions") is not None
