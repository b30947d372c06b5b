"""Charts and wide tables in the Word file, read back with other libraries."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree
from PIL import Image as Picture

from rapport.charts import Trend
from rapport.document import (
    Cell,
    Column,
    ColumnRole,
    Part,
    Row,
    RowRole,
    Section,
    Table,
)
from tests.sample.pieces import heading, paragraph, text
from tests.writers.chart_samples import bars, sixty, trends, wide_table
from tests.writers.wordfile import (
    WP,
    Node,
    R,
    house,
    part,
    refused,
    tables_of,
    tiny,
    verify,
    written,
)

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
SVG = "{http://www.w3.org/2000/svg}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def targets(path: Path) -> dict[str, str]:
    """The file behind each relation of the text."""
    root = part(path, "word/_rels/document.xml.rels")
    return {row.get("Id", ""): f"word/{row.get('Target', '')}" for row in root.iter(RELATION)}


def drawings(path: Path) -> list[Node]:
    """Every picture of the text, in order."""
    return list(part(path).iter(f"{WP}inline"))


def told(path: Path) -> list[str]:
    """The alternative text of every picture."""
    return [shape.get("descr", "") for each in drawings(path) for shape in each.iter(f"{WP}docPr")]


def test_every_chart_is_in_the_word_file_with_its_values(tmp_path: Path) -> None:
    """Bars, the panels of trends, and the small line in a table."""
    small = Trend((("2023", 1), ("2024", 2)), "Verloop: 1 in 2023, 2 in 2024")  # type: ignore[arg-type]  # numbers do
    columns = (Column("a", "Indicator", ColumnRole.LABEL), Column("b", "Trend", ColumnRole.TREND))
    row = Row("r", RowRole.DETAIL, (Cell(text("Diefstal")), Cell(trend=small)))
    document = tiny(bars((3, 4)), trends(), Table("t", "T", columns, (row,)))
    path = written(document, tmp_path / "a.docx")
    assert told(path) == [
        "Lasten per pakket. Bedragen x € 1.000. Pakket 0: begroot 3, realisatie 4.",
        *(chart.alt for chart in trends().charts),
        small.alt,
    ]
    assert verify(document, path) == ()


def test_a_chart_is_a_drawing_in_shapes_with_a_sharp_picture_behind_it(tmp_path: Path) -> None:
    """Both show the same at the same size; the drawing needs no font and nothing from outside."""
    path = written(tiny(bars((3, 4))), tmp_path / "a.docx")
    (inline,) = drawings(path)
    files, source = targets(path), ZipFile(path)
    blip, shape = (next(inline.iter(name)) for name in (f"{A}blip", f"{ASVG}svgBlip"))
    png, svg = (source.read(files[each.get(f"{R}embed", "")]) for each in (blip, shape))
    root = etree.fromstring(svg)
    extent = inline.find(f"{WP}extent")
    assert extent is not None
    inches = int(extent.get("cx", "0")) / 914400
    with Picture.open(BytesIO(png)) as opened:
        assert opened.width / inches >= 220
        assert len(opened.convert("RGB").getcolors(100000) or ()) > 3
    assert float(root.get("width", "").removesuffix("pt")) / 72 == pytest.approx(inches, abs=0.01)
    assert not list(root.iter(f"{SVG}text", f"{SVG}image", f"{SVG}style"))
    assert b'ContentType="image/svg+xml"' in source.read("[Content_Types].xml")


def test_the_pictures_of_two_builds_are_the_same(tmp_path: Path) -> None:
    """Byte for byte, and one file for two charts that are equal."""
    one, other = (written(tiny(trends(), trends()), tmp_path / name) for name in ("a", "b"))
    assert one.read_bytes() == other.read_bytes()
    with ZipFile(one) as source:
        assert sum(name.endswith(".svg") for name in source.namelist()) == len(trends().charts)


def test_a_chart_of_sixty_pakketten_is_cut_between_them(tmp_path: Path) -> None:
    """No picture is higher than a page, and none of the sixty is lost."""
    path = written(tiny(sixty()), tmp_path / "a.docx")
    extents = [each.find(f"{WP}extent") for each in drawings(path)]
    assert len(extents) > 2
    assert all(each is not None and int(each.get("cy", "0")) < 254 * 36000 for each in extents)
    assert sum(alt.count("realisatie") for alt in told(path)) == 60


def test_a_lost_description_is_told(tmp_path: Path) -> None:
    """The file is read back: another figure in the description is found."""
    path = written(tiny(bars((3, 4))), tmp_path / "a.docx")
    assert [f.code for f in verify(tiny(bars((3, 5))), path)] == ["WRD-014"]


def test_a_fault_in_the_template_of_a_chart_is_told(tmp_path: Path) -> None:
    """As a finding with its place, and there is no file."""
    style = house(tmp_path, {})
    (tmp_path / "staven.svg.j2").write_text("<svg>{% if %}</svg>", encoding="utf-8")
    (told_of,) = refused(tiny(bars((3, 4))), tmp_path / "a.docx", style)
    assert (told_of.code, told_of.place and told_of.place.line) == ("PDF-002", 1)


def with_wide(*after: Section) -> tuple[Section, ...]:
    """A section with a wide table, and what follows."""
    head = heading("breed", 2, "Breed")
    return (
        Section("breed", Part.KOSTEN, head, (paragraph("b/1", "Vooraf."), wide_table())),
        *after,
    )


def test_a_wide_table_lies_in_a_section_of_its_own(tmp_path: Path) -> None:
    """Turned, with the same running head and folio, and upright again after it."""
    after = Section("na", Part.TEKST, heading("na", 2, "Erna"), (paragraph("n/1", "Slot."),))
    path = written(tiny(*with_wide(after)), tmp_path / "a.docx")
    word = docx.Document(str(path))
    kinds = [section.orientation for section in word.sections]
    assert kinds == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    _, turned, _ = word.sections
    assert (turned.page_width or 0) > (turned.page_height or 0)
    assert [s.different_first_page_header_footer for s in word.sections] == [True, False, False]
    heads = {section.header.part.partname for section in word.sections}
    assert len(heads) == 1
    (width,) = {sum(cell.width or 0 for cell in row.cells) for row in tables_of(path)[0].rows}
    room = (turned.page_width or 0) - (turned.left_margin or 0) - (turned.right_margin or 0)
    assert width == pytest.approx(room, rel=0.01)
    assert tables_of(path)[0].rows[0].cells[0].text == "Programma"


def test_wide_parts_that_follow_each_other_share_a_section(tmp_path: Path) -> None:
    """No empty upright page between them, and none after a last one."""
    twice = (*with_wide(), Section("b2", Part.KOSTEN, heading("b2", 2, "Nog"), (wide_table(),)))
    word = docx.Document(str(written(tiny(*twice), tmp_path / "a.docx")))
    assert [section.orientation for section in word.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdfinfo")),
    reason="LibreOffice or poppler absent",
)
def test_libreoffice_shows_charts_and_turned_pages(tmp_path: Path) -> None:
    """Another word processor turns the same pages, and paints the bars in our colour."""
    after = Section("na", Part.TEKST, heading("na", 2, "Erna"), (bars((3, 4)),))
    path = written(tiny(*with_wide(after)), tmp_path / "a.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, tmp_path, path], check=True, capture_output=True, timeout=180)
    shown = tmp_path / "a.pdf"
    info = ["pdfinfo", "-f", "1", "-l", "99"]
    lines = subprocess.run(
        [*info, shown], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    turned = [float(w[3]) > float(w[5]) for w in map(str.split, lines) if w[2:3] == ["size:"]]
    assert turned.index(True) == len(turned) - sum(turned) - 1
    assert not turned[-1]
    pages = ["pdftoppm", "-r", "50", "-png", "-f", str(len(turned))]
    subprocess.run([*pages, shown, tmp_path / "laatste"], check=True, capture_output=True)
    (picture,) = tmp_path.glob("laatste*.png")
    with Picture.open(picture) as opened:
        seen = opened.convert("RGB").getcolors(100000) or ()
    ours = (0x14, 0x7F, 0x86)
    near = [
        n for n, c in seen if isinstance(c, tuple) and max(map(abs, map(int.__sub__, c, ours))) < 8
    ]
    assert sum(near) > 100
