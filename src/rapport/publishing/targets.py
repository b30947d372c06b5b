"""Look before the jump: may these files be placed here? Looking changes nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from rapport.findings import Finding
from rapport.publishing.disk import Disk
from rapport.publishing.patience import patiently
from rapport.publishing.trouble import about, explain, in_use

# Windows stops at 260 and Word a little earlier.
_LONGEST_ON_WINDOWS = 240
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def inspect(
    folder: Path, work: Path, names: Sequence[str], needed: int, disk: Disk
) -> tuple[Finding, ...]:
    """Everything that stands in the way of placing `names` (of `needed` bytes) in `folder`."""
    try:
        return _the_way(folder, disk) or _room(folder, needed, disk) + _lengths(
            folder, work, names, disk
        ) + tuple(found for name in names if (found := _target(folder / name, disk)) is not None)
    except OSError as error:
        return (explain(error, folder),)


def nearest(path: Path) -> Path:
    """The path itself, or the nearest folder above it that exists."""
    return next((step for step in (path, *path.parents) if os.path.lexists(step)), path)


def writable_folder(path: Path, *, windows: bool) -> bool:
    """Whether files may be made in this folder.

    A folder without any write bit says that it is not to be changed, also to an administrator
    who could. On Windows that mark has another meaning for folders.
    """
    marked = not windows and not path.stat().st_mode & _ANY_WRITE
    return not marked and os.access(path, os.W_OK | os.X_OK)


def _the_way(folder: Path, disk: Disk) -> tuple[Finding, ...]:
    if folder.is_symlink():
        return (about("UIT-007", folder),)
    for step in dict.fromkeys((nearest(folder), nearest(folder.parent))):
        if not step.is_dir():
            return (about("UIT-006", step),)
        if not writable_folder(step, windows=disk.windows):
            return (about("UIT-003", step),)
    return ()


def _room(folder: Path, needed: int, disk: Disk) -> tuple[Finding, ...]:
    return () if disk.free(nearest(folder)) >= needed else (about("UIT-004", folder),)


def _lengths(folder: Path, work: Path, names: Sequence[str], disk: Disk) -> tuple[Finding, ...]:
    if not disk.windows:
        return ()  # there the system itself says so when the way to a file is looked at
    longest = max(names, key=len)
    deepest = max((folder / longest, work / "new" / longest), key=lambda path: len(str(path)))
    too_long = len(str(deepest.absolute())) > _LONGEST_ON_WINDOWS
    return (about("UIT-005", folder / longest),) if too_long else ()


_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISLNK, "UIT-007"),
    (stat.S_ISDIR, "UIT-008"),
    (lambda mode: not stat.S_ISREG(mode), "UIT-008"),
    (lambda mode: not mode & _ANY_WRITE, "UIT-009"),
)


def _target(path: Path, disk: Disk) -> Finding | None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    for is_so, code in _KINDS:
        if is_so(mode):
            return about(code, path)
    return _open_elsewhere(path, disk) if disk.windows else None


def _open_elsewhere(path: Path, disk: Disk) -> Finding | None:
    try:
        patiently(lambda: disk.probe(path), disk.sleep)
    except PermissionError:
        return in_use(path)
    return None
