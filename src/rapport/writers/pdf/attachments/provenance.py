"""Where every figure of the report comes from, and how every sum holds: one JSON, in Dutch."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from rapport.document import Cell, Row, Table, walk
from rapport.examination import Examination, Figure, Sum
from rapport.place import Place
from rapport.prose.tree import plain
from rapport.reconcile import Outcome
from rapport.writers.order import Order
from rapport.writers.pdf.tables import position

ABOUT = (
    "Bedragen ('waarde') zijn in euro's, als effect: lasten negatief, baten positief; cijfers van "
    "indicatoren zoals ze er staan. 'gedrukt' zegt waar het cijfer in het rapport staat en hoe. "
    "'bron' is de plaats in de invoer; 'afgeleid': rapport heeft het cijfer uitgerekend."
)
HELD: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.EXACT: "precies",
        Outcome.WITHIN_ROUNDING: "binnen de afronding",
        Outcome.OUTSIDE: "klopt niet",
    }
)
Json = dict[str, object]


def render(order: Order, files: Mapping[str, str]) -> bytes:
    """The JSON for this report; `files` are the names of the CSV by the id of their table."""
    document, examination = order.document, order.examination
    tables = [node for node in walk(document) if isinstance(node, Table)]
    record: Json = {
        "rapport": document.title,
        "uitleg": ABOUT,
        "tabellen": [
            {
                "tabel": table.id,
                "opschrift": table.caption,
                "eenheid": table.unit_note,
                "bijlage": files[table.id],
            }
            for table in tables
        ],
        "cijfers": list(_figures(tables, examination, order)),
        "sommen": [_sum(one) for one in examination.sums] if examination else [],
        "volledig_onderzocht": bool(examination and examination.fully_examined),
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _figures(tables: list[Table], examination: Examination | None, order: Order) -> Iterator[Json]:
    """Every figure by its key: those of the sums first, then what stands in no sum."""
    printed: dict[str, list[tuple[Table, Row, int, Cell]]] = {}
    for table in tables:
        for row in table.rows:
            for index, cell in enumerate(row.cells):
                if cell.key:
                    printed.setdefault(cell.key, []).append((table, row, index, cell))
    examined = {figure.key: figure for figure in (examination.figures if examination else ())}
    for key in dict.fromkeys((*examined, *printed)):
        yield _figure(key, examined.get(key), printed.get(key, []), order)


def _figure(
    key: str,
    figure: Figure | None,
    printed: list[tuple[Table, Row, int, Cell]],
    order: Order,
) -> Json:
    cell = printed[0][3] if printed else None
    value = figure.value if figure else cell.value if cell else None
    place = figure.place if figure else cell.place if cell else None
    return {
        "sleutel": key,
        "omschrijving": figure.subject if figure else "",
        "waarde": None if value is None else format(value, "f"),
        "afgeleid": bool(figure and figure.derived),
        "bron": _source(place, order.names),
        "gedrukt": [
            {
                "tabel": table.id,
                "rij": row.id,
                "kolom": table.columns[position(row.cells, index)].label,
                "tekst": plain(one.children),
            }
            for table, row, index, one in printed
        ],
    }


def _source(place: Place | None, names: Mapping[str, str]) -> Json | None:
    """The address in the input, with the file named as the report names it."""
    if place is None:
        return None
    found: Json = {"bestand": names.get(place.file, PurePosixPath(place.file).name)}
    if place.cell:
        return found | {"blad": place.sheet, "cel": place.cell}
    return found | {"regel": place.line, "kolom": place.column}


def _sum(one: Sum) -> Json:
    return {
        "som": one.key,
        "totaal": one.total,
        "termen": [{"maal": times, "sleutel": key} for times, key in one.terms],
        "uitkomst": HELD[one.outcome],
        "verschil": format(one.difference, "f"),
        "ruimte_door_afronding": format(one.slack, "f"),
    }
