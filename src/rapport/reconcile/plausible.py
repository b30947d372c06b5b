"""How surprising a figure is, in sixteenths of a bit: what ranks suspects that fit equally well.

Bayes' rule with whole numbers. A cost is -log2 of a probability; costs of independent surprises
add up, of several ways to come about the least counts. Costs order the suspects and decide
nothing else.
"""

from collections.abc import Iterable

# The natural logarithm of the range of amounts that occur, for both signs.
RANGE = 32
# A post differs from itself in another column by about an eighth, often much more.
SPREAD = 8
# One figure in four has nothing to do with its neighbours.
UNRELATED = 4


def bits(number: int) -> int:
    """The logarithm to base 2 of a whole number from 1, in sixteenths, rounded down."""
    return (number**16).bit_length() - 1


def figure_cost(number: int, neighbours: Iterable[int]) -> int:
    """The surprise of a figure, in last digits, beside the same post in other columns.

    Without neighbours every order of size is as likely as another; with them, sizes near theirs
    are more likely, by a curve with long tails.
    """
    anywhere = bits(RANGE * (abs(number) + 1))
    near = [_distance(number, neighbour) for neighbour in neighbours]
    if not near:
        return anywhere
    return min(anywhere + bits(UNRELATED), min(near) + bits(len(near)))


def _distance(number: int, neighbour: int) -> int:
    """The surprise by Cauchy's curve around a neighbour, its width in proportion to it.

    With w the width and d the distance the density is w / (pi (w^2 + d^2)); 22/7 serves for pi.
    """
    width = max(SPREAD, abs(neighbour))
    square = width * width + (SPREAD * (number - neighbour)) ** 2
    return bits(22 * square) - bits(7 * SPREAD * width)


def rounding_cost(residual: int, squares: int) -> int:
    """The surprise of a residual that rounding made; `squares` is the sum of (coefficient half)^2.

    Near enough normal, with a third of `squares` as its variance: 16 / (2 ln 2) x 3 is 34,6.
    """
    return 346 * residual * residual // (10 * squares) if squares else 0
