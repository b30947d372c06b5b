"""The headings and tables of a report as their lines print, to say where something was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapport.document import Document, Heading, Section, Table
from rapport.prose.tree import plain


@dataclass(frozen=True, slots=True)
class Head:
    """A line that tells where one is: what it says, how that place is called, and its source.

    `file` is where the figures of the table come from, empty where there is no table.
    """

    line: str
    name: str
    file: str = ""


def heads_of(document: Document) -> tuple[Head, ...]:
    """All of them, in the order of the report."""
    return tuple(head for section in document.sections for head in _section(section, ""))


def places(lines: Sequence[str], heads: Sequence[Head]) -> list[Head | None]:
    """The head that each generated line stands under.

    Lists of contents repeat what headings say, so of equal lines the last ones are the headings.
    """
    named: dict[str, list[Head]] = {}
    for head in heads:
        named.setdefault(head.line, []).append(head)
    left = {text: lines.count(text) - len(found) for text, found in named.items()}
    current: Head | None = None
    made: list[Head | None] = []
    for line in lines:
        if line in named:
            left[line] -= 1
            if left[line] < 0 and named[line]:
                current = named[line].pop(0)
        made.append(current)
    return made


def _section(section: Section, above: str) -> Iterator[Head]:
    title = _title(section.heading)
    own = Head(title, f"{above}, {title}" if above else title)
    tables = [child for child in section.children if isinstance(child, Table)]
    bare = next((table for table in tables if not table.caption), None)
    yield own if bare is None else replace(own, name=f"tabel {own.name}", file=_file(bare))
    # The name of the programme stands above everything.
    beside = title if section.heading.level > 1 else ""
    for child in section.children:
        if isinstance(child, Section):
            yield from _section(child, beside)
        elif isinstance(child, Table) and child.caption:
            caption = " ".join(child.caption.split())
            yield Head(caption, f"tabel {caption}", _file(child))


def _title(heading: Heading) -> str:
    return " ".join(f"{heading.code} {plain(heading.children)}".split())


def _file(table: Table) -> str:
    return table.place.file.rpartition("/")[2] if table.place else ""
