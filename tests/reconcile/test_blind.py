"""What cannot be seen is said: per cell the largest error that no equation shows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.reconcile import Cell, Equation, Outcome, blind, judge


def column(parts: int, residual: int = 0) -> tuple[list[Cell], list[Equation]]:
    """A column in thousands and its total, so many thousand off."""
    cells = [Cell(n, Decimal(10_000), Decimal(1000)) for n in range(parts)]
    cells.append(Cell("T", Decimal(10_000 * parts - 1000 * residual), Decimal(1000)))
    return cells, [Equation("som", (*((1, n) for n in range(parts)), (-1, "T")))]


@pytest.mark.parametrize(("parts", "hidden"), [(2, 1), (5, 3), (20, 10), (60, 30)])
def test_a_column_hides_half_a_unit_per_figure(parts: int, hidden: int) -> None:
    """(n + 1) / 2 units, in whole units."""
    assert blind(*column(parts))[0] == hidden * 1000


def test_a_residual_hides_an_error_of_the_other_sign() -> None:
    """One off already: an error back could be one larger."""
    assert blind(*column(5, residual=1))[0] == 4000


def test_a_second_equation_shows_what_the_first_hides() -> None:
    """The smallest of both counts."""
    cells, equations = column(20)
    cells += [
        Cell("bnw", Decimal(4000), Decimal(1000)),
        Cell("versch", Decimal(6000), Decimal(1000)),
    ]
    row = Equation("rij", ((1, 0), (-1, "bnw"), (-1, "versch")))
    assert blind(cells, [*equations, row])[0] == 1000


def test_a_figure_printed_twice_hides_nothing() -> None:
    """Any difference shows."""
    cells = [Cell("a", Decimal(642_000), Decimal(1000)), Cell("b", Decimal(642_000), Decimal(1000))]
    assert blind(cells, [Equation("=", ((1, "a"), (-1, "b")), same=True)])["a"] == 0


def test_an_exact_figure_in_an_exact_sum_hides_nothing() -> None:
    """Exact euros close the hole."""
    cells = [Cell("a", Decimal(5)), Cell("T", Decimal(5))]
    assert blind(cells, [Equation("som", ((1, "a"), (-1, "T")))])["a"] == 0


def test_a_figure_in_no_equation_is_not_seen_at_all() -> None:
    """None: nothing checks it."""
    assert blind([Cell("a", Decimal(1))], [])["a"] is None


@given(st.integers(1, 20), st.integers(-2, 2))
def test_an_error_one_larger_than_what_is_hidden_is_seen(parts: int, residual: int) -> None:
    """The bound is not too low: one unit more, either way, and the equation fails."""
    cells, equations = column(parts, residual if parts > 2 else 0)
    hidden = blind(cells, equations)[0]
    assert hidden is not None
    for sign in (1, -1):
        error = sign * (hidden + 1000)
        wrong = [Cell(0, cells[0].value + error, cells[0].unit), *cells[1:]]
        assert judge(wrong, equations)[0].outcome is Outcome.OUTSIDE
