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
from rapport.writers.pdf.endings import close
from rapport.writers.pdf.identity import identify
from rapport.writers.pdf.inspection import inspect
from rapport.writers.pdf.readback import read_draft_back

# Changes a finished PDF (pikepdf.Pdf) in place, before it is saved.
Step = Callable[[Any, Order], Iterable[Finding]]
# Reads a saved file and holds it against the order.
Inspection = Callable[[Order, Path], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to print a document as PDF.

    `variant` is what WeasyPrint is asked for, None for a plain file without tags; `sheets` are
    style sheets of the house style on top of raad.css. `two_sided` makes room for a part that wants
    a right-hand page.
    """

    name: str
    variant: str | None
    sheets: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    two_sided: bool = False


EDITIONS: Mapping[str, Edition] = MappingProxyType(
    {
        row.name: row
        for row in (
            Edition("raad", "pdf/a-3a", steps=(identify, attach, close), inspections=(inspect,)),
            Edition("scherm", None, inspections=(read_draft_back,)),
        )
    }
)
