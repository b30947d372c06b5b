"""The table of PDF editions: how each is laid out, what is done to it, how it is read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rapport.findings import Finding
from rapport.writers.order import Order
from rapport.writers.pdf.attachments import attach
from rapport.writers.pdf.identity import identify
from rapport.writers.pdf.inspection import inspect
from rapport.writers.pdf.press import black, inks, marks, pictures, sheets, standard, stripping
from rapport.writers.pdf.press.inspection import print_is_sound
from rapport.writers.pdf.readback import read_draft_back, read_print_back

# Changes a finished PDF (pikepdf.Pdf) in place, before it is saved.
Step = Callable[[Any, Order], Iterable[Finding]]
# Reads a saved file and holds it against the order.
Inspection = Callable[[Order, Path], Iterable[Finding]]


def _as_it_is(order: Order) -> Order:
    return order


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to print a document as PDF.

    `variant` is what WeasyPrint is asked for, None for a plain file without tags; `sheets` are
    style sheets of the house style on top of raad.css. `dress` gives the order with the look of
    this edition. `two_sided` makes room for a part that wants a right-hand page;
    `version` is that of the format.
    """

    name: str
    variant: str | None
    sheets: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    dress: Callable[[Order], Order] = _as_it_is
    two_sided: bool = False
    version: str = "1.7"


EDITIONS: Mapping[str, Edition] = MappingProxyType(
    {
        row.name: row
        for row in (
            Edition("raad", "pdf/a-3a", steps=(identify, attach), inspections=(inspect,)),
            # The tags tell running heads from text; what reads it back needs that, paper does not.
            Edition(
                "druk",
                "pdf/ua-1",
                sheets=("druk.css",),
                steps=(
                    *(inks.mind_inks, stripping.strip, pictures.separate, black.overprint),
                    *(sheets.fill_up, sheets.cut, marks.mark, standard.declare),
                ),
                inspections=(read_print_back, print_is_sound),
                dress=inks.in_inks,
                two_sided=True,
                # The last that PDF/X-4 knows (ISO 15930-7).
                version="1.6",
            ),
            Edition("scherm", None, inspections=(read_draft_back,)),
        )
    }
)
