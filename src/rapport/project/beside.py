"""The report of another year, in a folder beside this one."""

from __future__ import annotations

import os
from itertools import dropwhile
from pathlib import Path, PurePosixPath

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.project.folder import SETTINGS
from rapport.project.names import printable, safe_name

_UP = ".."


def report_beside(folder: Path, name: str, place: Place) -> tuple[Path | None, tuple[Finding, ...]]:
    """The folder of the report that `name` gives, counted from `folder`; or None and why not.

    Here, and nowhere else, a name may begin with `..`: last year's report lies beside this one.
    """
    path = Path(os.path.normpath(folder.absolute() / name.removesuffix(f"/{SETTINGS}")))
    reason = _unsafe(name) or _missing(path, folder)
    if reason:
        return None, (finding("VJR-001", place, found=printable(name), reason=reason),)
    return path, ()


def _unsafe(name: str) -> str:
    parts = PurePosixPath(name).parts
    below = "/".join(dropwhile(_UP.__eq__, parts))
    return safe_name(below) if below else ""


def _missing(path: Path, folder: Path) -> str:
    if path == Path(os.path.normpath(folder.absolute())):
        return "dat is dit rapport zelf"
    if not path.is_dir():
        return "die map is er niet"
    return "" if (path / SETTINGS).is_file() else f"in die map staat geen {SETTINGS}"
