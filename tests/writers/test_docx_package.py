"""The Word file as a whole: same bytes, elements in the order of the schema, looks from styles."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from PIL import Image

from tests.samples import sample_document
from tests.writers.wordfile import WP, R, W, part, verify, written

# The order of the schema (ISO/IEC 29500 transitional), as far as we write or allow elements.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc "
    "textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs "
    "highlight u effect bdr shd vertAlign lang",
    "tblPr": "tblStyle tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding docPartObj "
    "text",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "tbl": "bookmarkStart tblPr tblGrid tr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr "
    "tblPr trPr tcPr tblStylePr",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "settings": "zoom trackRevisions documentProtection defaultTabStop characterSpacingControl "
    "footnotePr compat themeFontLang decimalSymbol listSeparator",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
}
STRUCTURE = {
    "pPr": {"pStyle", "numPr"},
    "rPr": {"rStyle", "lang"},
    "tcPr": {"tcW", "gridSpan"},
    "trPr": {"cantSplit", "tblHeader"},
    "tblPr": {"tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription"},
}


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample with a picture, as a Word file."""
    picture = tmp_path / "oefening.png"
    Image.new("RGB", (60, 40), "#147F86").save(picture)
    return written(sample_document(str(picture)), tmp_path / "a.docx")


def local(tag: object) -> str:
    """A name without its namespace."""
    return str(tag).rpartition("}")[2]


def test_two_writes_give_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    """The same document gives the same file."""
    again = written(sample_document(str(tmp_path / "oefening.png")), tmp_path / "b.docx")
    assert again.read_bytes() == sample.read_bytes()


def test_there_is_no_clock_in_the_file(sample: Path) -> None:
    """Every date in the zip is the same, and the properties hold none."""
    with ZipFile(sample) as source:
        assert {entry.date_time for entry in source.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in source.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_every_name_stands_in_the_zip_once(sample: Path) -> None:
    """Content types come first, nothing is there twice, and nothing is left of old styles."""
    with ZipFile(sample) as source:
        names = source.namelist()
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    assert not [name for name in names if "WithEffects" in name]


def test_title_and_language_are_set(sample: Path) -> None:
    """The file says what it is called, in which language, and by whom."""
    core = docx.Document(str(sample)).core_properties
    assert core.title == "Jaarverslag 2024 van gemeente Dronten"
    assert core.language == "nl-NL"
    assert core.author == "Gemeente Dronten"
    assert core.keywords == "jaarverslag, Dronten"
    defaults = part(sample, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults is not None
    assert defaults.get(f"{W}val") == "nl-NL"


@pytest.mark.parametrize(
    "name",
    [
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/settings.xml",
    ],
)
def test_elements_stand_in_the_order_of_the_schema(sample: Path, name: str) -> None:
    """Word asks for repair when properties are out of order, or unknown in their place."""
    seen = 0
    for element in part(sample, name).iter():
        order = ORDER.get(local(element.tag), "").split()
        if order and str(element.tag).startswith(W):
            places = [order.index(local(child.tag)) for child in element]
            assert places == sorted(places), local(element.tag)
            seen += 1
    assert seen


def test_nothing_is_formatted_by_hand(sample: Path) -> None:
    """In the text, properties name a style or give structure; no look stands beside them."""
    for element in part(sample).iter(*(f"{W}{name}" for name in STRUCTURE)):
        names = {local(child.tag) for child in element}
        assert names <= STRUCTURE[local(element.tag)], names


def test_no_empty_paragraph_makes_room(sample: Path) -> None:
    """Outside table cells every paragraph says or shows something."""
    body = part(sample).find(f"{W}body")
    assert body is not None
    empty = [p for p in body.iterfind(f"{W}p") if not [*p.iter(f"{W}t"), *p.iter(f"{W}drawing")]]
    assert empty == []


def test_every_cell_holds_a_paragraph(sample: Path) -> None:
    """Word does not open a table with a cell without one."""
    cells = list(part(sample).iter(f"{W}tc"))
    assert cells
    assert all(local(cell[-1].tag) == "p" for cell in cells)


def test_numbers_and_names_are_given_once(sample: Path) -> None:
    """Bookmarks, pictures and controls each have a number of their own."""
    root = part(sample)
    bookmarks = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
    pictures = [shape.get("id") for shape in root.iter(f"{WP}docPr")]
    controls = [mark.get(f"{W}val") for mark in root.iter(f"{W}id")]
    for numbers in (bookmarks, pictures, controls):
        assert numbers
        assert len(numbers) == len(set(numbers))


def test_the_only_way_out_of_the_file_is_a_link(sample: Path) -> None:
    """Nothing is fetched when the file is opened."""
    relations = part(sample, "word/_rels/document.xml.rels")
    outside = [row.get("Type", "") for row in relations if row.get("TargetMode") == "External"]
    assert outside
    assert all(kind.endswith("/hyperlink") for kind in outside)


def test_every_relation_in_use_exists(sample: Path) -> None:
    """Pictures, links and headers lead somewhere."""
    known = {row.get("Id") for row in part(sample, "word/_rels/document.xml.rels")}
    used = {
        text
        for element in part(sample).iter()
        for name, text in element.attrib.items()
        if str(name).startswith(R)
    }
    assert used
    assert used <= known


def test_the_widths_of_the_cells_are_those_of_the_grid(sample: Path) -> None:
    """Each row fills the grid of its table exactly."""
    for table in part(sample).iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        for row in table.iter(f"{W}tr"):
            widths = [int(cell.get(f"{W}w", "0")) for cell in row.iter(f"{W}tcW")]
            assert sum(widths) == sum(grid)


def test_the_read_back_finds_everything(sample: Path, tmp_path: Path) -> None:
    """What was written is what the document holds."""
    assert verify(sample_document(str(tmp_path / "oefening.png")), sample) == ()


def test_pairs_of_tables_never_touch(sample: Path) -> None:
    """Between two tables stands a paragraph."""
    body = part(sample).find(f"{W}body")
    assert body is not None
    tags = [local(child.tag) for child in body]
    assert ("tbl", "tbl") not in pairwise(tags)
