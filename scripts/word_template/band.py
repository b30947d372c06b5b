"""The picture on the cover: parcels of a polder in the colours of the house style."""

from __future__ import annotations

import random
from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw

WIDE, HIGH, FINER = 1680, 736, 3
SLANT = 0.42
SEED = 1970


def band(colours: Mapping[str, str]) -> bytes:
    """A PNG of slanted parcels, the same every time."""
    chance = random.Random(SEED)  # noqa: S311 - a pattern, not a secret
    image = Image.new("RGB", (WIDE * FINER, HIGH * FINER), colours["hoofd"])
    draw = ImageDraw.Draw(image)
    between = _between(colours["hoofd"], colours["steun"])
    shades = [between] * 6 + [colours["steun"]] * 4 + [colours["hoofd"]] * 3
    shades += [colours["accent"], colours["vlak"]]
    left = -HIGH * SLANT
    while left < WIDE:
        wide = chance.choice((58, 92, 126, 176))
        top = -chance.randrange(160)
        while top < HIGH:
            high = chance.choice((54, 96, 150, 214))
            parcel = (left, top, wide - 5, high - 5)
            draw.polygon(_parcel(*parcel), fill=chance.choice(shades))
            top += high
        left += wide
    stream = BytesIO()
    small = image.resize((WIDE, HIGH), Image.Resampling.LANCZOS)
    small.quantize(96).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _parcel(left: float, top: float, wide: float, high: float) -> list[tuple[float, float]]:
    corners = ((left, top), (left + wide, top), (left + wide, top + high), (left, top + high))
    return [((x + (HIGH - y) * SLANT) * FINER, y * FINER) for x, y in corners]


def _between(one: str, other: str) -> str:
    pairs = [(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (one, other)]
    return "#" + "".join(f"{(a * 2 + b) // 3:02X}" for a, b in zip(*pairs, strict=True))
