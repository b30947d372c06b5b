"""`rapport schema`: the JSON Schema that makes an editor complete and check the YAML."""

from __future__ import annotations

from pathlib import Path

import click

from rapport import schema as schemas
from rapport.cli import streams
from rapport.cli.closing import shown
from rapport.cli.exits import Exit
from rapport.cli.lines import line
from rapport.cli.options import command, debug_option
from rapport.cli.screen import show


@command(
    "Geef het JSON Schema van de invoer, voor uw editor.",
    more="Met zo'n schema vult een editor zoals VS Code de namen aan en wijst hij vergissingen aan."
    " Zonder --out ziet u één schema; met --out komen ze als bestanden in die map.",
    examples=(
        "rapport schema programma",
        "rapport schema --out inputs/jaarverslag-2024/schema",
    ),
)
@click.argument(
    "name",
    metavar=f"[{'|'.join(schemas.NAMES)}]",
    required=False,
    type=click.Choice(schemas.NAMES),
)
@click.option("--out", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf in deze map.")
@debug_option
def schema(name: str | None, *, out: Path | None) -> Exit:
    """Print one schema, or write them to a folder."""
    if out is None:
        streams.write(schemas.text_of(name or schemas.NAMES[0]))
        return Exit.OK
    try:
        written = schemas.save(out, *((name,) if name else schemas.NAMES))
    except OSError:
        streams.complain(f"In {shown(out)} kan niet worden geschreven.")
        streams.complain("  -> Kies met --out een map waarin u mag schrijven.")
        return Exit.ENVIRONMENT
    show(line(f"Geschreven: {shown(path)}") for path in written)
    return Exit.OK
