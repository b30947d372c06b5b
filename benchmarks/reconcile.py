"""How well reports are reconciled: false alarms, errors found and named, habits, and time.

    python -m benchmarks.reconcile            about five minutes
    python -m benchmarks.reconcile --quick    about half a minute

The reports are made at random from a seed: the same seed gives the same numbers, times apart. The
errors and the hints that name them have one author; "any other figure" shows how well cells are
named without a hint about the slip.
"""

from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass, replace
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.reconcile_errors import INJECTIONS, Error, spoiled
from benchmarks.reconcile_habits import HABITS, computed, habits_of
from benchmarks.reconcile_tables import RULES, UNIT, Report, report, reports
from rapport.reconcile import Mechanism, Outcome, Status, Suspect, Verdict, examine

RULE = RULES["half away from zero"]
# Not counted in "all": one has no mechanism, the other is scored otherwise.
APART = ("any other figure", "two errors")


def main() -> None:
    """Print all measurements."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--right", type=int, default=2000, help="reports without an error")
    parser.add_argument("--quick", action="store_true", help="a tenth of the reports")
    parser.add_argument("--large", action="store_true", help="also errors in 12 x 60 reports")
    options = parser.parse_args()
    part = 10 if options.quick else 1
    false_alarms(options.seed, options.right // part)
    located(options.seed, 200 // part, 12, 5)
    located(options.seed, 300 // part, 1, 5)
    if options.large:
        located(options.seed, 40 // part, 12, 60)
    habits(options.seed, 200 // part)
    times(options.seed, 2 if options.quick else 5)


def false_alarms(seed: int, count: int) -> None:
    """Right reports of 1 to 12 programmes and 1 to 60 pakketten that each test accuses."""
    accused: Counter[str] = Counter()
    cells = equations = 0
    for number in range(count):
        random = Random(f"{seed}/right/{number}")  # noqa: S311  no secret
        made = report(random, int(13 ** random.random()), int(61 ** random.random()))
        verdict = examine(
            made.cells(made.printed(random.choice(list(RULES.values())))), made.equations
        )
        cells += len(made.amounts)
        equations += len(made.equations)
        for allowed in range(4):
            accused[f"±{allowed}"] += any(abs(r.residual) > allowed * UNIT for r in verdict.results)
        accused["interval"] += bool(verdict.failing)
        accused["joint"] += verdict.status is Status.BLOCKED
    print(f"\nRight reports accused, of {count} ({cells:,} cells, {equations:,} equations)")
    for test in ("±0", "±1", "±2", "±3", "interval", "joint"):
        print(f"  {test:10}{accused[test]:7}")


@dataclass(slots=True)
class Score:
    """What was found of one kind of error."""

    tried: int = 0
    one: int = 0
    two: int = 0
    interval: int = 0
    joint: int = 0
    first: int = 0
    three: int = 0
    undecided: int = 0

    def add(self, other: "Score") -> None:
        """Add the counts of another score."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def line(self, kind: str) -> str:
        """The score as a line of percentages."""
        found = max(self.joint, 1)
        shares = [(n, self.tried) for n in (self.one, self.two, self.interval, self.joint)]
        shares += [(self.first, found), (self.three, found)]
        return f"  {kind:22}" + "".join(f"{100 * n / of:9.1f}" for n, of in shares)


def located(seed: int, count: int, programmes: int, pakketten: int) -> None:
    """Errors of each kind: how many are detected, and how often the wrong cell is named."""
    print(f"\n{programmes} x {pakketten}, {count} errors per kind: detected, named (%)")
    print(
        " " * 24 + "".join(f"{head:>9}" for head in ("±1", "±2", "interval", "joint", "1st", "1-3"))
    )
    whole = Score()
    for kind in INJECTIONS:
        score = Score()
        for random, made in reports(seed, count, programmes, pakketten):
            error = spoiled(kind, random, made, made.printed(RULE))
            score.add(_score(kind, error))
        print(score.line(kind))
        if kind not in APART:
            whole.add(score)
    print(whole.line("all but the last two"))
    print(f"  undecided: {whole.undecided}")


def _score(kind: str, error: Error) -> Score:
    """What the examination makes of one error."""
    made = error.report
    verdict = examine(made.cells(error.figures), made.equations, layout=made.layout())
    touched = [r for r in verdict.results if error.touches(r.equation)]
    first, three = _named(kind, error, verdict)
    return Score(
        1,
        any(abs(r.residual) > UNIT for r in touched),
        any(abs(r.residual) > 2 * UNIT for r in touched),
        any(r.outcome is Outcome.OUTSIDE for r in verdict.results),
        verdict.status is Status.BLOCKED,
        first,
        three,
        not verdict.fully_examined,
    )


def _named(kind: str, error: Error, verdict: Verdict) -> tuple[bool, bool]:
    """Whether the error is named first, and within the first three.

    Of two errors: both within the first two, and one of them.
    """
    if kind == "two errors":
        named = {key for suspect in verdict.suspects[:2] for key in suspect.keys}
        return error.wrong <= named, bool(error.wrong & named)
    hits = [_is_it(kind, error, suspect) for suspect in verdict.suspects[:3]]
    return any(hits[:1]), any(hits)


def _is_it(kind: str, error: Error, suspect: Suspect) -> bool:
    """Whether a suspect is what was spoiled; of a line, that it stands twice or is missing."""
    if kind == "row missing":
        return suspect.mechanism is Mechanism.ROW_MISSING and error.fits(suspect.missing)
    if kind == "row twice":
        return suspect.mechanism is Mechanism.ROW_TWICE and error.wrong.issuperset(suspect.keys)
    return error.wrong <= set(suspect.keys)


def habits(seed: int, count: int) -> None:
    """Honest tables with results from print: blocked, recognised, and passing when declared."""
    print(f"\nHabits, {count} tables each: blocked (%) at 2, 5, 12, 30 pakketten; then recognised,")
    print("and passing once the habit is declared, of those blocked")
    for name, groups in HABITS.items():
        blocked, known, passing = Counter[int](), 0, 0
        for size in (2, 5, 12, 30):
            for _, made in reports(seed, count, 1, size):
                outcome = _habit(made, groups)
                blocked[size] += outcome is not None
                known += bool(outcome and outcome[0])
                passing += bool(outcome and outcome[1])
        shares = "".join(f"{100 * blocked[size] / count:7.1f}" for size in (2, 5, 12, 30))
        print(f"  {name:56}{shares}   {known}, {passing} of {blocked.total()}")


def _habit(made: Report, groups: tuple[str, ...]) -> tuple[bool, bool] | None:
    """Whether a habit is recognised, and passes when declared; None when it was not blocked."""
    cells, known = made.cells(computed(made, made.printed(RULE), groups)), habits_of(made)
    verdict = examine(cells, made.equations, habits=known)
    if verdict.status is not Status.BLOCKED:
        return None
    declared = [replace(habit, declared=habit.key in verdict.habits) for habit in known]
    again = examine(cells, made.equations, habits=declared)
    return bool(verdict.habits), again.status is not Status.BLOCKED


def times(seed: int, count: int) -> None:
    """Time of an examination, right and with one wrong figure, by size of the report."""
    print("\nTime of one examination in ms, median: right, and one error located; the slowest")
    print(f"  {'cells':>7}{'equations':>11}{'right':>9}{'located':>9}{'slowest':>9}")
    for programmes, pakketten in ((1, 5), (4, 5), (12, 5), (12, 12), (12, 26), (12, 60), (24, 60)):
        right, wrong = [], []
        for random, made in reports(seed, count, programmes, pakketten):
            figures = made.printed(RULE)
            right.append(_time(made, figures))
            for kind in ("transposed digits", "two columns swapped", "any other figure"):
                error = spoiled(kind, random, made, figures)
                wrong += [_time(made, error.figures)]
        print(
            f"  {len(made.amounts):7}{len(made.equations):11}"
            f"{median(right):9.0f}{median(wrong):9.0f}{max(*right, *wrong):9.0f}"
        )


def _time(made: Report, figures: dict[str, int]) -> float:
    """The milliseconds that one examination takes; making the cells does not count."""
    cells, layout = made.cells(figures), made.layout()
    start = perf_counter()
    examine(cells, made.equations, layout=layout)
    return 1000 * (perf_counter() - start)


if __name__ == "__main__":
    main()
