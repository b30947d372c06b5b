"""Why printed figures cannot all be right: a sum of equations that rounding cannot meet."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

from rapport.reconcile.system import System


@dataclass(frozen=True, slots=True)
class Proof:
    """Equations that cannot hold together, with the weight of each in a sum that shows it.

    Added up with these weights the equations leave `residual` over the printed figures (positive),
    while the cells that remain in the sum explain at most `slack` by rounding; slack < residual.
    """

    weights: tuple[tuple[int, str], ...]
    residual: Decimal
    slack: Decimal


@dataclass(frozen=True, slots=True)
class Refutation:
    """A proof over row and cell numbers: `weights` by row, `support` the cells left in the sum."""

    weights: tuple[tuple[int, int], ...]
    support: frozenset[int]
    residual: int
    slack: int

    def proof(self, system: System) -> Proof:
        """The same with the names of the equations."""
        return Proof(
            tuple((weight, system.rows[row].equation.key) for row, weight in self.weights),
            system.amount(self.residual),
            system.amount(self.slack),
        )


def refutation(system: System, weights: Mapping[int, int | Fraction]) -> Refutation:
    """Add up the rows with these weights, from the system itself and from nothing else.

    Raises AssertionError when the sum refutes nothing: then the solver is wrong, and not a figure
    may be accused.
    """
    whole = _whole(weights)
    sums: dict[int, int] = {}
    for row, weight in whole.items():
        for coefficient, cell in system.rows[row].terms:
            sums[cell] = sums.get(cell, 0) + weight * coefficient
    residual = sum(weight * system.rows[row].residual for row, weight in whole.items())
    if residual < 0:
        whole, residual = {row: -weight for row, weight in whole.items()}, -residual
    support = frozenset(cell for cell, coefficient in sums.items() if coefficient)
    slack = sum(abs(sums[cell]) * system.halves[cell] for cell in support)
    if len(whole) == 1:
        slack = min(slack, *(system.rows[row].slack for row in whole))
    if residual <= slack:
        raise AssertionError("a refutation that refutes nothing")
    return Refutation(tuple(sorted(whole.items())), support, residual, slack)


def _whole(weights: Mapping[int, int | Fraction]) -> dict[int, int]:
    """The weights as the smallest whole numbers in the same proportion."""
    fractions = {row: Fraction(weight) for row, weight in weights.items() if weight}
    common = lcm(*(fraction.denominator for fraction in fractions.values()))
    numbers = {row: int(fraction * common) for row, fraction in fractions.items()}
    divisor = gcd(*numbers.values()) or 1
    return {row: number // divisor for row, number in numbers.items()}
