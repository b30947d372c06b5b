"""The smallest sets of cells that explain a conflict, likeliest first, each put to the test."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice

from rapport.reconcile.conflicts import Conflict
from rapport.reconcile.hypotheses import Evidence, Hypothesis, all_of, single
from rapport.reconcile.joint import Joint
from rapport.reconcile.mechanisms import Mechanism

# More errors than this in one conflict are not told apart.
MOST_ERRORS = 3
# So many sets are weighed, and so many put to the test, before the search gives up.
WEIGHED = 400
TESTED = 12
# So many that passed the test are kept.
KEPT = 5


@dataclass(frozen=True, slots=True)
class Located:
    """What explains a conflict, likeliest first; `possible` counts all that arithmetic leaves."""

    hypotheses: tuple[Hypothesis, ...]
    possible: int


def located(
    evidence: Evidence,
    joint: Joint,
    conflict: Conflict,
    elsewhere: frozenset[int],
    sizes: Iterable[int],
) -> Located:
    """The likeliest explanations of one conflict, by the first of `sizes` that gives any.

    A size is a number of wrong cells. `elsewhere` are the cells in doubt through other conflicts:
    they are left free. Raises BudgetSpentError.
    """
    sets = list(conflict.sets)
    for size in sizes:
        found = _tested(evidence, joint, sets, size, elsewhere)
        if found.hypotheses:
            return found
    return Located((), 0)


def _tested(
    evidence: Evidence,
    joint: Joint,
    sets: list[frozenset[int]],
    size: int,
    elsewhere: frozenset[int],
) -> Located:
    """The sets of one size that pass; every refusal is added to `sets` and strikes out others."""
    waiting = sorted(_weighed(evidence, sets, size), key=lambda found: (found.cost, found.cells))
    passed: list[Hypothesis] = []
    tests = 0
    while waiting and tests < TESTED and len(passed) < KEPT:
        tests += 1
        first = waiting.pop(0)
        confirmed = confirm(evidence, joint, first, elsewhere)
        if isinstance(confirmed, Hypothesis):
            passed.append(confirmed)
        elif confirmed is not None:
            sets.append(confirmed)
            waiting = [other for other in waiting if not confirmed.isdisjoint(other.cells)]
    passed.sort(key=lambda found: (found.cost, found.cells))
    return Located(tuple(passed), len(passed) + len(waiting))


def confirm(
    evidence: Evidence, joint: Joint, hypothesis: Hypothesis, elsewhere: frozenset[int]
) -> Hypothesis | frozenset[int] | None:
    """The hypothesis with figures that fit all together, or cells of which one must be wrong too.

    None when true amounts would fit, but none that can be printed there. Raises BudgetSpentError.
    """
    figures = dict(zip(hypothesis.cells, hypothesis.figures, strict=True))
    if joint.allows(figures, elsewhere):
        return hypothesis
    refusal = joint.refusal(elsewhere.union(hypothesis.cells))
    if refusal is not None:
        return refusal.support
    other = _refigured(evidence, joint, hypothesis)
    figures = dict(zip(other.cells, other.figures, strict=True))
    return other if joint.allows(figures, elsewhere) else None


def _refigured(evidence: Evidence, joint: Joint, hypothesis: Hypothesis) -> Hypothesis:
    """The hypothesis with the figures that the last question found."""
    figures = []
    for cell, (low, high) in zip(hypothesis.cells, hypothesis.ranges, strict=True):
        grid = evidence.grid(cell)
        figure = round(Fraction(joint.amount(cell)) / grid) * grid
        figures.append(min(max(figure, low), high))
    unknown = (Mechanism.OTHER,) * len(figures)
    return replace(hypothesis, figures=tuple(figures), mechanisms=unknown)


def _weighed(evidence: Evidence, sets: Sequence[frozenset[int]], size: int) -> Iterator[Hypothesis]:
    """The hypotheses over sets of one size that touch every set of cells of which one is wrong."""
    for cells in islice(_touching(sets, size), WEIGHED):
        parts = [single(evidence, cell, cells - {cell}) for cell in sorted(cells)]
        known = [part for part in parts if part is not None]
        if len(known) == len(parts):
            yield all_of(known)


def _touching(
    sets: Sequence[frozenset[int]], size: int, chosen: frozenset[int] = frozenset()
) -> Iterator[frozenset[int]]:
    """Every set of `size` cells that touches all, none larger than it need be; each once."""
    seen: set[frozenset[int]] = set()
    for cells in _grown(sets, size, chosen):
        if cells not in seen:
            seen.add(cells)
            yield cells


def _grown(
    sets: Sequence[frozenset[int]], size: int, chosen: frozenset[int]
) -> Iterator[frozenset[int]]:
    """Add cells of the first set that is not touched yet, those that touch most others first."""
    left = [cells for cells in sets if chosen.isdisjoint(cells)]
    if not left:
        if len(chosen) and not size:
            yield chosen
        return
    if not size:
        return
    smallest = min(left, key=len)
    pool = smallest.intersection(*left) if size == 1 else smallest
    for cell in sorted(pool, key=lambda cell: (-sum(cell in cells for cells in left), cell)):
        yield from _grown(left, size - 1, chosen | {cell})
