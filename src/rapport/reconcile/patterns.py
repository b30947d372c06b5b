"""One slip that spoils several figures: two that changed places, a line twice, missing or turned.

Each is a hypothesis with all its figures known, so that arithmetic can refuse it outright.
"""

from collections.abc import Iterator
from dataclasses import replace

from rapport.reconcile.conflicts import Conflict
from rapport.reconcile.hypotheses import PRIOR, Evidence, Hypothesis, Lines
from rapport.reconcile.mechanisms import THOUSAND, Mechanism
from rapport.reconcile.plausible import bits, figure_cost


def patterns(evidence: Evidence, conflicts: list[Conflict]) -> Iterator[Hypothesis]:
    """Every pattern that makes all equations of its cells fit, each by itself."""
    doubtful = sorted({cell for conflict in conflicts for cell in conflict.cells})
    for cell in doubtful:
        yield from _swaps(evidence, cell, set(doubtful))
    failing = {row for conflict in conflicts for row in conflict.rows}
    for table in evidence.tables:
        if failing.isdisjoint(row for row, _ in table.sums):
            continue
        yield from _lines(evidence, table)
        yield _missing(evidence, table)


def _swaps(evidence: Evidence, cell: int, doubtful: set[int]) -> Iterator[Hypothesis]:
    """The cell and another that changed places; each pair once."""
    values = evidence.system.values
    beside = [
        other
        for other in evidence.neighbours.get(cell, ())
        if other not in doubtful or cell < other
    ]
    for other in beside:
        yield from _changed(
            evidence,
            {cell: values[other], other: values[cell]},
            Mechanism.COLUMNS_SWAPPED,
            len(beside),
        )
    other = evidence.partners.get(cell, cell)
    for sign in (1, -1) if other != cell else ():
        yield from _changed(
            evidence,
            {cell: sign * values[other], other: sign * values[cell]},
            Mechanism.SIDES_SWAPPED,
            2,
        )


def _lines(evidence: Evidence, table: Lines) -> Iterator[Hypothesis]:
    """Each line of a table struck out, turned, or brought from euros to thousands."""
    system = evidence.system
    figures = [tuple(system.values[cell] for cell in line) for line in table.lines]
    count = len(table.lines)
    for line, values in zip(table.lines, figures, strict=True):
        if not any(values):
            continue
        if figures.count(values) > 1:
            yield from _struck_out(evidence, line, count)
        turned = {cell: -system.values[cell] for cell in line}
        yield from _changed(evidence, turned, Mechanism.ROW_SIGN, count)
        less = {
            cell: (system.values[cell] // THOUSAND + grid // 2) // grid * grid
            for cell in line
            if (grid := evidence.grid(cell))
        }
        if all(system.units[cell] for cell in line):
            yield from _changed(evidence, less, Mechanism.ROW_EUROS, count)


def _struck_out(evidence: Evidence, line: tuple[int, ...], count: int) -> Iterator[Hypothesis]:
    """A line that stands twice, taken away: its second copy is no surprise but the slip itself."""
    for found in _changed(evidence, dict.fromkeys(line, 0), Mechanism.ROW_TWICE, count):
        gone = {cell: -evidence.system.values[cell] for cell in line}
        copies = sum(evidence.surprise(cell, {}) for cell in line)
        yield replace(found, cost=found.cost - evidence.gain(gone) - copies)


def _changed(
    evidence: Evidence, figures: dict[int, int], mechanism: Mechanism, choices: int
) -> Iterator[Hypothesis]:
    """The hypothesis of these figures, if they are new and their equations allow them."""
    values = evidence.system.values
    changes = {cell: figure - values[cell] for cell, figure in figures.items()}
    if not any(changes.values()) or not evidence.holds(changes):
        return
    cost = PRIOR + bits(choices) + evidence.gain(changes) + evidence.roundings(changes)
    cells = tuple(figures)
    yield Hypothesis(
        cells,
        tuple(figures.values()),
        tuple((figure, figure) for figure in figures.values()),
        (mechanism,) * len(cells),
        cost,
    )


def _missing(evidence: Evidence, table: Lines) -> Hypothesis:
    """A line that the totals count and the table lacks: what is short in every column."""
    system = evidence.system
    short = tuple(-system.rows[row].residual // sign for row, sign in table.sums)
    cost = PRIOR
    before: list[int] = []
    for figure, cell in zip(short, table.lines[0], strict=True):
        # A column whose cells have no neighbours follows from the others, as a verschil does.
        if cell in evidence.neighbours:
            number = figure // evidence.grid(cell)
            cost += figure_cost(number, before)
            before.append(number)
    return Hypothesis(
        (), short, (), (Mechanism.ROW_MISSING,), cost, tuple(row for row, _ in table.sums)
    )
