"""Results computed from printed figures: recognised, and accepted only where declared."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reconcile_habits import HABITS, computed, habits_of
from benchmarks.reconcile_tables import RULES, report
from rapport.reconcile import Cell, Equation, Habit, Outcome, examine, judge

# Four amounts of 0,4 thousand print as 0; their total, from exact, prints as 2, from print as 0.
PARTS = [Cell(n, Decimal(0), Decimal(1000)) for n in range(6)]
TOTAL = Equation("som", (*((1, n) for n in range(6)), (-1, "T")))
REAL = Equation("elders", ((1, "T"), (-1, "elders")))


def cells(total: int, elsewhere: int) -> list[Cell]:
    """Six parts that print nil, their total, and the exact total elsewhere."""
    return [
        *PARTS,
        Cell("T", Decimal(total), Decimal(1000)),
        Cell("elders", Decimal(elsewhere)),
    ]


HABIT = Habit("totalen", {"som": "T"})


def test_a_total_from_print_is_blocked_when_nobody_declared_it() -> None:
    """It is not the rounding of its true amount."""
    assert examine(cells(0, 2400), [TOTAL, REAL]).status == "blocked"


def test_the_habit_that_would_explain_it_is_named() -> None:
    """Klopt als het totaal is berekend uit afgeronde cijfers."""
    assert examine(cells(0, 2400), [TOTAL, REAL], habits=[HABIT]).habits == ("totalen",)


def test_a_declared_habit_is_accepted_and_recorded() -> None:
    """The total may lie as far from its true amount as its parts together."""
    verdict = examine(cells(0, 2400), [TOTAL, REAL], habits=[replace(HABIT, declared=True)])
    assert (verdict.status, verdict.accepted) == ("rounding", ("totalen",))


def test_a_declared_habit_gives_no_more_than_it_explains() -> None:
    """Six parts explain three thousand, not more."""
    declared = [replace(HABIT, declared=True)]
    assert examine(cells(0, 3000), [TOTAL, REAL], habits=declared).status == "rounding"
    assert examine(cells(0, 3001), [TOTAL, REAL], habits=declared).status == "blocked"


def test_what_is_said_to_be_computed_from_print_must_hold_on_paper() -> None:
    """With the habit declared, one off is an error."""
    verdict = examine(cells(1000, 1000), [TOTAL, REAL], habits=[replace(HABIT, declared=True)])
    assert [result.equation.key for result in verdict.failing] == ["som"]


def test_a_habit_that_does_not_hold_on_paper_is_not_named() -> None:
    """A total that is not the sum of its print was not computed from it."""
    assert examine(cells(1000, 9000), [TOTAL, REAL], habits=[HABIT]).habits == ()


def test_an_amount_printed_twice_is_as_wide_in_both_places() -> None:
    """The overview copies the total of the table, habit and all."""
    copy = Equation("kopie", ((1, "T"), (-1, "K")), same=True)
    exact = Equation("elders", ((1, "K"), (-1, "elders")))
    figures = [*cells(0, 2400), Cell("K", Decimal(0), Decimal(1000))]
    declared = [replace(HABIT, declared=True)]
    assert examine(figures, [TOTAL, copy, exact], habits=declared).status == "rounding"


def test_a_result_that_is_not_in_its_equation_is_our_fault() -> None:
    """The caller spoke of another cell."""
    with pytest.raises(ValueError, match="not in it"):
        examine(cells(0, 0), [TOTAL, REAL], habits=[Habit("x", {"som": "elders"}, declared=True)])


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32).map(Random),
    st.integers(2, 30),
    st.sampled_from(sorted(RULES)),
    st.sampled_from(sorted(HABITS)),
)
def test_every_honest_habit_is_recognised_and_passes_when_declared(
    random: Random, pakketten: int, rule: str, name: str
) -> None:
    """Tables with results from print pass, or are blocked and the habit is named."""
    made = report(random, 1, pakketten)
    printed = made.cells(computed(made, made.printed(RULES[rule]), HABITS[name]))
    verdict = examine(printed, made.equations, habits=habits_of(made))
    if verdict.status == "blocked":
        assert verdict.habits
        declared = [replace(h, declared=h.key in verdict.habits) for h in habits_of(made)]
        assert examine(printed, made.equations, habits=declared).status == "rounding"


def test_judging_each_equation_knows_no_habits() -> None:
    """The simple test takes every figure as the rounding of its amount."""
    assert judge(cells(0, 2400), [TOTAL])[0].outcome is Outcome.EXACT
