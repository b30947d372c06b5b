"""Finish or undo a swap that was cut short, and clear what it left behind."""

from __future__ import annotations

import os
from pathlib import Path

from rapport.findings import Finding
from rapport.publishing.disk import DISK, Disk
from rapport.publishing.journal import Journal
from rapport.publishing.swap import backward, can_go_forward, current, forward, free_name
from rapport.publishing.trouble import about, explain
from rapport.publishing.work import Work, enter, leave, read, work_of


def recover(folder: Path, disk: Disk = DISK) -> tuple[Finding, ...]:
    """Bring `folder` back to files that belong together, at the start of each run.

    Does nothing at all when no build was cut short. Gives UIT-014 or UIT-015 when it was, a FOUT
    when it cannot be mended now, and UIT-001 while another build is placing its files.
    """
    if not os.path.lexists(work_of(folder)):
        return ()
    try:
        work = enter(folder, disk)
    except OSError as error:
        return (explain(error, folder),)
    if work is None:
        return (about("UIT-001", folder),)
    try:
        return settle(work)
    except OSError as error:
        return (explain(error, folder), about("UIT-012", folder))
    finally:
        leave(work)


def settle(work: Work) -> tuple[Finding, ...]:
    """Carry out the journal that an earlier run left, if there is one. Raises OSError."""
    try:
        journal = read(work)
    except FileNotFoundError:
        return ()
    if journal is None:
        return (about("UIT-013", work.folder, fact=work.root.as_posix()),)
    onward = can_go_forward(work, journal)
    kept = _spare(work, journal, onward=onward)
    (forward if onward else backward)(work, journal)
    work.disk.unlink(work.journal)
    return (*kept, about("UIT-014" if onward else "UIT-015", work.folder))


def _spare(work: Work, journal: Journal, *, onward: bool) -> tuple[Finding, ...]:
    """Keep what somebody edited after the run was cut short, where it would be overwritten."""
    store = work.new if onward else work.old
    found = []
    for entry in journal.entries:
        target = work.folder / entry.name
        if os.path.lexists(store / entry.name) and current(target) not in (
            None,
            entry.old,
            entry.new,
        ):
            kept = free_name(work.folder, entry.name)
            work.disk.twin(target, work.folder / kept)
            found.append(about("UIT-016", target, fact=kept))
    return tuple(found)
