"""`rapport review`: what colleagues changed in a Word draft, shown or brought home."""

from __future__ import annotations

from pathlib import Path

import click

import rapport
from rapport.cli import streams
from rapport.cli.as_json import text_of
from rapport.cli.closing import close_check
from rapport.cli.exits import Exit
from rapport.cli.folder import choose
from rapport.cli.options import command, debug_option, json_option
from rapport.cli.review_json import review_object
from rapport.cli.review_telling import close_review, tell_review
from rapport.cli.screen import progress, show
from rapport.cli.telling import tell
from rapport.findings import blocking


@command(
    "Verwerk wat collega's in een Word-concept hebben veranderd.",
    more="Leest een of meer teruggekomen Word-bestanden en toont per tekst elke wijziging en elke"
    " opmerking, met naam en datum. Met --neem-over komen de wijzigingen in de bron te staan, alle"
    " tegelijk; daarna wordt het rapport gecontroleerd. Een wijziging van een cijfer dat rapport"
    " invult, of van wat het zelf maakt, wordt nooit overgenomen. De uitkomst is 1 als er een FOUT"
    " is, anders 0.",
    examples=(
        "rapport review concept-anna.docx concept-bob.docx",
        "rapport review concept-anna.docx --neem-over",
        "rapport review *.docx --neem-over --alleen 'Anna de Vries'",
    ),
)
@click.argument(
    "files", metavar="BESTAND...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--rapport",
    "folder",
    metavar="MAP",
    help="De map van het rapport. Zonder is dat deze map, of het enige rapport onder inputs.",
)
@click.option(
    "--toon/--neem-over",
    "only_show",
    default=True,
    help="Toon de wijzigingen (standaard), of zet ze in de bron.",
)
@click.option(
    "--alleen",
    "only",
    default="",
    metavar="NAAM",
    help="Neem alleen over wat deze auteur veranderde, of wat in deze tekst staat (zoals 1F).",
)
@json_option
@debug_option
def review(
    files: tuple[Path, ...], folder: str | None, *, only_show: bool, only: str, as_json: bool
) -> Exit:
    """Read the files and tell what came of every edit."""
    source = choose(folder)
    with progress(begin="Word-bestanden lezen", quiet=as_json):
        found = rapport.bring_back(files, source, only=only, take=not only_show)
    if as_json:
        streams.write(text_of(review_object(found)))
    else:
        checked = found.checked
        after = (*tell(checked.findings), *close_check(checked)) if checked else ()
        show((*tell_review(found), *tell(found.findings), *close_review(found), *after))
    blocked = blocking(found.findings) or (found.checked is not None and not found.checked.ok)
    return Exit.BLOCKED if blocked else Exit.OK
