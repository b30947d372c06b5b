"""Hold what a file says against the shape it must have, and name every deviation at its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rapport.findings import Finding
from rapport.intake.deviations import at_its_place
from rapport.place import Place
from rapport.sources.located import Group, Node, Scalar, Series

Path = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

# Each round takes out what was refused and tries again, so that one fault does not hide another.
_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Places:
    """Where every value of one file stands. `refused` are the paths that were already reported."""

    root: Place
    nodes: dict[Path, Node] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)

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
        return self.keys.get(path) or self.of(*path)

    def scalar(self, *path: str | int) -> Scalar | None:
        """The text at `path` as it was written, or None."""
        node = self.nodes.get(path)
        return node if isinstance(node, Scalar) else None

    def reported(self, *path: str | int) -> bool:
        """Whether a fault at `path`, or around it, was already reported."""
        return any(path[:length] in self.refused for length in range(1, len(path) + 1))


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


def shaped(model: type[Model], root: Group) -> tuple[Model | None, Places, tuple[Finding, ...]]:
    """Read `root` as `model`; what does not fit is reported, left out, and the rest is kept.

    None when what remains still has no usable shape, such as a file without its first keys.
    """
    findings: dict[tuple[str, Path], Finding] = {}
    refused: set[Path] = set()
    for _ in range(_ROUNDS):
        places = Places(root.place, refused=refused)
        places.fill(root)
        try:
            return model.model_validate(_plain(root)), places, tuple(findings.values())
        except ValidationError as fault:
            kept = root
            for error in reversed(fault.errors()):
                kept = _leave_out(kept, error, model, places, findings)
        if kept == root:
            break
        root = kept
    return None, places, tuple(findings.values())


def _plain(node: Node) -> Any:  # noqa: ANN401  text, lists and dicts, to any depth
    match node:
        case Scalar(text=text):
            return text
        case Series(items=items):
            return [_plain(item) for item in items]
        case Group(entries=entries):
            return {entry.key.text: _plain(entry.value) for entry in entries}


def _leave_out(
    root: Group,
    error: Any,  # noqa: ANN401  pydantic's ErrorDetails
    model: type[BaseModel],
    places: Places,
    findings: dict[tuple[str, Path], Finding],
) -> Group:
    """Report one deviation; the tree without it, or without what it stands in."""
    path = tuple(part for part in error["loc"] if part != "[key]")
    if not _is_empty_group(error):
        made = at_its_place(error, path, model, places.key(*path), places.of(*path))
        findings.setdefault((error["type"], path), made)
        if path and isinstance(path[-1], str):
            places.refused.add(path)
    kept: Group = _without(root, path)
    around: Group = _without(root, path[:-1])
    return kept if kept != root or not path else around


def _is_empty_group(error: Any) -> bool:  # noqa: ANN401  pydantic's ErrorDetails
    """Whether nothing stands where keys or a list belong: that is absent, not wrong."""
    kinds = {"model_type", "dict_type", "list_type", "tuple_type"}
    return error["input"] == "" and error["type"] in kinds


def _without(node: Node, path: Path) -> Any:  # noqa: ANN401  the same kind of node
    """The tree without the value at `path`; the same tree when there is no such value."""
    if not path:
        return node
    head, rest = path[0], path[1:]
    if isinstance(node, Group):
        kept = [
            replace(entry, value=_without(entry.value, rest)) if entry.key.text == head else entry
            for entry in node
            if rest or entry.key.text != head
        ]
        return replace(node, entries=tuple(kept))
    if isinstance(node, Series):
        items = [
            _without(item, rest) if index == head else item
            for index, item in enumerate(node.items)
            if rest or index != head
        ]
        return replace(node, items=tuple(items))
    return node
