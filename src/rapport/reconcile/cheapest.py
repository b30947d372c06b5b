"""The cheapest point of a system of equations with bounded variables, exactly: the dual simplex.

Lemke, "The dual method of solving the linear programming problem" (1954). With every unknown at
the bound where it costs least nothing can be cheaper; what remains is to make the equations true,
each time with the variable that adds least to the cost.
"""

from collections.abc import Sequence

from rapport.reconcile.simplex import Exact, Simplex


class Cheapest(Simplex):
    """A simplex whose `conflict` ends at a point of least cost, where there is one.

    `costs` are those of one step of each unknown away from nil, none of them negative; nil must be
    the lower bound of every unknown. The cost is one more row of the tableau, without bounds: its
    entries are what a step of each variable adds. Where bounds are set and lifted again between
    questions the point found is within all bounds, but need not be the cheapest.
    """

    def __init__(
        self,
        unknowns: int,
        equations: Sequence[Sequence[tuple[int, int]]],
        costs: Sequence[int],
        budget: int,
    ) -> None:
        """Lay out the tableau, with the cost as its last row."""
        priced = [(cost, unknown) for unknown, cost in enumerate(costs)]
        super().__init__(unknowns, [*equations, priced], budget)
        self._cost = unknowns + len(equations)

    def _entering(self, basic: int, target: Exact) -> int | None:
        """The variable that can carry `basic` to its bound at the least cost per step."""
        best, tie = None, (0, 0)
        least: tuple[Exact, Exact] = (0, 1)
        upwards = target > self._value[basic]
        prices = self._rows[self._cost]
        for variable, coefficient in self._rows[basic].items():
            limit = (self._upper if (coefficient > 0) is upwards else self._lower)[variable]
            if limit is not None and self._value[variable] == limit:
                continue
            price, step = _size(prices.get(variable, 0)), _size(coefficient)
            trouble = (0, variable) if self._bland else (len(self._columns[variable]), -variable)
            # Compared crosswise: a price per step would be a fraction.
            dearer = price * least[1] - least[0] * step
            if best is None or dearer < 0 or (not dearer and trouble < tie):
                best, least, tie = variable, (price, step), trouble
        return best


def _size(number: Exact) -> Exact:
    return -number if number < 0 else number
