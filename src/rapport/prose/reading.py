"""What is gathered while a text is read: its findings, and the text that found a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from rapport.findings import Finding
from rapport.place import Place
from rapport.prose.tree import Inline

_SHOWN = 40

PlaceAt = Callable[[int, int], Place]


@dataclass(slots=True)
class Definition:
    """The text of a note, and whether something refers to it."""

    children: tuple[Inline, ...]
    place: Place
    used: bool = False


@dataclass(slots=True)
class Reading:
    """The lines of one text, the way to their places, and what the walk through it gathers.

    `accounted` holds, in order, all text that stands in the tree or in a finding. `notes` has
    the notes of the text by their label; `no_notes` names what is
    being read where none can stand (`kop`).
    """

    lines: list[str]
    place_at: PlaceAt
    findings: list[Finding] = field(default_factory=list)
    accounted: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    notes: dict[str, Definition] = field(default_factory=dict)
    no_notes: str = ""

    def place(self, line: int, shown: str = "") -> Place:
        """The place on a line (from 0) of the words `shown`, or of its first character."""
        text = self.lines[line] if line < len(self.lines) else ""
        column = text.find(shown) if shown else -1
        return self.place_at(line + 1, (column if column >= 0 else _indent(text)) + 1)

    def tell(self, one: Finding) -> None:
        """Add a finding."""
        self.findings.append(one)


def first_line(node: SyntaxTreeNode) -> int:
    """The line, from 0, on which a node begins."""
    while node.map is None and node.parent is not None:
        node = node.parent
    return node.map[0] if node.map else 0


def short(text: str) -> str:
    """A text on one line, cut to what fits in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
