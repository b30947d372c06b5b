"""Narrative of the input files: from the text as written to its tree of paragraphs and lists."""

from __future__ import annotations

from rapport.findings import Finding, blocking, finding
from rapport.intake.places import Places
from rapport.intake.tree import Path
from rapport.model.dossier import Tekst
from rapport.prose.parse import parse
from rapport.prose.tree import ProseParagraph, Text, images
from rapport.sources.located import Scalar


def read_tekst(
    places: Places, *path: str | int, in_table: bool = False
) -> tuple[Tekst, tuple[Finding, ...]]:
    """The narrative at `path`; empty when there is none. Every block keeps the line it began on.

    A text that will stand in the cell of a table (`in_table`) has no room for a picture.
    """
    node = places.nodes.get(path)
    if not isinstance(node, Scalar):
        return (_refused(places, path) if places.reported(*path) else Tekst()), ()
    blocks, findings = parse(node.text, node.line_at)
    if blocking(findings) and not blocks:
        return _refused(places, path), findings
    refused = [finding("INV-017", image.place) for image in images(blocks)] if in_table else []
    return Tekst(blocks, node.place, given=True, source=node.text, path=path), (*findings, *refused)


def _refused(places: Places, path: Path) -> Tekst:
    """What stands in for a text with a FOUT of its own: it is wrong, but it is not missing."""
    place = places.of(*path)
    return Tekst((ProseParagraph((Text("…"),), place),), place, given=True)
