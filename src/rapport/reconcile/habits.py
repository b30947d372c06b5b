"""Totals and differences that were computed from printed figures, and what that does to them."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rapport.reconcile.system import Row, System, slack_of


@dataclass(frozen=True, slots=True)
class Habit:
    """Results of one table that may have been computed from its printed figures.

    `results` gives per equation (by key) the cell that is its result: the total, the verschil.
    Such a cell is not the rounding of its true amount: it lies as far from it as all its terms may
    together. `declared` says that it was computed so: then the equations must hold exactly on
    paper, and the cells get the wider interval. Otherwise the habit is only recognised and named.
    """

    key: str
    results: Mapping[Any, Hashable]
    declared: bool = False


def practised(system: System, habits: Iterable[Habit]) -> System:
    """The system in which these habits are accepted: wider intervals, and equations held to print.

    Raises KeyError on an unknown equation or cell, ValueError on a result that is not in its
    equation.
    """
    computed = _computed(system, habits)
    widths = _Widths(system, computed)
    halves = tuple(widths.of(cell) for cell in range(len(system.cells)))
    rows = tuple(
        replace(row, slack=0, strict=True)
        if number in computed
        else row
        if row.strict
        else replace(row, slack=slack_of(row.terms, halves))
        for number, row in enumerate(system.rows)
    )
    return replace(system, halves=halves, rows=rows)


def could_be(system: System, habit: Habit) -> bool:
    """Whether the equations of a habit all hold exactly on paper."""
    return not any(system.rows[row].residual for row in _computed(system, [habit]))


def _computed(system: System, habits: Iterable[Habit]) -> dict[int, int]:
    """Per row that a habit speaks of, the cell that is its result."""
    wanted = {key: cell for habit in habits for key, cell in habit.results.items()}
    numbers = {row.equation.key: number for number, row in enumerate(system.rows)} if wanted else {}
    computed = {numbers[key]: system.index[cell] for key, cell in wanted.items()}
    for row, cell in computed.items():
        _coefficient(system.rows[row], cell)
    return computed


def _coefficient(row: Row, cell: int) -> int:
    """The coefficient of a cell in a row. Raises ValueError when it is not in it."""
    for coefficient, other in row.terms:
        if other == cell:
            return abs(coefficient)
    raise ValueError(f"the result of {row.equation.key!r} is not in it")


class _Widths:
    """How far each true amount may lie from print, results of results included.

    One amount that is printed twice in one unit has the wider of both.
    """

    def __init__(self, system: System, computed: dict[int, int]) -> None:
        """Note which rows compute a cell, and which cells are one amount."""
        self._system = system
        self._known: dict[int, int] = {}
        self._rows: dict[int, list[int]] = {}
        self._twins: dict[int, list[int]] = {}
        for row, cell in computed.items():
            self._rows.setdefault(cell, []).append(row)
        for same in system.rows:
            if same.equation.same and same.strict:
                (_, one), (_, other) = same.terms
                self._twins.setdefault(one, []).append(other)
                self._twins.setdefault(other, []).append(one)

    def of(self, cell: int) -> int:
        """The width of a cell; one computed from itself is widened no further."""
        if cell not in self._known:
            one = self._alike(cell)
            self._known |= {twin: self._system.halves[twin] for twin in one}
            width = max(self._computed(twin) for twin in one)
            self._known |= dict.fromkeys(one, width)
        return self._known[cell]

    def _computed(self, cell: int) -> int:
        """The width of a cell by itself: its rounding, or that of all it was computed from."""
        widths = [self._system.halves[cell]]
        for number in self._rows.get(cell, ()):
            row = self._system.rows[number]
            others = sum(abs(c) * self.of(other) for c, other in row.terms if other != cell)
            widths.append(-(-others // _coefficient(row, cell)))
        return max(widths)

    def _alike(self, cell: int) -> set[int]:
        """The cell and all that are the same amount."""
        found, left = {cell}, [cell]
        while left:
            fresh = set(self._twins.get(left.pop(), ())) - found
            found |= fresh
            left.extend(fresh)
        return found
