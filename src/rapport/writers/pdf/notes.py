"""Where the links of a note lead: from the text to the note, and from the note back."""

from __future__ import annotations

from rapport.document import Document, Notes, walk
from rapport.prose.tree import Note


def anchor(note: Note) -> str:
    """The name of the place where a note stands."""
    return f"noot-{note.number}"


def way_back(note: Note) -> str:
    """The name of the place in the text that refers to a note."""
    return f"noot-{note.number}-in-de-tekst"


def titles(document: Document) -> dict[str, str]:
    """What is said of a link by the name of its place."""
    found = [note for block in walk(document) if isinstance(block, Notes) for note in block.items]
    return {anchor(note): f"Noot {note.number}" for note in found} | {
        way_back(note): f"Terug naar de tekst bij noot {note.number}" for note in found
    }
