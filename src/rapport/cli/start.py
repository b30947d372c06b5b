"""`rapport init`: a small, invented report to start from."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import click

from rapport import schema as schemas
from rapport.cli import streams
from rapport.cli.closing import shown
from rapport.cli.exits import Exit
from rapport.cli.lines import EMPTY, Line, Look, line
from rapport.cli.options import command, debug_option
from rapport.cli.screen import show


@command(
    "Begin een nieuw rapport met een klein, verzonnen voorbeeld.",
    more="MAP mag nog niet bestaan, of moet leeg zijn. Er komt een rapport in van de verzonnen"
    " gemeente Voorbeeldstad, dat u vervangt door uw eigen teksten en cijfers.",
    examples=("rapport init inputs/jaarverslag-2025",),
)
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
@debug_option
def init(folder: Path) -> Exit:
    """Write the example into a new or empty folder."""
    try:
        _refuse_taken(folder)
        files = _write(folder)
    except OSError:
        streams.complain(f"De map {shown(folder)} kan niet worden gemaakt of gevuld.")
        streams.complain("  -> Kies een map waarin u mag schrijven, op een schijf met ruimte.")
        return Exit.ENVIRONMENT
    show(_next_steps(folder, files))
    return Exit.OK


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(
            f"'{folder}' bestaat al en is niet leeg; daar wordt niets overschreven."
            " Kies een andere map."
        )


def _write(folder: Path) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    return (*_write_example(folder), *schemas.save(folder / "schema"))


def _write_example(folder: Path) -> tuple[Path, ...]:
    source = resources.files("rapport") / "starter"
    given = sorted((file for file in source.iterdir() if file.name.endswith(".yaml")), key=str)
    targets = tuple(folder / file.name for file in given)
    for file, target in zip(given, targets, strict=True):
        target.write_bytes(file.read_bytes())
    return targets


def _next_steps(folder: Path, files: tuple[Path, ...]) -> tuple[Line, ...]:
    name = shown(folder)
    quoted = f'"{name}"' if " " in name else name
    return (
        line(("Gemaakt", Look.GOED), f" in {name}:"),
        *(line(f"  {file.relative_to(folder).as_posix()}") for file in files),
        EMPTY,
        line("Zo gaat u verder:"),
        line(f"  1. Controleer het voorbeeld:         rapport check {quoted}"),
        line(f"  2. Maak de pdf en het Word-bestand:  rapport build {quoted}"),
        line("  3. Vervang de verzonnen teksten en cijfers door die van uw gemeente."),
    )
