"""All commands, under one name."""

from __future__ import annotations

import click

from rapport.cli.build import build
from rapport.cli.check import check
from rapport.cli.doctor import doctor
from rapport.cli.explain import explain
from rapport.cli.options import debug_option, worked
from rapport.cli.schemas import schema
from rapport.cli.start import init

_EXAMPLES = (
    "rapport init mijn-jaarverslag",
    "rapport check mijn-jaarverslag",
    "rapport build mijn-jaarverslag --formaat pdf",
)


class _InOrderOfUse(click.Group):
    """A group that lists its commands as one comes to use them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # click's own call
        """The names, as they stand in the table below."""
        return list(self.commands)


@click.group(
    cls=_InOrderOfUse,
    name="rapport",
    help="Maakt van YAML-bestanden het jaarverslag van een gemeente, als pdf en als Word-bestand."
    "\n\nrapport rekent alle tabellen na. Klopt er iets niet, dan schrijft het niets.",
    epilog=worked(_EXAMPLES),
    commands=[check, build, init, explain, schema, doctor],
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [...]",
)
@click.version_option(package_name="rapport", message="%(prog)s %(version)s")
@debug_option
def cli() -> None:
    """Hold the commands together."""
