"""The Word file: written on the template of the house style, and read back to prove it."""

from __future__ import annotations

from pathlib import Path

from rapport.findings import Finding
from rapport.writers.docx.press import print_document
from rapport.writers.docx.readback import compare
from rapport.writers.order import Order

__all__ = ["verify", "write"]


def write(order: Order, target: Path, edition: str = "docx") -> tuple[Finding, ...]:  # noqa: ARG001  # one edition
    """Print the document to `target` as a Word file; with a FOUT nothing is written.

    Every look comes from the named styles of the template `rapport.docx`; the look of the order
    only colours the drawings. The same document gives the same bytes. Raises OSError when
    `target` cannot be written.
    """
    data, findings = print_document(order)
    if data is not None:
        target.write_bytes(data)
    return findings


def verify(order: Order, target: Path, edition: str = "docx") -> tuple[Finding, ...]:  # noqa: ARG001  # one edition
    """Read the Word file back and compare it with the document: every word, in order.

    Raises OSError when `target` cannot be read.
    """
    return compare(order.document, target.read_bytes())
