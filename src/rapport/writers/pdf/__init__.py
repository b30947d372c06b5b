"""The document as an accessible PDF: page templates of the house style, set by WeasyPrint."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style

__all__ = ["verify", "write"]

Print = Callable[[Document, Style, Huisstijl, Path], tuple[Finding, ...]]
ReadBack = Callable[[Document, Path], tuple[Finding, ...]]


def write(document: Document, style: Style, look: Huisstijl, target: Path) -> tuple[Finding, ...]:
    """Print `document` to `target` as PDF/UA-1; with a FOUT there is no file.

    The same document and style give the same bytes. The renderer is loaded only here, so that
    everything else works on a machine without Pango.
    """
    try:
        printing = import_module("rapport.writers.pdf.printing")
    except OSError as error:
        return (finding("PDF-001", None, detail=str(error).splitlines()[:1]),)
    return cast("Print", printing.print_document)(document, style, look, target)


def verify(document: Document, target: Path) -> tuple[Finding, ...]:
    """Read the file back with other programs: every word in order, nothing off the page, tags."""
    readback = import_module("rapport.writers.pdf.readback")
    return cast("ReadBack", readback.read_back)(document, target)
