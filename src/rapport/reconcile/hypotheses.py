"""What one wrong cell would explain: the figures that fit its equations, and the likeliest slip."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapport.reconcile.layout import Layout, Table
from rapport.reconcile.mechanisms import Mechanism, Slip, slips
from rapport.reconcile.plausible import bits, figure_cost, rounding_cost
from rapport.reconcile.system import Row, System

# Every mechanism is as likely as another before the figures are seen.
PRIOR = bits(len(Mechanism))


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Cells that would be printed wrong, and what would fit: by cell number, in whole numbers.

    `ranges` gives per cell the lowest and highest figure that its own equations leave,
    `mechanisms` per cell the slip; one slip behind several cells is given for each of them.
    `without` are rows that would not hold because a line is missing from them: then there are no
    cells, and `figures` are those of the line.
    """

    cells: tuple[int, ...]
    figures: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]
    mechanisms: tuple[Mechanism, ...]
    cost: int
    without: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """A table by number: its sum rows, each with the coefficient of a line, and its lines."""

    sums: tuple[tuple[int, int], ...]
    lines: tuple[tuple[int, ...], ...]


class Evidence:
    """The system with its hints by cell number: what hypotheses are weighed against."""

    def __init__(self, system: System, layout: Layout) -> None:
        """Look up the hints; those about unknown cells are passed over."""
        self.system = system
        index = system.index
        self.neighbours = {
            index[key]: tuple(index[other] for other in others if other in index)
            for key, others in layout.neighbours.items()
            if key in index
        }
        rows = {row.equation.key: number for number, row in enumerate(system.rows)}
        lines = (_lines_of(system, rows, table) for table in layout.tables)
        self.tables = tuple(found for found in lines if found is not None)
        self.partners = {
            index[key]: index[other]
            for key, other in layout.partners.items()
            if key in index and other in index
        }

    def grid(self, cell: int) -> int:
        """The worth of the last digit of a figure."""
        system = self.system
        if (unit := system.units[cell]) and system.values[cell] % unit == 0:
            return unit
        exponent = system.cells[cell].value.as_tuple().exponent
        return int(2 * Decimal(10) ** (system.decimals + min(0, int(exponent))))

    def gain(self, changes: Mapping[int, int]) -> int:
        """How much more surprising figures are than the printed ones; negative when less.

        `changes` gives by how much they differ, and counts for their neighbours too.
        """
        none: Mapping[int, int] = {}
        return sum(self.surprise(c, changes) - self.surprise(c, none) for c in changes)

    def surprise(self, cell: int, changes: Mapping[int, int]) -> int:
        """The surprise of a figure after changes, beside the same post in other columns."""
        grid, values = self.grid(cell), self.system.values
        beside = [values[n] + changes.get(n, 0) for n in self.neighbours.get(cell, ())]
        figure = values[cell] + changes.get(cell, 0)
        return figure_cost(figure // grid, (value // grid for value in beside))

    def holds(self, changes: Mapping[int, int]) -> bool:
        """Whether every equation of changed figures is within rounding by itself."""
        rows = {row for cell in changes for row in self.system.rows_of[cell]}
        return all(
            abs(row.residual + sum(c * changes.get(cell, 0) for c, cell in row.terms)) <= row.slack
            for row in map(self.system.rows.__getitem__, rows)
        )

    def roundings(self, changes: Mapping[int, int]) -> int:
        """How much more surprising the residuals become when figures change by so much.

        A row that fails as printed counts as no surprise before: it is what must be explained.
        """
        rows = {row for cell in changes for row in self.system.rows_of[cell]}
        return sum(self._row_cost(self.system.rows[row], changes) for row in rows)

    def _row_cost(self, row: Row, changes: Mapping[int, int]) -> int:
        """The same of one row."""
        squares = sum((c * self.system.halves[cell]) ** 2 for c, cell in row.terms)
        after = row.residual + sum(c * changes.get(cell, 0) for c, cell in row.terms)
        before = row.residual if abs(row.residual) <= row.slack else 0
        return rounding_cost(after, squares) - rounding_cost(before, squares)


def _lines_of(system: System, rows: Mapping[str, int], table: Table) -> Lines | None:
    """A table by number, None when it speaks of unknown cells or equations, or has no lines."""
    try:
        lines = tuple(tuple(map(system.index.__getitem__, line)) for line in table.rows.values())
        sums = [rows[key] for key in table.sums]
    except KeyError:
        return None
    if not lines or any(len(line) != len(sums) for line in lines):
        return None
    signs = [
        next((c for c, cell in system.rows[row].terms if cell == first), 0)
        for row, first in zip(sums, lines[0], strict=True)
    ]
    return Lines(tuple(zip(sums, signs, strict=True)), lines) if all(signs) else None


def fitting(evidence: Evidence, cell: int, others: frozenset[int]) -> tuple[int, int] | None:
    """The lowest and highest figure that the equations of a cell allow, each by itself.

    Equations with any of `others`, that are wrong too, say nothing. None when no figure fits.
    """
    system, grid = evidence.system, evidence.grid(cell)
    value = system.values[cell]
    lows, highs = [], []
    for row in map(system.rows.__getitem__, system.rows_of[cell]):
        if any(other in others for _, other in row.terms if other != cell):
            continue
        coefficient = next(c for c, other in row.terms if other == cell)
        least, most = -row.slack - row.residual, row.slack - row.residual
        if coefficient < 0:
            least, most = most, least
        lows.append(-(-least // coefficient))
        highs.append(most // coefficient)
    if not lows:
        return None
    low, high = value + max(lows), value + min(highs)
    low, high = -(-low // grid) * grid, high // grid * grid
    return (low, high) if low <= high else None


def single(
    evidence: Evidence, cell: int, others: frozenset[int] = frozenset()
) -> Hypothesis | None:
    """The likeliest way in which this cell, and `others`, could be wrong; None if it could not."""
    reach = fitting(evidence, cell, others)
    if reach is None:
        return None
    best: Hypothesis | None = None
    for slip in _slips(evidence, cell, reach):
        low, high = max(slip.lowest, reach[0]), min(slip.highest, reach[1])
        grid = evidence.grid(cell)
        low, high = -(-low // grid) * grid, high // grid * grid
        if low > high:
            continue
        figure = _middle(low, high, reach, grid)
        cost = _cost(evidence, cell, figure, slip) - bits(1 + (high - low) // (2 * grid))
        if figure != evidence.system.values[cell] and (best is None or cost < best.cost):
            best = Hypothesis((cell,), (figure,), (reach,), (slip.mechanism,), cost)
    return best


def _slips(evidence: Evidence, cell: int, reach: tuple[int, int]) -> Iterator[Slip]:
    """Every slip that ends in the printed figure, a copied neighbour and pure chance included."""
    value, grid = evidence.system.values[cell], evidence.grid(cell)
    yield from slips(value, grid, evidence.system.units[cell])
    beside = evidence.neighbours.get(cell, ())
    if any(evidence.system.values[other] == value for other in beside):
        yield Slip(Mechanism.NEIGHBOUR, *reach, len(beside))
    length = len(str(abs(value // grid)))
    yield Slip(Mechanism.OTHER, *reach, 9 * 10 ** (length - 1))


def _cost(evidence: Evidence, cell: int, figure: int, slip: Slip) -> int:
    """The surprise that this figure was meant and that this slip made the printed one of it."""
    change = {cell: figure - evidence.system.values[cell]}
    return PRIOR + bits(slip.outcomes) + evidence.gain(change) + evidence.roundings(change)


def _middle(low: int, high: int, reach: tuple[int, int], grid: int) -> int:
    """Of low .. high the figure nearest to the middle of what fits."""
    middle = (reach[0] + reach[1]) // (2 * grid) * grid
    return min(max(middle, low), high)


def all_of(hypotheses: Iterable[Hypothesis]) -> Hypothesis:
    """Several at once, each with a cause of its own."""
    parts = sorted(hypotheses, key=lambda part: part.cost)
    return Hypothesis(
        tuple(cell for part in parts for cell in part.cells),
        tuple(figure for part in parts for figure in part.figures),
        tuple(reach for part in parts for reach in part.ranges),
        tuple(mechanism for part in parts for mechanism in part.mechanisms),
        sum(part.cost for part in parts),
        tuple(row for part in parts for row in part.without),
    )
