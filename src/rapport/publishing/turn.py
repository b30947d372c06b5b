"""One build's turn at an output folder: the lock on this machine, and a private stage to work in.

Both live in the system's temporary folder, so that nothing near the outputs changes, not even
the time of a folder, before everything is made and checked.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from rapport.findings import Finding
from rapport.publishing.slot import Slot, take
from rapport.publishing.trouble import about


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn that is held, and `stage`: an empty folder for the writers. Leaving it ends both."""

    slot: Slot
    stage: Path

    def trouble(self, error: OSError) -> Finding:
        """What to tell when working in the stage fails, such as a temporary disk that is full."""
        return _unusable(self.stage.parent, error)

    def __enter__(self) -> Self:
        """Hold on."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the stage and let go."""
        shutil.rmtree(self.stage, ignore_errors=True)
        self.slot.release()


def lock(folder: Path, temporary: Path | None = None) -> Turn | Finding:
    """Take the turn to build `folder` at once, or say why not: UIT-001 (busy) or OMG-001.

    `folder` need not exist and is not touched. `temporary` is the system's own when not given.
    """
    base = temporary or Path(tempfile.gettempdir())
    try:
        slot = take(base / f"{_prefix(folder)}.slot")
    except OSError as error:
        return _unusable(base, error)
    if slot is None:
        return about("UIT-001", folder)
    try:
        _sweep(base, _prefix(folder))
        return Turn(slot, Path(tempfile.mkdtemp(prefix=f"{_prefix(folder)}-", dir=base)))
    except OSError as error:
        slot.release()
        return _unusable(base, error)


def _unusable(base: Path, error: OSError) -> Finding:
    return about("OMG-001", base, fact=error.strerror or type(error).__name__)


def _prefix(folder: Path) -> str:
    """A name for this output folder and this user, the same for every way to write the path."""
    same = os.path.normcase(folder.resolve())
    return f"rapport-{_user()}-{hashlib.sha256(os.fsencode(same)).hexdigest()[:24]}"


def _user() -> int:
    return os.getuid() if sys.platform != "win32" else 0


def _sweep(base: Path, prefix: str) -> None:
    """Remove the stages that killed builds left; we hold the lock, so none is in use."""
    for path in base.glob(f"{prefix}-*"):
        entry = path.lstat()
        if stat.S_ISDIR(entry.st_mode) and entry.st_uid == _user():
            shutil.rmtree(path, ignore_errors=True)
