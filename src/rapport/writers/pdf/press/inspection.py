"""Holds a finished edition for print against the demands of the gemeente's printer."""

from __future__ import annotations

from pathlib import Path

from rapport.findings import Finding, Level
from rapport.preflight import Terms, preflight
from rapport.writers.order import Order
from rapport.writers.pdf import typefaces
from rapport.writers.pdf.press import profile


def print_is_sound(order: Order, target: Path) -> tuple[Finding, ...]:
    """Everything that this printer would refuse in the file, or print badly.

    What is only good to know, such as how much is transparent, `rapport preflight` tells.
    """
    asked = order.look.druk
    path = profile.path_of(order)
    terms = Terms(
        most_ink=asked.meeste_inkt,
        fold=asked.veelvoud,
        profile=path.read_bytes() if path else None,
        families=typefaces.own(order.style),
    )
    found = preflight(target, terms)
    return tuple(item for item in found if item.level is not Level.OPMERKING)
