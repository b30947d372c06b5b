"""The template: looked up by name, filled by tag, and every lack of it said before building."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from rapport.cover import Cover
from rapport.document import Paragraph
from rapport.findings import Level
from rapport.place import Place
from rapport.prose.tree import Text
from rapport.style import Style
from rapport.writers.docx.names import resolve
from tests.samples import sample_document
from tests.writers.wordfile import (
    W,
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

KINDS = "paragraph", "character"
FULL = Cover("Titel", "2024", "Gemeente Test", "Samen", "Verantwoording", "Concept")


def test_the_template_of_the_basis_has_every_style() -> None:
    """Nothing that the writer needs is missing from it."""
    path = basis().find("rapport.docx")
    names, findings = resolve(docx.Document(str(path)), Place("rapport.docx"))
    assert findings == ()
    assert all(names.values())


def test_every_style_of_the_template_shows_in_its_sample() -> None:
    """Who edits the template sees each style of ours at work."""
    path = basis().find("rapport.docx")
    assert path is not None
    root = part(path)
    used = {
        mark.get(f"{W}val")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for mark in root.iter(f"{W}{kind}")
    }
    own = {
        style.get(f"{W}styleId")
        for style in part(path, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}customStyle")
    }
    assert own - used == {
        "Tabelkopbijtekst",
        "Rapporttabelmetomschrijving",
        "Tabelslot",
    }


def test_the_sample_of_the_template_does_not_get_into_the_report(tmp_path: Path) -> None:
    """The report comes in its place."""
    texts = body_texts(written(tiny(), tmp_path / "a.docx"))
    assert texts == ["Gemeente Test", "Titel", "2024", "Inhoud", "Deel", "Deel"]


def test_every_field_of_the_cover_is_filled(tmp_path: Path) -> None:
    """The cover says what the document says, line by line."""
    texts = body_texts(written(tiny(cover=FULL), tmp_path / "a.docx"))
    assert texts[:6] == ["Gemeente Test", "Samen", "Titel", "2024", "Verantwoording", "Concept"]


def test_the_running_head_says_title_and_status(tmp_path: Path) -> None:
    """The short title runs along the pages, with the status of the report."""
    path = written(tiny(cover=FULL), tmp_path / "a.docx")
    section = docx.Document(str(path)).sections[0]
    texts = [t.text for t in section.header.part.element.iter(f"{W}t")]
    assert texts == ["Titel kort · Concept"]


def test_the_cover_has_no_running_head_and_the_pages_have_a_number(tmp_path: Path) -> None:
    """The first page differs; the foot of the others counts."""
    path = written(tiny(), tmp_path / "a.docx")
    section = docx.Document(str(path)).sections[0]
    assert section.different_first_page_header_footer
    assert [p.text for p in section.first_page_footer.paragraphs] == [""]
    fields = [mark.text for mark in section.footer.part.element.iter(f"{W}instrText")]
    assert fields == [" PAGE "]


def test_every_missing_style_is_named_at_once(tmp_path: Path) -> None:
    """All styles that are not there are told in one go, each with its name in a Dutch Word."""
    lost = {
        "word/styles.xml": lambda data: data.replace(b'"heading 2"', b'"x"').replace(
            b'"Tabelcijfer"', b'"y"'
        )
    }
    findings = refused(tiny(), tmp_path / "a.docx", house(tmp_path, lost))
    assert [(f.code, f.level, f.subject) for f in findings] == [
        ("WRD-003", Level.FOUT, "Kop 2"),
        ("WRD-003", Level.FOUT, "Tabelcijfer"),
    ]
    assert "Kop 2 (Heading 2)" in findings[0].message


def test_a_style_of_the_wrong_kind_is_missing(tmp_path: Path) -> None:
    """A character style cannot stand in for a paragraph style of that name."""
    paragraph, character = (
        f'w:type="{kind}" w:customStyle="1" w:styleId="Legenda"' for kind in KINDS
    )
    kind = swap(paragraph, character)
    findings = refused(tiny(), tmp_path / "a.docx", house(tmp_path, {"word/styles.xml": kind}))
    assert [f.subject for f in findings] == ["Legenda"]


def test_a_template_saved_by_a_dutch_word_is_taken(tmp_path: Path) -> None:
    """Ids follow the language of Word (`Kop1`); the names by which we look do not."""
    change = swap('w:styleId="Heading1"', 'w:styleId="Kop1"')
    path = written(tiny(), tmp_path / "a.docx", house(tmp_path, {"word/styles.xml": change}))
    heading = docx.Document(str(path)).paragraphs[-1]
    assert heading.style is not None
    assert (heading.style.style_id, heading.style.name) == ("Kop1", "Heading 1")


def test_a_style_with_the_dutch_name_itself_is_taken(tmp_path: Path) -> None:
    """A style that somebody made by hand and called `Kop 1` does as well."""
    change = swap('w:val="heading 1"', 'w:val="Kop 1"')
    path = tmp_path / "a.docx"
    written(tiny(), path, house(tmp_path, {"word/styles.xml": change}))
    assert verify(tiny(), path) == ()


@pytest.mark.parametrize("tag", ["organisatie", "motto", "titel", "jaar", "ondertitel", "status"])
def test_a_field_that_is_missing_from_the_cover_is_told(tmp_path: Path, tag: str) -> None:
    """Text of the cover without a field would be lost, so nothing is written."""
    style = house(tmp_path, {"word/document.xml": swap(f'w:val="{tag}"', 'w:val="anders"')})
    findings = refused(tiny(cover=FULL), tmp_path / "a.docx", style)
    assert [(f.code, f.subject) for f in findings] == [("WRD-004", tag)]


def test_a_field_without_text_may_be_missing(tmp_path: Path) -> None:
    """A cover without a motto needs no field for it."""
    style = house(tmp_path, {"word/document.xml": swap('w:val="motto"', 'w:val="anders"')})
    written(tiny(), tmp_path / "a.docx", style)


def test_a_field_inside_a_paragraph_is_filled_too(tmp_path: Path) -> None:
    """Word makes fields round a paragraph or inside it; both are filled."""
    inside = (
        '<w:p><w:r><w:t xml:space="preserve">Jaar </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="jaar"/>'
        '<w:id w:val="77"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>klik</w:t></w:r>'
        "<w:r><w:t> hier</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )

    def change(data: bytes) -> bytes:
        control = r'<w:sdt><w:sdtPr><w:alias w:val="Jaar"/>.*?</w:sdt>'
        return re.sub(control, inside, data.decode(), count=1).encode()

    style = house(tmp_path, {"word/document.xml": change})
    path = written(tiny(), tmp_path / "a.docx", style)
    assert "Jaar 2024" in body_texts(path)
    assert not list(part(path).iter(f"{W}showingPlcHdr"))


def test_a_list_style_without_numbering_is_told(tmp_path: Path) -> None:
    """A numbered list that does not number is worse than none."""
    change = swap('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "")
    findings = refused(tiny(), tmp_path / "a.docx", house(tmp_path, {"word/styles.xml": change}))
    assert [(f.code, f.subject) for f in findings] == [("WRD-005", "List Number")]


@pytest.mark.parametrize("data", [b"", b"geen zip", b"PK\x03\x04 half"])
def test_a_broken_template_is_told(tmp_path: Path, data: bytes) -> None:
    """What is no Word file gives a finding at its place, and no exception."""
    (tmp_path / "rapport.docx").write_bytes(data)
    findings = refused(tiny(), tmp_path / "a.docx", Style("eigen", (tmp_path,)))
    assert [f.code for f in findings] == ["WRD-002"]
    assert findings[0].place is not None


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Without rapport.docx there is no Word file."""
    findings = refused(tiny(), tmp_path / "a.docx", Style("leeg", (tmp_path,)))
    assert [f.code for f in findings] == ["WRD-001"]


def test_text_of_the_template_after_the_report_stays(tmp_path: Path) -> None:
    """A colophon on the last page is the gemeente's own, and the read-back lets it be."""
    colophon = "<w:p><w:r><w:t>Colofon</w:t></w:r></w:p><w:sectPr>"
    style = house(tmp_path, {"word/document.xml": swap("<w:sectPr>", colophon)})
    document = sample_document()
    path = written(document, tmp_path / "a.docx", style)
    assert body_texts(path)[-1] == "Colofon"
    assert verify(document, path) == ()


def test_without_a_sample_the_report_comes_at_the_end(tmp_path: Path) -> None:
    """A template of which somebody deleted the sample still works."""
    style = house(tmp_path, {"word/document.xml": swap('w:val="voorbeeld"', 'w:val="eigen"')})
    path = written(tiny(), tmp_path / "a.docx", style)
    assert body_texts(path)[-3:] == ["Inhoud", "Deel", "Deel"]


def test_leftovers_of_word_stay_behind(tmp_path: Path) -> None:
    """The template it was made from, its author and its statistics do not travel along."""
    external = (
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/attachedTemplate" Target="file:///C:/x.dotx" TargetMode="External"/>'
    )
    start = (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships '
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    )
    style = house(
        tmp_path,
        {
            "word/settings.xml": swap(
                '<w:zoom w:percent="100"/>',
                '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId9"/>',
            ),
            "docProps/core.xml": swap(
                "</cp:coreProperties>",
                "<cp:lastModifiedBy>Jan</cp:lastModifiedBy></cp:coreProperties>",
            ),
        },
    )

    with ZipFile(tmp_path / "rapport.docx", "a") as made:
        made.writestr("word/_rels/settings.xml.rels", f"{start}{external}</Relationships>")
    path = written(tiny(Paragraph("deel/1", (Text("a"),))), tmp_path / "a.docx", style)
    with ZipFile(path) as source:
        everything = b"".join(source.read(name) for name in source.namelist())
    assert b"x.dotx" not in everything
    assert b"Jan" not in everything
    assert verify(tiny(Paragraph("deel/1", (Text("a"),))), path) == ()


def test_the_script_makes_the_same_template_every_time(tmp_path: Path) -> None:
    """The same colours give the same bytes, and a template that the writer takes."""
    script = Path(__file__).resolve().parents[2] / "scripts" / "make_word_template.py"
    colours = basis().find("stijl.yaml")
    assert colours is not None
    (tmp_path / "stijl.yaml").write_bytes(colours.read_bytes())
    made = [tmp_path / "een.docx", tmp_path / "rapport.docx"]
    for target in made:
        subprocess.run([sys.executable, "-B", script, target], check=True, timeout=60)
    assert made[0].read_bytes() == made[1].read_bytes()
    written(tiny(), tmp_path / "a.docx", Style("eigen", (tmp_path,)))
