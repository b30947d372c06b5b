"""Try again for a moment what a virus scanner or an indexer may let go of by itself."""

from __future__ import annotations

from collections.abc import Callable

from rapport.publishing.trouble import held_open

# Seconds between the tries: eight tries within two and a half seconds.
PAUSES = (0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75)


def patiently(act: Callable[[], object], sleep: Callable[[float], None]) -> None:
    """Do it; when another program holds the file, do it again after each pause.

    Raises the last OSError when the file stays held, and any other OSError at once.
    """
    for pause in PAUSES:
        try:
            act()
        except OSError as error:
            if not held_open(error):
                raise
        else:
            return
        sleep(pause)
    act()
