"""Reads a file page by page and holds it against every demand of the printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pikepdf

from rapport.findings import Finding
from rapport.place import Place
from rapport.preflight import file, inks, letters, lines, pictures, sheets
from rapport.preflight.faults import Fault, told
from rapport.preflight.painting import Painted
from rapport.preflight.terms import Terms
from rapport.preflight.walking import painted

OfTheFile = Callable[[pikepdf.Pdf, Terms], Iterator[Fault]]
OfAPage = Callable[[int, Sequence[Painted], Terms], Iterator[Fault]]
# What a damaged page gives: an operator without its operands, a text where a number must be.
UNREADABLE = (pikepdf.PdfError, IndexError, KeyError, TypeError, ValueError, AttributeError)
# With which a PDF begins; a reader looks this far for it (Adobe PDF 1.7, appendix H, note 13).
HEAD, WITHIN = b"%PDF-", 1024
OF_THE_FILE: tuple[OfTheFile, ...] = (file.of_the_file, sheets.of_the_file)
OF_A_PAGE: tuple[OfAPage, ...] = (
    inks.of_a_page,
    pictures.of_a_page,
    lines.of_a_page,
    letters.of_a_page,
)


def preflight(path: Path, terms: Terms | None = None) -> tuple[Finding, ...]:
    """Everything that a printer would refuse, or ask about, in this PDF.

    The same fault on many pages is told once, with the pages. A file that cannot be read is a
    finding too. `terms` is what the printer asks; without it what most of them ask.
    """
    place = Place(path.name)
    try:
        with pikepdf.open(path) as pdf:
            return tuple(told(_faults(pdf, terms or Terms()), place))
    except pikepdf.PasswordError:
        return tuple(told((Fault("DRK-011"),), place))
    except (OSError, pikepdf.PdfError) as error:
        return tuple(told((Fault("DRK-010", cause=_cause(path, error)),), place))


def _cause(path: Path, error: Exception) -> str:
    """Why a file cannot be read: what is no PDF is said so, whatever the library makes of it."""
    if isinstance(error, pikepdf.PdfError):
        with path.open("rb") as opened:
            if HEAD not in opened.read(WITHIN):
                return "dit is geen pdf"
    return " ".join(str(error).split()) or type(error).__name__


def _faults(pdf: pikepdf.Pdf, terms: Terms) -> Iterator[Fault]:
    for demand in OF_THE_FILE:
        yield from demand(pdf, terms)
    for index, page in enumerate(pdf.pages, 1):
        try:
            objects = tuple(painted(page))
        except UNREADABLE as error:
            yield Fault("DRK-010", cause=f"bladzijde {index}, {' '.join(str(error).split())}")
            continue
        yield from sheets.laid_on(index, page)
        yield from inks.registration(index, page, objects)
        for check in OF_A_PAGE:
            yield from check(index, objects, terms)
        if clear := sum(item.clear for item in objects):
            yield Fault("DRK-060", index, found=str(clear))
