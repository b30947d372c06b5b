"""Names of files: which may be followed, and how one is shown to the user."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

_LONGEST = 200
_NOWHERE_ALLOWED = re.compile(r'[\x00-\x1f<>:"|?*]')
# Names of devices on Windows, with any extension: CON, LPT1.docx, COM¹.
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)


def safe_name(text: str) -> str:
    """Why a name may not be followed, in Dutch words; '' for a safe one.

    A safe name counts from the folder of the report, with forward slashes, stays inside it, and
    exists on Windows, macOS and Linux alike.
    """
    if not text.strip():
        return "hij is leeg"
    if "\\" in text:
        return "er staat een \\ in; scheid mappen met /"
    if found := _NOWHERE_ALLOWED.search(text):
        shown = f"een {found[0]}" if found[0].isprintable() else "een besturingsteken"
        return f"er staat {shown} in"
    if text.startswith("/"):
        return "hij begint bovenaan de schijf"
    if len(text) > _LONGEST:
        return f"hij is langer dan {_LONGEST} tekens"
    return next(filter(None, map(_unsafe_part, PurePosixPath(text).parts)), "")


def _unsafe_part(part: str) -> str:
    if part == "..":
        return "hij gaat met .. naar een hogere map"
    if part != part.strip() or part.endswith("."):
        return "een deel begint of eindigt met een spatie of punt"
    if _DEVICE.fullmatch(part):
        return f"'{part}' is op Windows de naam van een apparaat"
    return ""


def shown_path(path: Path) -> str:
    """A path as the user knows it: from the current folder when inside it, with forward slashes."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def printable(text: str) -> str:
    """A name that can stand in a sentence: whatever cannot be printed is a replacement sign."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)
