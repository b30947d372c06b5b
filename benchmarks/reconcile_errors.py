"""Slips of the hand, put into the printed figures of a report that was right."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from benchmarks.reconcile_tables import UNIT, Report
from rapport.reconcile import Equation, Table

Figures = dict[str, int]


@dataclass(frozen=True, slots=True)
class Error:
    """What was spoiled: the figures now, the report they belong to, and the cells that are wrong.

    `row` is for a line that stands twice or not at all: its name; `gone` what it was printed as.
    """

    report: Report
    figures: Figures
    wrong: frozenset[str]
    row: str = ""
    gone: tuple[tuple[str, int], ...] = ()

    def touches(self, equation: Equation) -> bool:
        """Whether a wrong figure stands in an equation, or a missing one should."""
        return equation.key in dict(self.gone) or any(
            key in self.wrong for _, key in equation.terms
        )

    def fits(self, missing: Iterable[tuple[str, Decimal]]) -> bool:
        """Whether these are the figures of the line that is gone, up to what rounding hides."""
        figures = dict(self.gone)
        most = UNIT * (2 + max(len(table.rows) for table in self.report.tables)) // 2
        return all(key in figures and abs(n - figures[key]) <= most for key, n in missing)


Injection = Callable[[Random, Report, Figures], Error | None]


def _one(change: Callable[[Random, Report, Figures, str], int | None]) -> Injection:
    """An injection that changes one figure; None where this slip is impossible in that cell."""

    def inject(random: Random, report: Report, figures: Figures) -> Error | None:
        key = random.choice(list(figures))
        figure = change(random, report, figures, key)
        if figure is None or figure == figures[key]:
            return None
        return Error(report, figures | {key: figure}, frozenset({key}))

    return inject


def _signed(figure: int, digits: str) -> int:
    """Digits in thousands with the sign of a figure."""
    return int(digits) * UNIT * (-1 if figure < 0 else 1)


def _transposed(random: Random, _: Report, figures: Figures, key: str) -> int | None:
    """Two adjacent digits change places."""
    text = str(abs(figures[key]) // UNIT)
    places = [n for n in range(len(text) - 1) if text[n] != text[n + 1]]
    if not places:
        return None
    place = random.choice(places)
    return _signed(figures[key], text[:place] + text[place + 1] + text[place] + text[place + 2 :])


def _one_digit(random: Random, _: Report, figures: Figures, key: str) -> int | None:
    """One digit becomes another."""
    text = str(abs(figures[key]) // UNIT)
    place = random.randrange(len(text))
    return _signed(figures[key], text[:place] + random.choice("0123456789") + text[place + 1 :])


def _sign(_: Random, __: Report, figures: Figures, key: str) -> int | None:
    """The sign is turned."""
    return -figures[key]


def _factor(factor: int) -> Callable[[Random, Report, Figures, str], int | None]:
    """The decimal point slips, one way or the other."""

    def change(random: Random, _: Report, figures: Figures, key: str) -> int | None:
        if random.random() < 0.5:
            return figures[key] * factor
        return round(figures[key] / UNIT / factor) * UNIT

    return change


def _euros(_: Random, report: Report, figures: Figures, key: str) -> int | None:
    """The amount in euros stands where thousands belong."""
    return report.amounts[key] * UNIT if figures[key] else None


def _neighbour(random: Random, report: Report, figures: Figures, key: str) -> int | None:
    """The figure of another column of the same row."""
    beside = report.neighbours.get(key)
    return figures[random.choice(beside)] if beside else None


def _near(random: Random, _: Report, figures: Figures, key: str) -> int | None:
    """One to five thousand off."""
    return figures[key] + random.choice((-1, 1)) * random.randint(1, 5) * UNIT


def _any(random: Random, _: Report, figures: Figures, key: str) -> int | None:
    """Any other figure of the same length and sign."""
    length = len(str(abs(figures[key]) // UNIT))
    low = 10 ** (length - 1) if length > 1 else 0
    return _signed(figures[key], str(random.randrange(low, 10**length)))


def _swapped(first: str, second: str, report: Report, figures: Figures) -> Error | None:
    """Two figures change places."""
    if figures[first] == figures[second]:
        return None
    swapped = figures | {first: figures[second], second: figures[first]}
    return Error(report, swapped, frozenset({first, second}))


def _sides(random: Random, report: Report, figures: Figures) -> Error | None:
    """Lasten and baten of one post change places, each in the sign of its new place."""
    key = random.choice(list(report.partners))
    other = report.partners[key]
    if figures[key] == -figures[other]:
        return None
    swapped = figures | {key: -figures[other], other: -figures[key]}
    return Error(report, swapped, frozenset({key, other}))


def _columns(random: Random, report: Report, figures: Figures) -> Error | None:
    """Two columns of one row change places."""
    key = random.choice(list(report.neighbours))
    return _swapped(key, random.choice(report.neighbours[key]), report, figures)


def _row_twice(random: Random, report: Report, figures: Figures) -> Error | None:
    """A row stands twice in its table; the totals do not know."""
    table = random.choice(report.tables)
    row = str(random.choice(list(table.rows)))
    if not any(figures[str(key)] for key in table.rows[row]):
        return None
    again = {str(key): f"{key}!" for key in table.rows[row]}
    spoiled = replace(
        report,
        units=report.units | dict.fromkeys(again.values(), UNIT),
        equations=[
            *(_with(equation, table, again) for equation in report.equations),
            Equation(
                f"verschil {row}!",
                tuple(
                    (sign, f"{row}@{column}!")
                    for sign, column in ((1, "realisatie"), (-1, "bnw"), (-1, "verschil"))
                ),
            ),
        ],
        tables=[
            replace(other, rows={**other.rows, f"{row}!": tuple(again.values())})
            if other is table
            else other
            for other in report.tables
        ],
    )
    copied = figures | {new: figures[old] for old, new in again.items()}
    return Error(spoiled, copied, frozenset({*again, *again.values()}), row)


def _with(equation: Equation, table: Table, again: dict[str, str]) -> Equation:
    """An equation of the table with the second copy of the row in it."""
    if equation.key not in table.sums:
        return equation
    more = tuple((c, again[str(key)]) for c, key in equation.terms if key in again)
    return replace(equation, terms=equation.terms + more)


def _row_missing(random: Random, report: Report, figures: Figures) -> Error | None:
    """A row of a table is left out, with all that hangs on it; the totals still count it."""
    table = random.choice(report.tables)
    row = str(random.choice(list(table.rows)))
    gone = {key for key in figures if key.startswith((f"{row}@", f"{row}.afw"))}
    if len(table.rows) == 1 or not any(figures[key] for key in gone):
        return None
    kept = {key: figure for key, figure in figures.items() if key not in gone}
    line = tuple((s, figures[str(k)]) for s, k in zip(table.sums, table.rows[row], strict=True))
    return Error(_without(report, table, row, gone), kept, frozenset(), row, line)


def _without(report: Report, table: Table, row: str, gone: set[str]) -> Report:
    """The report without the cells of a row: sums lose a term, other equations fall away."""
    equations = []
    for equation in report.equations:
        terms = tuple((c, key) for c, key in equation.terms if key not in gone)
        if len(terms) == len(equation.terms) or equation.key in table.sums:
            equations.append(replace(equation, terms=terms))
    return replace(
        report,
        equations=equations,
        neighbours={
            key: tuple(other for other in others if other not in gone)
            for key, others in report.neighbours.items()
            if key not in gone
        },
        partners={key: other for key, other in report.partners.items() if not {key, other} & gone},
        tables=[
            replace(other, rows={name: c for name, c in other.rows.items() if name != row})
            if other is table
            else other
            for other in report.tables
        ],
    )


def _two(random: Random, report: Report, figures: Figures) -> Error | None:
    """Two errors of the common kinds, independent of each other."""
    first = INJECTIONS[random.choice(COMMON)](random, report, figures)
    second = first and INJECTIONS[random.choice(COMMON)](random, report, first.figures)
    if first is None or second is None or first.wrong & second.wrong:
        return None
    return replace(second, wrong=first.wrong | second.wrong)


INJECTIONS: dict[str, Injection] = {
    "transposed digits": _one(_transposed),
    "one digit wrong": _one(_one_digit),
    "sign": _one(_sign),
    "factor 10": _one(_factor(10)),
    "factor 100": _one(_factor(100)),
    "euros for thousands": _one(_euros),
    "neighbouring column": _one(_neighbour),
    "lasten/baten swapped": _sides,
    "two columns swapped": _columns,
    "row twice": _row_twice,
    "row missing": _row_missing,
    "off by 1-5": _one(_near),
    "any other figure": _one(_any),
    "two errors": _two,
}
COMMON = ("transposed digits", "one digit wrong", "sign", "factor 10", "off by 1-5")


def spoiled(kind: str, random: Random, report: Report, figures: Figures) -> Error:
    """One error of a kind, wherever it is possible in this report."""
    while (error := INJECTIONS[kind](random, report, figures)) is None:
        pass
    return error
