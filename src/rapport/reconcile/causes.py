"""Every conflict with what may have caused it: single figures, or one slip behind several."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapport.reconcile.conflicts import Conflict
from rapport.reconcile.hypotheses import Evidence, Hypothesis, all_of
from rapport.reconcile.joint import Joint
from rapport.reconcile.patterns import patterns
from rapport.reconcile.search import KEPT, MOST_ERRORS, Located, confirm, located
from rapport.reconcile.simplex import BudgetSpentError

# So many patterns are put to the test, the likeliest.
PATTERNS = 40


@dataclass(frozen=True, slots=True)
class Cause:
    """Conflicts that one thing may explain, and what it could be."""

    conflicts: tuple[Conflict, ...]
    located: Located


def causes_of(
    evidence: Evidence, joint: Joint, conflicts: list[Conflict]
) -> tuple[tuple[Cause, ...], bool]:
    """Every conflict with its causes, each conflict once; and whether the budget sufficed."""
    try:
        wide = _confirmed(evidence, joint, conflicts)
        alone = [
            located(evidence, joint, conflict, _cells(conflicts, {number}), [1])
            for number, conflict in enumerate(conflicts)
        ]
        joined = list(_joined(conflicts, alone, wide))
        return tuple(_deeper(evidence, joint, cause, conflicts) for cause in joined), True
    except BudgetSpentError:
        return tuple(Cause((conflict,), Located((), 0)) for conflict in conflicts), False


def _deeper(evidence: Evidence, joint: Joint, cause: Cause, conflicts: list[Conflict]) -> Cause:
    """The cause; where nothing explains it yet, several errors at once are tried."""
    if cause.located.hypotheses:
        return cause
    (conflict,) = cause.conflicts
    elsewhere = _cells(conflicts, {conflicts.index(conflict)})
    sizes = range(2, MOST_ERRORS + 1)
    return replace(cause, located=located(evidence, joint, conflict, elsewhere, sizes))


def _confirmed(
    evidence: Evidence, joint: Joint, conflicts: list[Conflict]
) -> list[tuple[Hypothesis, frozenset[int]]]:
    """The patterns that pass the test, likeliest first, with the conflicts that they explain."""
    found = []
    known = sorted(patterns(evidence, conflicts), key=lambda pattern: pattern.cost)
    for pattern in known[:PATTERNS]:
        covered = frozenset(n for n, conflict in enumerate(conflicts) if _covers(pattern, conflict))
        if covered and _passes(evidence, joint, pattern, _cells(conflicts, covered)):
            found.append((pattern, covered))
    return found


def _passes(
    evidence: Evidence, joint: Joint, pattern: Hypothesis, elsewhere: frozenset[int]
) -> bool:
    """Whether everything fits with this pattern."""
    if pattern.without:
        return joint.refusal(elsewhere, pattern.without) is None
    return isinstance(confirm(evidence, joint, pattern, elsewhere), Hypothesis)


def _covers(pattern: Hypothesis, conflict: Conflict) -> bool:
    """Whether a pattern touches everything that fails in a conflict."""
    if pattern.without:
        return bool(conflict.rows) and set(conflict.rows) <= set(pattern.without)
    return all(not cells.isdisjoint(pattern.cells) for cells in conflict.sets)


def _cells(conflicts: list[Conflict], but: Iterable[int]) -> frozenset[int]:
    """The cells in doubt in all conflicts but some."""
    skipped = set(but)
    return frozenset[int]().union(
        *(conflict.cells for number, conflict in enumerate(conflicts) if number not in skipped)
    )


def _joined(
    conflicts: list[Conflict],
    alone: list[Located],
    wide: list[tuple[Hypothesis, frozenset[int]]],
) -> Iterable[Cause]:
    """Take conflicts together where one pattern is likelier than a cause for each."""
    left = set(range(len(conflicts)))
    for pattern, covered in wide:
        separate = _best(alone, covered)
        if covered <= left and (separate is None or pattern.cost < separate.cost):
            left -= covered
            alike = [other for other, where in wide if where == covered]
            found = [*alike, *([separate] if separate else []), *_rest(alone, covered)]
            found.sort(key=lambda hypothesis: hypothesis.cost)
            yield Cause(
                tuple(conflicts[number] for number in sorted(covered)),
                Located(tuple(found[:KEPT]), len(found)),
            )
    for number in sorted(left):
        also = tuple(pattern for pattern, covered in wide if covered == {number})
        own = alone[number]
        merged = sorted((*own.hypotheses, *also), key=lambda found: found.cost)
        yield Cause(
            (conflicts[number],),
            replace(own, hypotheses=tuple(merged[:KEPT]), possible=own.possible + len(also)),
        )


def _best(alone: list[Located], covered: frozenset[int]) -> Hypothesis | None:
    """The likeliest separate causes of some conflicts together, None when one has none."""
    found = [alone[number].hypotheses[:1] for number in sorted(covered)]
    return all_of(first for (first,) in found) if all(found) else None


def _rest(alone: list[Located], covered: frozenset[int]) -> tuple[Hypothesis, ...]:
    """The less likely causes of a conflict that stands alone."""
    return alone[next(iter(covered))].hypotheses[1:] if len(covered) == 1 else ()
