"""Narrative of the input files: from the text as written to its tree of paragraphs and lists."""

from __future__ import annotations

from rapport.findings import Finding
from rapport.intake.shape import Places
from rapport.model.dossier import Tekst
from rapport.prose.parse import parse
from rapport.sources.located import Scalar


def read_tekst(places: Places, *path: str | int) -> tuple[Tekst, tuple[Finding, ...]]:
    """The narrative at `path`; empty when there is none. Every block keeps the line it began on."""
    node = places.nodes.get(path)
    if not isinstance(node, Scalar):
        return Tekst(), ()
    blocks, findings = parse(node.text, node.line_at)
    return Tekst(blocks, node.place, given=True), findings
