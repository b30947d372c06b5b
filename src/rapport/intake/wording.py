"""The house style's files with settings: the gemeente's own over those of the basis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from rapport.findings import Finding
from rapport.intake.shape import shaped
from rapport.place import Place
from rapport.sources.located import Entry, Group, Node, Scalar, Series

Model = TypeVar("Model", bound=BaseModel)


def read_layers(
    model: type[Model], layers: tuple[Group, ...]
) -> tuple[Model | None, tuple[Finding, ...]]:
    """The settings of several files, the most specific first; a missing key comes from the next."""
    merged = layers[-1]
    for layer in reversed(layers[:-1]):
        merged = _over(layer, merged)
    read, _, findings = shaped(model, merged)
    return read, findings


def text_places(layers: tuple[Group, ...]) -> Mapping[str, Place]:
    """Where each text of these files stands; the most specific file first, as they are given."""
    places: dict[str, Place] = {}
    for layer in layers:
        for text, place in _texts(layer):
            places.setdefault(text, place)
    return places


def _texts(node: Node) -> Iterator[tuple[str, Place]]:
    if isinstance(node, Scalar):
        yield node.text.strip(), node.place
        return
    below = node.items if isinstance(node, Series) else (entry.value for entry in node)
    for one in below:
        yield from _texts(one)


def _over(top: Group, under: Group) -> Group:
    """`under` with what `top` says differently; a list is replaced as a whole."""
    own = {entry.key.text: entry for entry in top}
    kept = [_merged(own.pop(entry.key.text, entry), entry) for entry in under]
    return replace(under, entries=(*kept, *own.values()))


def _merged(top: Entry, under: Entry) -> Entry:
    if isinstance(top.value, Group) and isinstance(under.value, Group):
        return replace(under, value=_over(top.value, under.value))
    return top
