"""Random reports as municipalities print them: exact amounts, their print, and the equations.

One programme has lasten and baten per pakket in five columns, totals, saldo, a reserve, the tables
of afwijkingen of the larger pakketten, and a sentence with the result; several programmes have an
overview that repeats their totals. Amounts are in euros, as effect: lasten negative.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import (
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Decimal,
)
from random import Random

from rapport.reconcile import Cell, Equation, Layout, Table

COLUMNS = ("vorig", "primitief", "bnw", "realisatie", "verschil")
SIDES = ("L", "B")
UNIT = 1000
THRESHOLD = 75_000
EXPLAINED = 50_000

Rule = Callable[[int, int], int]


def _half(rule: str) -> Rule:
    """A rounding rule of the decimal module; ROUND_HALF_UP there is half away from zero."""
    return lambda amount, unit: int((Decimal(amount) / unit).to_integral_value(rule)) * unit


def _half_up(amount: int, unit: int) -> int:
    """Half up, towards plus infinity, as a spreadsheet of another make does."""
    return int((Decimal(amount) / unit + Decimal("0.5")).to_integral_value(ROUND_FLOOR)) * unit


RULES: dict[str, Rule] = {
    "half away from zero": _half(ROUND_HALF_UP),
    "half to even": _half(ROUND_HALF_EVEN),
    "half towards zero": _half(ROUND_HALF_DOWN),
    "half up": _half_up,
}


@dataclass
class Report:
    """Exact amounts in euros by cell key, the equations over them, and how the cells lie."""

    amounts: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    equations: list[Equation] = field(default_factory=list)
    neighbours: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partners: dict[str, str] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)

    def add(self, key: str, amount: int, unit: int = UNIT) -> str:
        """Add a cell."""
        self.amounts[key], self.units[key] = amount, unit
        return key

    def sum(self, key: str, parts: list[str], unit: int = UNIT, name: str = "") -> str:
        """Add the total of some cells, and its equation."""
        self.add(key, sum(self.amounts[part] for part in parts), unit)
        terms = (*((1, part) for part in parts), (-1, key))
        self.equations.append(Equation(name or f"som {key}", terms))
        return key

    def tie(self, first: str, second: str) -> None:
        """Say that two cells are one amount printed twice."""
        self.equations.append(
            Equation(f"{first} = {second}", ((1, first), (-1, second)), same=True)
        )

    def verschil(self, row: str) -> None:
        """Add the verschil of a row: realisatie - begroting na wijziging."""
        a, b, c = (f"{row}@{column}" for column in ("realisatie", "bnw", "verschil"))
        if c not in self.amounts:
            self.add(c, self.amounts[a] - self.amounts[b])
        self.equations.append(Equation(f"verschil {row}", ((1, a), (-1, b), (-1, c))))

    def beside(self, row: str) -> None:
        """Declare the columns of one row neighbours."""
        keys = [f"{row}@{column}" for column in COLUMNS[:-1] if f"{row}@{column}" in self.amounts]
        for key in keys:
            self.neighbours[key] = tuple(other for other in keys if other != key)

    def printed(self, rule: Rule) -> dict[str, int]:
        """Every amount as printed in its unit."""
        return {key: rule(amount, self.units[key]) for key, amount in self.amounts.items()}

    def cells(self, figures: dict[str, int]) -> list[Cell]:
        """The cells with these printed figures."""
        return [Cell(k, Decimal(v), Decimal(self.units[k])) for k, v in figures.items()]

    def layout(self) -> Layout:
        """How the cells lie."""
        return Layout(self.neighbours, self.partners, tuple(self.tables))


def report(random: Random, programmes: int, pakketten: int) -> Report:
    """A report of so many programmes of so many pakketten, with an overview if there are more."""
    made = Report()
    for number in range(1, programmes + 1):
        _programme(made, random, f"p{number}", pakketten)
    if programmes > 1:
        _overview(made, programmes)
    return made


def _programme(made: Report, random: Random, name: str, pakketten: int) -> None:
    """One programme: the table of costs, the reserve, the afwijkingen and the sentence."""
    rows = [f"{name}.{number}" for number in range(1, pakketten + 1)]
    for row in rows:
        for side, amounts in zip(SIDES, (_lasten(random), _baten(random)), strict=True):
            for column, amount in zip(COLUMNS, amounts, strict=False):
                made.add(f"{row}.{side}@{column}", -amount if side == "L" else amount)
            made.verschil(f"{row}.{side}")
            made.beside(f"{row}.{side}")
        for column in COLUMNS:
            made.partners[f"{row}.L@{column}"] = f"{row}.B@{column}"
    _totals(made, random, name, rows)
    for side in SIDES:
        for row in rows:
            _afwijkingen(made, random, f"{row}.{side}")
    made.add(f"{name}.tekst", made.amounts[f"{name}.saldo@verschil"])
    made.tie(f"{name}.tekst", f"{name}.saldo@verschil")


def _totals(made: Report, random: Random, name: str, rows: list[str]) -> None:
    """Totals of lasten and baten and the saldo, in every column, and the reserve below."""
    for side in SIDES:
        for column in COLUMNS:
            made.sum(f"{name}.{side}@{column}", [f"{row}.{side}@{column}" for row in rows])
        made.tables.append(
            Table(
                f"{name}.{side}",
                tuple(f"som {name}.{side}@{column}" for column in COLUMNS),
                {
                    f"{row}.{side}": tuple(f"{row}.{side}@{column}" for column in COLUMNS)
                    for row in rows
                },
            )
        )
        made.verschil(f"{name}.{side}")
        made.beside(f"{name}.{side}")
    for column in COLUMNS:
        made.sum(f"{name}.saldo@{column}", [f"{name}.{side}@{column}" for side in SIDES])
        made.partners[f"{name}.L@{column}"] = f"{name}.B@{column}"
    made.verschil(f"{name}.saldo")
    made.beside(f"{name}.saldo")
    for column, amount in zip(COLUMNS, _baten(random), strict=False):
        made.add(f"{name}.Z@{column}", amount)
    made.verschil(f"{name}.Z")
    made.beside(f"{name}.Z")


def _lasten(random: Random) -> list[int]:
    """Lasten of a pakket in four columns: log-uniform in size, years that resemble each other."""
    return _years(random, int(10 ** random.uniform(3, 7.3)), calm=0.85)


def _baten(random: Random) -> list[int]:
    """Baten of a pakket: smaller, often nil, and less like themselves from year to year."""
    if random.random() < 0.25:
        return [0, 0, 0, 0]
    return _years(random, int(10 ** random.uniform(3, 6.5)), calm=0.6)


def _years(random: Random, base: int, calm: float) -> list[int]:
    """Last year, primitive budget, budget after changes, realisation, in euros."""
    spread = 0.08 if random.random() < calm else 0.5
    prim = _budget(random, base * random.lognormvariate(0, spread))
    bnw = (
        prim if random.random() < 0.3 else _budget(random, prim * random.lognormvariate(0, spread))
    )
    return [base, prim, bnw, int(bnw * random.lognormvariate(0, spread))]


def _budget(random: Random, amount: float) -> int:
    """A budgeted amount: half of them in round hundreds."""
    return int(round(amount, -2)) if random.random() < 0.5 else int(amount)


def _afwijkingen(made: Report, random: Random, row: str) -> None:
    """The items that explain a verschil above the threshold, the rest, and their total."""
    whole = made.amounts[f"{row}@verschil"]
    if abs(whole) < THRESHOLD:
        return
    items = [
        random.choice((-1, 1, 1)) * int(EXPLAINED * 10 ** random.uniform(0, 0.8))
        for _ in range(random.randint(0, 3))
    ]
    rest = random.randint(-EXPLAINED, EXPLAINED)
    amounts = [whole - sum(items) - rest, *items, rest]
    parts = [made.add(f"{row}.afw{number}", amount) for number, amount in enumerate(amounts)]
    made.sum(f"{row}.afw", parts)
    made.tie(f"{row}.afw", f"{row}@verschil")


def _overview(made: Report, programmes: int) -> None:
    """The totals of all programmes once more, and their sums."""
    for side in (*SIDES, "saldo", "Z"):
        for column in COLUMNS:
            parts = []
            for number in range(1, programmes + 1):
                source = f"p{number}.{side}@{column}"
                parts.append(made.add(f"o.p{number}.{side}@{column}", made.amounts[source]))
                made.tie(parts[-1], source)
            made.sum(f"o.{side}@{column}", parts)
        for number in range(1, programmes + 1):
            made.verschil(f"o.p{number}.{side}")
            made.beside(f"o.p{number}.{side}")
        made.verschil(f"o.{side}")
        made.beside(f"o.{side}")
    for column in COLUMNS:
        terms = ((1, f"o.L@{column}"), (1, f"o.B@{column}"), (-1, f"o.saldo@{column}"))
        made.equations.append(Equation(f"saldo o@{column}", terms))
        made.sum(f"o.resultaat@{column}", [f"o.saldo@{column}", f"o.Z@{column}"])
    made.verschil("o.resultaat")


def reports(
    seed: int, count: int, programmes: int, pakketten: int
) -> Iterator[tuple[Random, Report]]:
    """So many reports, each with a random source of its own that depends on nothing else."""
    for number in range(count):
        random = Random(f"{seed}/{programmes}x{pakketten}/{number}")  # noqa: S311  no secret
        yield random, report(random, programmes, pakketten)
