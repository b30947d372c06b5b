"""Rounding so that sums hold in print: what moves, against the optimum of HiGHS, and the time.

    python -m benchmarks.closing              about a minute
    python -m benchmarks.closing --quick      about ten seconds

The reports are made at random from a seed: the same seed gives the same numbers, times apart.
"""

from argparse import ArgumentParser
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import mean, median
from time import perf_counter

from benchmarks.reconcile_tables import RULES, UNIT, Report, reports
from rapport.reconcile import Cell, Closing, close
from tests.reconcile.highs import least_moved

RULE = RULES["half away from zero"]
TOTAL = 5
SIZES = ((1, 5), (1, 20), (1, 60), (12, 5), (12, 12), (12, 60), (24, 60))


def main() -> None:
    """Print all measurements."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="fewer reports of each size")
    options = parser.parse_args()
    print("Mean per report; a total weighs as five. 'as HiGHS': reports as cheap as its optimum")
    heads = ("cells", "equations", "not additive", "moved", "of totals", "closed", "as HiGHS", "ms")
    print("  " + "".join(f"{head:>13}" for head in heads))
    for programmes, pakketten in SIZES:
        count = max(1, min(200, 4000 // (programmes * pakketten)) // (10 if options.quick else 1))
        print(_measured(options.seed, count, programmes, pakketten).line())


@dataclass(slots=True)
class Row:
    """What came of the reports of one size."""

    cells: list[int] = field(default_factory=list)
    equations: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    moved: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    closed: int = 0
    best: int = 0

    def line(self) -> str:
        """The row as text."""
        of = len(self.cells)
        means = (self.cells, self.equations, self.broken, self.moved, self.totals)
        shares = f"{f'{self.closed}/{of}':>13}{f'{self.best}/{of}':>13}"
        told = "".join(f"{mean(numbers):13.1f}" for numbers in means)
        return f"  {told}{shares}{median(self.milliseconds):13.0f}"


def _measured(seed: int, count: int, programmes: int, pakketten: int) -> Row:
    row = Row()
    for _, made in reports(seed, count, programmes, pakketten):
        totals = {equation.terms[-1][1] for equation in made.equations if _adds(equation.terms)}
        weights = dict.fromkeys(totals, TOTAL)
        cells = [Cell(key, Decimal(int(amount))) for key, amount in made.amounts.items()]
        start = perf_counter()
        closing = close(cells, made.equations, Decimal(UNIT), weights=weights)
        row.milliseconds.append(1000 * (perf_counter() - start))
        row.cells.append(len(cells))
        row.equations.append(len(made.equations))
        row.broken.append(_broken(made))
        row.moved.append(len(closing.moved))
        row.totals.append(len(totals.intersection(closing.moved)))
        row.closed += closing.found
        row.best += _paid(closing, weights) == least_moved(cells, made.equations, UNIT, weights)
    return row


def _adds(terms: tuple[tuple[int, Hashable], ...]) -> bool:
    """Whether an equation gives a total: all terms are added to make the last."""
    return len(terms) > 1 and all(coefficient == 1 for coefficient, _ in terms[:-1])


def _broken(made: Report) -> int:
    """How many equations plain rounding puts out."""
    figures = made.printed(RULE)
    sums = (sum(c * figures[str(key)] for c, key in e.terms) for e in made.equations)
    return sum(off != 0 for off in sums)


def _paid(closing: Closing, weights: Mapping[Hashable, int]) -> int:
    return sum(weights.get(key, 1) for key in closing.moved)


if __name__ == "__main__":
    main()
