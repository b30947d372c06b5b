"""What the input files say, each value with its place; one reader per kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from rapport.findings import Finding
from rapport.sources import yaml_file
from rapport.sources.located import Group

Read = Callable[[bytes, str], tuple[Group | None, tuple[Finding, ...]]]


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read files that end in `suffix`: bytes and the name to show, in; a tree, out."""

    suffix: str
    read: Read


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        reader.suffix: reader
        for reader in (
            Reader(".yaml", yaml_file.read),
            Reader(".yml", yaml_file.read),
        )
    }
)


def reader_for(name: str) -> Reader | None:
    """The reader for a file of this name, or None when its kind is not read."""
    return READERS.get(PurePath(name).suffix.lower())
