"""The examination: each equation by itself, all together, and what is wrong when they disagree."""

from collections.abc import Iterable

from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.conflicts import Conflict, conflicts_of, least_errors
from rapport.reconcile.hypotheses import Evidence, Hypothesis
from rapport.reconcile.joint import Joint
from rapport.reconcile.judge import Outcome, outcome_of, result_of
from rapport.reconcile.layout import Layout
from rapport.reconcile.search import Located, located
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
    contradictions, complete = _explained(
        Evidence(system, layout or Layout()), joint, conflicts or []
    )
    return Verdict(
        Status.BLOCKED,
        reason,
        results,
        contradictions,
        least_errors(conflicts or []),
        fully_examined=complete,
    )


def _explained(
    evidence: Evidence, joint: Joint, conflicts: list[Conflict]
) -> tuple[tuple[Contradiction, ...], bool]:
    """Every conflict with its suspects, and whether the budget sufficed."""
    found: list[Contradiction] = []
    complete = True
    for conflict in conflicts:
        others = (other.cells for other in conflicts if other is not conflict)
        try:
            causes = located(evidence, joint, conflict, frozenset[int]().union(*others))
        except BudgetSpentError:
            causes, complete = Located((), 0), False
        found.append(_contradiction(evidence.system, conflict, causes))
    return tuple(found), complete


def _contradiction(system: System, conflict: Conflict, causes: Located) -> Contradiction:
    """A conflict and its causes, with the names of the caller."""
    return Contradiction(
        tuple(system.rows[row].equation.key for row in conflict.rows),
        conflict.proof.proof(system) if conflict.proof else None,
        tuple(_suspect(system, cause) for cause in causes.hypotheses),
        causes.possible,
    )


def _suspect(system: System, cause: Hypothesis) -> Suspect:
    """A hypothesis with the names of the caller."""
    return Suspect(
        tuple(system.cells[cell].key for cell in cause.cells),
        tuple(map(system.amount, cause.figures)),
        tuple(system.amount(low) for low, _ in cause.ranges),
        tuple(system.amount(high) for _, high in cause.ranges),
        cause.mechanism,
    )
