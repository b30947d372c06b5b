"""What is reconciled: amounts as printed, and the equations between the true amounts."""

from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal

FINEST_EXPONENT = -12
COARSEST_EXPONENT = 18


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed amount: the closed interval [value - unit/2, value + unit/2] of true amounts.

    `key` names the cell and is unique in what is examined together; it is never looked into.
    `value` is in euros, as effect (lasten negative, baten positive), or in any other sign or
    measure, so long as the equations are in the same. `unit` is in the same measure: 0 is an exact
    amount, 1000 an amount printed in thousands. The interval is closed, so that it covers half up,
    half to even and half away from zero alike.

    Raises TypeError on anything but Decimal, ValueError on a negative unit or on an amount that is
    not finite or has more than 12 decimals.
    """

    key: Hashable
    value: Decimal
    unit: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        """Refuse what is no exact amount."""
        check_amount(self.value)
        check_amount(self.unit)
        if self.unit < 0:
            raise ValueError(f"the unit of {self.key!r} is negative")


@dataclass(frozen=True, slots=True)
class Equation:
    """A rule on true amounts: the sum of coefficient x cell is `constant`.

    `same` marks one amount that is printed twice. Where both prints have one unit they must be
    equal to the letter; where the units differ their intervals must meet. Such an equation has two
    different cells, coefficients of 1 or -1, and constant 0. `key` is unique among the equations.
    An equation without terms says that its constant is nil.

    Raises TypeError on a coefficient that is no int, ValueError on a `same` of another form.
    """

    key: str
    terms: tuple[tuple[int, Hashable], ...]
    constant: Decimal = Decimal(0)
    same: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no equation in whole numbers."""
        check_amount(self.constant)
        if any(type(coefficient) is not int for coefficient, _ in self.terms):
            raise TypeError(f"a coefficient of {self.key!r} is not a whole number")
        if self.same and not self._is_pair():
            raise ValueError(f"{self.key!r} does not say that two cells are the same")

    def _is_pair(self) -> bool:
        """Whether this has the form of two cells that are one amount, up to its sign."""
        return (
            len({key for _, key in self.terms}) == len(self.terms) == 2  # noqa: PLR2004  a pair
            and all(abs(coefficient) == 1 for coefficient, _ in self.terms)
            and not self.constant
        )


def check_amount(amount: Decimal) -> None:
    """Refuse an amount that whole numbers cannot hold exactly, or only at absurd length."""
    if not isinstance(amount, Decimal):
        raise TypeError(f"an amount is a Decimal, not {type(amount).__name__}")
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or not FINEST_EXPONENT <= exponent <= COARSEST_EXPONENT:
        raise ValueError(f"{amount} cannot be reckoned with exactly")
