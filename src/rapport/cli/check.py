"""`rapport check`: read and check a report, write nothing."""

from __future__ import annotations

import rapport
from rapport.cli import streams
from rapport.cli.as_json import check_object, text_of
from rapport.cli.closing import close_check
from rapport.cli.exits import Exit
from rapport.cli.folder import choose
from rapport.cli.options import command, debug_option, folder_argument, json_option
from rapport.cli.screen import show
from rapport.cli.telling import tell


@command(
    "Controleer een rapport; er wordt niets geschreven.",
    more="MAP is de map waarin rapport.yaml staat. Zonder MAP is dat deze map, of het enige"
    " rapport onder inputs. De uitkomst is 0 als alles klopt en 1 als er een FOUT is.",
    examples=(
        "rapport check",
        "rapport check inputs/jaarverslag-2024",
        "rapport check inputs/jaarverslag-2024 --json",
    ),
)
@folder_argument
@json_option
@debug_option
def check(folder: str | None, *, as_json: bool) -> Exit:
    """Check a report and tell what was found."""
    checked = rapport.check(choose(folder))
    if as_json:
        streams.write(text_of(check_object(checked)))
    else:
        show((*tell(checked.findings), *close_check(checked)))
    return Exit.OK if checked.ok else Exit.BLOCKED
