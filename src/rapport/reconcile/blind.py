"""What the examination cannot see: per cell the largest error that rounding would hide."""

from collections.abc import Hashable, Iterable
from decimal import Decimal

from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.habits import Habit, practised
from rapport.reconcile.system import System, system_of


def blind(
    cells: Iterable[Cell], equations: Iterable[Equation], *, habits: Iterable[Habit] = ()
) -> dict[Hashable, Decimal | None]:
    """Per cell by how much its figure could be wrong while every equation still passed.

    A multiple of its unit, in the measure of the cells, 0 where any error shows; None where no
    equation holds the cell: there anything goes unseen. It takes all other figures as right, and
    each equation by itself: all together may see more, never less. Raises as `judge` does.
    """
    system = practised(system_of(cells, equations), [habit for habit in habits if habit.declared])
    return {cell.key: _hidden(system, number) for number, cell in enumerate(system.cells)}


def _hidden(system: System, cell: int) -> Decimal | None:
    """The largest error in one cell that no equation shows."""
    least, most = [], []
    for row in map(system.rows.__getitem__, system.rows_of[cell]):
        coefficient = next(c for c, other in row.terms if other == cell)
        ends = (-row.slack - row.residual, row.slack - row.residual)
        low, high = ends if coefficient > 0 else ends[::-1]
        least.append(-(-low // coefficient))
        most.append(high // coefficient)
    if not least:
        return None
    grid = system.units[cell] or 1
    error = max(-max(least), min(most), 0) if max(least) <= min(most) else 0
    return system.amount(error // grid * grid)
