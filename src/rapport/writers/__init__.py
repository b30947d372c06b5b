"""The table of output formats; a row loads its writer only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from rapport.findings import Finding
from rapport.writers.order import Order

Write = Callable[[Order, Path, str], tuple[Finding, ...]]
Verify = Callable[[Order, Path, str], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """One output format: `module` holds `write` (makes the file) and `verify` (reads it back).

    One module may make several editions; it is told the name of the format. `suffix` comes
    behind the name of the report and makes the name of the file.
    """

    name: str
    suffix: str
    module: str

    def write(self, order: Order, target: Path) -> tuple[Finding, ...]:
        """Print to `target`; a FOUT among the findings means: do not use the file."""
        return cast("Write", import_module(self.module).write)(order, target, self.name)

    def verify(self, order: Order, target: Path) -> tuple[Finding, ...]:
        """Read the file back and compare it with the document: every word, in order."""
        return cast("Verify", import_module(self.module).verify)(order, target, self.name)


_PDF = "rapport.writers.pdf"
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        row.name: row
        for row in (
            Format("raad", ".pdf", _PDF),
            Format("druk", "-druk.pdf", _PDF),
            Format("scherm", "-scherm.pdf", _PDF),
            Format("docx", ".docx", "rapport.writers.docx"),
        )
    }
)
STANDARD = ("raad", "docx")
# What people say for the PDF that everybody reads.
_OTHER_NAMES = {"pdf": "raad", "word": "docx"}


def chosen(names: Iterable[str]) -> tuple[Format, ...]:
    """The formats of these names, each once, in order. Raises KeyError for an unknown name."""
    known = (_OTHER_NAMES.get(name, name) for name in names)
    return tuple(FORMATS[name] for name in dict.fromkeys(known))
