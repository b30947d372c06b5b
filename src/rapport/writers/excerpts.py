"""The same document by part: what a reviewer of one programme has to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapport.document import Document, Part, Section
from rapport.prose.tree import plain


def per_programma(document: Document) -> Iterator[tuple[str, Document]]:
    """Each programme by its id, as a document with the same cover and words.

    Below the title stands which programme it is.
    """
    for section in document.sections:
        if section.part is Part.PROGRAMMA:
            yield section.id, _only(document, section)


def _only(document: Document, section: Section) -> Document:
    heading = section.heading
    name = f"{heading.code} {plain(heading.children)}".strip()
    own = f"{section.id}/"
    return replace(
        document,
        title=f"{document.title}, {name}",
        cover=replace(document.cover, subtitle=name),
        sections=(section,),
        narratives=tuple(text for text in document.narratives if text.id.startswith(own)),
    )
