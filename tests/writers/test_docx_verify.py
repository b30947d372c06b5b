"""The read-back: whatever is lost, moved or added in the Word file is a FOUT."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from rapport.document import Document
from rapport.findings import Finding, Level
from tests.samples import sample_document
from tests.writers.wordfile import altered, swap, verify, written

MAIN = "word/document.xml"
Change = Callable[[bytes], bytes]


@pytest.fixture
def document() -> Document:
    """The sample."""
    return sample_document()


def spoiled(document: Document, folder: Path, change: Change) -> tuple[Finding, ...]:
    """The findings on the file of `document` after a change in its text."""
    path = written(document, folder / "a.docx")
    return verify(document, altered(path, {MAIN: change}))


def test_a_lost_word_is_found_at_its_block(document: Document, tmp_path: Path) -> None:
    """The finding names the block and its place in the input."""
    found = spoiled(document, tmp_path, swap("kent geen verbonden", "kent verbonden"))
    assert [(f.code, f.level, f.subject) for f in found] == [
        ("WRD-010", Level.FOUT, "programma-1/verbonden/1"),
        ("WRD-011", Level.FOUT, ""),
    ]
    assert found[0].place is not None


def test_a_changed_figure_is_found_in_its_table(document: Document, tmp_path: Path) -> None:
    """A figure that differs by one digit is told with the table it stands in."""
    found = spoiled(document, tmp_path, swap("−3.571", "−3.517"))
    table = [f for f in found if f.code == "WRD-012"]
    assert [(f.subject, f.expected, f.found) for f in table] == [
        ("programma-1/kosten/tabel", "rij 3: '−3.571'", "rij 3: '−3.517'")
    ]
    assert {f.subject for f in found if f.code == "WRD-010"} == {"programma-1/kosten/tabel"}


def test_a_figure_in_the_column_beside_it_is_found(document: Document, tmp_path: Path) -> None:
    """The same words in the same order, but in another cell, are another table."""
    full = b'<w:t xml:space="preserve">\xe2\x88\x92100</w:t></w:r>'

    def move(data: bytes) -> bytes:
        start = data.index(b"<w:r>" if full not in data else full)
        begin = data.rindex(b"<w:r>", 0, start)
        run, rest = data[begin : start + len(full)], data[start + len(full) :]
        assert rest.count(b"</w:pPr></w:p>")
        return data[:begin] + rest.replace(b"</w:pPr></w:p>", b"</w:pPr>" + run + b"</w:p>", 1)

    found = spoiled(document, tmp_path, move)
    assert [(f.code, f.subject) for f in found] == [("WRD-012", "programma-1/1E/afwijkingen/tabel")]


def test_a_table_that_is_gone_is_found(document: Document, tmp_path: Path) -> None:
    """All its lines are missing, and it is named."""

    def drop(data: bytes) -> bytes:
        start = data.rindex(b"<w:tbl>")
        return data[:start] + data[data.rindex(b"</w:tbl>") + len(b"</w:tbl>") :]

    found = spoiled(document, tmp_path, drop)
    assert {f.code for f in found} >= {"WRD-010", "WRD-012"}
    assert "programma-1/indicatoren/tabel" in {f.subject for f in found}


def test_text_that_nobody_delivered_is_found(document: Document, tmp_path: Path) -> None:
    """A sentence between the parts of the report may not come from elsewhere."""
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr>'
    extra = f"<w:p><w:r><w:t>Extra</w:t></w:r></w:p>{heading}"

    def add(data: bytes) -> bytes:
        return data.replace(heading.encode(), extra.encode(), 1)

    assert [(f.code, f.found) for f in spoiled(document, tmp_path, add)] == [("WRD-011", "Extra")]


def test_paragraphs_in_another_order_are_found(document: Document, tmp_path: Path) -> None:
    """Nothing is lost, but the order is not that of the document."""

    def turn(data: bytes) -> bytes:
        one, other = b"We verbeteren de veiligheidsbeleving", b"Wij gaan voor een optimale"
        return data.replace(one, b"\0").replace(other, one).replace(b"\0", other)

    assert "WRD-010" in {f.code for f in spoiled(document, tmp_path, turn)}


def test_a_heading_that_lost_its_level_is_found(document: Document, tmp_path: Path) -> None:
    """The words are there, but they are no heading any more."""

    def flatten(data: bytes) -> bytes:
        return data.replace(b'w:val="Heading2"', b'w:val="BodyText"', 1)

    found = spoiled(document, tmp_path, flatten)
    assert [(f.code, "koppen" in f.message) for f in found] == [("WRD-014", True)]


def test_a_picture_without_its_words_is_found(document: Document, tmp_path: Path) -> None:
    """An alternative text belongs to the report."""
    found = spoiled(document, tmp_path, swap('descr="Verloop 2020–2024: 2, 0', 'descr="'))
    assert [(f.code, "afbeeldingen" in f.message) for f in found] == [("WRD-014", True)]


def test_a_link_that_leads_elsewhere_is_found(document: Document, tmp_path: Path) -> None:
    """An address is checked like a word."""
    path = written(document, tmp_path / "a.docx")
    change = {"word/_rels/document.xml.rels": swap("waarstaatjegemeente", "elders")}
    found = verify(document, altered(path, change))
    assert [(f.code, "koppelingen" in f.message) for f in found] == [("WRD-014", True)]


def test_a_cover_that_lost_a_line_is_found(document: Document, tmp_path: Path) -> None:
    """The cover is part of the report."""
    found = spoiled(document, tmp_path, swap("Samen maken we de polder", "Samen"))
    assert [(f.code, f.subject) for f in found] == [("WRD-010", "de voorkant")]


def replaced(old: str, new: str) -> Change:
    """A change of the first `old` only."""
    return lambda data: data.replace(old.encode(), new.encode(), 1)


@pytest.mark.parametrize(
    ("part", "change", "words"),
    [
        (MAIN, replaced("</w:p>", ""), "geen goede XML"),
        (MAIN, None, "ontbreekt"),
        ("word/styles.xml", replaced('w:styleId="Legenda"', 'w:styleId="L"'), "stijl Legenda"),
        (MAIN, replaced('w:val="BodyText"', 'w:val="Weg"'), "stijl Weg"),
        (MAIN, replaced('r:embed="', 'r:embed="x'), "gebruikt verwijzing x"),
        (MAIN, replaced('w:anchor="_', 'w:anchor="x'), "een koppeling leidt naar x"),
        (MAIN, replaced('<w:bookmarkEnd w:id="1"/>', ""), "bladwijzer"),
        (MAIN, replaced('w:fldCharType="end"', 'w:fldCharType="separate"'), "veld"),
        ("word/media/band.png", None, "dat ontbreekt"),
        ("[Content_Types].xml", replaced('Extension="png"', 'Extension="gif"'), "geen soort"),
        (
            "word/_rels/document.xml.rels",
            replaced(
                "</Relationships>",
                '<Relationship Id="x" Type="a/image" Target="http://x.nl/a.png" '
                'TargetMode="External"/></Relationships>',
            ),
            "haalt iets van buiten",
        ),
    ],
)
def test_a_file_that_is_not_well_built_is_found(
    document: Document, tmp_path: Path, part: str, change: Change | None, words: str
) -> None:
    """What would make Word ask for repair, or fetch something, keeps the file back."""
    path = written(document, tmp_path / "a.docx")
    found = verify(document, altered(path, {part: change}))
    assert any(f.code == "WRD-013" and words in f.message for f in found)


def test_a_part_that_is_there_twice_is_found(document: Document, tmp_path: Path) -> None:
    """Word refuses a zip with one name twice."""
    path = written(document, tmp_path / "a.docx")
    with ZipFile(path, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("word/styles.xml", made.read("word/styles.xml"))
    assert "dubbel" in " ".join(f.message for f in verify(document, path))


def test_what_is_no_zip_is_told(document: Document, tmp_path: Path) -> None:
    """A half-written file is a finding, not an exception."""
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK half")
    assert [f.code for f in verify(document, path)] == ["WRD-013"]
