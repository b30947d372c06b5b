"""Whether every table is one table, regular, with header cells that say what they head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import pikepdf

from rapport.document import Table
from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.inspection.tree import Element
from rapport.writers.pdf.readback import short

SCOPES = frozenset({"/Row", "/Column", "/Both"})


def faults(file: File) -> Iterator[Finding]:
    """The faults of every table, at the table of the document that it is."""
    found = tuple(file.tree.top.below("Table"))
    tables = [node for node in file.nodes if isinstance(node, Table)]
    if len(found) != len(tables):
        cause = f"het rapport heeft {len(tables)} tabellen en het bestand {len(found)}"
        yield finding("TGK-002", None, oorzaak=cause)
        tables = []
    for element, table in zip_longest(found, tables):
        for cause in _causes(element):
            caption = table.caption if table else short(file.text(element))
            place, subject = (table.place, table.id) if table else (None, "")
            yield finding(
                "TGK-003",
                place,
                subject=subject,
                tabel=caption,
                bladzijde=element.page,
                oorzaak=cause,
            )
    yield from _twice(found)


def _causes(table: Element) -> Iterator[str]:
    rows = tuple(table.below("TR"))
    heads = tuple(table.below("TH"))
    if not any(table.below("Caption")):
        yield "het opschrift ontbreekt"
    if len(tuple(table.below("THead"))) != 1 or not any(_headed(table, "THead")):
        yield "de rij met kolomkoppen ontbreekt"
    if any(str(cell.attribute("/Scope")) not in SCOPES for cell in heads):
        yield "van een kop staat er niet bij of hij bij een rij of een kolom hoort"
    if any(not bytes(cell.item.get("/ID", b"")) for cell in heads):
        yield "een kop heeft geen kenmerk (ID)"
    if any(_lacks_head(row) for row in rows):
        yield "een rij heeft geen kop"
    names = {bytes(cell.item.get("/ID", b"")) for cell in heads}
    if any(bytes(name) not in names for cell in table.below("TD", "TH") for name in _headers(cell)):
        yield "een vak wijst naar een kop die er niet is"
    if len(set(_widths(rows))) > 1:
        yield "de rijen hebben niet evenveel vakken"


def _headed(table: Element, part: str) -> Iterator[Element]:
    return (cell for head in table.below(part) for cell in head.below("TH"))


def _lacks_head(row: Element) -> bool:
    """A row of one cell over the whole width explains another row; it is no row of figures."""
    cells = [cell.role for cell in row.elements]
    return len(cells) > 1 and "TH" not in cells


def _headers(cell: Element) -> Iterator[Any]:
    held = cell.attribute("/Headers")
    yield from held if isinstance(held, pikepdf.Array) else ()


def _widths(rows: tuple[Element, ...]) -> Iterator[int]:
    """How many columns each row fills, with the cells that hang down from the rows above."""
    hanging: Counter[int] = Counter()
    for number, row in enumerate(rows):
        width = hanging[number]
        for cell in row.elements:
            span = int(cell.attribute("/ColSpan") or 1)
            width += span
            for below in range(1, int(cell.attribute("/RowSpan") or 1)):
                hanging[number + below] += span
        yield width


def _twice(tables: tuple[Element, ...]) -> Iterator[Finding]:
    names = Counter(
        bytes(cell.item["/ID"])
        for table in tables
        for cell in table.below("TH", "TD")
        if "/ID" in cell.item
    )
    doubled = sum(1 for count in names.values() if count > 1)
    if doubled:
        cause = f"{doubled} koppen van tabellen hebben hetzelfde kenmerk (ID) als een andere"
        yield finding("TGK-002", None, oorzaak=cause)
