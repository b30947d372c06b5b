"""Each equation by itself: exact on paper, within rounding, or outside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.system import Row, System, system_of


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
    printed twice in one unit. Both are exact, in the measure of the cells.
    """

    equation: Equation
    residual: Decimal
    slack: Decimal
    outcome: Outcome


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
    return Result(
        row.equation, system.amount(row.residual), system.amount(row.slack), outcome_of(row)
    )


def outcome_of(row: Row) -> Outcome:
    """Whether the row is exact, within rounding, or outside it."""
    if not row.residual:
        return Outcome.EXACT
    return Outcome.WITHIN_ROUNDING if abs(row.residual) <= row.slack else Outcome.OUTSIDE
