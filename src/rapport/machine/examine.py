"""Look at all that making reports needs on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

from rapport.machine.check import Check
from rapport.machine.fonts import check_families, check_fonts, font_files, styles_at_hand
from rapport.machine.libraries import check_libraries, check_python
from rapport.machine.pdf import check_pdf
from rapport.machine.places import check_rights, check_room, check_temporary
from rapport.machine.remedies import family
from rapport.machine.surroundings import check_programs, check_terminal
from rapport.style import Style

# House styles of a gemeente lie in the folder where one works.
TEMPLATES = Path("templates")


def examine(style: Style, out: Path) -> tuple[Check, ...]:
    """Every point, good or not, for reports in `style` that are to be written below `out`.

    Takes a second or two, for a page is really made. Leaves nothing behind.
    """
    font = next(iter(font_files(style)), None)
    return (
        check_python(),
        check_libraries(),
        check_pdf(font and font.resolve(), family=family()),
        check_fonts(style),
        check_families(styles_at_hand(TEMPLATES)),
        check_rights(out),
        check_room(out),
        check_temporary(),
        check_terminal(sys.stdout.encoding),
        *check_programs(),
    )
