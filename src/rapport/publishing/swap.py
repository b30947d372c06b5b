"""Set the files ready, swap them one by one, or put the old ones back: by digest, in any state."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from rapport.findings import Finding
from rapport.publishing import manifest
from rapport.publishing.disk import digest_of
from rapport.publishing.journal import Entry, Journal
from rapport.publishing.patience import patiently
from rapport.publishing.trouble import about
from rapport.publishing.work import Work, commit


def prepare(work: Work, stage: Path, names: Sequence[str]) -> tuple[Journal, tuple[Finding, ...]]:
    """Copy the staged files to the disk of the outputs, give the old ones a second name, promise.

    Nothing in the output folder changes. Also gives a finding for each file that somebody edited
    since the last build: it will be kept under another name. Raises OSError.
    """
    expected = manifest.outputs_in(stage / manifest.NAME) or {}
    work.disk.mkdir(work.new)
    work.disk.mkdir(work.old)
    entries = [_ready(work, stage, name, expected.get(name)) for name in names]
    kept = _keep_edited(work, entries)
    work.disk.flush_folder(work.new)
    work.disk.flush_folder(work.old)
    journal = Journal((*(entry for entry, _ in kept), *entries), fresh=not work.folder.exists())
    commit(work, journal)
    return journal, tuple(found for _, found in kept)


def forward(work: Work, journal: Journal) -> None:
    """Place every file that is still ready. Raises OSError."""
    if not work.folder.exists():
        work.disk.mkdir(work.folder)
    for entry in journal.entries:
        if os.path.lexists(work.new / entry.name):
            _place(work, work.new / entry.name, work.folder / entry.name)
    work.disk.flush_folder(work.folder)
    if journal.fresh:
        work.disk.flush_folder(work.folder.parent)


def backward(work: Work, journal: Journal) -> None:
    """Put back what stood there before. A file that was edited meanwhile stays. Raises OSError."""
    for entry in reversed(journal.entries):
        target = work.folder / entry.name
        now = current(target)
        if entry.old is None:
            if now == entry.new:
                work.disk.unlink(target)
        elif now != entry.old and os.path.lexists(work.old / entry.name):
            _place(work, work.old / entry.name, target)
    if not work.folder.exists():
        return
    work.disk.flush_folder(work.folder)
    if journal.fresh:
        with suppress(OSError):  # somebody put a file of his own in it
            work.disk.rmdir(work.folder)


def can_go_forward(work: Work, journal: Journal) -> bool:
    """Whether every file is either still ready and whole, or placed."""
    return all(_ready_or_placed(work, entry) for entry in journal.entries)


def current(path: Path) -> str | None:
    """The SHA-256 of the file that stands here now; None where there is none. Raises OSError."""
    try:
        return digest_of(path)
    except FileNotFoundError:
        return None


def free_name(folder: Path, name: str) -> str:
    """A name beside `name` that nobody uses: `jaarverslag-bewerkt-1.docx`."""
    stem, suffix = Path(name).stem, Path(name).suffix
    number = 1
    while os.path.lexists(folder / f"{stem}-bewerkt-{number}{suffix}"):
        number += 1
    return f"{stem}-bewerkt-{number}{suffix}"


def _ready(work: Work, stage: Path, name: str, expected: str | None) -> Entry:
    digest = work.disk.copy(stage / name, work.new / name)
    target = work.folder / name
    if expected not in (None, digest):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target))
    old = current(target)
    if old is not None:
        work.disk.twin(target, work.old / name)
    return Entry(name, digest, old)


def _keep_edited(work: Work, entries: Sequence[Entry]) -> list[tuple[Entry, Finding]]:
    known = manifest.known(work.folder)
    return [_keep(work, entry) for entry in entries if _is_edited(entry, known)]


def _is_edited(entry: Entry, known: manifest.Digests | None) -> bool:
    """Whether the file that stands there is neither ours nor what we are about to write."""
    if entry.old in (None, entry.new):
        return False
    if entry.name == manifest.NAME:
        return known is None
    return known is None or known.get(entry.name) != entry.old


def _keep(work: Work, entry: Entry) -> tuple[Entry, Finding]:
    kept = free_name(work.folder, entry.name)
    work.disk.twin(work.folder / entry.name, work.new / kept)
    found = about("UIT-016", work.folder / entry.name, fact=kept)
    return Entry(kept, entry.old or "", None), found


def _place(work: Work, source: Path, target: Path) -> None:
    try:
        patiently(lambda: work.disk.replace(source, target), work.disk.sleep)
    except OSError as error:
        error.filename2 = str(target)
        raise


def _ready_or_placed(work: Work, entry: Entry) -> bool:
    ready = current(work.new / entry.name)
    if ready is not None:
        return ready == entry.new
    now = current(work.folder / entry.name)
    return now == entry.new or now != entry.old
