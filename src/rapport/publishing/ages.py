"""From when the files are that stand in the output folder, for when nothing was written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from babel.dates import format_datetime


def ages(folder: Path, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Those of `names` that exist in `folder`, each with its local time: `3 mei 2026 14:02`."""
    found = ((name, _written(folder / name)) for name in names)
    return tuple((name, _spoken(moment)) for name, moment in found if moment is not None)


def _written(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).astimezone()
    except (OSError, OverflowError, ValueError):
        return None


def _spoken(moment: datetime) -> str:
    return format_datetime(moment, "d MMMM y HH:mm", locale="nl")
