"""What the operating system refuses, said in one Dutch sentence with one thing to do."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from rapport.findings import Finding, finding
from rapport.place import Place

# ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: what Windows answers when
# Word or a virus scanner holds the file.
_HELD_OPEN = frozenset({5, 32, 33})

_CODES: Mapping[int | None, str] = MappingProxyType(
    {
        errno.ENOSPC: "UIT-004",
        errno.EDQUOT: "UIT-004",
        errno.EFBIG: "UIT-004",
        errno.EACCES: "UIT-003",
        errno.EPERM: "UIT-003",
        errno.EROFS: "UIT-003",
        errno.ENAMETOOLONG: "UIT-005",
        errno.ENOTDIR: "UIT-006",
        errno.EEXIST: "UIT-006",
        errno.ELOOP: "UIT-007",
        errno.EISDIR: "UIT-008",
        errno.EIO: "UIT-010",
        errno.ENOENT: "UIT-018",
        errno.EXDEV: "UIT-017",
    }
)
_PROGRAMS: Mapping[str, str] = MappingProxyType({".docx": "Word", ".pdf": "uw PDF-lezer"})


def about(code: str, path: Path, fact: str = "") -> Finding:
    """A finding about a file or folder, shown as the path that was given."""
    shown = path.as_posix()
    return finding(code, Place(shown), name=path.name, folder=shown, fact=fact)


def explain(error: OSError, path: Path) -> Finding:
    """What went wrong with `path`, in the user's words."""
    if held_open(error) and path.suffix:
        return in_use(path)
    code = _CODES.get(error.errno, "UIT-011")
    return about(code, path, fact=error.strerror or type(error).__name__)


def in_use(path: Path) -> Finding:
    """Another program holds this file."""
    return about("UIT-002", path, fact=_PROGRAMS.get(path.suffix, "het programma dat het toont"))


def held_open(error: OSError) -> bool:
    """Whether this is how Windows says that a program holds the file; it may pass by itself."""
    return getattr(error, "winerror", None) in _HELD_OPEN
