"""`rapport preflight`: whether a printer can print a PDF, of ours or of anybody."""

from __future__ import annotations

from pathlib import Path

import click

from rapport.cli import streams
from rapport.cli.as_json import preflight_object, text_of
from rapport.cli.closing import close_preflight
from rapport.cli.exits import Exit
from rapport.cli.options import command, debug_option, json_option
from rapport.cli.screen import progress, show
from rapport.cli.telling import tell
from rapport.findings import blocking


@command(
    "Controleer of een drukker een pdf kan drukken.",
    more="Kijkt naar het drukprofiel, de snijmaat en de afloop, kleuren, inkt, beelden, lijnen en"
    " letters, en noemt van elke fout de bladzijde en het voorwerp. BESTAND mag elke pdf zijn, ook"
    " een van een ander programma. De uitkomst is 0 als er geen FOUT is en anders 1.",
    examples=(
        "rapport preflight outputs/jaarverslag-2024/jaarverslag-2024-druk.pdf",
        "rapport preflight folder.pdf --inkt 280",
    ),
)
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=Path))
@click.option(
    "--inkt",
    "most_ink",
    type=click.IntRange(100, 400),
    default=300,
    metavar="PROCENT",
    help="De meeste inkt die de drukker toestaat, alle vier samen. Standaard: 300.",
)
@json_option
@debug_option
def preflight(file: Path, *, most_ink: int, as_json: bool) -> Exit:
    """Examine a file and tell what a printer would refuse."""
    # Loaded here: what reads a PDF is slow, and the other commands do without.
    from rapport import preflight as examination  # noqa: PLC0415  as said above

    if file.is_dir():
        raise click.UsageError(f"'{file}' is een map. Noem de pdf zelf.")
    if not file.is_file():
        raise click.UsageError(f"Het bestand '{file}' bestaat niet.")
    with progress(begin="Pdf nakijken", quiet=as_json):
        found = examination.preflight(file, examination.Terms(most_ink=most_ink))
    if as_json:
        streams.write(text_of(preflight_object(file, found)))
    else:
        show((*tell(found), *close_preflight(found)))
    return Exit.BLOCKED if blocking(found) else Exit.OK
