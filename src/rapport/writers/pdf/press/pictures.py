"""Pictures in the inks of the press, by the profile of the printer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Name
from PIL import Image, ImageCms

from rapport.findings import Finding
from rapport.writers.order import Order
from rapport.writers.pdf import reading
from rapport.writers.pdf.press import profile

# Of the JPEG that a JPEG becomes: no loss that can be seen, in print or beside it.
QUALITY = 95
IN_INK = frozenset({"1", "L", "LA", "CMYK"})
# Pillow writes the inks of a JPEG upside down, as Adobe does.
UPSIDE_DOWN = Array([1, 0] * 4)


def separate(pdf: pikepdf.Pdf, order: Order) -> tuple[Finding, ...]:
    """Turn every coloured picture into inks; one in gray stays gray, a mask stays a mask.

    Relative colorimetric with black-point compensation, from the picture's own profile or else
    from sRGB. The profile itself is judged by the step that embeds it.
    """
    path = profile.path_of(order)
    if path is None or profile.described(path.read_bytes()) is None:
        return ()
    press = Press(path, dict(_own_profiles(order)))
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == Name.Image:
            press.separate(item)
    return ()


def _own_profiles(order: Order) -> Iterator[tuple[bytes, bytes]]:
    """The profiles of the pictures in the text, by what the picture shows.

    A PNG is embedded without its profile, so here it is found back.
    """
    for node in reading.pictures(order.document):
        with Image.open(node.path) as image:
            own = image.info.get("icc_profile")
            if own and image.format == "PNG":
                yield _shown(image.convert("RGB")), own


def _shown(image: Image.Image) -> bytes:
    return sha256(f"{image.size}".encode() + image.tobytes()).digest()


@dataclass(frozen=True, slots=True)
class Press:
    """The printer's profile, and the profiles of pictures that lost theirs."""

    path: Path
    own: dict[bytes, bytes]

    def separate(self, item: pikepdf.Stream) -> None:
        """Turn this picture into inks where it is in colour."""
        is_jpeg = item.get("/Filter") == Name.DCTDecode
        if item.get("/ImageMask", False):
            return
        image = _opened(item, is_jpeg=is_jpeg)
        if image.mode in IN_INK:
            return
        seen = image.convert("RGB")
        own = image.info.get("icc_profile") or self.own.get(_shown(seen))
        inks = ImageCms.applyTransform(seen, self._transform(own))
        if inks is not None:
            _put(item, inks, as_jpeg=is_jpeg)

    def _transform(self, own: bytes | None) -> Any:  # noqa: ANN401  # untyped library
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(own)) if own else None
        except OSError:  # a damaged profile says nothing
            source = None
        return ImageCms.buildTransform(
            source or ImageCms.createProfile("sRGB"),
            str(self.path),
            "RGB",
            profile.INKS,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )


def _opened(item: pikepdf.Stream, *, is_jpeg: bool) -> Image.Image:
    if is_jpeg:
        return Image.open(io.BytesIO(item.read_raw_bytes()))
    return pikepdf.PdfImage(item).as_pil_image()


def _put(item: pikepdf.Stream, inks: Image.Image, *, as_jpeg: bool) -> None:
    for key in ("/Decode", "/DecodeParms"):
        if key in item:
            del item[key]
    if as_jpeg:
        buffer = io.BytesIO()
        inks.save(buffer, "JPEG", quality=QUALITY, subsampling=0)
        item.write(buffer.getvalue(), filter=Name.DCTDecode)
        item.Decode = UPSIDE_DOWN
    else:
        item.write(inks.tobytes())
    item.ColorSpace, item.BitsPerComponent = Name.DeviceCMYK, 8
    item.Interpolate = False
