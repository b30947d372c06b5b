"""A report on disk: its folder, and the reading of its files, with what went in remembered."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.project.names import printable, safe_name, shown_path
from rapport.registry import nearest
from rapport.sources.decoding import MAX_BYTES

SETTINGS = "rapport.yaml"

_MEGABYTE = 1_000_000
# Not to wait for a pipe that nobody writes to, and no translation of line ends on Windows.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

Findings = tuple[Finding, ...]


@dataclass(slots=True)
class Project:
    """The folder of a report. `name` is the name of the folder.

    `digests` holds the SHA-256 of every file that was read, by its name from the folder.
    """

    folder: Path
    name: str
    digests: dict[str, str] = field(default_factory=dict)

    def shown(self, name: str) -> str:
        """The file of this name as it is shown to the user."""
        return shown_path(self.folder / name)

    def find(self, name: str, place: Place | None = None) -> tuple[Path | None, Findings]:
        """The real path of a file inside the folder; `place` is where its name was written."""
        place = place or Place(self.shown(name) if name else shown_path(self.folder))
        if reason := safe_name(name):
            return None, (finding("BST-006", place, found=printable(name), reason=reason),)
        try:
            path = _on_disk(self.folder, name).resolve(strict=True)
        except FileNotFoundError:
            return None, (finding("BST-008", place, found=name, guess=self._guess(name)),)
        except (OSError, RuntimeError) as error:  # RuntimeError: links that go round.
            return None, (_unreadable(name, place, error),)
        if not path.is_relative_to(self.folder.resolve()):
            return None, (finding("BST-007", place, found=name),)
        return path, ()

    def read(
        self, name: str, place: Place | None = None, *, most: int = MAX_BYTES
    ) -> tuple[bytes | None, Findings]:
        """The bytes of a file of at most `most` bytes, or None and why not.

        `place` is where the name was written; without it a finding stands at the file itself.
        """
        path, findings = self.find(name, place)
        if path is None:
            return None, findings
        place = place or Place(self.shown(name))
        try:
            data = _bytes(path, most + 1)
        except OSError as error:
            return None, (_unreadable(name, place, error),)
        if isinstance(data, str):
            return None, (finding(data, place, found=name),)
        if len(data) > most:
            return None, (finding("BST-001", place, most=most // _MEGABYTE),)
        self.digests[name] = sha256(data).hexdigest()
        return data, ()

    def _guess(self, name: str) -> str:
        parent = (self.folder / name).parent
        names = [path.relative_to(self.folder).as_posix() for path in _listed(parent)]
        return _guess(name, names)


def open_project(folder: Path) -> tuple[Project | None, Findings]:
    """The report in `folder`, or None and why there is none."""
    shown = printable(shown_path(folder))
    place = Place(shown)
    if folder.is_dir():
        name = folder.resolve().name or "rapport"
        files = [path.name for path in _listed(folder)]
        if SETTINGS in files or (folder / SETTINGS).exists():
            return Project(folder, name), ()
        guess = _guess(SETTINGS, files)
        return None, (finding("BST-005", place, found=shown, guess=guess),)
    if folder.exists():
        return None, (finding("BST-004", place, found=shown),)
    beside = [path.name for path in _listed(folder.absolute().parent) if path.is_dir()]
    guess = _guess(folder.name, beside)
    return None, (finding("BST-003", place, found=shown, guess=guess),)


def _on_disk(folder: Path, name: str) -> Path:
    """The path, also when the disk spells its accents in another composition (macOS does)."""
    path = folder / name
    if path.exists() or name.isascii():
        return path
    wanted = unicodedata.normalize("NFC", path.name)
    alike = (other for other in _listed(path.parent) if _composed(other.name) == wanted)
    return next(alike, path)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _listed(folder: Path) -> Iterator[Path]:
    """What is in a folder, sorted; nothing when it cannot be listed."""
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return


def _guess(name: str, names: list[str]) -> str:
    close = nearest(name, names)
    return f" Bedoelt u '{close}'?" if close else ""


def _bytes(path: Path, most: int) -> bytes | str:
    """At most `most` bytes of a regular file; for anything else the code of what is wrong."""
    if path.is_dir():
        return "BST-009"
    descriptor = os.open(path, _READ)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - opened by its descriptor
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return "BST-010"
        return file.read(most)


def _unreadable(name: str, place: Place, error: Exception) -> Finding:
    number = error.errno if isinstance(error, OSError) else errno.ELOOP
    reasons = {
        errno.EACCES: "u hebt geen leesrechten",
        errno.EPERM: "u hebt geen leesrechten",
        errno.ELOOP: "de snelkoppelingen gaan in een kring rond",
        errno.ENOTDIR: "een deel van de naam is een bestand en geen map",
    }
    reason = reasons.get(number or 0, f"fout {number} van het besturingssysteem")
    return finding("BST-011", place, found=name, reason=reason)
