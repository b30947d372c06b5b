"""The options and the form of help that commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click


@dataclass(slots=True)
class Debug:
    """Whether the user asked to see our own faults in full."""

    on: bool = False


def _remember(ctx: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 # click's own call
    if value:
        ctx.ensure_object(Debug).on = True


debug_option = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_remember,
    help="Toon bij een fout in rapport zelf de technische details.",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON, voor andere programma's."
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Schrijf in deze map in plaats van in outputs.",
)
folder_argument = click.argument("folder", metavar="[MAP]", required=False)


def command(
    summary: str, *, more: str, examples: tuple[str, ...]
) -> Callable[[Callable[..., object]], click.Command]:
    """A command with its help: one sentence, more sentences, and examples as one types them."""
    return click.command(
        help=f"{summary}\n\n{more}",
        short_help=summary,
        epilog=worked(examples),
        options_metavar="[OPTIES]",
    )


def worked(examples: tuple[str, ...]) -> str:
    """Examples as the last paragraph of a help text, each on its own line."""
    heading = "Voorbeeld:" if len(examples) == 1 else "Voorbeelden:"
    return "\n".join(("\b", heading, *(f"  {example}" for example in examples)))
