"""Narrative of the input files: from the text as written to its tree of paragraphs and lists."""

from __future__ import annotations

from rapport.findings import Finding, finding
from rapport.intake.shape import Places
from rapport.model.dossier import Tekst
from rapport.prose.parse import parse
from rapport.prose.tree import ProseImage
from rapport.sources.located import Scalar


def read_tekst(
    places: Places, *path: str | int, in_table: bool = False
) -> tuple[Tekst, tuple[Finding, ...]]:
    """The narrative at `path`; empty when there is none. Every block keeps the line it began on.

    A text that will stand in the cell of a table (`in_table`) has no room for a picture.
    """
    node = places.nodes.get(path)
    if not isinstance(node, Scalar):
        return Tekst(), ()
    blocks, findings = parse(node.text, node.line_at)
    refused = [
        finding("INV-017", block.place)
        for block in blocks
        if in_table and isinstance(block, ProseImage)
    ]
    return Tekst(blocks, node.place, given=True), (*findings, *refused)
