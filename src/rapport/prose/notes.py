"""The notes of a text: read before the rest, so that a reference finds its note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it.tree import SyntaxTreeNode

from rapport.findings import finding
from rapport.prose.inlines import read_inlines
from rapport.prose.reading import Definition, Reading, first_line
from rapport.prose.tree import ProseBlock

_HERE = "andere noot"


def define_all(reading: Reading, root: SyntaxTreeNode) -> None:
    """Read every note of the text; of two with one label the first counts."""
    for node in root.walk():
        if node.type == "note":
            _define(reading, node)


def account(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    """Nothing is printed where a note is written; its words are accounted for in their order."""
    reading.accounted.append(f"^{node.info}")
    # What this finds was found when the note was defined: each finding is told once.
    read_inlines(replace(reading, no_notes=_HERE), node)
    yield from ()


def tell_unused(reading: Reading) -> None:
    """A finding for every note that nothing refers to: it would not be printed."""
    for label, note in reading.notes.items():
        if not note.used:
            reading.tell(finding("TKS-018", note.place, found=label))


def _define(reading: Reading, node: SyntaxTreeNode) -> None:
    place = reading.place(first_line(node), f"[^{node.info}]")
    if node.info in reading.notes:
        reading.tell(finding("TKS-019", place, found=node.info))
        return
    children = read_inlines(replace(reading, accounted=[], no_notes=_HERE), node)
    if not children:
        reading.tell(finding("TKS-024", place, found=node.info))
    reading.notes[node.info] = Definition(children, place)
