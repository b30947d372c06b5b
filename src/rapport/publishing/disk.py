"""What changes a disk, as one table of functions: the seam where tests make each of them fail."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20
# Some network drives cannot flush a folder; then the drive itself decides when.
_NO_FOLDER_FLUSH = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS})


def _create(path: Path) -> BinaryIO:
    return path.open("xb", buffering=0)


def _write(file: BinaryIO, data: bytes) -> int:
    return file.write(data)


def _link(source: Path, target: Path) -> None:
    target.hardlink_to(source)


def _free(path: Path) -> int:
    return shutil.disk_usage(path).free


def _probe(path: Path) -> None:
    with path.open("r+b"):
        pass


def _set_times(path: Path, accessed: int, modified: int) -> None:
    os.utime(path, ns=(accessed, modified))


@dataclass(frozen=True, slots=True)
class Disk:
    """The operations, each of which may raise OSError; `windows` tells which rules hold.

    `link` and `replace` take source and target; `probe` raises when a file is held open by
    another program (asked on Windows only); `free` is in bytes, `set_times` in nanoseconds.
    """

    mkdir: Callable[[Path], object] = Path.mkdir
    create: Callable[[Path], BinaryIO] = _create
    write: Callable[[BinaryIO, bytes], int] = _write
    fsync: Callable[[int], None] = os.fsync
    link: Callable[[Path, Path], None] = _link
    replace: Callable[[Path, Path], object] = Path.replace
    unlink: Callable[[Path], object] = Path.unlink
    rmdir: Callable[[Path], None] = Path.rmdir
    set_times: Callable[[Path, int, int], None] = _set_times
    free: Callable[[Path], int] = _free
    probe: Callable[[Path], None] = _probe
    sleep: Callable[[float], None] = time.sleep
    windows: bool = sys.platform == "win32"

    def save(self, path: Path, data: bytes) -> None:
        """Write a new file and bring it to the platter; it must not exist yet."""
        with self.create(path) as file:
            self._pour(file, data)
            self.fsync(file.fileno())

    def copy(self, source: Path, target: Path) -> str:
        """Copy a file to a new one, on the platter; the SHA-256 of what was written."""
        digest = hashlib.sha256()
        with source.open("rb") as origin, self.create(target) as file:
            while chunk := origin.read(_CHUNK):
                digest.update(chunk)
                self._pour(file, chunk)
            self.fsync(file.fileno())
        return digest.hexdigest()

    def twin(self, source: Path, target: Path) -> None:
        """The same file under a second name, with its times; a copy where links do not exist."""
        try:
            self.link(source, target)
        except OSError:
            self.copy(source, target)
            was = source.stat()
            self.set_times(target, was.st_atime_ns, was.st_mtime_ns)

    def flush_folder(self, folder: Path) -> None:
        """Bring the names in a folder to the platter, where the system can do that."""
        if self.windows:
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_FLUSH:
                raise
        finally:
            os.close(descriptor)

    def discard(self, path: Path) -> None:
        """Remove a file; nothing happens when it is not there."""
        with suppress(FileNotFoundError):
            self.unlink(path)

    def _pour(self, file: BinaryIO, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self.write(file, bytes(rest)) :]


DISK = Disk()


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
