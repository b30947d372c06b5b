"""The document as PDF, in several editions: templates of the house style, set by WeasyPrint."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from rapport.findings import Finding, finding
from rapport.writers.order import Order

__all__ = ["verify", "write"]

Print = Callable[[Order, Path, str], tuple[Finding, ...]]


def write(order: Order, target: Path, edition: str = "raad") -> tuple[Finding, ...]:
    """Print the document to `target` as one of the editions; with a FOUT there is no file.

    The same document and style give the same bytes. The renderer is loaded only here, so that
    everything else works on a machine without Pango.
    """
    try:
        printing = import_module("rapport.writers.pdf.printing")
    except OSError as error:
        return (finding("PDF-001", None, detail=str(error).splitlines()[:1]),)
    return cast("Print", printing.print_document)(order, target, edition)


def verify(order: Order, target: Path, edition: str = "raad") -> tuple[Finding, ...]:
    """Read the file back with other programs: what the edition promises, and every word."""
    editions = import_module("rapport.writers.pdf.editions")
    inspections = editions.EDITIONS[edition].inspections
    return tuple(told for inspect in inspections for told in inspect(order, target))
