"""The command line: what the user types, and what they get to see."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the user typed, and leave with its exit code."""
    from rapport.cli import dutch  # noqa: PLC0415 # texts before commands: see dutch.speak

    dutch.speak()
    from rapport.cli.run import run  # noqa: PLC0415 # as above

    sys.exit(run())


__all__ = ["main"]
