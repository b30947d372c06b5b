"""Each equation by itself: exact on paper, within rounding, or outside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.system import Row, System, system_of

# Rounding explains a residual of more standard deviations than this, but hardly ever makes it.
DEVIATIONS = 5


class Outcome(StrEnum):
    """How one equation stands on paper."""

    EXACT = "exact"
    WITHIN_ROUNDING = "within-rounding"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Result:
    """How one equation stands on paper, and by how much.

    `residual` is the sum of coefficient x printed value, minus the constant; `slack` the most of
    it that rounding explains: half of the sum of |coefficient| x unit, and nil for one amount
    printed twice in one unit. Both are exact, in the measure of the cells. `improbable` is a
    residual that rounding can explain, but of more than five standard deviations.
    """

    equation: Equation
    residual: Decimal
    slack: Decimal
    outcome: Outcome
    improbable: bool = False


def judge(cells: Iterable[Cell], equations: Iterable[Equation]) -> tuple[Result, ...]:
    """Judge every equation by itself, in the order given.

    An equation is within rounding when one set of true amounts could have been printed so: that is
    |residual| <= slack. This is no allowance: a table of correctly rounded amounts never falls
    outside. Raises KeyError on an unknown cell, ValueError on a key that occurs twice.
    """
    system = system_of(cells, equations)
    return tuple(result_of(system, row) for row in system.rows)


def result_of(system: System, row: Row) -> Result:
    """The result of one row of the system."""
    outcome = outcome_of(row)
    # The variance of a rounded amount is a third of the square of its half unit.
    squares = sum((coefficient * system.halves[cell]) ** 2 for coefficient, cell in row.terms)
    return Result(
        row.equation,
        system.amount(row.residual),
        system.amount(row.slack),
        outcome,
        outcome is Outcome.WITHIN_ROUNDING and 3 * row.residual**2 > DEVIATIONS**2 * squares,
    )


def outcome_of(row: Row) -> Outcome:
    """Whether the row is exact, within rounding, or outside it."""
    if not row.residual:
        return Outcome.EXACT
    return Outcome.WITHIN_ROUNDING if abs(row.residual) <= row.slack else Outcome.OUTSIDE
