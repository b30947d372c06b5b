"""Whether we may write where the outputs come and in the temporary folder, and have room."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from rapport.machine.check import Check

# The largest report we know is some twenty times smaller, and it stands there twice for a moment.
_ENOUGH = 200_000_000  # bytes
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def check_rights(out: Path) -> Check:
    """Whether files can be made in `out`, or in the nearest folder above it that exists."""
    name = "Schrijven"
    place = nearest(out)
    if not place.is_dir():
        remedy = "Geef dat bestand een andere naam, of kies een andere map met --out."
        return Check(name, ok=False, text=f"{place} is geen map", remedy=remedy)
    reason = _refusal(place)
    if reason:
        remedy = f"Vraag schrijfrechten op {place.absolute()}, of kies een andere map met --out."
        return Check(name, ok=False, text=f"in {place} mag niet ({reason})", remedy=remedy)
    return Check(name, ok=True, text=f"in {place} mag geschreven worden")


def check_room(out: Path) -> Check:
    """Whether the disk of `out` has room."""
    name = "Schijfruimte"
    try:
        free = shutil.disk_usage(nearest(out)).free
    except OSError as error:
        return Check(name, ok=True, text=f"niet te meten ({error.strerror})")
    text = f"{free // 1_000_000} MB vrij"
    if free >= _ENOUGH:
        return Check(name, ok=True, text=text)
    remedy = f"Maak minstens {_ENOUGH // 1_000_000} MB vrij, of kies een andere schijf met --out."
    return Check(name, ok=False, text=text, remedy=remedy)


def check_temporary() -> Check:
    """Whether the system's temporary folder works: there the files are made and checked."""
    name = "Tijdelijke map"
    try:
        place = Path(tempfile.gettempdir())
    except FileNotFoundError:
        return _no_temporary(name, "er is geen map waarin geschreven mag worden")
    reason = _refusal(place)
    if reason:
        return _no_temporary(name, f"in {place} mag niet ({reason})")
    return Check(name, ok=True, text=str(place))


def nearest(path: Path) -> Path:
    """The path itself, or the nearest folder above it that exists."""
    return next((step for step in (path, *path.parents) if os.path.lexists(step)), path)


def _no_temporary(name: str, text: str) -> Check:
    variable = "TEMP" if sys.platform == "win32" else "TMPDIR"
    remedy = f"Wijs met de omgevingsvariabele {variable} een map aan waarin u mag schrijven."
    return Check(name, ok=False, text=text, remedy=remedy)


def _refusal(folder: Path) -> str:
    """Why no file can be made here; empty when one was made, which leaves no trace."""
    if sys.platform != "win32" and not folder.stat().st_mode & _ANY_WRITE:
        return "alleen-lezen"
    was = folder.stat()
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return error.strerror or type(error).__name__
    with suppress(OSError):  # the folder of another, such as /tmp: its time may show it
        os.utime(folder, ns=(was.st_atime_ns, was.st_mtime_ns))
    return ""
