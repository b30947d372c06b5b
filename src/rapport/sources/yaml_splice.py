"""Puts new texts in a YAML file and leaves every other byte as it was, comments included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

Path = tuple[str | int, ...]
_INDENT = 2
# What a literal block cannot hold: YAML 1.1, section 5.1, and its other line ends.
_IMPOSSIBLE = re.compile(
    "[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_REST_OF_LINE = re.compile(r"[ \t]*(#[^\n]*)?(?=\n|\Z)")


class SpliceError(ValueError):
    """The file does not hold such a text at that path, or cannot hold the new one."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a text stands: its offsets in the file, and the column of the group it is in.

    `remark` stands on its first line, with the spaces before it; `empty` counts the line ends
    behind its last line that belong to it.
    """

    start: int
    end: int
    parent: int
    remark: str
    empty: int


def spliced(text: str, changes: Mapping[Path, str]) -> str:
    """The text of a file with another value at each path of keys and numbers (from 0).

    A new text is written as a literal block, indented as the old one or by two columns. Line ends
    are those of the file. Raises SpliceError when a path leads to no text, when a new text has
    signs that YAML cannot hold, or when the outcome would not be read as exactly these changes.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    root = _composed(plain)
    found = ((_spot(root, path, plain), path) for path in changes)
    spots = sorted(found, key=lambda pair: pair[0].start)
    made, done = [], 0
    for spot, path in spots:
        made += [plain[done : spot.start], _literal(changes[path], spot, plain)]
        done = spot.end
    outcome = "".join([*made, plain[done:]])
    _prove(root, outcome, changes)
    return outcome.replace("\n", ends)


def _composed(text: str) -> yaml.Node:
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise SpliceError("the file cannot be read") from error
    if root is None:
        raise SpliceError("the file is empty")
    return root


def _spot(root: yaml.Node, path: Path, text: str) -> _Spot:
    node, parent = root, 0
    for step in path:
        parent = node.start_mark.column
        node = _below(node, step)
    if not isinstance(node, yaml.ScalarNode):
        raise SpliceError(f"no text stands at {path}")
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in {"|", ">"}:
        old = text[start:end]
        head = old.partition("\n")[0]
        beside = re.search(r"\s+#.*", head)
        remark = beside[0] if beside else ""
        return _Spot(start, end, parent, remark, len(old) - len(old.rstrip("\n")))
    rest = _REST_OF_LINE.match(text, end)
    if rest is None:
        raise SpliceError(f"something stands behind the text at {path}")
    return _Spot(start, rest.end(), parent, f" {rest[1]}" if rest[1] else "", 0)


def _below(node: yaml.Node, step: str | int) -> yaml.Node:
    found: yaml.Node | None = None
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(step, int) and step < len(node.value):
            found = node.value[step]
    if found is None:
        raise SpliceError(f"nothing stands at {step!r}, or between brackets")
    return found


def _literal(value: str, spot: _Spot, text: str) -> str:
    """The new text as a block, with the remark that stood beside the old one."""
    if _IMPOSSIBLE.search(value):
        raise SpliceError("the text has signs that YAML cannot hold")
    below = text[spot.start : spot.end].partition("\n")[2]
    own = re.search(r"^( *)\S", below, re.MULTILINE)
    indent = len(own[1]) if own else spot.parent + _INDENT
    lines = value.rstrip("\n").split("\n")
    # A first line that begins with a space would be taken for a deeper block.
    sign = f"|{indent - spot.parent}" if lines[0].startswith(" ") else "|"
    block = [f"{' ' * indent}{line}" if line else "" for line in lines]
    return "\n".join([f"{sign}{spot.remark}", *block]) + "\n" * spot.empty


def _prove(root: yaml.Node, outcome: str, changes: Mapping[Path, str]) -> None:
    before, after = dict(_leaves(root, ())), dict(_leaves(_composed(outcome), ()))
    wanted = before | {path: value.rstrip("\n") for path, value in changes.items()}
    if {path: value.rstrip("\n") for path, value in after.items()} != {
        path: value.rstrip("\n") for path, value in wanted.items()
    }:
        raise SpliceError("the outcome would not be read as meant")


def _leaves(node: yaml.Node, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _leaves(value, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _leaves(value, (*path, number))
    else:
        yield path, str(node.value)
