"""The gate for images: what may be printed, and what is told of the rest."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from rapport.place import Place
from rapport.project import Project, check_image

_HERE = Place("programma.yaml", 12, 5)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty folder for a report."""
    return Project(tmp_path, "rapport")


def _image(form: str) -> bytes:
    kept = io.BytesIO()
    Image.effect_noise((64, 64), 90).save(kept, form)
    return kept.getvalue()


def _png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises a size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _code(project: Project, name: str, data: bytes) -> str:
    (project.folder / name).write_bytes(data)
    path, findings = check_image(project, name, _HERE)
    assert path is None
    (found,) = findings
    assert found.place == _HERE
    return found.code


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_whole_image_passes_and_counts_as_input(project: Project, form: str) -> None:
    """Its content tells what it is, whatever its name."""
    (project.folder / "foto van plein.dat").write_bytes(_image(form))
    expected = (project.folder.resolve() / "foto van plein.dat", ())
    assert check_image(project, "foto van plein.dat", _HERE) == expected
    assert check_image(project, "foto%20van%20plein.dat", _HERE) == expected
    assert list(project.digests) == ["foto van plein.dat"]


def test_a_name_with_a_percent_sign_is_a_name(project: Project) -> None:
    """The name as written goes before the name that its codes stand for."""
    (project.folder / "50%20.png").write_bytes(_image("PNG"))
    assert check_image(project, "50%20.png", _HERE)[1] == ()


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("weg.png", "BST-008"),
        ("weg%20.png", "BST-008"),
        ("../foto.png", "BST-006"),
        ("%2e%2e/foto.png", "BST-008"),
        ("https://x.nl/foto.png", "BST-006"),
        ("data:image/png;base64,AA", "BST-006"),
        (".", "BST-009"),
    ],
)
def test_an_image_that_is_not_there_or_outside_the_folder(
    tmp_path: Path, source: str, code: str
) -> None:
    """Told where the text names it, and never fetched."""
    (tmp_path / "foto.png").write_bytes(_image("PNG"))
    (tmp_path / "map").mkdir()
    path, findings = check_image(Project(tmp_path / "map", "map"), source, _HERE)
    assert path is None
    assert [(item.code, item.place) for item in findings] == [(code, _HERE)]


def test_other_kinds_of_files_are_refused(project: Project) -> None:
    """By their content: SVG in its own words, as it is what designers send."""
    assert _code(project, "a.svg", b'<?xml version="1.0"?>\n<svg xmlns="x"/>') == "AFB-001"
    assert _code(project, "a.png", b"<SVG/>") == "AFB-001"
    assert _code(project, "b.png", _image("GIF")) == "AFB-002"
    assert _code(project, "c.png", b"") == "AFB-002"
    assert _code(project, "d.jpg", b"%PDF-1.7") == "AFB-002"


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_half_an_image_is_refused(
    project: Project, form: str, *, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A download that broke off, also when another library made Pillow lenient."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    data = _image(form)
    assert _code(project, "a.png", data[: len(data) // 2]) == "AFB-004"


def test_a_damaged_image_is_refused(project: Project) -> None:
    """Bytes that fell over inside."""
    data = bytearray(_image("PNG"))
    data[60:80] = bytes(20)
    assert _code(project, "a.png", bytes(data)) == "AFB-004"


def test_an_image_of_too_many_points_is_not_unpacked(project: Project) -> None:
    """The header is enough: fifty million, and far more."""
    assert _code(project, "a.png", _png_that_says(10_000, 5_001)) == "AFB-003"
    assert _code(project, "b.png", _png_that_says(12_000, 12_000)) == "AFB-003"
    assert _code(project, "c.png", _png_that_says(2**31 - 1, 2**31 - 1)) == "AFB-003"


def test_an_image_of_too_many_bytes_is_not_read(project: Project) -> None:
    """Twenty megabytes."""
    assert _code(project, "a.png", _image("PNG") + bytes(20_000_000)) == "AFB-005"
