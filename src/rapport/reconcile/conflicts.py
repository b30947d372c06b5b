"""Failing equations taken together where they share cells, and how many errors there must be."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapport.reconcile.joint import Joint
from rapport.reconcile.proof import Refutation
from rapport.reconcile.system import System


@dataclass(frozen=True, slots=True)
class Conflict:
    """What one error, or a few close together, may have broken.

    `rows` are the failing rows, none for equations that only fail together; `sets` are sets of
    cells, of each of which at least one is wrong; `proof` is what refutes the rows together.
    """

    rows: tuple[int, ...]
    sets: tuple[frozenset[int], ...]
    proof: Refutation | None = None

    @property
    def cells(self) -> frozenset[int]:
        """All cells that are in doubt here."""
        return frozenset[int]().union(*self.sets)


def conflicts_of(system: System, joint: Joint, failing: list[int]) -> list[Conflict]:
    """The failing rows in groups that share no cell, and what fails only together beside them.

    Raises BudgetSpentError.
    """
    found = [
        Conflict(tuple(rows), tuple(cells_of(system, row) for row in rows))
        for rows in _groups(system, failing)
    ]
    doubtful = frozenset[int]().union(*(conflict.cells for conflict in found))
    senseless: set[int] = set()
    while (refusal := joint.refusal(doubtful, senseless)) is not None:
        found.append(Conflict((), (refusal.support,), refusal))
        doubtful |= refusal.support
        if not refusal.support:
            # Equations that contradict each other whatever the figures are: set them aside.
            senseless.update(row for row, _ in refusal.weights)
    return found


def cells_of(system: System, row: int) -> frozenset[int]:
    """The cells of a row."""
    return frozenset(cell for _, cell in system.rows[row].terms)


def least_errors(conflicts: Iterable[Conflict]) -> int:
    """A number of wrong cells below which it cannot be: sets that share no cell, smallest first."""
    taken: set[int] = set()
    count = 0
    for cells in sorted((s for conflict in conflicts for s in conflict.sets), key=len):
        if cells and taken.isdisjoint(cells):
            taken |= cells
            count += 1
    return count


def _groups(system: System, failing: list[int]) -> list[list[int]]:
    """The failing rows, those together that are linked by shared cells."""
    groups: list[tuple[set[int], list[int]]] = []
    for row in failing:
        cells, rows = set(cells_of(system, row)), [row]
        apart = []
        for other in groups:
            if cells.isdisjoint(other[0]):
                apart.append(other)
            else:
                cells |= other[0]
                rows = other[1] + rows
        groups = [*apart, (cells, rows)]
    return [sorted(rows) for _, rows in groups]
