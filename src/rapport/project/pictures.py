"""The gate for images: inside the folder, PNG or JPEG by content, whole, and not too large."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.project.folder import Project

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000

_MEGA = 1_000_000
_SVG_SAMPLE = 1_000


def check_image(
    project: Project, source: str, place: Place
) -> tuple[Path | None, tuple[Finding, ...]]:
    """The real path of an image that may be printed, or None and why not.

    `source` is the name as written in the text, where a space may stand as %20; `place` is where
    it stands.
    """
    path, findings = project.find(source, place)
    name = source
    if path is None and unquote(source) != source:
        name = unquote(source)
        path, _ = project.find(name, place)
    if path is None:
        return None, findings
    data, findings = project.read(name, place, most=MOST_BYTES)
    if data is None:
        return None, tuple(_as_image(item, name, place) for item in findings)
    found = _judged(data, name, place)
    return (path, ()) if found is None else (None, (found,))


def _as_image(item: Finding, name: str, place: Place) -> Finding:
    """A file that is too large is told so in the words for images."""
    if item.code != "BST-001":
        return item
    return finding("AFB-005", place, found=name, most=MOST_BYTES // _MEGA)


def _judged(data: bytes, name: str, place: Place) -> Finding | None:
    if b"<svg" in data[:_SVG_SAMPLE].lower():
        return finding("AFB-001", place, found=name)
    code, size = _looked_at(data)
    if not code:
        return None
    return finding(code, place, found=name, size=size, most=MOST_PIXELS // _MEGA)


@contextmanager
def _half_images_are_refused() -> Iterator[None]:
    """Let Pillow refuse a file that ends too early: WeasyPrint tells it not to, for the process."""
    from PIL import ImageFile  # noqa: PLC0415 - slow, and often not needed

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _looked_at(data: bytes) -> tuple[str, str]:
    """The code of what is wrong with an image, or '', and its size in words."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - slow, and often not needed

    size = ""
    try:
        with (
            _half_images_are_refused(),
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image,
        ):
            size = f"{image.width} × {image.height}"
            if image.width * image.height > MOST_PIXELS:
                return "AFB-003", size
            image.load()
    except UnidentifiedImageError:
        return "AFB-002", size
    except Image.DecompressionBombError:
        return "AFB-003", "veel te veel"
    except Exception:  # noqa: BLE001 - Pillow raises what it likes on a damaged file
        return "AFB-004", size
    return "", size
