"""Whether every note can be reached from the text, and the text from the note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapport.document import Notes
from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.inspection.targets import Targets
from rapport.writers.pdf.inspection.tree import Attached
from rapport.writers.pdf.notes import anchor, way_back


def faults(file: File) -> Iterator[Finding]:
    """Every note that lacks a link to it or back, and notes in the tags without a name."""
    targets = Targets(file)
    leading = {targets.name(link.item) for link in _links(file) if targets.page(link.item)}
    for block in file.nodes:
        for note in block.items if isinstance(block, Notes) else ():
            for name, cause in (
                (anchor(note), "er is geen koppeling van de tekst naar de noot"),
                (way_back(note), "er is geen koppeling van de noot terug naar de tekst"),
            ):
                if name not in leading:
                    yield finding("TGK-008", note.place, nummer=note.number, oorzaak=cause)
    yield from _names(file)


def _links(file: File) -> Iterator[Attached]:
    return (kid for kid in file.tree.top.all() if isinstance(kid, Attached))


def _names(file: File) -> Iterator[Finding]:
    """PDF/UA-1 (ISO 14289-1, 7.9) asks of every Note a name of its own."""
    notes = tuple(file.tree.top.below("Note"))
    wanted = sum(len(block.items) for block in file.nodes if isinstance(block, Notes))
    if len(notes) != wanted:
        cause = f"het rapport heeft {wanted} noten en de structuur {len(notes)}"
        yield finding("TGK-002", None, oorzaak=cause)
    names = Counter(bytes(note.item.get("/ID", b"")) for note in notes)
    if names[b""] or any(count > 1 for count in names.values()):
        yield finding("TGK-002", None, oorzaak="een noot heeft geen eigen kenmerk (ID)")
