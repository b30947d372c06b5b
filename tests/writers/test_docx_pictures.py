"""Pictures in the Word file: with their words, no larger than the text, upright."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image as Picture

from rapport.document import Bar, Chart, Image, Trend
from rapport.place import Place
from rapport.prose.tree import Text
from rapport.writers.docx.drawing import draw_chart, draw_trend, pen_for
from tests.writers.wordfile import WP, basis, look, part, refused, styles_of, tiny, written

PLACE = Place("tekst.yaml", 7, 3)
TEXT_WIDE = 9070 * 635


def picture(path: Path, kind: str, size: tuple[int, int] = (40, 20), turned: int = 1) -> str:
    """A picture on disk, of a kind of file, with what it says about being turned."""
    exif = Picture.Exif()
    exif[0x0112] = turned
    Picture.new("RGB", size, "#147F86").save(path, kind, exif=exif)
    return str(path)


def image(path: str, *caption: Text) -> Image:
    """A picture in the text."""
    return Image("deel/beeld", path, "Een oefening", caption, PLACE)


def size_of(path: Path) -> tuple[int, int]:
    """How large the one picture of the text is, in EMU."""
    extent = part(path).find(f".//{WP}extent")
    assert extent is not None
    return int(extent.get("cx", "0")), int(extent.get("cy", "0"))


def test_a_picture_has_its_alternative_text(tmp_path: Path) -> None:
    """Who cannot see it hears what it shows."""
    path = written(tiny(image(picture(tmp_path / "a.png", "PNG"))), tmp_path / "a.docx")
    assert [s.get("descr") for s in part(path).iter(f"{WP}docPr")] == ["Een oefening"]


def test_the_words_under_a_picture_follow_it(tmp_path: Path) -> None:
    """The caption stands under the picture, in a style of its own."""
    block = image(picture(tmp_path / "a.png", "PNG"), Text("Bij de kazerne"))
    path = written(tiny(block), tmp_path / "a.docx")
    assert styles_of(path)[-1] == ("Onderschrift", "Bij de kazerne")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_pictures_of_every_usual_kind_are_taken(tmp_path: Path, kind: str) -> None:
    """What Word does not know is made into PNG."""
    path = written(tiny(image(picture(tmp_path / "a", kind))), tmp_path / "a.docx")
    with ZipFile(path) as source:
        media = [name for name in source.namelist() if name.startswith("word/media/image")]
    assert len(media) == 1


def test_a_wide_picture_is_no_wider_than_the_text(tmp_path: Path) -> None:
    """It keeps its shape."""
    wide = picture(tmp_path / "a.png", "PNG", (4000, 1000))
    width, height = size_of(written(tiny(image(wide)), tmp_path / "a.docx"))
    assert width == pytest.approx(TEXT_WIDE, rel=0.01)
    assert width == pytest.approx(4 * height, rel=0.01)


def test_a_high_picture_leaves_room_on_the_page(tmp_path: Path) -> None:
    """A picture never takes a whole page."""
    high = picture(tmp_path / "a.png", "PNG", (500, 5000))
    _, height = size_of(written(tiny(image(high)), tmp_path / "a.docx"))
    assert height < 0.62 * 13832 * 635


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path) -> None:
    """What a camera says about turning is done."""
    photo = picture(tmp_path / "a.jpg", "JPEG", (80, 20), turned=6)
    width, height = size_of(written(tiny(image(photo)), tmp_path / "a.docx"))
    assert height == pytest.approx(4 * width, rel=0.01)


@pytest.mark.parametrize("data", [None, b"", b"geen beeld", b"\x89PNG\r\n\x1a\n half"])
def test_a_picture_that_cannot_be_read_is_told_at_its_place(
    tmp_path: Path, data: bytes | None
) -> None:
    """A finding with the place of the text, and no file."""
    path = tmp_path / "a.png"
    if data is not None:
        path.write_bytes(data)
    findings = refused(tiny(image(str(path)), image(str(path))), tmp_path / "a.docx")
    assert [(f.code, f.place) for f in findings] == [("WRD-006", PLACE)] * 2
    assert "a.png" in findings[0].message


def trend(*values: str) -> Trend:
    """A trend over some years."""
    return Trend(tuple((str(n), Decimal(value)) for n, value in enumerate(values)), "Verloop")


@pytest.mark.parametrize("values", [(), ("1",), ("2", "2", "2"), ("2", "-0.8", "1.5", "1")])
def test_a_trend_of_any_length_is_drawn_alike(values: tuple[str, ...]) -> None:
    """The same points give the same bytes, also when there is one, or none."""
    pen = pen_for(basis(), look())
    one, other = draw_trend(trend(*values), pen), draw_trend(trend(*values), pen)
    assert one.png == other.png


def test_a_trend_that_rises_is_drawn_from_low_to_high() -> None:
    """The last dot, in the accent colour, lies in the upper right."""
    drawn = draw_trend(trend("1", "2", "3"), pen_for(basis(), look()))
    with Picture.open(BytesIO(drawn.png)) as opened:
        seen = opened.convert("RGB")
    yellow = [
        (x, y)
        for x in range(seen.width)
        for y in range(seen.height)
        if seen.getpixel((x, y)) == (0xF2, 0xB6, 0x32)
    ]
    assert yellow
    assert all(x > seen.width * 0.8 and y < seen.height * 0.5 for x, y in yellow)


def test_the_bars_of_a_chart_are_as_long_as_their_values() -> None:
    """Half the value is half the length."""
    bars = (
        ("A", (Bar("begroot", Decimal(100), "100"),)),
        ("B", (Bar("begroot", Decimal(50), "50"),)),
    )
    drawn = draw_chart(Chart("c", "", bars, ""), pen_for(basis(), look()), TEXT_WIDE)
    with Picture.open(BytesIO(drawn.png)) as opened:
        seen = opened.convert("RGB")
    grey = tuple(int(look().kleuren.lijn[i : i + 2], 16) for i in (1, 3, 5))
    rows = [
        sum(seen.getpixel((x, y)) == grey for x in range(seen.width)) for y in range(seen.height)
    ]
    lengths = sorted({row for row in rows if row > 10})
    assert lengths[-1] == pytest.approx(2 * lengths[0], rel=0.02)


def test_a_chart_without_values_is_drawn() -> None:
    """Bars of nothing have no length, and nothing is divided by it."""
    chart = Chart("c", "", (("A", (Bar("begroot", Decimal(0), "0"),)),), "")
    assert draw_chart(chart, pen_for(basis(), look()), TEXT_WIDE).png
