"""Rounding exact amounts to the figures that are printed."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.amounts import UNITS, printed, quantize

values = st.decimals(
    min_value=Decimal(-(10**15)),
    max_value=Decimal(10**15),
    allow_nan=False,
    allow_infinity=False,
    places=4,
)
steps = st.sampled_from(
    [Decimal(step) for step in ("0.01", "0.1", "1", "3", "5", "1000", "1E+3", "100000", "1000000")],
)


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        ("2.5", "1", "3"),
        ("3.5", "1", "4"),
        ("-2.5", "1", "-3"),
        ("-0.4", "1", "0"),
        ("-0.00", "0.1", "0.0"),
        ("0.25", "0.1", "0.3"),
        ("1234.565", "0.01", "1234.57"),
        ("-3571499", "1000", "-3571000"),
        ("-3571500", "1000", "-3572000"),
        ("3571500", "1E+3", "3572000"),
        ("7", "3", "6"),
        ("7.5", "5", "10"),
        ("12.3450", "0", "12.3450"),
        ("-0.00", "0", "0.00"),
    ],
)
def test_rounding_takes_the_nearest_and_a_tie_away_from_zero(
    value: str,
    step: str,
    expected: str,
) -> None:
    """Half goes away from zero, never to even, and zero has no minus."""
    assert str(quantize(Decimal(value), Decimal(step))) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("-3571000", "1000", "-3571"),
        ("641500", "1000", "642"),
        ("-641500", "1000", "-642"),
        ("641499.99", "1000", "641"),
        ("-400", "1000", "0"),
        ("0", "1000", "0"),
        ("6692000", "1000000", "7"),
        ("12.50", "1", "13"),
        ("-3571.25", "0", "-3571.25"),
        ("-0.00", "0", "0.00"),
    ],
)
def test_a_table_prints_the_nearest_unit(value: str, unit: str, expected: str) -> None:
    """An amount in euros is printed as a whole number of units; unit zero prints it as it is."""
    assert str(printed(Decimal(value), Decimal(unit))) == expected


def test_units_have_the_words_of_a_settings_file() -> None:
    """A settings file names its unit in Dutch; the amount is in euros, zero is exact."""
    assert dict(UNITS) == {
        "euro": Decimal(0),
        "duizend euro": Decimal(1000),
        "miljoen euro": Decimal(1000000),
    }


@given(values, steps)
def test_the_rounded_value_is_a_multiple_within_half_a_step(value: Decimal, step: Decimal) -> None:
    """No multiple of the step lies nearer."""
    rounded = quantize(value, step)
    assert rounded % step == 0
    assert abs(rounded - value) * 2 <= step


@given(values, steps)
def test_a_tie_never_goes_towards_zero(value: Decimal, step: Decimal) -> None:
    """Exactly between two multiples the larger in size is taken."""
    middle = quantize(value, step) + (step / 2).copy_sign(value)
    assert abs(quantize(middle, step)) > abs(middle)


@given(values, steps)
def test_rounding_twice_is_rounding_once(value: Decimal, step: Decimal) -> None:
    """A rounded value stays as it is."""
    rounded = quantize(value, step)
    assert repr(quantize(rounded, step)) == repr(rounded)


@given(values, steps)
def test_printing_is_symmetrical_about_zero(value: Decimal, unit: Decimal) -> None:
    """A nadeel prints as many units as the same voordeel."""
    assert printed(-value, unit) == -printed(value, unit)


@given(values, steps)
def test_the_printed_figure_counts_units(value: Decimal, unit: Decimal) -> None:
    """The figure times the unit is the rounded amount."""
    assert printed(value, unit) * unit == quantize(value, unit)


@given(st.one_of(values, st.just(Decimal("-0"))), st.one_of(steps, st.just(Decimal(0))))
def test_zero_never_has_a_minus(value: Decimal, step: Decimal) -> None:
    """Minus zero does not exist, whichever way a value is rounded."""
    for rounded in (quantize(value, step), printed(value, step)):
        assert rounded or not rounded.is_signed()


@given(values, steps)
def test_the_callers_precision_does_not_matter(value: Decimal, step: Decimal) -> None:
    """A program that computes with three digits gets the same figures."""
    with localcontext(prec=3):
        narrow = quantize(value, step), printed(value, step)
    assert narrow == (quantize(value, step), printed(value, step))


@pytest.mark.parametrize(
    ("value", "step"),
    [("1", "-1"), ("1", "NaN"), ("1", "Infinity"), ("NaN", "1"), ("-Infinity", "1"), ("NaN", "0")],
)
def test_what_cannot_be_rounded_is_refused(value: str, step: str) -> None:
    """A step below zero or an amount without end is a mistake of the caller."""
    with pytest.raises(ValueError, match="must be"):
        quantize(Decimal(value), Decimal(step))
    with pytest.raises(ValueError, match="must be"):
        printed(Decimal(value), Decimal(step))


def test_an_absurd_size_is_refused_at_once() -> None:
    """A number of a million digits is not worked out."""
    with pytest.raises(InvalidOperation):
        quantize(Decimal("1E1000000"), Decimal(1))
