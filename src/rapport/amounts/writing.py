"""Writes figures in Dutch: a point between thousands, a decimal comma, one kind of minus."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from rapport.amounts.rounding import quantize

MINUS: Final = "\N{MINUS SIGN}"
_EURO: Final = "€\N{NO-BREAK SPACE}"
_MLN: Final = "\N{NO-BREAK SPACE}mln"
_MILLION_ZEROS: Final = 6
_DUTCH: Final = str.maketrans(",.", ".,")


def format_number(value: Decimal, decimals: int | None = None, *, minus: str = MINUS) -> str:
    """A figure with `decimals` decimals, rounded half away from zero: `1.234.567,89`.

    None writes the decimals that the value has. Zero never has a minus. Raises ValueError when
    the value is not finite or `decimals` is negative.
    """
    return _signed(value, decimals, minus)


def format_euro(value: Decimal, *, decimals: int | None = 0, minus: str = MINUS) -> str:
    """An amount in euros, `€ 642.000` with a no-break space; the minus stands before the sign."""
    return _signed(value, decimals, minus, before=_EURO)


def format_millions(value: Decimal, decimals: int = 1, *, minus: str = MINUS) -> str:
    """An amount in euros as millions, `€ 6,7 mln` with no-break spaces."""
    return _signed(_moved(value, -_MILLION_ZEROS), decimals, minus, before=_EURO, after=_MLN)


def _signed(
    value: Decimal,
    decimals: int | None,
    minus: str,
    *,
    before: str = "",
    after: str = "",
) -> str:
    if decimals is not None and decimals < 0:
        raise ValueError(f"decimals must not be negative, but is {decimals}")
    exact = quantize(value, Decimal(0) if decimals is None else _power(-decimals))
    digits = f"{exact.copy_abs():,f}".translate(_DUTCH)
    return f"{minus if exact < 0 else ''}{before}{digits}{after}"


def _power(exponent: int) -> Decimal:
    """Ten to the power `exponent`."""
    return Decimal(f"1E{exponent}")


def _moved(value: Decimal, places: int) -> Decimal:
    """The value times ten to the power `places`, all digits kept."""
    sign, digits, exponent = value.as_tuple()
    # The exponent of NaN and infinity is a letter; those go on to be refused.
    return Decimal((sign, digits, exponent + places)) if isinstance(exponent, int) else value
