"""How one figure becomes another by a slip: the figures that could have been meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Mechanism(StrEnum):
    """What may have happened, in the words of the message."""

    TRANSPOSED = "cijfers verwisseld"
    ONE_DIGIT = "één cijfer anders"
    DIGIT_COUNT = "een cijfer te veel of te weinig"
    SIGN = "teken omgekeerd"
    FACTOR_10 = "een factor 10"
    FACTOR_100 = "een factor 100"
    FACTOR_1000 = "een factor 1000"
    EUROS = "euro's in plaats van duizenden"
    NEIGHBOUR = "bedrag uit de kolom of het jaar ernaast"
    NEAR = "enkele eenheden ernaast"
    SIDES_SWAPPED = "lasten en baten verwisseld"
    COLUMNS_SWAPPED = "twee kolommen verwisseld"
    ROW_TWICE = "rij dubbel geteld"
    ROW_MISSING = "rij vergeten"
    ROW_SIGN = "rij met omgekeerd teken"
    ROW_EUROS = "rij in euro's in plaats van duizenden"
    OTHER = "oorzaak onbekend"


@dataclass(frozen=True, slots=True)
class Slip:
    """The figures lowest .. highest that one mechanism may have made into the printed one.

    `outcomes` is how many figures the mechanism could have made of such a figure: the more, the
    less it explains this one.
    """

    mechanism: Mechanism
    lowest: int
    highest: int
    outcomes: int


THOUSAND = 1000
NEARBY = 5


def slips(figure: int, grid: int, unit: int) -> Iterator[Slip]:
    """The slips that end in this figure.

    `figure` is a whole multiple of `grid`, the last digit that is printed; `unit` is what the cell
    is printed in, 0 for an exact amount. All in the whole numbers of the system.
    """
    number = figure // grid
    if number:
        yield Slip(Mechanism.SIGN, -figure, -figure, 1)
    yield from (
        Slip(slip.mechanism, slip.lowest * grid, slip.highest * grid, slip.outcomes)
        for slip in _digits(abs(number), -1 if number < 0 else 1)
    )
    yield from _factors(figure, grid, unit)
    yield Slip(Mechanism.NEAR, figure - NEARBY * grid, figure + NEARBY * grid, 2 * NEARBY)


def _digits(number: int, sign: int) -> Iterator[Slip]:
    """Slips of the hand in the digits of a number."""
    text = str(number)
    long = len(text)
    for place in range(long - 1):
        meant = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        if meant != text and meant[0] != "0":
            yield _meant(Mechanism.TRANSPOSED, meant, sign, max(1, long - 1))
    for place in range(long):
        for digit in "0123456789":
            meant = text[:place] + digit + text[place + 1 :]
            if digit != text[place] and (meant[0] != "0" or long == 1):
                yield _meant(Mechanism.ONE_DIGIT, meant, sign, 9 * long)
            # A digit was left out here, or typed that should not be there.
            if place or digit != "0":
                more = text[:place] + digit + text[place:]
                yield _meant(Mechanism.DIGIT_COUNT, more, sign, 12 * long)
        less = text[:place] + text[place + 1 :]
        if less and (less[0] != "0" or len(less) == 1):
            yield _meant(Mechanism.DIGIT_COUNT, less, sign, 12 * long)


def _meant(mechanism: Mechanism, digits: str, sign: int, outcomes: int) -> Slip:
    """The slip that made one number of another."""
    return Slip(mechanism, sign * int(digits), sign * int(digits), outcomes)


FACTORS = (
    (10, Mechanism.FACTOR_10),
    (100, Mechanism.FACTOR_100),
    (1000, Mechanism.FACTOR_1000),
)


def _factors(figure: int, grid: int, unit: int) -> Iterator[Slip]:
    """Slips of the decimal point, and amounts in euros where thousands are printed."""
    if not figure:
        return
    for factor, mechanism in FACTORS:
        if figure % (factor * grid) == 0:
            yield Slip(mechanism, figure // factor, figure // factor, 2)
        half = grid * factor // 2
        yield Slip(mechanism, figure * factor - half, figure * factor + half, 2)
    if unit:
        exact, half = figure // THOUSAND, unit // 2
        yield Slip(Mechanism.EUROS, exact - half, exact + half, 1)
