"""From when the files are that stand in the output folder, for when nothing was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.dates import format_datetime

from rapport.findings import Finding
from rapport.publishing.trouble import about


@dataclass(frozen=True, slots=True)
class Age:
    """A file that exists and the moment it was written, in local time."""

    name: str
    written: datetime

    def __str__(self) -> str:
        """The age in words: `jaarverslag.pdf is van 3 mei 2026 14:02`."""
        return f"{self.name} is van {format_datetime(self.written, 'd MMMM y HH:mm', locale='nl')}"


def ages(folder: Path, names: Iterable[str]) -> tuple[Age, ...]:
    """The ages of those of `names` that exist in `folder`, in the given order."""
    found = ((name, _written(folder / name)) for name in names)
    return tuple(Age(name, written) for name, written in found if written is not None)


def not_updated(folder: Path, names: Iterable[str]) -> tuple[Finding, ...]:
    """The remark which older files still stand in `folder`; empty when there are none."""
    old = ages(folder, names)
    return (about("UIT-017", folder, fact="; ".join(map(str, old))),) if old else ()


def _written(path: Path) -> datetime | None:
    try:
        seconds = path.stat().st_mtime
        return datetime.fromtimestamp(seconds, tz=UTC).astimezone()
    except (OSError, OverflowError, ValueError):
        return None
