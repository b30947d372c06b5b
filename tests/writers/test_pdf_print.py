"""The edition for print: what a printer gets, read by programs that had no part in making it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image

from rapport.document import Paragraph, Part, Start
from rapport.prose.tree import Text
from rapport.style import Style
from rapport.writers import pdf
from rapport.writers.order import Order
from tests.sample.pieces import paragraph, section
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, poppler, write
from tests.writers.print_sample import MM, order_of, printed

INKS = {"/DeviceCMYK", "/DeviceGray", "/Alle", "/Pattern"}
BODY = 9.8
BLACK = (0.0, 0.0, 0.0, 1.0)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample for print, made once for all tests of this module."""
    return printed(tmp_path_factory.mktemp("druk") / "druk.pdf")


@pytest.fixture
def opened(sample: Path) -> Iterator[pikepdf.Pdf]:
    """The same file, open."""
    with pikepdf.open(sample) as opened:
        yield opened


def contents(opened: pikepdf.Pdf) -> Iterator[pikepdf.Page | pikepdf.Stream]:
    """Everything with operators in it: pages, forms and patterns."""
    yield from opened.pages
    for item in opened.objects:
        if isinstance(item, pikepdf.Stream) and "/BBox" in item:
            yield item


def operations(holder: pikepdf.Page | pikepdf.Stream) -> Iterator[tuple[str, list[Any]]]:
    """The operators of a page or form, each with what it works on."""
    for each in pikepdf.parse_content_stream(holder):
        yield str(each.operator), list(each.operands)


def test_what_is_made_passes_its_own_reading(sample: Path) -> None:
    """Every word is there in order, and a printer would refuse nothing."""
    assert pdf.verify(order_of(), sample, "druk") == ()


def test_every_colour_is_one_of_ink(opened: pikepdf.Pdf) -> None:
    """No operator, colour space, picture or shading is in colours of a screen."""
    used, spaces = set(), set()
    for holder in contents(opened):
        for operator, operands in operations(holder):
            used.add(operator)
            if operator in ("cs", "CS"):
                spaces.add(str(operands[0]))
    assert not used & {"rg", "RG"}
    assert spaces <= INKS
    for item in opened.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream) and "/ShadingType" in item:
            assert item.ColorSpace in (Name.DeviceCMYK, Name.DeviceGray)
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == Name.Transparency:
            assert item.CS.unparse() == b"/DeviceCMYK"


def test_running_text_is_black_ink_alone_and_overprints(opened: pikepdf.Pdf) -> None:
    """No letter of the running text waits for four plates to lie exactly on each other."""
    shown = [one for page in opened.pages for one in letters(page) if one[0] == BODY]
    assert len(shown) > 50
    assert {colour for _, colour, over in shown if over} == {BLACK}
    assert BLACK not in {colour for _, colour, over in shown if not over}


def letters(page: pikepdf.Page) -> Iterator[tuple[float, tuple[float, ...], bool]]:
    """The size, the colour and the overprint of every text on a page."""
    size, over = 0.0, False
    colour: tuple[float, ...] = ()
    stack = []
    states = page.Resources.ExtGState
    for operator, operands in operations(page):
        match operator:
            case "q":
                stack.append((size, colour, over))
            case "Q":
                size, colour, over = stack.pop()
            case "Tf":
                size = round(float(operands[1]), 1)
            case "Tm":
                size = round(size * abs(float(operands[3])), 1)
            case "scn" | "k":
                colour = tuple(float(part) for part in operands)
            case "gs":
                over = bool(states[str(operands[0])].get("/op", over))
            case "TJ" | "Tj":
                yield round(size * 0.75, 1), colour, over


def test_the_boxes_are_exact(sample: Path) -> None:
    """A4 after cutting, three millimetres of bleed, ten for the marks."""
    told = poppler("pdfinfo", "-box", "-f", "1", "-l", "99", sample)
    boxes = re.findall(r"Page +\d+ (\w+Box): +([-\d.]+) +([-\d.]+) +([-\d.]+) +([-\d.]+)", told)
    around = {"TrimBox": 0.0, "BleedBox": 3 * MM, "MediaBox": 10 * MM}
    found = 0
    for name, *sides in boxes:
        if name in around:
            by = around[name]
            wanted = (-by, -by, 210 * MM + by, 297 * MM + by)
            assert [float(side) for side in sides] == pytest.approx(wanted, abs=0.01)
            found += 1
    with pikepdf.open(sample) as opened:
        assert found == 3 * len(opened.pages)


def test_art_reaches_to_the_end_of_the_bleed(sample: Path, tmp_path: Path) -> None:
    """The cover is full up to three millimetres past the cut, and bare beyond."""
    poppler(
        "pdftoppm",
        "-r",
        "72",
        "-png",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        sample,
        tmp_path / "omslag",
    )
    with Image.open(tmp_path / "omslag.png") as seen:
        half = seen.height // 4
        inside, outside = round(7.5 * MM), round(6.5 * MM)
        assert seen.convert("RGB").getpixel((inside, half)) != (255, 255, 255)
        assert seen.convert("RGB").getpixel((outside, half)) == (255, 255, 255)


def test_the_marks_stay_outside_the_bleed(opened: pikepdf.Pdf) -> None:
    """What stands on every plate is the last that is drawn, and touches no art."""
    low, high = -3 * MM, 297 * MM + 3 * MM
    left, right = -3 * MM, 210 * MM + 3 * MM
    for page in opened.pages:
        drawn = list(operations(page))
        start = next(
            n
            for n, (operator, operands) in enumerate(drawn)
            if operator == "CS" and str(operands[0]) == "/Alle"
        )
        points = [
            (float(operands[0]), float(operands[1]))
            for operator, operands in drawn[start:]
            if operator in ("m", "l")
        ]
        assert len(points) >= 16
        assert all(x < left or x > right or y < low or y > high for x, y in points)


def test_the_file_is_a_pdfx4(opened: pikepdf.Pdf) -> None:
    """It says so, names its press, and has nothing to click on."""
    metadata = opened.Root.Metadata.read_bytes().decode()
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in metadata
    assert "/Filter" not in opened.Root.Metadata
    assert opened.pdf_version == "1.6"
    assert opened.docinfo["/Trapped"] == Name("/False")
    (intent,) = opened.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    given = basis().find("fogra39.icc")
    assert given
    assert intent.DestOutputProfile.read_bytes() == given.read_bytes()
    assert not any("/Annots" in page.obj for page in opened.pages)
    assert not {"/Outlines", "/StructTreeRoot", "/AcroForm"} & set(opened.Root.keys())


def test_print_has_the_words_of_the_edition_for_everybody(sample: Path, tmp_path: Path) -> None:
    """The same words in the same order, blank pages and page numbers left out."""
    raad = tmp_path / "raad.pdf"
    assert write(sample_document(), raad) == ()
    assert words(sample, 10 * MM) == words(raad, 0)


def words(path: Path, slug: float) -> list[str]:
    """The words of the type area of all pages, as poppler reads them."""
    area = ["-x", "0", "-y", round(slug + 25 * MM), "-W", "999", "-H", round(249 * MM)]
    text = poppler("pdftotext", "-raw", *map(str, area), path, "-")
    whole = re.sub(r"(?<=[a-zë])-\n", "", text)
    return [word for word in whole.split() if not re.fullmatch(r"\d{1,2}", word)]


def test_the_same_report_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    """The identifiers come from the content, the date from nobody's clock."""
    assert printed(tmp_path / "weer.pdf").read_bytes() == sample.read_bytes()


def test_another_text_gives_another_identifier(sample: Path, tmp_path: Path) -> None:
    """A printer can tell two versions apart."""
    document = sample_document()
    more = Paragraph("p/meer", (Text("Nog een zin."),))
    first = document.sections[0]
    longer = replace(first, children=(*first.children, more))
    other = order_of(replace(document, sections=(longer, *document.sections[1:])))
    assert identifier(printed(tmp_path / "ander.pdf", other)) != identifier(sample)


def identifier(path: Path) -> str:
    """What identifies this version of the file."""
    with pikepdf.open(path) as opened:
        said = opened.Root.Metadata.read_bytes().decode()
    return "".join(re.findall(r"InstanceID>(.*?)<", said))


def test_blank_pages_fill_the_sheet(tmp_path: Path) -> None:
    """A printer who folds sheets of sixteen pages gets a multiple of sixteen."""
    target = printed(tmp_path / "zestien.pdf", order_of(veelvoud=16))
    with pikepdf.open(target) as opened:
        assert len(opened.pages) % 16 == 0
        assert opened.pages[-1].TrimBox == opened.pages[0].TrimBox
    assert poppler("pdftotext", "-f", "16", "-l", "16", target, "-").strip() == ""


def test_a_part_that_wants_it_starts_on_a_right_hand_page(tmp_path: Path) -> None:
    """The page before it is then blank but for the marks, and the words stay as they are."""
    document = sample_document()
    part = section("deel", Part.TEKST, (1, "Nog een deel", ""), paragraph("deel/1", "Een zin."))
    parts = (part, replace(part, id="deel-2"))
    sections = tuple(replace(each, start=Start.RIGHT) for each in parts)
    order = order_of(replace(document, sections=sections))
    target = printed(tmp_path / "rechts.pdf", order)
    pages = poppler("pdftotext", target, "-").split("\f")
    assert ["Nog een deel" in page for page in pages[2:5]] == [True, False, True]
    assert pages[3].strip() == ""
    assert pdf.verify(order, target, "druk") == ()


def styled(folder: Path, text: str) -> Order:
    """The sample in a style that says this in its stijl.yaml."""
    (folder / "stijl.yaml").write_text(text, encoding="utf-8")
    style = Style("eigen", (folder, *basis().folders))
    return replace(order_of(), style=style)


def told(order: Order, folder: Path) -> list[tuple[str, str]]:
    """The code and the subject of what is wrong with an order for print."""
    found = pdf.write(order, folder / "druk.pdf", "druk")
    assert not (folder / "druk.pdf").exists()
    return [(item.code, item.subject) for item in found]


def test_a_colour_changed_for_the_screen_alone_is_refused(tmp_path: Path) -> None:
    """How a house colour prints is not guessed."""
    order = styled(tmp_path, 'kleuren:\n  hoofd: "#123A6B"\n')
    (found,) = pdf.write(order, tmp_path / "druk.pdf", "druk")
    assert (found.code, found.subject) == ("DRK-001", "hoofd")
    assert str(found.place) == f"{tmp_path.as_posix()}/stijl.yaml:2:10"


def test_a_colour_changed_for_both_is_accepted(tmp_path: Path) -> None:
    """Whoever gives the inks too gets the file."""
    text = 'kleuren:\n  hoofd: "#123A6B"\ndrukkleuren:\n  hoofd: [100, 70, 0, 30]\n'
    assert pdf.write(styled(tmp_path, text), tmp_path / "druk.pdf", "druk") == ()


def test_inks_that_were_copied_along_with_the_style_are_asked_about(tmp_path: Path) -> None:
    """Paper would show the old colour; greys stay, and so does a colour that did not change."""
    text = (
        'kleuren:\n  hoofd: "#123A6B"\n  tekst: "#000000"\n  steun: "#147f86"\n'
        "drukkleuren:\n  hoofd: [70, 0, 10, 75]\n"
        "  tekst: [0, 0, 0, 100]\n  steun: [75, 0, 30, 40]\n"
    )
    (found,) = pdf.write(styled(tmp_path, text), tmp_path / "druk.pdf", "druk")
    assert (found.code, found.subject) == ("DRK-005", "hoofd")
    assert str(found.place) == f"{tmp_path.as_posix()}/stijl.yaml:6:10"
    assert (tmp_path / "druk.pdf").exists()


def test_a_colour_with_too_much_ink_is_refused(tmp_path: Path) -> None:
    """The limit is that of the printer."""
    found = told(order_of(meeste_inkt=150), tmp_path)
    assert ("DRK-002", "hoofd") in found
    assert ("DRK-002", "tekst") not in found


@pytest.mark.parametrize(
    ("name", "code"),
    [("er-niet.icc", "DRK-003"), ("../basis/fogra39.icc", "DRK-003"), ("stijl.yaml", "DRK-004")],
)
def test_a_profile_that_is_none_is_refused(tmp_path: Path, name: str, code: str) -> None:
    """It must be there, in the folder of the style, and for a press with four inks."""
    assert told(order_of(profiel=name), tmp_path) == [(code, "")]
