"""The examination: each equation by itself, all together, and what is wrong when they disagree."""

from collections.abc import Iterable
from dataclasses import replace

from rapport.reconcile.causes import Cause, causes_of
from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.conflicts import conflicts_of, least_errors
from rapport.reconcile.habits import Habit, practised
from rapport.reconcile.hypotheses import Evidence, Hypothesis
from rapport.reconcile.joint import Joint
from rapport.reconcile.judge import Outcome, outcome_of, result_of
from rapport.reconcile.layout import Layout
from rapport.reconcile.recognise import explaining
from rapport.reconcile.simplex import BudgetSpentError
from rapport.reconcile.system import System, system_of
from rapport.reconcile.verdict import Contradiction, Reason, Status, Suspect, Verdict

# Entries of the tableau. A report of 10.000 cells takes some 200.000 when it is right; this is
# about ten seconds on one core.
BUDGET = 20_000_000


def examine(
    cells: Iterable[Cell],
    equations: Iterable[Equation],
    *,
    layout: Layout | None = None,
    habits: Iterable[Habit] = (),
    budget: int = BUDGET,
) -> Verdict:
    """Examine whether one set of true amounts explains all printed figures, and if not, what is.

    `layout` helps to name the wrong cell; it never changes whether figures agree. A declared habit
    is accepted, another only named where it would explain what is blocked. `budget` limits the
    work, in entries of the tableau. Raises KeyError and ValueError as `judge` does, also for a
    habit that speaks of an unknown equation or cell.
    """
    habits = tuple(habits)
    accepted = [habit for habit in habits if habit.declared]
    system = practised(system_of(cells, equations), accepted)
    results = tuple(result_of(system, row) for row in system.rows)
    found = Verdict(Status.EXACT, None, results, accepted=tuple(habit.key for habit in accepted))
    if not any(row.residual for row in system.rows):
        return found
    failing = [n for n, row in enumerate(system.rows) if outcome_of(row) is Outcome.OUTSIDE]
    joint = Joint(system, budget)
    try:
        conflicts = conflicts_of(system, joint, failing)
    except BudgetSpentError:
        status, reason = (Status.BLOCKED, Reason.EQUATION) if failing else (Status.ROUNDING, None)
        return replace(found, status=status, reason=reason, fully_examined=False)
    if not conflicts:
        return replace(found, status=Status.ROUNDING)
    causes, complete = causes_of(Evidence(system, layout or Layout()), joint, conflicts)
    return replace(
        found,
        status=Status.BLOCKED,
        reason=Reason.EQUATION if failing else Reason.JOINT,
        contradictions=tuple(_contradiction(system, cause) for cause in causes),
        at_least=least_errors(conflicts),
        habits=explaining(system, habits, budget),
        fully_examined=complete,
    )


def _contradiction(system: System, cause: Cause) -> Contradiction:
    """Conflicts with one cause, with the names of the caller."""
    refutations = [conflict.proof for conflict in cause.conflicts if conflict.proof]
    return Contradiction(
        tuple(
            system.rows[row].equation.key for conflict in cause.conflicts for row in conflict.rows
        ),
        tuple(refutation.proof(system) for refutation in refutations),
        tuple(_suspect(system, found) for found in cause.located.hypotheses),
        cause.located.possible,
    )


def _suspect(system: System, cause: Hypothesis) -> Suspect:
    """A hypothesis with the names of the caller."""
    return Suspect(
        tuple(system.cells[cell].key for cell in cause.cells),
        tuple(map(system.amount, cause.figures[: len(cause.cells)])),
        tuple(system.amount(low) for low, _ in cause.ranges),
        tuple(system.amount(high) for _, high in cause.ranges),
        cause.mechanisms,
        tuple(
            (system.rows[row].equation.key, system.amount(figure))
            for row, figure in zip(cause.without, cause.figures, strict=False)
        ),
    )
