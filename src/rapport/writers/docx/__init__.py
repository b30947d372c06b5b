"""The Word file: written on the template of the house style, and read back to prove it."""

from __future__ import annotations

from pathlib import Path

from rapport.document import Document
from rapport.findings import Finding
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style
from rapport.writers.docx.press import print_document
from rapport.writers.docx.readback import compare

__all__ = ["verify", "write"]


def write(document: Document, style: Style, look: Huisstijl, target: Path) -> tuple[Finding, ...]:
    """Print `document` to `target` as a Word file; with a FOUT nothing is written.

    Every look comes from the named styles of the template `rapport.docx`; `look` only colours
    the drawings. The same document gives the same bytes. Raises OSError when `target` cannot
    be written.
    """
    data, findings = print_document(document, style, look)
    if data is not None:
        target.write_bytes(data)
    return findings


def verify(document: Document, target: Path) -> tuple[Finding, ...]:
    """Read the Word file back and compare it with `document`: every word, in order.

    Raises OSError when `target` cannot be read.
    """
    return compare(document, target.read_bytes())
