"""The table of output formats; a row loads its writer only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from rapport.document import Document
from rapport.findings import Finding
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style

Write = Callable[[Document, Style, Huisstijl, Path], tuple[Finding, ...]]
Verify = Callable[[Document, Path], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """One output format: `module` holds `write` (makes the file) and `verify` (reads it back)."""

    name: str
    suffix: str
    module: str

    def write(
        self, document: Document, style: Style, look: Huisstijl, target: Path
    ) -> tuple[Finding, ...]:
        """Print `document` to `target`; a FOUT among the findings means: do not use the file."""
        return cast("Write", import_module(self.module).write)(document, style, look, target)

    def verify(self, document: Document, target: Path) -> tuple[Finding, ...]:
        """Read the file back and compare it with `document`: every word, in order."""
        return cast("Verify", import_module(self.module).verify)(document, target)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "pdf": Format("pdf", ".pdf", "rapport.writers.pdf"),
        "docx": Format("docx", ".docx", "rapport.writers.docx"),
    }
)
