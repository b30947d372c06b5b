"""Hold what a file says against the shape it must have, and name every deviation at its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rapport.findings import Finding
from rapport.intake.mending import Mender
from rapport.intake.places import Places
from rapport.place import Place
from rapport.sources.located import Group, Node, Scalar, Series

__all__ = ["Places", "shaped"]

Model = TypeVar("Model", bound=BaseModel)

# Each round mends what was refused and tries again, so that one fault does not hide another.
_ROUNDS = 24
_NOWHERE = Place("")


def shaped(model: type[Model], root: Group) -> tuple[Model | None, Places, tuple[Finding, ...]]:
    """Read `root` as `model`; what does not fit is reported, mended, and the rest is kept.

    None when what remains still has no usable shape, such as a report without programmes.
    Findings in the order of the file.
    """
    mender = Mender(model)
    read, kept = _read(model, root, mender)
    places = Places(root.place, refused=mender.refused, shortened=mender.shortened)
    places.fill(kept)
    found = sorted(mender.findings.values(), key=lambda item: item.place or _NOWHERE)
    return read, places, tuple(found)


def _read(model: type[Model], root: Group, mender: Mender) -> tuple[Model | None, Group]:
    """The model, and the tree that it was read from."""
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(_plain(root)), root
        except ValidationError as fault:
            mended = mender.mend(root, fault.errors())
        if mended is None or mended == root:
            break
        root = mended
    return None, root


def _plain(node: Node) -> Any:  # noqa: ANN401  text, lists and dicts, to any depth
    match node:
        case Scalar(text=text):
            return text
        case Series(items=items):
            return [_plain(item) for item in items]
        case Group(entries=entries):
            return {entry.key.text: _plain(entry.value) for entry in entries}
