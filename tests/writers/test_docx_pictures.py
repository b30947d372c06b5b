"""Pictures in the Word file: with their words, no larger than the text, upright."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image as Picture

from rapport.document import Image
from rapport.place import Place
from rapport.prose.tree import Text
from tests.writers.wordfile import WP, part, refused, styles_of, tiny, written

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
