"""Tell when the figures of a cost table look like euros, though they are read in thousands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median_high
from typing import Final

from rapport.findings import Finding, finding
from rapport.intake.figures import unit_name
from rapport.model.cijfers import Kosten

# In thousands a row of 100 million euros: few gemeenten have a table that is half above that.
_LARGE: Final = 100_000


def euros_in_disguise(kosten: Kosten, unit: Decimal, title: str) -> Iterator[Finding]:
    """The finding that figures in `unit` (0: exact euros) may well be euros; one at most.

    Half of the delivered figures of the pakketten, or more, are as large as 100.000 units.
    """
    rows = (*kosten.lasten, *kosten.baten)
    amounts = (amount for row in rows for amount in row.cijfers.values())
    sizes = [abs(amount.value) for amount in amounts if amount.value and not amount.derived]
    if unit and sizes and median_high(sizes) >= _LARGE * unit:
        yield finding("EEN-006", kosten.place, subject=title, unit=unit_name(unit))
