"""The promise of one swap, on disk before it starts: which files, what they were and become."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

_VERSION = 1
_DIGEST_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: the SHA-256 it gets and the one it had; `old` is None where there was no file."""

    name: str
    new: str
    old: str | None


@dataclass(frozen=True, slots=True)
class Journal:
    """The files in the order of placing. `fresh` tells that the folder was not there before."""

    entries: tuple[Entry, ...]
    fresh: bool


def is_plain(name: str) -> bool:
    """Whether this is the name of a visible file and no path, on any system."""
    return (
        bool(name)
        and "\0" not in name
        and not name.startswith(".")
        and PurePosixPath(name).name == PureWindowsPath(name).name == name
    )


def dump(journal: Journal) -> bytes:
    """The journal as it stands on disk."""
    files = [{"name": e.name, "new": e.new, "old": e.old} for e in journal.entries]
    return json.dumps({"version": _VERSION, "fresh": journal.fresh, "files": files}).encode()


def load(data: bytes) -> Journal | None:
    """The journal in these bytes; None when they are not one that we wrote."""
    try:
        table = json.loads(data)
        entries = tuple(_entry(row["name"], row["new"], row["old"]) for row in table["files"])
        if table["version"] != _VERSION or not isinstance(table["fresh"], bool):
            return None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Journal(entries, fresh=table["fresh"])


def _entry(name: object, new: object, old: object) -> Entry:
    if not (isinstance(name, str) and is_plain(name) and isinstance(new, str)):
        raise TypeError("not the name of a file and its digest")
    if not (old is None or isinstance(old, str)):
        raise TypeError("not a digest")
    if any(len(digest) != _DIGEST_LENGTH for digest in (new, old) if digest is not None):
        raise ValueError("not a SHA-256")
    return Entry(name, new, old)
