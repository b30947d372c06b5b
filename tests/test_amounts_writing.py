"""Writing figures in Dutch."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.amounts import Number, format_euro, format_millions, format_number, parse

NBSP = "\u00a0"

values = st.decimals(
    min_value=Decimal(-(10**10)),
    max_value=Decimal(10**10),
    allow_nan=False,
    allow_infinity=False,
    places=2,
)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("-3571", None, "−3.571"),
        ("1234567.89", None, "1.234.567,89"),
        ("0.8", None, "0,8"),
        ("1234.50", None, "1.234,50"),
        ("642", None, "642"),
        ("1E+3", None, "1.000"),
        ("0.0000001", None, "0,0000001"),
        ("-0", None, "0"),
        ("-0.00", None, "0,00"),
        ("-0.4", 0, "0"),
        ("0.5", 0, "1"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "−3"),
        ("999.95", 1, "1.000,0"),
        ("5", 2, "5,00"),
        ("1.005", 2, "1,01"),
    ],
)
def test_a_number_is_written_in_dutch(value: str, decimals: int | None, text: str) -> None:
    """A point between thousands, a comma for decimals, a true minus, never minus zero."""
    assert format_number(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("642000", 0, "€ 642.000"),
        ("-642000", 0, "−€ 642.000"),
        ("224995.5", 0, "€ 224.996"),
        ("224995.5", 2, "€ 224.995,50"),
        ("224995.50", None, "€ 224.995,50"),
        ("-0.2", 0, "€ 0"),
    ],
)
def test_euros_are_written_with_their_sign(value: str, decimals: int | None, text: str) -> None:
    """The euro sign never parts from its figure, the minus stands before both."""
    assert format_euro(Decimal(value), decimals=decimals) == text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("6692000", 1, "€ 6,7 mln"),
        ("-6692000", 1, "−€ 6,7 mln"),
        ("6650000", 1, "€ 6,7 mln"),
        ("6649999.99", 1, "€ 6,6 mln"),
        ("3547000000", 0, "€ 3.547 mln"),
        ("12345678.90", 2, "€ 12,35 mln"),
        ("-49999", 1, "€ 0,0 mln"),
    ],
)
def test_millions_are_written_with_their_word(value: str, decimals: int, text: str) -> None:
    """Millions are rounded once, from the exact amount, and stay on one line."""
    assert format_millions(Decimal(value), decimals) == text.replace(" ", NBSP)


def test_the_minus_is_the_callers_choice() -> None:
    """A format that wants a plain hyphen gets one, in all three ways of writing."""
    value = Decimal(-5_000_000)
    written = (
        format_number(value, minus="-"),
        format_euro(value, minus="-"),
        format_millions(value, minus="-"),
    )
    assert written == ("-5.000.000", f"-€{NBSP}5.000.000", f"-€{NBSP}5,0{NBSP}mln")


@given(values, st.integers(0, 4))
def test_euros_and_millions_are_read_back(value: Decimal, decimals: int) -> None:
    """What is written can be read, with its currency, to within half of its last digit."""
    for text in (format_euro(value, decimals=decimals), format_millions(value, decimals)):
        number = parse(text)
        assert isinstance(number, Number)
        assert number.euro
        assert abs(number.value - value) * 2 <= number.step


@given(values)
def test_a_figure_of_nothing_but_zeros_has_no_minus(value: Decimal) -> None:
    """Whatever the rounding, minus zero is never printed."""
    small = value.scaleb(-14)
    for text in (format_number(small, 1), format_euro(small), format_millions(small)):
        assert ("−" in text) == any(digit in text for digit in "123456789") * (small < 0)


@given(values)
def test_the_callers_precision_does_not_matter(value: Decimal) -> None:
    """A program that computes with three digits prints the same figures."""
    with localcontext(prec=3):
        narrow = format_number(value), format_euro(value), format_millions(value)
    assert narrow == (format_number(value), format_euro(value), format_millions(value))


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_amount_is_not_written(value: str) -> None:
    """No document can say "NaN"."""
    for write in (format_number, format_euro, format_millions):
        with pytest.raises(ValueError, match="must be finite"):
            write(Decimal(value))


def test_decimals_are_not_negative() -> None:
    """Rounding to tens is not a matter of decimals."""
    with pytest.raises(ValueError, match="must not be negative"):
        format_number(Decimal(5), -1)
    with pytest.raises(ValueError, match="must not be negative"):
        format_millions(Decimal(5), -1)
