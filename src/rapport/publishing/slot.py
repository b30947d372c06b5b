"""A lock that the operating system lets go of by itself when the process that holds it dies."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

_BUSY = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK})
# A drive that knows no locks at all. There the lock of this machine is the only one.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})
_TRIES = 20


def _posix(descriptor: int) -> None:
    fcntl = import_module("fcntl")
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _windows(descriptor: int) -> None:
    msvcrt = import_module("msvcrt")
    msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)


_LOCKS: Mapping[str, Callable[[int], None]] = MappingProxyType({"win32": _windows})


@dataclass(frozen=True, slots=True)
class Slot:
    """A lock that is held: the file `path`, open as `descriptor`."""

    path: Path
    descriptor: int
    system: str = sys.platform

    def release(self) -> None:
        """Remove the file and let go; who waits for it sees that it is gone and makes its own."""
        if self.system == "win32":  # an open file cannot be removed there
            os.close(self.descriptor)
            _remove(self.path)
        else:
            _remove(self.path)
            os.close(self.descriptor)


def take(path: Path, *, system: str = sys.platform) -> Slot | None:
    """Take the lock with this file at once; None when another process holds it.

    Raises OSError when the file cannot be made or opened. A link is never followed.
    """
    for _ in range(_TRIES):
        descriptor = _open(path)
        if descriptor is None:
            continue
        if not _locked(descriptor, system):
            os.close(descriptor)
            return None
        if _is_at(path, descriptor):
            return Slot(path, descriptor, system)
        os.close(descriptor)
    return None


def _open(path: Path) -> int | None:
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
    with suppress(FileNotFoundError):
        return os.open(path, flags)
    with suppress(FileExistsError):
        return os.open(path, flags | os.O_CREAT | os.O_EXCL, 0o666)
    return None


def _locked(descriptor: int, system: str) -> bool:
    try:
        _LOCKS.get(system, _posix)(descriptor)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        if error.errno not in _NO_LOCKS:
            os.close(descriptor)
            raise
    return True


def _is_at(path: Path, descriptor: int) -> bool:
    """Whether the file we hold is still the one with this name: its last holder may remove it."""
    try:
        named = path.lstat()
    except FileNotFoundError:
        return False
    return os.path.samestat(named, os.fstat(descriptor))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
