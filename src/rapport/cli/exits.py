"""The exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended, for scripts; on anything but OK the old outputs still stand."""

    OK = 0
    BLOCKED = 1  # by findings about the input
    USAGE = 2
    ENVIRONMENT = 4  # disk, rights, lock, font, Pango
    BUSY = 5  # another build of the same report is running
    INTERNAL = 70  # a fault of ours
    INTERRUPTED = 130
