"""Whether one set of true amounts explains all printed figures together, and what if some are free.

Each question leaves some cells free, or gives them another figure, and asks whether everything
else can then be explained by rounding.
"""

from collections.abc import Iterable, Mapping

from rapport.reconcile.proof import Refutation, refutation
from rapport.reconcile.simplex import BudgetSpentError, Exact, Simplex
from rapport.reconcile.system import System

# A tableau that has grown so much larger than it was laid out is laid out anew.
LARGEST_FILL = 4


class Joint:
    """All cells and equations of a system, for one question after another.

    What the simplex moves are the differences between true and printed amounts. `budget` counts
    entries of its tableau, over all questions together.
    """

    def __init__(self, system: System, budget: int) -> None:
        """Lay the system out; nothing is examined yet."""
        self._system = system
        self._left = budget
        self._changed: set[int] = set()
        self._free = self._without = frozenset[int]()
        self._simplex = self._laid_out()

    def refusal(self, free: Iterable[int] = (), without: Iterable[int] = ()) -> Refutation | None:
        """Why it is impossible, None if it is possible.

        `free` are cells, by number, whose figure may be anything; `without` rows that need not
        hold. A refusal is verified over the system. Raises BudgetSpentError.
        """
        self._prepare(frozenset(free), {}, frozenset(without))
        relation = self._simplex.conflict()
        if relation is None:
            return None
        first = self._simplex.unknowns
        weights = {var - first: c for var, c in relation.items() if var >= first}
        return refutation(self._system, weights)

    def allows(self, figures: Mapping[int, int], free: Iterable[int] = ()) -> bool:
        """Whether all fits when these cells would be printed so, and `free` in any way.

        Raises BudgetSpentError.
        """
        free = frozenset(free) - figures.keys()
        self._prepare(free, figures, frozenset())
        return not self._unequal(figures, free) and self._simplex.conflict() is None

    def amount(self, cell: int) -> Exact:
        """A true amount of a cell, at the point that the last question found."""
        return self._system.values[cell] + self._simplex.value(cell)

    def _unequal(self, figures: Mapping[int, int], free: frozenset[int]) -> bool:
        """Whether a changed figure would differ from the same amount printed elsewhere."""
        shifts = {cell: figure - self._system.values[cell] for cell, figure in figures.items()}
        rows = {row for cell in figures for row in self._system.rows_of[cell]}
        return any(
            row.strict
            and row.residual + sum(c * shifts.get(cell, 0) for c, cell in row.terms)
            and not any(cell in free for _, cell in row.terms)
            for row in (self._system.rows[number] for number in rows)
        )

    def _prepare(
        self, free: frozenset[int], figures: Mapping[int, int], without: frozenset[int]
    ) -> None:
        """Set the bounds that the question asks, and restore those of the question before."""
        if self._simplex.fill > LARGEST_FILL:
            self._left -= self._simplex.steps
            if self._left < 0:
                raise BudgetSpentError
            self._simplex = self._laid_out()
            self._changed = set()
            self._free = self._without = frozenset[int]()
        for cell in self._changed - free - figures.keys():
            self._bound(cell, 0)
        for row in self._without - without:
            self._hold(self._simplex, row)
        for cell, figure in figures.items():
            self._bound(cell, figure - self._system.values[cell])
        for cell in free - self._free:
            self._simplex.bound(cell, None, None)
        for row in without - self._without:
            self._simplex.bound(self._simplex.unknowns + row, None, None)
        self._changed = {*free, *figures}
        self._free, self._without = free, without

    def _laid_out(self) -> Simplex:
        """A fresh tableau, every cell within its rounding and every equation true."""
        system = self._system
        simplex = Simplex(len(system.cells), [row.terms for row in system.rows], self._left)
        for cell, half in enumerate(system.halves):
            simplex.bound(cell, -half, half)
        for row in range(len(system.rows)):
            self._hold(simplex, row)
        return simplex

    def _hold(self, simplex: Simplex, row: int) -> None:
        """Let an equation be true of the true amounts; one without cells is not asked about."""
        if self._system.rows[row].terms:
            residual = self._system.rows[row].residual
            simplex.bound(simplex.unknowns + row, -residual, -residual)

    def _bound(self, cell: int, shift: int) -> None:
        """Let a cell be true within the rounding of its figure, moved by `shift`."""
        half = self._system.halves[cell]
        self._simplex.bound(cell, shift - half, shift + half)
