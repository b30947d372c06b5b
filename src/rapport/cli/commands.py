"""All commands, under one name; each is loaded when it is asked for, so that a check is quick."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click
from click.exceptions import NoSuchCommand

from rapport.cli.options import debug_option, worked

# In the order in which one comes to use them.
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "check": "rapport.cli.check",
        "build": "rapport.cli.build",
        "review": "rapport.cli.review",
        "preflight": "rapport.cli.preflight",
        "init": "rapport.cli.start",
        "explain": "rapport.cli.explain",
        "schema": "rapport.cli.schemas",
        "doctor": "rapport.cli.doctor",
    }
)
_EXAMPLES = (
    "rapport init mijn-jaarverslag",
    "rapport check mijn-jaarverslag",
    "rapport build mijn-jaarverslag --formaat pdf",
)


class _OnDemand(click.Group):
    """A group that finds its commands in the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # click's own call
        """The names, as they stand in the table."""
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 # click's own call
        """The command of that name, or None."""
        home = _HOMES.get(cmd_name)
        found = getattr(import_module(home), cmd_name) if home else None
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; for an unknown name it guesses from the table."""
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as fault:
            raise NoSuchCommand(fault.command_name, possibilities=_HOMES, ctx=ctx) from None


@click.group(
    cls=_OnDemand,
    name="rapport",
    help="Maakt van YAML-bestanden het jaarverslag van een gemeente, als pdf en als Word-bestand."
    "\n\nrapport rekent alle tabellen na. Klopt er iets niet, dan schrijft het niets.",
    epilog=worked(_EXAMPLES),
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [...]",
)
@click.version_option(package_name="rapport", message="%(prog)s %(version)s")
@debug_option
def cli() -> None:
    """Hold the commands together."""
