"""Rounds exact amounts, half away from zero as spreadsheets and readers do."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from types import MappingProxyType
from typing import Final

UNITS: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        "euro": Decimal(0),
        "duizend euro": Decimal(1_000),
        "miljoen euro": Decimal(1_000_000),
    },
)
"""The units a settings file may name, in euros; zero stands for exact amounts."""

# Our own context: whatever the caller's precision is, nothing is rounded here unseen.
_EXACT: Final = Context(prec=120, traps=[InvalidOperation, DivisionByZero, Inexact])


def quantize(value: Decimal, step: Decimal) -> Decimal:
    """The multiple of `step` nearest to `value`; a tie goes away from zero.

    A step of zero leaves the value as it is. The answer is never minus zero and has no positive
    exponent. Raises ValueError for a negative step or a value that is not finite, and
    decimal.InvalidOperation for more than 120 digits.
    """
    if not step:
        return _unsigned_zero(_finite(value))
    multiple = _EXACT.multiply(_steps(value, step), step)
    return multiple if _exponent(multiple) <= 0 else multiple.quantize(Decimal(1), context=_EXACT)


def printed(value: Decimal, unit: Decimal) -> Decimal:
    """The figure that stands in a table of `unit` euros for a value in euros.

    -3571000 at unit 1000 is -3571; a tie goes away from zero; never minus zero. A unit of zero
    means exact: the value itself. Raises ValueError as `quantize` does.
    """
    return _steps(value, unit) if unit else _unsigned_zero(_finite(value))


def _steps(value: Decimal, step: Decimal) -> Decimal:
    """How many steps the value is, as a whole number with the sign of the value."""
    if not step.is_finite() or step < 0:
        raise ValueError(f"step must be positive, not {step}")
    size = _finite(value).copy_abs()
    count, rest = _EXACT.divmod(size, step)
    if _EXACT.add(rest, rest) >= step:
        count = _EXACT.add(count, Decimal(1))
    return _unsigned_zero(count.copy_sign(value))


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError(f"an amount must be finite, not {value}")
    return value


def _unsigned_zero(value: Decimal) -> Decimal:
    return value or value.copy_abs()


def _exponent(value: Decimal) -> int:
    return int(value.as_tuple().exponent)
