"""Puts new texts in the sources: all of them or none, and never over somebody else's work."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.project import Project
from rapport.publishing.disk import DISK, Disk
from rapport.sources.yaml_splice import SpliceError, spliced

_MARK = "\ufeff"
Texts = Mapping[tuple[str | int, ...], str]


def can_hold(data: bytes, texts: Texts) -> bytes | None:
    """The file with these texts; None when YAML cannot hold one of them there."""
    try:
        text = data.decode("utf-8")
        mark = _MARK if text.startswith(_MARK) else ""
        return (mark + spliced(text.removeprefix(_MARK), texts)).encode("utf-8")
    except (SpliceError, UnicodeDecodeError):
        return None


def save(
    project: Project, files: Mapping[str, bytes], digests: Mapping[str, str], disk: Disk = DISK
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Write the files; none is touched when one of them is no longer as its digest says."""
    paths = {name: path for name in sorted(files) if (path := project.find(name)[0])}
    before: dict[str, bytes] = {}
    for name, path in paths.items():
        before[name] = path.read_bytes() if path.is_file() else b""
        if sha256(before[name]).hexdigest() != digests.get(name):
            return (), (finding("TER-010", Place(project.shown(name))),)
    drafts = {name: path.with_name(f".{path.name}.rapport") for name, path in paths.items()}
    done: list[str] = []
    try:
        for name, draft in drafts.items():
            disk.discard(draft)
            disk.save(draft, files[name])
            shutil.copymode(paths[name], draft)
        for name, draft in drafts.items():
            disk.replace(draft, paths[name])
            done.append(name)
    except OSError as error:
        _undo(paths, drafts, {name: before[name] for name in done}, disk)
        told = error.strerror or type(error).__name__
        return (), (finding("TER-011", Place(project.shown(name)), found=told),)
    return tuple(paths.values()), ()


def _undo(
    paths: Mapping[str, Path], drafts: Mapping[str, Path], done: Mapping[str, bytes], disk: Disk
) -> None:
    """Put back what was replaced, and leave no draft behind."""
    for name, data in done.items():
        draft = drafts[name]
        with suppress(OSError):
            disk.discard(draft)
            disk.save(draft, data)
            disk.replace(draft, paths[name])
    for draft in drafts.values():
        with suppress(OSError):
            disk.discard(draft)
