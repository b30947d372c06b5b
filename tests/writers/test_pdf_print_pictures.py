"""Pictures in the edition for print: in inks, by their own profile, gray stays gray."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms

from tests.writers.print_sample import printed, with_picture

RED = (220, 30, 20)
SIZE = (60, 40)


def embedded(folder: Path, name: str, image: Image.Image, profile: bytes = b"") -> pikepdf.Pdf:
    """The edition for print with this picture, open."""
    path = folder / name
    image.save(path, icc_profile=profile or None)
    return pikepdf.open(printed(folder / f"{name}.pdf", with_picture(path)))


def pictures(opened: pikepdf.Pdf) -> list[pikepdf.Stream]:
    """The pictures of the file, without masks."""
    found = [
        item
        for item in opened.objects
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
    ]
    masks = [item.SMask.objgen for item in found if "/SMask" in item]
    return [item for item in found if item.objgen not in masks]


def first_pixel(item: pikepdf.Stream) -> list[int]:
    """The inks of the first pixel, in percent."""
    return [round(byte / 2.55) for byte in item.read_bytes()[:4]]


def swapped() -> bytes:
    """A profile in which red is blue and blue is red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = profile.replace(b"rXYZ", b"????", 1).replace(b"bXYZ", b"rXYZ", 1)
    return other.replace(b"????", b"bXYZ", 1)


def test_a_picture_in_colour_becomes_inks(tmp_path: Path) -> None:
    """Red of a screen is magenta and yellow on paper."""
    with embedded(tmp_path, "rood.png", Image.new("RGB", SIZE, RED)) as opened:
        (item,) = pictures(opened)
        assert item.ColorSpace == "/DeviceCMYK"
        cyan, magenta, yellow, black = first_pixel(item)
    assert min(magenta, yellow) > 70
    assert max(cyan, black) < 25


def test_a_picture_keeps_to_its_own_profile(tmp_path: Path) -> None:
    """The same numbers are another colour where the picture says so."""
    with embedded(tmp_path, "ruil.png", Image.new("RGB", SIZE, RED), swapped()) as opened:
        (item,) = pictures(opened)
        cyan, magenta, yellow, _ = first_pixel(item)
    assert min(cyan, magenta) > 70
    assert yellow < 25


def test_a_damaged_profile_counts_as_none(tmp_path: Path) -> None:
    """The picture is then read as a screen would show it."""
    with embedded(tmp_path, "stuk.png", Image.new("RGB", SIZE, RED), b"geen profiel") as opened:
        (item,) = pictures(opened)
        assert first_pixel(item)[0] < 25


def test_a_gray_picture_stays_gray(tmp_path: Path) -> None:
    """One plate is enough, and never shows a colour."""
    with embedded(tmp_path, "grijs.png", Image.new("L", SIZE, 90)) as opened:
        (item,) = pictures(opened)
        assert item.ColorSpace == "/DeviceGray"


@pytest.mark.parametrize("mode", ["RGBA", "P", "1", "LA", "CMYK"])
def test_every_mode_of_picture_ends_in_ink(tmp_path: Path, mode: str) -> None:
    """A transparent one keeps its mask; none is left in colours of a screen."""
    name = "beeld.jpg" if mode == "CMYK" else "beeld.png"
    clear = mode.endswith("A")
    image = Image.new("RGBA", SIZE, (*RED, 99)).convert(mode if clear else "RGB").convert(mode)
    with embedded(tmp_path, name, image) as opened:
        (item,) = pictures(opened)
        assert item.ColorSpace in ("/DeviceCMYK", "/DeviceGray")
        assert ("/SMask" in item) is clear


def test_a_photo_stays_a_jpeg_with_the_right_inks(tmp_path: Path) -> None:
    """A JPEG holds inks upside down; the file says so."""
    with embedded(tmp_path, "foto.jpg", Image.new("RGB", SIZE, RED)) as opened:
        (item,) = pictures(opened)
        assert item.Filter == "/DCTDecode"
        assert item.ColorSpace == "/DeviceCMYK"
        assert [int(each) for each in item.Decode] == [1, 0] * 4
        photo = Image.open(io.BytesIO(item.read_raw_bytes()))
        assert photo.mode == "CMYK"
        cyan, magenta, _, _ = photo.getpixel((5, 5))  # type: ignore[misc]  # a pixel of four
    assert cyan < 70
    assert magenta > 170


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    """Turning it into inks depends on nothing else."""
    path = tmp_path / "foto.jpg"
    Image.effect_noise((80, 80), 60).convert("RGB").save(path)
    first = printed(tmp_path / "een.pdf", with_picture(path)).read_bytes()
    assert printed(tmp_path / "twee.pdf", with_picture(path)).read_bytes() == first
