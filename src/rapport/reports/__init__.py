"""The table of report types: what a dossier becomes, and which file holds its wording."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rapport.document import Document
from rapport.findings import Finding
from rapport.model.dossier import Dossier
from rapport.model.indeling import Indeling
from rapport.place import Place
from rapport.reports import jaarverslag
from rapport.reports.prose_blocks import Pictures

# The place of the file with the wording, and further those of the texts in it.
Compose = Callable[
    [Dossier, Indeling, Place, Pictures, Mapping[str, Place]],
    tuple[Document, tuple[Finding, ...]],
]


@dataclass(frozen=True, slots=True)
class ReportType:
    """One report type: `wording` is the file of the house style that holds its words."""

    name: str
    compose: Compose
    wording: str
    shape: type[Indeling]


REPORTS: Mapping[str, ReportType] = MappingProxyType(
    {
        "jaarverslag": ReportType("jaarverslag", jaarverslag.compose, "jaarverslag.yaml", Indeling),
    }
)
