"""What the user hears: a finding has a code, a level, a Dutch sentence, a place and a remedy."""

from rapport.findings.catalogue import CATALOGUE, kind_of
from rapport.findings.finding import Finding, Related, blocking, finding
from rapport.findings.kind import Kind, Level

__all__ = [
    "CATALOGUE",
    "Finding",
    "Kind",
    "Level",
    "Related",
    "blocking",
    "finding",
    "kind_of",
]
