"""What a file says, before anybody gives it a meaning: text, lists and groups at their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.place import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it was written. It stays text until the shape of the input asks for more.

    `text` is the value without quotes. `quoted` tells whether it stood between quotes, `block`
    whether it was a literal block (`|`): then line *n* of `text` stands on line
    `first_line + n - 1` of the file, indented by `indent` columns.
    """

    text: str
    place: Place
    quoted: bool = False
    block: bool = False
    first_line: int = 0
    indent: int = 0

    def line_at(self, line: int, column: int = 1) -> Place:
        """The place in the file of a line (and column) of this text, both counted from 1."""
        if not self.block:
            return self.place
        return self.place.at(self.first_line + line - 1, self.indent + column)


@dataclass(frozen=True, slots=True)
class Series:
    """A list of nodes, in the order of the file."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with what stands under it."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with their values, in the order of the file; a reader refuses a key twice."""

    entries: tuple[Entry, ...]
    place: Place

    def __iter__(self) -> Iterator[Entry]:
        """The entries, in the order of the file."""
        return iter(self.entries)

    def get(self, key: str) -> Node | None:
        """What stands under `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Series | Group
