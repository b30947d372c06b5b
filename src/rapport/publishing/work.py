"""The hidden folder beside the outputs where a swap is prepared, by one process at a time."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rapport.publishing.disk import Disk
from rapport.publishing.journal import Journal, dump, load
from rapport.publishing.slot import Slot, take

_TRIES = 20


@dataclass(frozen=True, slots=True)
class Work:
    """The work folder of the output folder `folder`, locked by `slot`.

    `made` are the folders that were made for it, the highest first.
    """

    folder: Path
    slot: Slot
    disk: Disk
    made: tuple[Path, ...] = ()

    @property
    def root(self) -> Path:
        """The work folder itself."""
        return work_of(self.folder)

    @property
    def new(self) -> Path:
        """The folder with the files that are to be placed."""
        return self.root / "new"

    @property
    def old(self) -> Path:
        """The folder with second names of the files that stand there now."""
        return self.root / "old"

    @property
    def journal(self) -> Path:
        """The file that promises, once it exists, that the swap is finished or undone."""
        return self.root / "journal.json"


def work_of(folder: Path) -> Path:
    """Where the files for `folder` are prepared: beside it, so on the same disk."""
    return folder.parent / f".rapport-{folder.name}"


def enter(folder: Path, disk: Disk) -> Work | None:
    """Make and lock the work folder; None when another process is in it. Raises OSError."""
    made: list[Path] = []
    try:
        slot = _take_slot(folder, disk, made)
    except OSError:
        _unmake((*made, work_of(folder)), disk)
        raise
    return None if slot is None else Work(folder, slot, disk, tuple(made))


def leave(work: Work) -> None:
    """Let go of the lock, and remove the work folder unless its journal must still be done."""
    done = not os.path.lexists(work.journal)
    if done:
        with suppress(OSError):
            clear(work)
    work.slot.release()
    if done:
        with suppress(OSError):
            work.disk.rmdir(work.root)
    _unmake(work.made, work.disk)


def clear(work: Work) -> None:
    """Remove what was prepared; only ever without a journal. Raises OSError."""
    for store in (work.new, work.old):
        if os.path.lexists(store):
            for name in sorted(store.iterdir()):
                work.disk.discard(name)
            work.disk.rmdir(store)
    work.disk.discard(work.root / "journal.tmp")


def commit(work: Work, journal: Journal) -> None:
    """Put the journal on the platter under its name, in one step. Raises OSError."""
    draft = work.root / "journal.tmp"
    work.disk.save(draft, dump(journal))
    work.disk.replace(draft, work.journal)
    work.disk.flush_folder(work.root)


def read(work: Work) -> Journal | None:
    """The journal; None when it is damaged. Raises FileNotFoundError when there is none."""
    return load(work.journal.read_bytes())


def _take_slot(folder: Path, disk: Disk, made: list[Path]) -> Slot | None:
    root = work_of(folder)
    for _ in range(_TRIES):
        _make_folders(root, disk, made)
        # The last holder may remove the folder just before we lock it: then make it again.
        with suppress(FileNotFoundError):
            return take(root / "slot")
    return None


def _make_folders(root: Path, disk: Disk, made: list[Path]) -> None:
    for step in (*reversed(root.parents), root):
        if not os.path.lexists(step):
            with suppress(FileExistsError):
                disk.mkdir(step)
                if step != root:
                    made.append(step)
    if root.is_symlink() or root.is_file():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))


def _unmake(made: tuple[Path, ...], disk: Disk) -> None:
    """Remove the folders that we made, as far as they stayed empty."""
    for step in reversed(made):
        with suppress(OSError):
            disk.rmdir(step)
