"""`rapport build`: check a report and make its files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

import rapport
from rapport.cli import streams
from rapport.cli.as_json import build_object, text_of
from rapport.cli.closing import close_build
from rapport.cli.exits import Exit
from rapport.cli.folder import choose
from rapport.cli.options import command, debug_option, folder_argument, json_option, out_option
from rapport.cli.screen import progress, show
from rapport.cli.telling import tell
from rapport.result import Ending

FORMATS: Final = ("raad", "druk", "scherm", "docx")
STANDARD: Final = "raad,docx"
_OTHER_NAMES: Final = {"pdf": "raad", "word": "docx"}
_EXITS: Final = {
    Ending.BUILT: Exit.OK,
    Ending.BLOCKED: Exit.BLOCKED,
    Ending.BUSY: Exit.BUSY,
    Ending.ENVIRONMENT: Exit.ENVIRONMENT,
}


def _formats(_ctx: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats asked for, each once, in the order asked for."""
    asked = (part.strip().casefold() for part in value.split(","))
    names = tuple(dict.fromkeys(_OTHER_NAMES.get(name, name) for name in asked))
    for name in names:
        if name not in FORMATS:
            seen = f"'{name}' kan rapport niet maken" if name else "er ontbreekt een formaat"
            known = f"{', '.join(FORMATS[:-1])} of {FORMATS[-1]}"
            raise click.BadParameter(
                f"{seen}. Kies {known}, of meer dan één: {STANDARD}, zonder spatie."
            )
    return names


def _per(_ctx: click.Context, _option: click.Parameter, value: str | None) -> bool:
    """Whether each programme gets a file of its own."""
    if value is not None and value.strip().casefold() != "programma":
        raise click.BadParameter(f"'{value}' kent rapport niet. Kies programma.")
    return value is not None


@command(
    "Controleer een rapport en maak de pdf en het Word-bestand.",
    more="De bestanden komen in outputs, in een map met de naam van het rapport. Is er een FOUT,"
    " dan blijft alles daar zoals het is. MAP is de map waarin rapport.yaml staat. Zonder MAP is"
    " dat deze map, of het enige rapport onder inputs.",
    examples=(
        "rapport build",
        "rapport build inputs/jaarverslag-2024 --formaat docx",
        "rapport build inputs/jaarverslag-2024 --formaat raad,druk",
        "rapport build inputs/jaarverslag-2024 --formaat docx --per programma",
        "rapport build inputs/jaarverslag-2024 --out concepten",
    ),
)
@folder_argument
@click.option(
    "--formaat",
    "formats",
    default=STANDARD,
    callback=_formats,
    metavar="LIJST",
    help="Wat er wordt gemaakt, met komma's ertussen: raad (de pdf voor iedereen), druk (die voor"
    " de drukker), scherm (een vlugge proef, zonder labels) en docx (Word). Standaard: raad,docx.",
)
@click.option(
    "--per",
    callback=_per,
    metavar="WAT",
    help="Met --per programma krijgt elk programma ook een eigen Word-bestand, voor zijn eigen"
    " lezers.",
)
@click.option(
    "--bevindingen",
    "remarks",
    is_flag=True,
    help="Zet de waarschuwingen en opmerkingen in het Word-bestand, op hun plaats in de kantlijn.",
)
@out_option
@json_option
@debug_option
def build(  # noqa: PLR0913  one for each option
    folder: str | None,
    *,
    formats: tuple[str, ...],
    per: bool,
    remarks: bool,
    out: Path | None,
    as_json: bool,
) -> Exit:
    """Build a report and tell what was found and written."""
    if per and "docx" not in formats:
        raise click.UsageError("Een bestand per programma is er alleen in Word. Kies ook docx.")
    if remarks and "docx" not in formats:
        raise click.UsageError("Bevindingen in de kantlijn zijn er alleen in Word. Kies ook docx.")
    source = choose(folder)
    with progress(quiet=as_json) as tell_progress:
        built = rapport.build(
            source,
            out=out,
            formats=formats,
            per_programma=per,
            remarks=remarks,
            progress=tell_progress,
        )
    if as_json:
        streams.write(text_of(build_object(built)))
    else:
        show((*tell(built.findings), *close_build(built)))
    return _EXITS[built.ending]
