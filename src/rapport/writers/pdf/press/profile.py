"""The profile of the printing press that the house style names."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import ImageCms

from rapport.writers.order import Order

INKS = "CMYK"


def path_of(order: Order) -> Path | None:
    """The file of the profile in the folders of the style, or None; never a file elsewhere."""
    name = order.look.druk.profiel
    return order.style.find(name) if name == Path(name).name else None


def described(content: bytes) -> str | None:
    """What a profile calls itself, or None where it is no profile for four inks."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(content))
    except OSError:
        return None
    if profile.profile.xcolor_space != INKS or profile.profile.device_class != "prtr":
        return None
    return " ".join((profile.profile.profile_description or "").split())
