"""Mend what does not fit its shape, so that one fault hides no other.

What stands in for a fault is never printed: the fault is a FOUT, and that blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from rapport.findings import Finding, finding
from rapport.intake.deviations import allowed, at_its_place, meant
from rapport.intake.places import Places
from rapport.intake.tree import Path, at, put, renamed, without
from rapport.place import Place
from rapport.registry import nearest
from rapport.sources.located import Group, Scalar, Series

_GROUPS = {"model_type", "dict_type"}
_LISTS = {"list_type", "tuple_type"}
# The first fits a name, a text, a figure and a code; a year wants four digits.
_STAND_IN, _YEAR = "0", "2000"
_CODES = {"code", "programma"}
_NOT_IN_A_CODE = re.compile(r"[^0-9A-Za-z.-]")
_LONGEST_CODE = 16


@dataclass(slots=True)
class Mender:
    """Mends one file against `model`; `findings` holds each fault once, by its kind and path.

    `refused` are the paths of what was reported and mended, `blank` what has a key but no value,
    `shortened` the lists that lost an item.
    """

    model: type[BaseModel]
    refused: set[Path] = field(default_factory=set)
    findings: dict[tuple[str, Path], Finding] = field(default_factory=dict)
    blank: dict[Path, Place] = field(default_factory=dict)
    shortened: set[Path] = field(default_factory=set)

    def mend(self, root: Group, errors: list[Any]) -> Group | None:
        """The tree with every error mended; None when nothing can be made of what is left."""
        places = Places(root.place)
        places.fill(root)
        gone: list[Path] = []
        for error in _first(errors):
            path = tuple(part for part in error["loc"] if part != "[key]")
            if any(path[: len(item)] == item for item in gone):
                continue
            mended = self._mended(root, error, path, places)
            if mended is None:
                return None
            gone += self._left_out(root, mended, path)
            root = mended
        return root

    def _mended(self, root: Group, error: Any, path: Path, places: Places) -> Group | None:  # noqa: ANN401  pydantic's
        if self._is_blank(error, path):
            self.blank[path] = places.key(*path)
            return without(root, path)
        again = self._reported(path) or (error["type"] == "too_short" and path in self.shortened)
        if not again:
            self._report(error, path, places)
        if error["type"] == "extra_forbidden":
            return _renamed(root, path, meant(path, self.model))
        if error["loc"][-1] == "[key]":
            return _renamed(root, path, _as_code(str(path[-1])))
        if isinstance(path[-1], str):
            self.refused.add(path)
        return self._instead(root, error, path, again=again)

    def _is_blank(self, error: Any, path: Path) -> bool:  # noqa: ANN401  pydantic's ErrorDetails
        """Whether nothing stands where keys or a list belong: that is absent, not wrong."""
        wanted = error["type"] in _GROUPS | _LISTS
        return wanted and error["input"] == "" and path not in self.refused

    def _reported(self, path: Path) -> bool:
        return any(path[:length] in self.refused for length in range(1, len(path) + 1))

    def _report(self, error: Any, path: Path, places: Places) -> None:  # noqa: ANN401  pydantic's
        made = at_its_place(error, path, self.model, places.key(*path), places.of(*path))
        if error["type"] == "missing" and path in self.blank:
            made = finding("INV-005", self.blank[path], key=path[-1])
        self.findings.setdefault((error["type"], path), made)

    def _instead(self, root: Group, error: Any, path: Path, *, again: bool) -> Group | None:  # noqa: ANN401  pydantic's
        """The tree with another value at `path`; without it, where the shape can do without."""
        old = at(root, path) or at(root, path[:-1]) or root
        if error["type"] == "missing":
            # An item without its code cannot be told from the others.
            if path[-1] == "code":
                return self._around(root, path)
            return put(root, path, Scalar(_STAND_IN, old.place))
        if word := _word_instead(error, again=again):
            return put(root, path, Scalar(word, old.place))
        if not again:
            return without(root, path)
        if error["type"] in _GROUPS:
            return put(root, path, Group((), old.place))
        return self._around(root, path)

    def _around(self, root: Group, path: Path) -> Group | None:
        self.refused.add(path[:-1])
        return without(root, path[:-1]) if path[:-1] else None

    def _left_out(self, before: Group, after: Group, path: Path) -> Iterator[Path]:
        """The item of a list that a mend left out; the paths behind it move up."""
        for length in range(len(path), 0, -1):
            item, index = path[:length], path[length - 1]
            if isinstance(index, int) and _items(before, item) != _items(after, item):
                self.shortened.add(item[:-1])
                self.refused = {_moved(one, item) for one in self.refused if one[:length] != item}
                yield item


def _first(errors: list[Any]) -> Iterator[Any]:
    """The errors to mend first, from the end: a list that loses an item moves what is behind it.

    A mistyped key comes first and alone: once it has its name, the key that was meant is there.
    """
    unknown = [error for error in errors if error["type"] == "extra_forbidden"]
    yield from reversed(unknown or errors)


def _renamed(root: Group, path: Path, name: str) -> Group:
    """The tree with a key that has the right name; without it when no name is known, or taken."""
    better = renamed(root, path, name) if name else root
    return better if better != root else without(root, path)


def _word_instead(error: Any, *, again: bool) -> str:  # noqa: ANN401  pydantic's ErrorDetails
    """A word that the shape may accept in the place of a refused one; '' for none."""
    text = str(error["input"])
    if error["type"] == "literal_error":
        words = allowed(error)
        return nearest(text, words) or (words[0] if again else "")
    if error["type"] != "string_pattern_mismatch":
        return ""
    if error["loc"][-1] in _CODES:
        return _as_code(text)
    return _YEAR if text == _STAND_IN else ""


def _as_code(text: str) -> str:
    """A code as it may have been meant; '' when that is no other text."""
    code = _NOT_IN_A_CODE.sub("-", text)[:_LONGEST_CODE].lstrip(".-")
    return code if code != text else ""


def _items(root: Group, item: Path) -> int:
    around = at(root, item[:-1])
    return len(around.items) if isinstance(around, Series) else 0


def _moved(path: Path, gone: Path) -> Path:
    """The path of something in a list after the item `gone` was left out of it."""
    last = len(gone) - 1
    index = path[last] if path[:last] == gone[:-1] and len(path) > last else ""
    if isinstance(index, int) and isinstance(gone[-1], int) and index > gone[-1]:
        return (*path[:last], index - 1, *path[last + 1 :])
    return path
