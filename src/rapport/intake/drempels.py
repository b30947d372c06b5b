"""Thresholds as `rapport.yaml` gives them: an amount, a percentage, or two of them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from rapport.findings import finding
from rapport.intake.figures import Figures
from rapport.model.drempel import Drempel
from rapport.model.invoer_rapport import InvoerDrempels

# Stands in for a threshold that could not be read, so that not everything is above it.
_NONE: Final = Drempel(Decimal(10) ** 15)
_BETWEEN: Final = re.compile(r"\s+(en|of)\s+", re.IGNORECASE)

_EXPECTED: Final = "een bedrag in euro's, een percentage, of beide: '75.000 of 10%'"


def read_drempel(invoer: InvoerDrempels, key: str, figures: Figures) -> Drempel:
    """The threshold under `key`: '75.000', '10%', '75.000 of 10%' or '75.000 en 10%'.

    What cannot be read, or is left empty, is a finding; what comes back then is never used.
    """
    text: str = getattr(invoer, key)
    if figures.places.reported("drempels", key):
        return _NONE
    parts = _BETWEEN.split(text.strip())
    shares = [part for part in parts[::2] if part.endswith("%")]
    amounts = [part for part in parts[::2] if not part.endswith("%")]
    if len(shares) > 1 or len(amounts) > 1:
        return _refused(key, text, figures)
    if not text.strip():
        figures.findings.append(finding("INV-005", figures.places.of("drempels", key), key=key))
        return _NONE
    bedrag = _amount(key, amounts, figures)
    procent = _share(key, shares, figures)
    if figures.places.reported("drempels", key):
        return _NONE
    if any(value is not None and value < 0 for value in (bedrag, procent)):
        return _refused(key, text, figures)
    return Drempel(bedrag, procent, beide=len(parts) > 1 and parts[1].casefold() == "en")


def _amount(key: str, parts: list[str], figures: Figures) -> Decimal | None:
    if not parts:
        return None
    read = figures.euros(key, parts[0], "drempels", key, subject="drempels")
    return read.value if read else Decimal(0)


def _share(key: str, parts: list[str], figures: Figures) -> Decimal | None:
    if not parts:
        return None
    number = parts[0].removesuffix("%")
    read = figures.number(number or "%", "drempels", key, subject="drempels")
    return read.value if read else Decimal(0)


def _refused(key: str, text: str, figures: Figures) -> Drempel:
    figures.places.refused.add(("drempels", key))
    place = figures.places.of("drempels", key)
    figures.findings.append(finding("INV-007", place, key=key, found=text[:60], expected=_EXPECTED))
    return _NONE
