"""Where every value and key of one file stands, and which of them were already reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rapport.intake.tree import Path
from rapport.place import Place
from rapport.sources.located import Group, Node, Scalar, Series


@dataclass(frozen=True, slots=True)
class Places:
    """Where every value of one file stands.

    `refused` are the paths that were already reported, `shortened` the lists that lost an item.
    """

    root: Place
    nodes: dict[Path, Node] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)
    shortened: set[Path] = field(default_factory=set)

    def fill(self, root: Group) -> None:
        """Take in the places of all that stands in a file."""
        for path, node, key in _walk(root, ()):
            self.nodes[path] = node
            if key is not None:
                self.keys[path] = key

    def of(self, *path: str | int) -> Place:
        """The place of the value at `path`, or of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            node = self.nodes.get(path[:length])
            if node is not None:
                return node.place
        return self.root

    def key(self, *path: str | int) -> Place:
        """The place of the key at `path`, or of what stands around it."""
        for length in range(len(path), 0, -1):
            place = self.keys.get(path[:length])
            if place is not None:
                return place
        return self.of(*path)

    def scalar(self, *path: str | int) -> Scalar | None:
        """The text at `path` as it was written, or None."""
        node = self.nodes.get(path)
        return node if isinstance(node, Scalar) else None

    def reported(self, *path: str | int) -> bool:
        """Whether a fault at `path`, or around it, was already reported."""
        return any(path[:length] in self.refused for length in range(1, len(path) + 1))

    def whole(self, *path: str | int) -> bool:
        """Whether a list or group has all its items, as far as could be told."""
        items = any(one[:-1] == path for one in self.refused)
        return not (items or self.reported(*path) or path in self.shortened)


def _walk(node: Node, path: Path) -> Iterator[tuple[Path, Node, Place | None]]:
    if isinstance(node, Group):
        for entry in node:
            below = (*path, entry.key.text)
            yield below, entry.value, entry.key.place
            yield from _walk(entry.value, below)
    elif isinstance(node, Series):
        for index, item in enumerate(node.items):
            yield (*path, index), item, None
            yield from _walk(item, (*path, index))
