"""A tiny report of two programmes with an overview, invented, as trees that a test can spoil.

Figures are effects in thousands: realisatie 2023, primaire begroting, begroting na wijziging,
realisatie 2024, verschil.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import rapport
from rapport import Checked, Finding

Tree = dict[str, Any]
Steps = tuple[str, ...]

COLUMNS = (
    *("realisatie_vorig_jaar", "primaire_begroting", "begroting_na_wijziging"),
    *("realisatie", "verschil"),
)
SIDES = ("lasten", "baten")
LASTEN = {
    "1": {"1A": (-900, -950, -1000, -920), "1B": (-310, -300, -330, -350)},
    "2": {"2A": (-2100, -2200, -2250, -2240), "2B": (-75, -80, -60, -95)},
}
BATEN = {
    "1": {"1A": (100, 110, 120, 130), "1B": (12, 13, 14, 15)},
    "2": {"2A": (2700, 2900, 3010, 3055)},
}
ADDED = {"1": (-20, 0, -10, -15)}
TAKEN = {"1": (5, 30, 40, 45), "2": (7, 0, 0, 9)}


def row(*figures: int) -> Tree:
    """A row of four figures with its verschil."""
    return dict(zip(COLUMNS, (*figures, figures[3] - figures[2]), strict=True))


def added(*rows: Mapping[str, int]) -> Tree:
    """The sum of rows, column by column."""
    return {column: sum(one[column] for one in rows) for column in COLUMNS}


def less(one: Mapping[str, int], *rows: Mapping[str, int]) -> Tree:
    """One row minus others."""
    return {column: one[column] - sum(r[column] for r in rows) for column in COLUMNS}


def programme(code: str) -> Tree:
    """The file of a programme, with every total."""
    sides = {
        "lasten": {one: row(*figures) for one, figures in LASTEN[code].items()},
        "baten": {one: row(*figures) for one, figures in BATEN[code].items()},
    }
    totals = {f"totaal_{side}": added(*rows.values()) for side, rows in sides.items()}
    kosten: Tree = {**sides, **totals, "saldo": added(*totals.values())}
    for part, known, letter in (("toevoegingen", ADDED, "Y"), ("onttrekkingen", TAKEN, "Z")):
        if code in known:
            kosten[part] = {f"{code}{letter}": {"naam": "Reserve groen", **row(*known[code])}}
    texts = {"inhoud": "a", "wilden_we_bereiken": "b", "hebben_we_bereikt": "c"}
    return {
        "programma": code,
        "naam": {"1": "Groen", "2": "Bestuur"}[code],
        "omschrijving": "Over dit programma.",
        "pakketten": [{"code": one, "naam": f"Pakket {one}", **texts} for one in LASTEN[code]],
        "kosten": kosten,
        "indicatoren": {
            "peildatum": "26-03-2025",
            "vergelijkingsgroep": "Andere gemeenten",
            "lijst": [{"naam": "Bomen", "waarden": {"2024": "1"}, "bron": "Telling"}],
        },
    }


def overview() -> Tree:
    """The file with the overview, every row delivered, onttrekkingen per programme."""
    rows = {}
    for code in ("1", "2"):
        kosten = programme(code)["kosten"]
        rows[code] = {side: kosten[f"totaal_{side}"] for side in SIDES} | {"saldo": kosten["saldo"]}
    total = {deel: added(*(one[deel] for one in rows.values())) for deel in (*SIDES, "saldo")}
    taken = {code: row(*figures) for code, figures in TAKEN.items()}
    put = row(*ADDED["1"])
    return deepcopy(
        {
            "programmas": rows,
            "totaal": total,
            "toevoegingen": {"totaal": put},
            "onttrekkingen": {"programmas": taken, "totaal": added(*taken.values())},
            "resultaat": added(total["saldo"], put, *taken.values()),
        }
    )


def settings() -> Tree:
    """The settings."""
    return {
        "soort": "jaarverslag",
        "gemeente": "Voorbeeldstad",
        "jaar": "2024",
        "status": "vastgesteld",
        "drempels": {"pakket": "500.000", "post": "500.000"},
        "overzicht": "overzicht.yaml",
        "programmas": ["1.yaml", "2.yaml"],
    }


def report() -> dict[str, Tree]:
    """Every file of the report, by its name."""
    return {
        "rapport.yaml": settings(),
        "1.yaml": programme("1"),
        "2.yaml": programme("2"),
        "overzicht.yaml": overview(),
    }


def moved() -> dict[str, Tree]:
    """The report with lasten of 1B and all of 2B in the overhead of the overview."""
    files = report()
    tree = files["overzicht.yaml"]
    kosten = {code: files[f"{code}.yaml"]["kosten"] for code in ("1", "2")}
    away = {"1": kosten["1"]["lasten"]["1B"], "2": kosten["2"]["lasten"]["2B"]}
    for code, gone in away.items():
        own = tree["programmas"][code]
        own["lasten"], own["saldo"] = less(own["lasten"], gone), less(own["saldo"], gone)
    whole = added(*away.values())
    tree["overhead"] = {"lasten": whole, "saldo": whole}
    tree["elders"] = [
        {"programma": "1", "pakket": "1B", "zijde": "lasten", "naar": "overhead"},
        {"programma": "2", "pakket": "2B", "naar": "overhead"},
    ]
    return files


def back_a_year(files: dict[str, Tree]) -> dict[str, Tree]:
    """Last year's report: its realisatie is what this year's column of last year says."""
    files["rapport.yaml"]["jaar"] = "2023"
    for name, tree in files.items():
        if name != "rapport.yaml":
            _back(tree)
        if "indicatoren" in tree:
            tree["indicatoren"]["lijst"][0]["waarden"] = {"2023": "1"}
    return files


def _back(tree: Tree) -> None:
    if "realisatie" in tree:
        tree["realisatie"] = tree["realisatie_vorig_jaar"]
        tree["verschil"] = tree["realisatie"] - tree["begroting_na_wijziging"]
    for value in tree.values():
        if isinstance(value, dict):
            _back(value)


def exact(files: dict[str, Tree], unit: str = "duizend euro") -> dict[str, Tree]:
    """The report with its figures in whole euros, to be printed in `unit`."""
    files["rapport.yaml"] |= {"cijfers_in": "euro", "eenheid": unit}
    return files


def lines(tree: object, indent: int = 0, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """The lines of a file, each with the keys that lead to it."""
    margin = " " * indent
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            own = (*path, key)
            if isinstance(value, (Mapping, list)) and value:
                yield own, f"{margin}{key}:"
                yield from lines(value, indent + 2, own)
            else:
                yield own, f"{margin}{key}: {value if value != {} else ''}".rstrip()
    elif isinstance(tree, list):
        for number, item in enumerate(tree):
            inner = list(lines(item, indent + 2, (*path, str(number))))
            if not inner:
                yield (*path, str(number)), f"{margin}- {item}"
                continue
            yield inner[0][0], f"{margin}- {inner[0][1].lstrip()}"
            yield from inner[1:]


def text(tree: Tree) -> str:
    """A file as it is written."""
    return "\n".join(line for _, line in lines(tree)) + "\n"


def put(folder: Path, files: Mapping[str, Tree]) -> Path:
    """The files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tree in files.items():
        (folder / name).write_text(text(tree), encoding="utf-8")
    return folder


def check(folder: Path, files: Mapping[str, Tree]) -> Checked:
    """Write the report and check it."""
    return rapport.check(put(folder, files))


def at(found: Finding, files: Mapping[str, Tree]) -> tuple[str, Steps]:
    """The file and the keys of the line where a finding stands."""
    assert found.place is not None
    name = Path(found.place.file).name
    known = list(lines(files[name]))
    return name, known[found.place.line - 1][0]


def within(tree: Tree, *path: str) -> Tree:
    """The group at `path`."""
    for step in path:
        tree = tree[step]
    return tree
