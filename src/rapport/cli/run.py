"""Runs one command line: every way to end becomes an exit code and a Dutch sentence."""

from __future__ import annotations

from collections.abc import Sequence

import click

from rapport.cli import crash, streams
from rapport.cli.commands import cli
from rapport.cli.exits import Exit
from rapport.cli.options import Debug

_INTERRUPTED = (
    "Afgebroken. De bestanden die er stonden, staan er nog. Was het schrijven al begonnen,"
    " dan maakt de volgende build dat af of draait het terug."
)
_LOST = "Wat rapport te melden heeft, kan niet worden geschreven. Is de schijf vol?"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (without arguments: that of this process) and give its exit code."""
    streams.prepare()
    debug = Debug()
    try:
        return int(cli.main(arguments, prog_name="rapport", standalone_mode=False, obj=debug) or 0)
    except click.Abort:
        streams.complain(_INTERRUPTED)
        return Exit.INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except streams.OutputLostError:
        streams.complain(_LOST)
        return Exit.ENVIRONMENT
    except Exception as fault:  # noqa: BLE001 # the last net: nobody should meet a traceback
        crash.report(fault, debug=debug.on)
        return Exit.INTERNAL
