"""The headings of a document as a reader looks them up: contents lists, codes, the opener."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapport.document import (
    Block,
    Contents,
    Document,
    Heading,
    KeyFigures,
    Section,
    walk,
)
from rapport.prose.tree import plain

Children = tuple[Block | Section, ...]
Entries = Callable[[Contents], "tuple[Entry, ...]"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a contents list; `depth` counts from 1 within that list."""

    depth: int
    code: str
    text: str
    target: str


def title_of(heading: Heading) -> str:
    """The whole heading in one line, its code in front."""
    return f"{heading.code} {plain(heading.children)}".strip().replace("\n", " ")


def split_code(code: str) -> tuple[str, str]:
    """'Pakket 1E' as ('Pakket', '1E'); a code of one word has no kind."""
    kind, _, sign = code.rpartition(" ")
    return kind, sign


def entries_for(document: Document) -> Entries:
    """A function that gives the lines of any contents list of this document."""
    sections = {node.id: node for node in walk(document) if isinstance(node, Section)}

    def entries(contents: Contents) -> tuple[Entry, ...]:
        root: Document | Section = sections[contents.scope] if contents.scope else document
        headings = [
            node
            for node in walk(root)
            if isinstance(node, Heading) and node.level <= contents.depth
        ]
        top = min((heading.level for heading in headings), default=1)
        return tuple(_entry(heading, heading.level - top + 1) for heading in headings)

    return entries


def _entry(heading: Heading, depth: int) -> Entry:
    if heading.level == 1:
        return Entry(depth, "", title_of(heading), heading.id)
    _, sign = split_code(heading.code)
    return Entry(depth, sign, plain(heading.children).replace("\n", " "), heading.id)


def front_and_rest(section: Section) -> tuple[Children, Children]:
    """The blocks before the first sub-section, which make the opener, and what follows."""
    children = section.children
    cut = next((i for i, child in enumerate(children) if isinstance(child, Section)), len(children))
    return children[:cut], children[cut:]


def upper(front: Sequence[Block | Section]) -> Children:
    """The text of an opener."""
    return tuple(front[: _foot(front)])


def lower(front: Sequence[Block | Section]) -> Children:
    """What stands at the foot of an opener: the key figures and contents that end it."""
    return tuple(front[_foot(front) :])


def _foot(front: Sequence[Block | Section]) -> int:
    start = len(front)
    while start and isinstance(front[start - 1], KeyFigures | Contents):
        start -= 1
    return start
