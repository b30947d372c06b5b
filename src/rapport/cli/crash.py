"""A fault of ours: a short sentence for the user, and a report file for us."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Final

from rapport.cli.streams import complain

NAME: Final = "rapport-fout.txt"


def report(fault: BaseException, *, debug: bool) -> None:
    """Tell the user what happened and where the report file is; `debug` shows the traceback."""
    written = _write(_account(fault))
    if debug or written is None:
        complain("".join(traceback.format_exception(fault)).rstrip())
    complain("Er ging iets mis in rapport zelf. Dat ligt niet aan uw invoer.")
    complain("Bestaande bestanden in outputs zijn niet bijgewerkt.")
    if written is not None:
        complain(f"  -> Stuur dit bestand naar de beheerder van rapport: {written}")


def _account(fault: BaseException) -> str:
    from importlib import metadata  # noqa: PLC0415 # costs time that a good end need not pay

    facts = (
        f"rapport {metadata.version('rapport')}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"Opdracht: {sys.argv[1:]!r}",
        "",
        *traceback.format_exception(fault),
    )
    return "\n".join(facts)


def _write(account: str) -> Path | None:
    """Write the report in a new folder of its own, so that nobody can lay a link in its way."""
    try:
        path = Path(tempfile.mkdtemp(prefix="rapport-")) / NAME
        path.write_text(account, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path
