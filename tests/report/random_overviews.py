"""The overview of a random report: the programmes once more, some pakketten in the overhead.

Written from the rules of an overview as a controller knows them, not from those of rapport.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.reconcile_tables import COLUMNS, SIDES, Report
from rapport.reconcile import Equation

# The first part of the keys of the overview, and its row for the overhead.
NAME = "o"
APART = "o.overhead"
_MOST_MOVED = 4

# A row of a programme and a side: ('p1.7', 'L').
Moved = tuple[tuple[str, str], ...]


def with_overview(random: Random, made: Report, programmes: int) -> tuple[Report, Moved]:
    """The report with an overview of its own making, where it has more than one programme."""
    made = _programmes_alone(made)
    if programmes == 1:
        return made, ()
    leaves = [(str(row).rsplit(".", 1)[0], str(row)[-1]) for t in made.tables for row in t.rows]
    count = random.choice((0, 0, *range(1, _MOST_MOVED)))
    moved = tuple(random.sample(leaves, min(count, len(leaves))))
    rows = [f"p{number}" for number in range(1, programmes + 1)]
    for column in COLUMNS:
        _column(made, rows, moved, column)
    names = [f"{NAME}.{row}" for row in rows]
    for name in (*names, NAME, *((APART,) if moved else ())):
        for part in (*SIDES, "saldo", "Z"):
            _beside(made, f"{name}.{part}")
    _beside(made, f"{NAME}.resultaat")
    return made, moved


def _column(made: Report, rows: list[str], moved: Moved, column: str) -> None:
    """One column: the rows, what stands apart, the totals and the result."""
    parts: dict[str, list[str]] = {part: [] for part in (*SIDES, "saldo", "Z")}
    for row in rows:
        for side in SIDES:
            gone = [f"{leaf}.{s}@{column}" for leaf, s in moved if _is_of(leaf, row) and s == side]
            key, whole = f"{NAME}.{row}.{side}@{column}", f"{row}.{side}@{column}"
            made.add(key, made.amounts[whole] - sum(made.amounts[one] for one in gone))
            terms = ((-1, key), (1, whole), *((-1, one) for one in gone))
            made.equations.append(Equation(f"rij {key}", terms, same=not gone))
            parts[side].append(key)
        parts["saldo"].append(_saldo(made, f"{NAME}.{row}", column))
        if not any(_is_of(leaf, row) for leaf, _ in moved):
            made.tie(parts["saldo"][-1], f"{row}.saldo@{column}")
        taken, source = f"{NAME}.{row}.Z@{column}", f"{row}.Z@{column}"
        parts["Z"].append(made.add(taken, made.amounts[source]))
        made.tie(taken, source)
    for side in {side: None for _, side in moved}:
        gone = [f"{leaf}.{s}@{column}" for leaf, s in moved if s == side]
        key = f"{APART}.{side}@{column}"
        made.add(key, sum(made.amounts[one] for one in gone))
        terms = ((-1, key), *((1, one) for one in gone))
        made.equations.append(Equation(f"samen {key}", terms, same=len(gone) == 1))
        parts[side].append(key)
    if moved:
        parts["saldo"].append(_saldo(made, APART, column))
    for part, keys in parts.items():
        made.sum(f"{NAME}.{part}@{column}", keys)
    sides = ((1, f"{NAME}.L@{column}"), (1, f"{NAME}.B@{column}"), (-1, f"{NAME}.saldo@{column}"))
    made.equations.append(Equation(f"saldo {NAME}@{column}", sides))
    made.sum(f"{NAME}.resultaat@{column}", [f"{NAME}.saldo@{column}", f"{NAME}.Z@{column}"])


def _saldo(made: Report, name: str, column: str) -> str:
    """The saldo of one row: its sides together, as far as it has them."""
    sides = [f"{name}.{side}@{column}" for side in SIDES]
    return made.sum(f"{name}.saldo@{column}", [key for key in sides if key in made.amounts])


def _beside(made: Report, row: str) -> None:
    """The rule of the verschil, and the columns as neighbours, where there is such a row."""
    if f"{row}@{COLUMNS[0]}" in made.amounts:
        made.verschil(row)
        made.beside(row)


def _is_of(leaf: str, programme: str) -> bool:
    return leaf.split(".", maxsplit=1)[0] == programme


def _programmes_alone(made: Report) -> Report:
    """The report without the overview that the benchmark gives it."""

    def own(key: object) -> bool:
        return not str(key).startswith(f"{NAME}.")

    return replace(
        made,
        amounts={key: amount for key, amount in made.amounts.items() if own(key)},
        units={key: unit for key, unit in made.units.items() if own(key)},
        equations=[e for e in made.equations if all(own(key) for _, key in e.terms)],
        neighbours={key: beside for key, beside in made.neighbours.items() if own(key)},
        partners={key: other for key, other in made.partners.items() if own(key)},
    )
