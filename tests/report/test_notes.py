"""Notes are numbered through the whole document, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rapport.document import Document, ListBlock, Paragraph, Quote, Table, walk
from rapport.prose.tree import Inline, Note, notes, plain
from tests.report.small import PROGRAMMA, check, told

NOTED = (
    PROGRAMMA.replace(
        "omschrijving: Over bomen.",
        "omschrijving: |\n  Over bomen[^b] en *struiken[^a]*.\n\n  [^a]: Noot twee.\n"
        "  [^b]: Noot een.",
    )
    .replace("Meer schaduw.", "|\n      > Meer schaduw[^x].\n\n      [^x]: Noot drie.")
    .replace("Honderd bomen.", "|\n      - Honderd bomen[^x].\n\n      [^x]: Noot vier, € 5.")
    .replace("Minder gesnoeid.", "|\n          Minder gesnoeid[^a].\n\n          [^a]: Noot vijf.")
    .replace("Alle bomen van de gemeente.", "|\n        Alle bomen[^1].\n\n        [^1]: Noot zes.")
)


def _runs(document: Document) -> Iterator[tuple[Inline, ...]]:
    """All running text, in the order of the page."""
    for node in walk(document):
        match node:
            case Paragraph(children=children):
                yield children
            case Quote(children=blocks) | ListBlock(items=(blocks, *_)):
                yield from (block.children for block in blocks if isinstance(block, Paragraph))
            case Table(rows=rows):
                yield from (cell.children for row in rows for cell in row.cells)
            case _:
                pass


def _notes(folder: Path, programma: str) -> list[Note]:
    checked = check(folder, programma=programma)
    assert told(checked.findings) == []
    assert checked.document is not None
    return [note for runs in _runs(checked.document) for note in notes(runs)]


def test_notes_are_numbered_in_reading_order(tmp_path: Path) -> None:
    """Whatever they were called, and in texts, quotes, lists and tables alike."""
    found = [(note.number, plain(note.children)) for note in _notes(tmp_path, NOTED)]
    words = ["Noot een.", "Noot twee.", "Noot drie.", "Noot vier, € 5.", "Noot vijf.", "Noot zes."]
    assert found == list(enumerate(words, 1))


def test_a_figure_asked_for_in_a_note_is_printed(tmp_path: Path) -> None:
    """As in any other text."""
    (note,) = _notes(
        tmp_path,
        PROGRAMMA.replace(
            "Honderd bomen.", "|\n      Honderd bomen[^x].\n\n      [^x]: Het is {resultaat}."
        ),
    )
    assert plain(note.children) == "Het is €\u00a090.000."


def test_an_amount_in_a_note_is_held_against_its_figure(tmp_path: Path) -> None:
    """A literal amount bound to a figure must agree with it, in a note too."""
    programma = PROGRAMMA.replace(
        "Honderd bomen.",
        "|\n      Honderd bomen[^x].\n\n      [^x]: Het is [€ 91.000](cijfer:resultaat).",
    )
    checked = check(tmp_path, programma=programma)
    assert [item.code for item in checked.findings] == ["BED-004"]
