"""Which report is meant: the folder that was named, or the only one there is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

MAIN: Final = "rapport.yaml"
_INPUTS: Final = "inputs"


def choose(given: str | None) -> Path:
    """The folder of the report. Raises click.UsageError, in Dutch, when that is not one folder."""
    return _only_one() if given is None else _named(given)


def _named(given: str) -> Path:
    path = Path(given)
    if not given.strip() or not _exists(path):
        raise click.UsageError(f"De map '{given}' bestaat niet.{_offer(_candidates())}")
    if path.name == MAIN and not path.is_dir():
        return path.parent
    if not path.is_dir():
        raise click.UsageError(f"'{given}' is een bestand. Noem de map waarin {MAIN} staat.")
    return path


def _only_one() -> Path:
    if _holds_report(Path()):
        return Path()
    found = _candidates()
    if len(found) == 1:
        return found[0]
    if found:
        raise click.UsageError(f"Er staan hier meer rapporten.{_offer(found)}")
    raise click.UsageError(
        f"Hier staat geen {MAIN}, en onder {_INPUTS} ook niet. Noem de map van uw rapport,"
        " of begin een nieuw rapport met: rapport init MAP"
    )


def _candidates() -> tuple[Path, ...]:
    """The folders below `inputs` that hold a report, sorted."""
    try:
        return tuple(sorted(filter(_holds_report, Path(_INPUTS).iterdir())))
    except OSError:
        return ()


def _offer(folders: tuple[Path, ...]) -> str:
    if not folders:
        return ""
    return " Kies uit:" + "".join(f"\n  {folder.as_posix()}" for folder in folders)


def _holds_report(folder: Path) -> bool:
    # A folder that may not be opened, or a name that is too long, holds nothing for us.
    try:
        return (folder / MAIN).is_file()
    except OSError:
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
