"""Linear equations with bounded variables, solved exactly: the general simplex.

After Dutertre and de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)" (2006): every equation
gets a variable of its own that equals its left side, and what is asked is a point where all
variables lie within their bounds. Bounds may move between questions; the tableau is kept.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from heapq import heappop, heappush

Exact = int | Fraction
Bound = Exact | None

# Beyond so many pivots per question the choice of pivots turns to Bland's rule, which never cycles.
FREE_CHOICES = 2000


class BudgetSpentError(Exception):
    """The steps that were allowed have been taken: nothing was decided."""


class Simplex:
    """A system of equations whose left sides and variables are bounded.

    Variables 0 .. n-1 are the unknowns, n .. n+m-1 the left sides of the equations. All start at 0
    and without bounds. `steps` counts the entries of the tableau that were reckoned with, and
    `budget` is the count at which `conflict` gives up.
    """

    def __init__(
        self, unknowns: int, equations: Iterable[Sequence[tuple[int, int]]], budget: int
    ) -> None:
        """Lay out the tableau: each left side in terms of (coefficient, unknown)."""
        self.unknowns = unknowns
        self.steps = 0
        self.budget = budget
        self._rows: dict[int, dict[int, Exact]] = {
            unknowns + number: {unknown: coefficient for coefficient, unknown in terms}
            for number, terms in enumerate(equations)
        }
        size = unknowns + len(self._rows)
        self._columns: list[set[int]] = [set() for _ in range(size)]
        for basic, row in self._rows.items():
            for unknown in row:
                self._columns[unknown].add(basic)
        self._value: list[Exact] = [0] * size
        self._lower: list[Bound] = [None] * size
        self._upper: list[Bound] = [None] * size
        self._suspects: list[tuple[int, int]] = []
        self._bland = False
        self._first_entries = sum(map(len, self._rows.values()))

    @property
    def fill(self) -> Fraction:
        """How much larger the tableau has grown than it was laid out."""
        return Fraction(sum(map(len, self._rows.values())), max(1, self._first_entries))

    def bound(self, variable: int, lower: Bound, upper: Bound) -> None:
        """Set the bounds of a variable; None is no bound. Keeps free variables within theirs."""
        self._lower[variable], self._upper[variable] = lower, upper
        if variable in self._rows:
            self._suspect(variable)
            return
        value = self._value[variable]
        if lower is not None and value < lower:
            self._move(variable, lower - value)
        elif upper is not None and value > upper:
            self._move(variable, upper - value)

    def conflict(self) -> dict[int, Exact] | None:
        """Look for a point within all bounds: None when there is one, else why there is none.

        The reason is a linear relation between variables, as {variable: coefficient}, that sums
        to nil for every point of the system, and cannot within the bounds.
        Raises BudgetSpentError.
        """
        pivots = 0
        self._bland = False
        while self._suspects:
            _, basic = heappop(self._suspects)
            target = self._target(basic)
            if target is None:
                continue
            if self.steps > self.budget:
                raise BudgetSpentError
            entering = self._entering(basic, target)
            if entering is None:
                self._suspect(basic)
                return {basic: 1, **{var: -c for var, c in self._rows[basic].items()}}
            self._pivot(basic, entering, target)
            pivots += 1
            if pivots == FREE_CHOICES:
                self._turn_to_bland()
        return None

    def value(self, variable: int) -> Exact:
        """The value of a variable at the point last found."""
        return self._value[variable]

    def _target(self, basic: int) -> Bound:
        """The bound that a variable passes, None when it lies within its bounds or is free."""
        if basic not in self._rows:
            return None
        value, lower, upper = self._value[basic], self._lower[basic], self._upper[basic]
        if lower is not None and value < lower:
            return lower
        if upper is not None and value > upper:
            return upper
        return None

    def _entering(self, basic: int, target: Exact) -> int | None:
        """The free variable that can carry `basic` to its bound and stands in the fewest rows."""
        best, least = None, (0, 0)
        upwards = target > self._value[basic]
        for variable, coefficient in self._rows[basic].items():
            limit = (self._upper if (coefficient > 0) is upwards else self._lower)[variable]
            if limit is not None and self._value[variable] == limit:
                continue
            trouble = (0, variable) if self._bland else (len(self._columns[variable]), -variable)
            if best is None or trouble < least:
                best, least = variable, trouble
        return best

    def _move(self, variable: int, by: Exact) -> None:
        """Move a free variable, and with it every basic one that depends on it."""
        self._value[variable] += by
        for basic in self._columns[variable]:
            self._value[basic] += self._rows[basic][variable] * by
            self._suspect(basic)

    def _suspect(self, basic: int) -> None:
        """Note that a variable may be out of bounds; the one with the shortest row goes first."""
        heappush(self._suspects, (0 if self._bland else len(self._rows[basic]), basic))

    def _turn_to_bland(self) -> None:
        """From here on take the lowest number everywhere, which comes to an end for certain."""
        self._bland = True
        self._suspects = [(0, basic) for basic in sorted({basic for _, basic in self._suspects})]

    def _pivot(self, basic: int, entering: int, target: Exact) -> None:
        """Bring `basic` to its bound by `entering`, and let them change places."""
        row = self._rows.pop(basic)
        self._columns[entering].discard(basic)
        pivot = row.pop(entering)
        step = _divided(target - self._value[basic], pivot)
        self._value[basic] = target
        self._move(entering, step)
        for variable in row:
            self._columns[variable].discard(basic)
        solved = {variable: _divided(-c, pivot) for variable, c in row.items()}
        solved[basic] = _divided(1, pivot)
        for other in self._columns[entering]:
            self._substitute(other, entering, solved)
        self._columns[entering].clear()
        self._rows[entering] = solved
        for variable in solved:
            self._columns[variable].add(entering)
        self._suspect(entering)
        self.steps += len(solved)

    def _substitute(self, other: int, entering: int, solved: dict[int, Exact]) -> None:
        """Write the entering variable out of another row."""
        row = self._rows[other]
        factor = row.pop(entering)
        for variable, coefficient in solved.items():
            old = row.get(variable)
            if old is None:
                row[variable] = factor * coefficient
                self._columns[variable].add(other)
            elif new := old + factor * coefficient:
                row[variable] = new
            else:
                del row[variable]
                self._columns[variable].discard(other)
        self.steps += len(solved)


def _divided(number: Exact, by: Exact) -> Exact:
    """The exact quotient, a whole number where it is one."""
    if by == 1:
        return number
    if by == -1:
        return -number
    quotient = Fraction(number) / by
    return quotient.numerator if quotient.denominator == 1 else quotient
