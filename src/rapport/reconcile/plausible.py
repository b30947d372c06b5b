"""How surprising a figure is, in sixteenths of a bit: what ranks suspects that fit equally well.

Bayes' rule with whole numbers. A cost is -log2 of a probability; costs of independent surprises
add up. Costs order the suspects and decide nothing else.
"""

from collections.abc import Iterable
from fractions import Fraction

# A post differs from itself in another column by about an eighth, often much more.
SPREAD = Fraction(1, 8)
# How often a figure has nothing to do with its neighbours.
UNRELATED = Fraction(1, 4)
# The natural logarithm of the range of amounts that occur, for both signs.
RANGE = 32
PI = Fraction(22, 7)


def bits(number: int) -> int:
    """The logarithm to base 2 of a whole number from 1, in sixteenths, rounded down."""
    return (number**16).bit_length() - 1


def cost(probability: Fraction) -> int:
    """The surprise of a probability or density."""
    return bits(probability.denominator) - bits(probability.numerator)


def figure_cost(number: int, neighbours: Iterable[int]) -> int:
    """The surprise of a figure, in last digits, beside the same post in other columns.

    Without neighbours every order of size is as likely as another; with them, sizes near theirs
    are more likely, by a curve with long tails.
    """
    anywhere = Fraction(1, RANGE * (abs(number) + 1))
    near = [_density(number, neighbour) for neighbour in neighbours]
    if not near:
        return cost(anywhere)
    return cost(UNRELATED * anywhere + (1 - UNRELATED) * sum(near) / len(near))


def _density(number: int, neighbour: int) -> Fraction:
    """Cauchy's curve around a neighbour, its width in proportion to the neighbour."""
    width = max(Fraction(1), abs(neighbour) * SPREAD)
    return width / (PI * (width * width + (number - neighbour) ** 2))


def rounding_cost(residual: int, squares: int) -> int:
    """The surprise of a residual that rounding made; `squares` is the sum of (coefficient half)^2.

    Near enough normal, with a third of `squares` as its variance: 16 / (2 ln 2) x 3 is 34,6.
    """
    return 346 * residual * residual // (10 * squares) if squares else 0
