"""Each equation by itself: closed intervals, one amount printed twice, and faults of the caller."""

from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.reconcile import Cell, Equation, Outcome, judge

THOUSAND = Decimal(1000)
# ROUND_HALF_UP of decimal is half away from zero; HALF_DOWN half towards zero.
HALF_RULES = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, "half up")


def printed(amount: Decimal, rule: str, unit: Decimal = THOUSAND) -> Decimal:
    """The amount as printed in a unit, under one of four rounding rules."""
    if rule == "half up":
        return (amount / unit + Decimal("0.5")).to_integral_value("ROUND_FLOOR") * unit
    return (amount / unit).to_integral_value(rule) * unit


def cell(key: str, thousands: int | str, unit: Decimal = THOUSAND) -> Cell:
    """A cell of so many thousands."""
    return Cell(key, Decimal(thousands) * 1000, unit)


def total(*parts: str) -> Equation:
    """The equation that the parts add up to T."""
    return Equation("T", (*((1, part) for part in parts), (-1, "T")))


def outcome(cells: list[Cell], equation: Equation) -> Outcome:
    """The outcome of a single equation."""
    return judge(cells, [equation])[0].outcome


def test_a_sum_that_holds_on_paper_is_exact() -> None:
    """No residual is exact."""
    assert outcome([cell("a", 130), cell("b", 803), cell("T", 933)], total("a", "b")) == "exact"


def test_the_real_423_for_126_and_296_is_within_rounding() -> None:
    """Two rounded terms and a rounded total explain at most 1,5 thousand."""
    (result,) = judge([cell("a", 126), cell("b", 296), cell("T", 423)], [total("a", "b")])
    assert (result.residual, result.slack) == (Decimal(-1000), Decimal(1500))
    assert result.outcome is Outcome.WITHIN_ROUNDING


def test_two_thousand_off_is_outside_for_two_terms() -> None:
    """Two rounded terms and a rounded total cannot be two thousand off."""
    assert outcome([cell("a", 126), cell("b", 296), cell("T", 424)], total("a", "b")) == "outside"


def test_the_boundary_of_the_interval_belongs_to_it() -> None:
    """A residual of exactly the slack can be printed: 0,5 and 0,5 and 0,5 rounded up, 1,5 down."""
    cells = [cell("a", 1), cell("b", 1), cell("c", 1), cell("T", 1)]
    assert outcome(cells, total("a", "b", "c")) == "within-rounding"


def test_exact_terms_explain_nothing_but_the_rounding_of_their_total() -> None:
    """An exact amount has unit 0 and no slack of its own."""
    parts = [Cell("a", Decimal("125600.25")), Cell("b", Decimal("296400.25"))]
    assert outcome([*parts, cell("T", 422)], total("a", "b")) == "within-rounding"
    assert outcome([*parts, cell("T", 423)], total("a", "b")) == "outside"


@pytest.mark.parametrize(("second", "expected"), [(642, "exact"), (641, "outside")])
def test_one_amount_printed_twice_in_one_unit_is_printed_equal(second: int, expected: str) -> None:
    """642 here and 641 there is wrong, though their intervals touch."""
    twice = Equation("=", ((1, "a"), (-1, "b")), same=True)
    assert outcome([cell("a", 642), cell("b", second)], twice) == expected


@pytest.mark.parametrize(("millions", "expected"), [("0.6", "within-rounding"), ("0.5", "outside")])
def test_one_amount_in_two_units_must_have_intervals_that_meet(
    millions: str, expected: str
) -> None:
    """EUR 642 thousand is 0,6 million, and not 0,5."""
    twice = Equation("=", ((1, "a"), (-1, "b")), same=True)
    text = Cell("b", Decimal(millions) * 1_000_000, Decimal(100_000))
    assert outcome([cell("a", 642), text], twice) == expected


def test_the_constant_stands_on_the_other_side() -> None:
    """Terms sum to the constant."""
    only = Equation("x", ((2, "a"),), Decimal(260_000))
    assert outcome([cell("a", 130)], only) == "exact"


def test_a_cell_that_cancels_explains_no_rounding() -> None:
    """A cell with +1 and -1 in one equation gives it no slack."""
    (result,) = judge([cell("a", 1)], [Equation("x", ((1, "a"), (-1, "a")), Decimal(0))])
    assert (result.slack, result.outcome) == (Decimal(0), Outcome.EXACT)


def test_an_equation_without_terms_says_that_its_constant_is_nil() -> None:
    """An empty sum is exactly nil."""
    assert outcome([], Equation("x", (), Decimal(1))) == "outside"
    assert outcome([], Equation("x", ())) == "exact"


def test_amounts_longer_than_the_decimal_context_are_not_rounded() -> None:
    """A cent next to 10^40 is still seen, and reported as a cent."""
    huge = Decimal("1" + "0" * 40)
    cells = [Cell("a", huge), Cell("b", Decimal("0.01")), Cell("T", huge)]
    assert judge(cells, [total("a", "b")])[0].residual == Decimal("0.01")


def test_an_equation_over_an_unknown_cell_is_our_fault() -> None:
    """An unknown cell raises."""
    with pytest.raises(KeyError, match="equation 'T' has a cell that is not there: 'T'"):
        judge([cell("a", 1)], [total("a")])


def test_a_key_twice_is_our_fault() -> None:
    """Cells and equations have keys of their own."""
    with pytest.raises(ValueError, match="'a' occurs twice"):
        judge([cell("a", 1), cell("a", 2)], [])
    with pytest.raises(ValueError, match="'T' occurs twice"):
        judge([cell("a", 1), cell("T", 1)], [total("a"), total("a")])


@pytest.mark.parametrize("amount", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E-13")])
def test_what_is_no_exact_amount_is_refused(amount: Decimal) -> None:
    """Not a number, infinite, or of absurd length."""
    with pytest.raises(ValueError, match="exactly"):
        Cell("a", amount)


def test_a_float_is_refused() -> None:
    """Money is never a float."""
    with pytest.raises(TypeError):
        Cell("a", 0.1)  # type: ignore[arg-type]


def test_a_coefficient_is_a_whole_number() -> None:
    """Half an amount is written as twice the other."""
    with pytest.raises(TypeError, match="whole"):
        Equation("x", ((0.5, "a"),))  # type: ignore[arg-type]


def test_a_negative_unit_is_refused() -> None:
    """A unit is nil or more."""
    with pytest.raises(ValueError, match="negative"):
        Cell("a", Decimal(1), Decimal(-1000))


def test_same_is_said_of_two_cells_only() -> None:
    """One amount printed twice is a pair."""
    with pytest.raises(ValueError, match="same"):
        Equation("=", ((1, "a"), (1, "b"), (-1, "c")), same=True)


@given(
    st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=60),
    st.sampled_from(HALF_RULES),
    st.sampled_from([Decimal(1), THOUSAND, Decimal(1_000_000)]),
)
def test_amounts_rounded_by_any_rule_are_never_outside(
    cents: list[int], rule: str, unit: Decimal
) -> None:
    """Exact amounts and their exact total, printed by any half rule, are never accused."""
    exact = [Decimal(amount) / 100 for amount in cents]
    names = [f"p{number}" for number in range(len(exact))]
    amounts = dict(zip([*names, "T"], [*exact, sum(exact)], strict=True))
    cells = [Cell(key, printed(Decimal(x), rule, unit), unit) for key, x in amounts.items()]
    assert outcome(cells, total(*names)) is not Outcome.OUTSIDE


@given(st.integers(1, 30), st.integers(1, 10**6), st.booleans())
def test_more_than_half_a_unit_per_figure_is_always_outside(
    terms: int,
    excess: int,
    negative: bool,  # noqa: FBT001  drawn by Hypothesis
) -> None:
    """|residual| > (n+1)/2 units has no explanation."""
    off = Decimal(terms + 1) / 2 * 1000 + excess
    cells = [cell(f"p{number}", 0) for number in range(terms)]
    cells.append(Cell("T", -off if negative else off, THOUSAND))
    assert outcome(cells, total(*(f"p{number}" for number in range(terms)))) == "outside"
