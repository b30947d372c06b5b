"""Cells and equations as one system of whole numbers."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapport.reconcile.cells import Cell, Equation


@dataclass(frozen=True, slots=True)
class Row:
    """An equation in whole numbers: `terms` as (coefficient, cell index), none of them nil.

    `residual` is the sum over the printed values minus the constant; `slack` the most of it that
    rounding explains. `strict` marks one amount printed twice in one unit: any residual is wrong.
    """

    equation: Equation
    terms: tuple[tuple[int, int], ...]
    residual: int
    slack: int
    strict: bool


@dataclass(frozen=True, slots=True)
class System:
    """All cells and equations, every amount an integer of 1/(2 * 10^decimals) of the measure.

    Half of each unit is a whole number in it, so nothing that follows ever needs a fraction but
    where an equation is divided. `values`, `units` and `halves` go by cell index, as does
    `rows_of`: the numbers of the rows in which a cell stands. `halves` is how far the true amount
    may lie from print: half of the unit, or more where a habit has been accepted.
    """

    cells: tuple[Cell, ...]
    index: dict[Hashable, int]
    values: tuple[int, ...]
    units: tuple[int, ...]
    halves: tuple[int, ...]
    rows: tuple[Row, ...]
    rows_of: tuple[tuple[int, ...], ...]
    decimals: int

    def amount(self, whole: int) -> Decimal:
        """Give the amount that a whole number of the system stands for; exact at any length."""
        return (
            Decimal(f"{whole * 5}E-{self.decimals + 1}")
            if whole % 2
            else Decimal(f"{whole // 2}E-{self.decimals}")
        )


def system_of(cells: Iterable[Cell], equations: Iterable[Equation]) -> System:
    """Lay cells and equations out in whole numbers.

    Raises ValueError on a cell or equation key that occurs twice, KeyError on an equation over a
    cell that is not there: faults of the caller, never of the figures.
    """
    cells, equations = tuple(cells), tuple(equations)
    index = {cell.key: number for number, cell in enumerate(cells)}
    _refuse_twice([cell.key for cell in cells])
    _refuse_twice([equation.key for equation in equations])
    decimals = _decimals(cells, equations)
    values = tuple(_whole(cell.value, decimals) for cell in cells)
    units = tuple(_whole(cell.unit, decimals) for cell in cells)
    halves = tuple(unit // 2 for unit in units)
    rows = tuple(_row(equation, index, values, halves, decimals) for equation in equations)
    return System(cells, index, values, units, halves, rows, _rows_of(len(cells), rows), decimals)


def slack_of(terms: tuple[tuple[int, int], ...], halves: Sequence[int]) -> int:
    """The most of a residual that rounding explains."""
    return sum(abs(coefficient) * halves[cell] for coefficient, cell in terms)


def _rows_of(cells: int, rows: tuple[Row, ...]) -> tuple[tuple[int, ...], ...]:
    """Per cell the numbers of the rows in which it stands."""
    found: list[list[int]] = [[] for _ in range(cells)]
    for number, row in enumerate(rows):
        for _, cell in row.terms:
            found[cell].append(number)
    return tuple(map(tuple, found))


def _refuse_twice(keys: Sequence[Hashable]) -> None:
    """Raise on the first key that occurs more than once."""
    if len(set(keys)) < len(keys):
        raise ValueError(f"{Counter(keys).most_common(1)[0][0]!r} occurs twice")


def _decimals(cells: tuple[Cell, ...], equations: tuple[Equation, ...]) -> int:
    """The number of decimals that holds every amount exactly."""
    amounts = {amount for cell in cells for amount in (cell.value, cell.unit)}
    amounts.update(equation.constant for equation in equations)
    return max(0, *(-int(amount.as_tuple().exponent) for amount in amounts), 0)


def _whole(amount: Decimal, decimals: int) -> int:
    """Twice the amount in units of its last decimal."""
    if not decimals:
        return 2 * int(amount)
    sign, digits, exponent = amount.as_tuple()
    whole = int("".join(map(str, digits)) + "0" * (int(exponent) + decimals))
    return -2 * whole if sign else 2 * whole


def _row(
    equation: Equation,
    index: dict[Hashable, int],
    values: tuple[int, ...],
    halves: tuple[int, ...],
    decimals: int,
) -> Row:
    """One equation over cell indices, with its residual and slack."""
    sums: dict[int, int] = {}
    for coefficient, key in equation.terms:
        if key not in index:
            raise KeyError(f"equation {equation.key!r} has a cell that is not there: {key!r}")
        sums[index[key]] = sums.get(index[key], 0) + coefficient
    terms = tuple((coefficient, cell) for cell, coefficient in sums.items() if coefficient)
    strict = equation.same and len({halves[cell] for _, cell in terms}) == 1
    return Row(
        equation,
        terms,
        sum(coefficient * values[cell] for coefficient, cell in terms)
        - _whole(equation.constant, decimals),
        0 if strict else slack_of(terms, halves),
        strict,
    )
