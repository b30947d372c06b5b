"""Which habits would explain figures that do not agree."""

from collections.abc import Sequence

from rapport.reconcile.habits import Habit, could_be, practised
from rapport.reconcile.joint import Joint
from rapport.reconcile.judge import Outcome, outcome_of
from rapport.reconcile.simplex import BudgetSpentError
from rapport.reconcile.system import System


def explaining(system: System, habits: Sequence[Habit], budget: int) -> tuple[str, ...]:
    """The keys of undeclared habits with which everything fits, no more of them than needed.

    None when they explain nothing, or when that cannot be found within the budget.
    """
    chosen = [habit for habit in habits if not habit.declared and could_be(system, habit)]
    try:
        if not chosen or not _fits(system, chosen, budget):
            return ()
        for habit in list(chosen):
            fewer = [other for other in chosen if other is not habit]
            if fewer and _fits(system, fewer, budget):
                chosen = fewer
    except BudgetSpentError:
        return ()
    return tuple(habit.key for habit in chosen)


def _fits(system: System, habits: Sequence[Habit], budget: int) -> bool:
    """Whether everything agrees when these habits are accepted. Raises BudgetSpentError."""
    wider = practised(system, habits)
    if any(outcome_of(row) is Outcome.OUTSIDE for row in wider.rows):
        return False
    return Joint(wider, budget).refusal() is None
