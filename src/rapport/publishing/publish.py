"""Place the checked files of a build in the output folder: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from rapport.findings import Finding, blocking
from rapport.publishing import manifest
from rapport.publishing.disk import DISK, Disk
from rapport.publishing.journal import Journal, is_plain
from rapport.publishing.recovery import settle
from rapport.publishing.swap import backward, forward, prepare
from rapport.publishing.targets import inspect, nearest
from rapport.publishing.trouble import about, explain
from rapport.publishing.work import Work, clear, enter, leave, work_of

Times = tuple[tuple[Path, int, int], ...]


def publish(
    stage: Path, folder: Path, names: Sequence[str], disk: Disk = DISK
) -> tuple[Finding, ...]:
    """Place `names` and, last, `manifest.json` from `stage` in `folder`.

    With a FOUT among the findings the old files stand, with their times. Only UIT-012 says that
    they do not belong together yet. The staged manifest names each file with its SHA-256: what
    differs is not placed. Raises ValueError when a name is a path or not in the manifest.
    """
    order = _order(stage, names)
    needed = sum((stage / name).stat().st_size for name in order if (stage / name).exists())
    refused = inspect(folder, work_of(folder), order, needed, disk)
    return refused or _enter_and_swap(stage, folder, order, disk)


def _order(stage: Path, names: Sequence[str]) -> tuple[str, ...]:
    listed = manifest.outputs_in(stage / manifest.NAME) or {}
    for name in names:
        if not is_plain(name) or name not in listed or name == manifest.NAME:
            raise ValueError(f"not a file that the manifest names: {name!r}")
    if len({name.casefold() for name in names}) != len(names):
        raise ValueError("two files with the same name")
    return (*names, manifest.NAME)


def _enter_and_swap(
    stage: Path, folder: Path, order: tuple[str, ...], disk: Disk
) -> tuple[Finding, ...]:
    times = _times(folder)
    try:
        work = enter(folder, disk)
    except OSError as error:
        _set_back(times, disk)
        return (explain(error, _blamed(error, folder, order)),)
    if work is None:
        return (about("UIT-001", folder),)
    placed = False
    try:
        findings = _held(work, stage, order)
        placed = not blocking(findings)
    finally:
        leave(work)
        if not placed:
            _set_back(times, disk)
    return findings


def _held(work: Work, stage: Path, order: tuple[str, ...]) -> tuple[Finding, ...]:
    """Finish what an earlier run left, then do our own swap."""
    try:
        left = settle(work)
    except OSError as error:
        return (explain(error, work.folder), about("UIT-012", work.folder))
    if blocking(left):
        return left
    return (*left, *_swap(work, stage, order))


def _swap(work: Work, stage: Path, order: tuple[str, ...]) -> tuple[Finding, ...]:
    journal = None
    try:
        clear(work)
        journal, kept = prepare(work, stage, order)
        forward(work, journal)
    except OSError as error:
        found = explain(error, _blamed(error, work.folder, order))
        return (found, *_back_out(work, journal))
    except (KeyboardInterrupt, SystemExit):
        _back_out(work, journal)
        raise
    with suppress(OSError):  # all is in its place; the next run sees that and clears up
        work.disk.unlink(work.journal)
    return kept


def _back_out(work: Work, journal: Journal | None) -> tuple[Finding, ...]:
    """Put the old files back and take the promise away; without a journal no file was moved."""
    try:
        if journal is not None:
            backward(work, journal)
        work.disk.discard(work.journal)
    except OSError:
        return (about("UIT-012", work.folder),)
    return ()


def _blamed(error: OSError, folder: Path, order: tuple[str, ...]) -> Path:
    """The file or folder of the user that an error is about; the output folder when unknown."""
    named = Path(os.fsdecode(error.filename2 or error.filename or ""))
    if named == work_of(folder):
        return named
    return folder / named.name if named.name in order else folder


def _times(folder: Path) -> Times:
    """The times of the folders that a swap touches, in nanoseconds."""
    there = dict.fromkeys(path for path in (nearest(folder.parent), folder) if path.is_dir())
    return tuple((p, (was := p.stat()).st_atime_ns, was.st_mtime_ns) for p in there)


def _set_back(times: Times, disk: Disk) -> None:
    for path, accessed, modified in times:
        with suppress(OSError):
            disk.set_times(path, accessed, modified)
