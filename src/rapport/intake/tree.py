"""Change a tree of located values: leave something out, put something in, rename a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rapport.sources.located import Entry, Group, Node, Scalar, Series

Path = tuple[str | int, ...]
_Change = Callable[[Group | Series], Group | Series]


def at(node: Node | None, path: Path) -> Node | None:
    """The value at `path`, or None."""
    for part in path:
        if isinstance(node, Group):
            node = node.get(str(part))
        elif isinstance(node, Series) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node


def without(root: Group, path: Path) -> Group:
    """The tree without what stands at `path`."""

    def drop(around: Group | Series) -> Group | Series:
        if isinstance(around, Group):
            kept = tuple(entry for entry in around if entry.key.text != path[-1])
            return replace(around, entries=kept)
        items = (item for index, item in enumerate(around.items) if index != path[-1])
        return replace(around, items=tuple(items))

    return _changed(root, path[:-1], drop)


def put(root: Group, path: Path, value: Node) -> Group:
    """The tree with `value` at `path`, as a new key where there was none."""

    def place(around: Group | Series) -> Group | Series:
        if isinstance(around, Group):
            key = Scalar(str(path[-1]), value.place)
            entries = {entry.key.text: entry for entry in around}
            old = entries.get(key.text)
            entries[key.text] = replace(old, value=value) if old else Entry(key, value)
            return replace(around, entries=tuple(entries.values()))
        items = (value if index == path[-1] else item for index, item in enumerate(around.items))
        return replace(around, items=tuple(items))

    return _changed(root, path[:-1], place)


def renamed(root: Group, path: Path, name: str) -> Group:
    """The tree with the key at `path` called `name`; unchanged where that name is taken."""

    def rename(around: Group | Series) -> Group | Series:
        if not isinstance(around, Group) or around.get(name) is not None:
            return around
        entries = (
            replace(entry, key=replace(entry.key, text=name))
            if entry.key.text == path[-1]
            else entry
            for entry in around
        )
        return replace(around, entries=tuple(entries))

    return _changed(root, path[:-1], rename)


def _changed(root: Group, path: Path, change: _Change) -> Group:
    """The tree with the list or group at `path` changed."""
    made = _deep(root, path, change)
    return made if isinstance(made, Group) else root


def _deep(node: Node, path: Path, change: _Change) -> Node:
    if isinstance(node, Scalar):
        return node
    if not path:
        return change(node)
    head, rest = path[0], path[1:]
    if isinstance(node, Group):
        entries = (
            replace(entry, value=_deep(entry.value, rest, change))
            if entry.key.text == head
            else entry
            for entry in node
        )
        return replace(node, entries=tuple(entries))
    items = (
        _deep(item, rest, change) if index == head else item
        for index, item in enumerate(node.items)
    )
    return replace(node, items=tuple(items))
