"""The examination: each equation by itself, all together, and what is wrong when they disagree."""

from collections.abc import Iterable

from rapport.reconcile.causes import Cause, causes_of
from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.conflicts import conflicts_of, least_errors
from rapport.reconcile.hypotheses import Evidence, Hypothesis
from rapport.reconcile.joint import Joint
from rapport.reconcile.judge import Outcome, outcome_of, result_of
from rapport.reconcile.layout import Layout
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
    budget: int = BUDGET,
) -> Verdict:
    """Examine whether one set of true amounts explains all printed figures, and if not, what is.

    `layout` helps to name the wrong cell; it never changes whether figures agree. `budget` limits
    the work, in entries of the tableau. Raises KeyError and ValueError as `judge` does.
    """
    system = system_of(cells, equations)
    results = tuple(result_of(system, row) for row in system.rows)
    failing = [n for n, row in enumerate(system.rows) if outcome_of(row) is Outcome.OUTSIDE]
    if not any(row.residual for row in system.rows):
        return Verdict(Status.EXACT, None, results)
    joint = Joint(system, budget)
    try:
        conflicts = conflicts_of(system, joint, failing)
    except BudgetSpentError:
        conflicts = None
    if not failing and not conflicts:
        return Verdict(Status.ROUNDING, None, results, fully_examined=conflicts is not None)
    reason = Reason.EQUATION if failing else Reason.JOINT
    causes, complete = causes_of(Evidence(system, layout or Layout()), joint, conflicts or [])
    return Verdict(
        Status.BLOCKED,
        reason,
        results,
        tuple(_contradiction(system, cause) for cause in causes),
        least_errors(conflicts or []),
        fully_examined=complete and conflicts is not None,
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
        cause.mechanism,
        tuple(
            (system.rows[row].equation.key, system.amount(figure))
            for row, figure in zip(cause.without, cause.figures, strict=False)
        ),
    )
