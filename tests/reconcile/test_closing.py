"""Rounding so that sums hold in print: exact, near, least moved, and another solver agrees."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reconcile_tables import report
from rapport.amounts import printed
from rapport.reconcile import Cell, Closing, Equation, close
from tests.reconcile.highs import least_moved

THOUSAND = Decimal(1000)
randoms = st.integers(0, 2**32).map(Random)


def exact(amounts: dict[str, int]) -> list[Cell]:
    """Cells of exact amounts in euros."""
    return [Cell(key, Decimal(amount)) for key, amount in amounts.items()]


def total(*parts: str) -> Equation:
    """The total of some cells, called T."""
    return Equation("som", (*((1, part) for part in parts), (-1, "T")))


def holds(closing: Closing, equations: Iterable[Equation], unit: Decimal) -> bool:
    """Whether every equation holds to the letter for the figures."""
    return all(
        sum(c * closing.figures[key] for c, key in equation.terms)
        == Fraction(equation.constant) / Fraction(unit)
        for equation in equations
    )


def test_a_leaf_moves_before_a_total_and_the_nearest_to_a_half_first() -> None:
    """1,4 + 2,45 + 3,3 = 7,15 prints 1 + 3 + 3 = 7."""
    amounts = {"a": 1400, "b": 2450, "c": 3300, "T": 7150}
    closing = close(exact(amounts), [total("a", "b", "c")], THOUSAND, weights={"T": 5})
    assert closing == Closing(found=True, figures={"a": 1, "b": 3, "c": 3, "T": 7}, moved=("b",))


def test_a_total_moves_where_no_leaf_can() -> None:
    """A multiple of the unit stays: 1 + 2 + 0,5 = 3,5 prints 1 + 2 + 1 = 4, and -0,4 alone -0."""
    fixed = {"a": 1000, "b": 2000, "T": 3000}
    assert close(exact(fixed), [total("a", "b")], THOUSAND).moved == ()
    amounts = {"a": -400, "T": -400}
    closing = close(exact(amounts), [total("a")], THOUSAND)
    assert closing.figures == {"a": 0, "T": 0}
    assert not str(Decimal(closing.figures["a"])).startswith("-")


def test_one_amount_in_two_places_moves_in_both() -> None:
    """What is called the same prints the same, moved or not."""
    amounts = {"a": 400, "b": 400, "T": 800, "a again": 400, "b again": 400, "fixed": 1000}
    tied = [
        Equation("a", ((1, "a"), (-1, "a again")), same=True),
        Equation("b", ((1, "b"), (-1, "b again")), same=True),
    ]
    closing = close(exact(amounts), [total("a", "b"), *tied], THOUSAND, weights={"T": 9})
    assert closing.figures["T"] == 1
    assert closing.figures["a"] == closing.figures["a again"]
    assert closing.figures["b"] == closing.figures["b again"]
    assert len(closing.moved) == 2


def test_figures_that_are_rounded_already_stay_and_may_refuse() -> None:
    """126 + 296 with a total of 423 cannot be made to add up, and the equation is named."""
    figures = {"a": 126, "b": 296, "T": 423}
    cells = [Cell(key, n * THOUSAND, THOUSAND) for key, n in figures.items()]
    assert close(cells, [total("a", "b")], THOUSAND) == Closing(
        found=False, figures={}, stuck=("som",)
    )


def test_three_amounts_of_a_half_that_make_pairs_of_one_cannot_be_closed() -> None:
    """The only answer is a half each; the equations that refuse are named."""
    amounts = {"a": 500, "b": 500, "c": 500, "one": 1000}
    pairs = [Equation(x + y, ((1, x), (1, y), (-1, "one"))) for x, y in ("ab", "bc", "ca")]
    closing = close(exact(amounts), pairs, THOUSAND)
    assert not closing.found
    assert closing.stuck
    assert not closing.figures


def test_work_that_is_cut_short_gives_no_figures() -> None:
    """Never a half result."""
    made = report(Random(1), 1, 20)
    cells = exact(made.amounts)
    assert close(cells, made.equations, THOUSAND, budget=3) == Closing(found=False, figures={})


def test_a_unit_or_a_weight_that_means_nothing_is_refused() -> None:
    """A unit of nil, and a weight below nil."""
    with pytest.raises(ValueError, match="unit"):
        close([], [], Decimal(0))
    with pytest.raises(ValueError, match="weight"):
        close(exact({"a": 1}), [], THOUSAND, weights={"a": -1})


@settings(max_examples=80, deadline=None)
@given(randoms, st.integers(1, 4), st.integers(1, 30), st.sampled_from([10, 1000, 10**6]))
def test_every_report_closes_with_the_least_moves(
    random: Random, programmes: int, pakketten: int, unit: int
) -> None:
    """Every sum to the letter, every figure down or up, and HiGHS finds nothing cheaper."""
    made = report(random, programmes, pakketten if programmes == 1 else pakketten // 4 + 1)
    sums = {e.terms[-1][1] for e in made.equations if not e.same}
    weights = dict.fromkeys(sums, 5)
    cells = exact(made.amounts)
    closing = close(cells, made.equations, Decimal(unit), weights=weights)
    assert closing.found
    assert holds(closing, made.equations, Decimal(unit))
    for cell in cells:
        figure = closing.figures[cell.key]
        assert abs(figure * unit - cell.value) < unit
        assert (cell.key in closing.moved) is (figure != printed(cell.value, Decimal(unit)))
    paid = sum(weights.get(key, 1) for key in closing.moved)
    assert paid == least_moved(cells, made.equations, unit, weights)


@settings(max_examples=150, deadline=None)
@given(randoms)
def test_any_system_closes_when_it_can_be_closed(random: Random) -> None:
    """Also where halves come out on the way: figures are found when HiGHS finds any."""
    keys = [f"c{number}" for number in range(random.randint(2, 8))]
    amounts = {key: random.choice((0, 250, 500, 500, 750, 1500)) for key in keys}
    equations = []
    for number in range(random.randint(1, 5)):
        own = random.sample(keys, random.randint(2, min(4, len(keys))))
        terms = tuple((random.choice((-1, 1, 1)), key) for key in own)
        sides = sum(c * amounts[key] for c, key in terms)
        constant = Decimal(random.choice((sides // 1000, -(-sides // 1000))) * 1000)
        equations.append(Equation(str(number), terms, constant))
    cells = exact(amounts)
    closing = close(cells, equations, THOUSAND)
    assert closing.found is (least_moved(cells, equations, 1000, {}) is not None)
    if closing.found:
        assert holds(closing, equations, THOUSAND)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_the_same_report_closes_the_same(seed: int) -> None:
    """Two runs give one answer."""
    once, again = (report(Random(seed), 3, 4) for _ in range(2))
    one, other = (close(exact(m.amounts), m.equations, THOUSAND) for m in (once, again))
    assert one == other
