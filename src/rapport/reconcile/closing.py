"""Round amounts so that every sum holds in print: each one down or up, as few as can be moved.

Known as controlled rounding; Cox, "A Constructive Procedure for Unbiased Controlled Rounding",
Journal of the American Statistical Association 82 (1987).
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rapport.reconcile.cells import Cell, Equation, check_amount
from rapport.reconcile.cheapest import Cheapest
from rapport.reconcile.simplex import BudgetSpentError, Exact
from rapport.reconcile.system import Row, System, system_of

# Entries of the tableau, as for an examination. A report of 10.000 cells takes some 300.000.
CLOSING_BUDGET = 20_000_000

# How finely the move of one amount is held against that of another: in hundredths of a unit.
_FINE = 100
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Closing:
    """Figures, in units of print, for which every equation holds to the letter.

    `moved` are the cells that are printed one unit off their plain rounding, in the order of the
    cells. Where there are no such figures, or where they were not found within the budget,
    `figures` is empty and `found` is false; `stuck` are then the keys of equations that cannot all
    hold, or none when the work was cut short.
    """

    found: bool
    figures: Mapping[Hashable, int]
    moved: tuple[Hashable, ...] = ()
    stuck: tuple[str, ...] = ()


def close(
    cells: Iterable[Cell],
    equations: Iterable[Equation],
    unit: Decimal,
    *,
    weights: Mapping[Hashable, int] | None = None,
    budget: int = CLOSING_BUDGET,
) -> Closing:
    """Round every amount to a multiple of `unit`, down or up, so that all equations hold exactly.

    Plain rounding is half away from zero. As little as possible is moved from it: the sum of the
    `weights` (1 where none is given, never negative) of the moved cells is least, and among such
    choices the figures lie nearest to their amounts. A multiple of the unit keeps its place. A
    cell that is itself rounded (its own unit is not 0) is printed plainly. For tables of sums and
    differences of amounts that are exact, and for which the equations hold, figures always exist;
    where halves come out, as other systems may have them, figures are still sought but may not be
    the least moved.

    The same input gives the same figures. `budget` limits the work, in entries of the tableau.
    Raises KeyError and ValueError as `judge` does, and ValueError for a unit that is not positive
    or a negative weight.
    """
    check_amount(unit)
    if unit <= 0:
        raise ValueError(f"the unit of print must be positive, not {unit}")
    system = system_of(cells, equations)
    spots = [_spot(cell, unit) for cell in system.cells]
    rounding = _Rounding(system, spots, unit)
    stuck = rounding.never()
    if stuck:
        return Closing(found=False, figures={}, stuck=stuck)
    try:
        moves = rounding.moves(_costs(system, spots, weights or {}), budget)
    except BudgetSpentError:
        return Closing(found=False, figures={})
    if not moves.possible:
        return Closing(found=False, figures={}, stuck=moves.stuck)
    figures = {
        cell.key: spot.nearest + (spot.way if number in moves.moved else 0)
        for number, (cell, spot) in enumerate(zip(system.cells, spots, strict=True))
    }
    moved = tuple(system.cells[number].key for number in sorted(moves.moved))
    return Closing(found=True, figures=figures, moved=moved)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an amount lies, in units: its plain rounding, how far off, and on which side.

    `way` is where the other figure is that it may have: 1 above, -1 below, 0 when there is none.
    """

    nearest: int
    way: int
    off: Fraction


@dataclass(frozen=True, slots=True)
class _Moves:
    """The cells to move, by number; or the equations that refuse."""

    possible: bool
    moved: frozenset[int] = frozenset()
    stuck: tuple[str, ...] = ()


def _spot(cell: Cell, unit: Decimal) -> _Spot:
    size = Fraction(cell.value) / Fraction(unit)
    whole = int(abs(size) + _HALF)
    nearest = whole if size > 0 else -whole
    off = size - nearest
    way = 0 if cell.unit or not off else (1 if off > 0 else -1)
    return _Spot(nearest, way, abs(off))


def _costs(system: System, spots: list[_Spot], weights: Mapping[Hashable, int]) -> list[int]:
    """What a move of each cell costs: its weight, and in what is left over how far it goes."""
    one = _FINE * len(spots) + 1
    costs = []
    for cell, spot in zip(system.cells, spots, strict=True):
        weight = weights.get(cell.key, 1)
        if weight < 0:
            raise ValueError(f"the weight of {cell.key!r} is negative")
        costs.append(weight * one + int(_FINE * (1 - 2 * spot.off)))
    return costs


class _Rounding:
    """The choice between down and up for every cell that has one, under all equations.

    The unknowns are moves: 0 leaves a cell at its plain rounding, 1 brings it to its other figure.
    """

    def __init__(self, system: System, spots: list[_Spot], unit: Decimal) -> None:
        """Lay the equations out in moves."""
        self._rows = system.rows
        self._cells = [number for number, spot in enumerate(spots) if spot.way]
        number = {cell: unknown for unknown, cell in enumerate(self._cells)}
        self._terms = [
            [(c * spots[cell].way, number[cell]) for c, cell in row.terms if cell in number]
            for row in system.rows
        ]
        self._sides = [_side(row, spots, unit) for row in system.rows]

    def never(self) -> tuple[str, ...]:
        """The equations in which nothing can move, and that plain rounding does not meet."""
        rows = zip(self._rows, self._terms, self._sides, strict=True)
        return tuple(row.equation.key for row, terms, side in rows if side and not terms)

    def moves(self, costs: list[int], budget: int) -> _Moves:
        """Find the cheapest moves after which all equations hold. Raises BudgetSpentError."""
        own = [costs[cell] for cell in self._cells]
        simplex = Cheapest(len(own), self._terms, own, budget)
        for unknown in range(len(own)):
            simplex.bound(unknown, 0, 1)
        for row, side in enumerate(self._sides):
            simplex.bound(len(own) + row, side, side)
        stuck = _settle(simplex)
        if stuck is not None:
            keys = (row.equation.key for n, row in enumerate(self._rows) if len(own) + n in stuck)
            return _Moves(possible=False, stuck=tuple(keys))
        moved = (cell for unknown, cell in enumerate(self._cells) if simplex.value(unknown))
        return _Moves(possible=True, moved=frozenset(moved))


def _side(row: Row, spots: list[_Spot], unit: Decimal) -> Exact:
    """What the moves in an equation must make up for, in units."""
    constant = Fraction(row.equation.constant) / Fraction(unit)
    side = constant - sum(c * spots[cell].nearest for c, cell in row.terms)
    return side.numerator if side.denominator == 1 else side


def _settle(simplex: Cheapest) -> frozenset[int] | None:
    """Bring every unknown to 0 or 1; else the variables of a relation that refuses it.

    Tables of sums and differences come out whole at once. Where they do not, each broken unknown
    is tried both ways, and what was tried last is taken back first.
    """
    tried: list[tuple[int, int]] = []
    while True:
        relation = simplex.conflict()
        if relation is None:
            broken = _broken(simplex)
            if broken is None:
                return None
            tried.append((broken, 0))
        else:
            while tried and tried[-1][1]:
                simplex.bound(tried.pop()[0], 0, 1)
            if not tried:
                return frozenset(relation)
            tried.append((tried.pop()[0], 1))
        unknown, value = tried[-1]
        simplex.bound(unknown, value, value)


def _broken(simplex: Cheapest) -> int | None:
    """The first unknown that is neither 0 nor 1."""
    unknowns = range(simplex.unknowns)
    return next((unknown for unknown in unknowns if simplex.value(unknown) not in {0, 1}), None)
