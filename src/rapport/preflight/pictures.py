"""Demands on pictures: enough dots at their size, and not too much ink in any part of them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from PIL import Image, ImageMath

from rapport.preflight.colours import Kind
from rapport.preflight.faults import Fault, number
from rapport.preflight.inks import name_of
from rapport.preflight.painting import Painted, Sort
from rapport.preflight.terms import Terms

INCH = 72.0
# Rows that are looked at together, so that a large picture takes little memory.
ROWS = 256
# A press minds areas, not a stray pixel of a JPEG.
SHARE = 0.001
# Pillow reads the inks of a JPEG upside down; this is how a PDF says that they are.
UPSIDE_DOWN = [1, 0] * 4


def of_a_page(number_: int, painted: Sequence[Painted], terms: Terms) -> Iterator[Fault]:
    """Every picture of the page that is too coarse or too wet."""
    for item in painted:
        if item.sort is Sort.PICTURE:
            yield from _coarse(number_, item, terms)
            if item.colour.kind is Kind.CMYK and isinstance(item.image, pikepdf.Stream):
                yield from _wet(number_, item, terms)


def _coarse(number_: int, item: Painted, terms: Terms) -> Iterator[Fault]:
    across = (item.matrix.a**2 + item.matrix.b**2) ** 0.5 / INCH
    up = (item.matrix.c**2 + item.matrix.d**2) ** 0.5 / INCH
    if not across or not up:
        return
    width, height = _pixels(item.image)
    dots = min(width / across, height / up)
    # Half a dot is a rounding of the size on the page.
    if round(dots) < terms.least_dots:
        thing = f"{name_of(item)} ({width} × {height} beeldpunten)"
        yield Fault("DRK-040", number_, thing, number(dots), number(terms.least_dots))


def _pixels(image: Any) -> tuple[int, int]:  # noqa: ANN401  # stream or inline image
    if isinstance(image, pikepdf.Stream):
        return int(image.Width), int(image.Height)
    return int(image.width), int(image.height)


def _wet(number_: int, item: Painted, terms: Terms) -> Iterator[Fault]:
    try:
        inks = separated(item.image)
    except (OSError, pikepdf.PdfError, NotImplementedError, ValueError) as error:
        cause = f"{name_of(item)}: {' '.join(str(error).split())}"
        yield Fault("DRK-010", number_, cause=cause)
        return
    most, above = heaviest(inks, terms.most_ink)
    if above > SHARE:
        yield Fault("DRK-034", number_, name_of(item), f"{most:.0f}%", f"{terms.most_ink:.0f}%")


def separated(item: pikepdf.Stream) -> Image.Image:
    """The inks of a picture, 255 is full. Raises what Pillow or pikepdf raise."""
    decode = [float(each) for each in item.get("/Decode", [])]
    if item.get("/Filter") in ("/DCTDecode", "/JPXDecode"):
        inks = Image.open(io.BytesIO(item.read_raw_bytes())).convert("CMYK")
        turned = decode != UPSIDE_DOWN
    else:
        inks = pikepdf.PdfImage(item).as_pil_image().convert("CMYK")
        turned = decode == UPSIDE_DOWN
    return inks.point(lambda value: 255 - value) if turned else inks


def heaviest(inks: Image.Image, most: float) -> tuple[float, float]:
    """The most ink of any pixel in percent, and which share of the pixels has more than `most`."""
    top, above, limit = 0, 0, round(most * 2.55) + 1
    for start in range(0, inks.height, ROWS):
        rows = inks.crop((0, start, inks.width, min(start + ROWS, inks.height)))
        cyan, magenta, yellow, black = (channel.convert("I") for channel in rows.split())
        total = ImageMath.lambda_eval(
            lambda given: given["c"] + given["m"] + given["y"] + given["k"],
            c=cyan,
            m=magenta,
            y=yellow,
            k=black,
        )
        over = ImageMath.lambda_eval(lambda given: (given["t"] > limit) * 255, t=total)
        top = max(top, int(total.getextrema()[1]))
        above += over.convert("L").histogram()[255]
    return top / 2.55, above / (inks.width * inks.height)
