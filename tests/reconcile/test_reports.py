"""Whole reports: the right never accused, the spoiled blocked, and another solver agrees."""

from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reconcile_errors import INJECTIONS, spoiled
from benchmarks.reconcile_tables import RULES, report
from rapport.reconcile import Cell, Equation, Outcome, Status, examine
from tests.reconcile.highs import feasible

randoms = st.integers(0, 2**32).map(Random)
rules = st.sampled_from(sorted(RULES))


@settings(max_examples=60, deadline=None)
@given(randoms, st.integers(1, 4), st.integers(1, 60), rules)
def test_a_right_report_is_never_accused(
    random: Random, programmes: int, pakketten: int, rule: str
) -> None:
    """Rounded from exact amounts under any half rule: every equation and all together pass."""
    made = report(random, programmes, pakketten if programmes == 1 else pakketten // 4 + 1)
    assert {type(amount) for amount in made.amounts.values()} == {int}
    verdict = examine(made.cells(made.printed(RULES[rule])), made.equations)
    assert verdict.status is not Status.BLOCKED
    assert verdict.fully_examined
    assert not verdict.failing


@settings(max_examples=150, deadline=None)
@given(randoms, st.integers(1, 2), st.integers(1, 8), rules, st.sampled_from(sorted(INJECTIONS)))
def test_an_error_is_blocked_exactly_when_rounding_cannot_explain_it(
    random: Random, programmes: int, pakketten: int, rule: str, kind: str
) -> None:
    """HiGHS confirms every block, and every pass."""
    made = report(random, programmes, pakketten + 1)
    error = spoiled(kind, random, made, made.printed(RULES[rule]))
    cells, equations = error.report.cells(error.figures), error.report.equations
    verdict = examine(cells, equations, layout=error.report.layout())
    assert verdict.fully_examined
    assert (verdict.status is Status.BLOCKED) is not feasible(cells, equations)


@settings(max_examples=60, deadline=None)
@given(
    randoms, rules, st.sampled_from(["transposed digits", "sign", "factor 10", "any other figure"])
)
def test_the_wrong_cell_is_always_among_what_is_possible(
    random: Random, rule: str, kind: str
) -> None:
    """The true explanation is never struck out: with its cell free everything fits."""
    made = report(random, 1, 3)
    error = spoiled(kind, random, made, made.printed(RULES[rule]))
    verdict = examine(error.report.cells(error.figures), error.report.equations)
    if verdict.status is Status.BLOCKED:
        (found,) = verdict.contradictions
        named = {key for suspect in found.suspects for key in suspect.keys}
        assert error.wrong <= named or found.candidates > len(found.suspects)


COLUMNS = ("r2023", "prim", "bnw", "rek", "versch")
# Programma 1 Veiligheid of gemeente Dronten, jaarverslag 2024, as printed in thousands.
REAL = {
    "1E.L": (-3153, -3237, -3571, -3665, -94),
    "1F.L": (-2921, -2783, -3252, -3027, 225),
    "T.L": (-6074, -6020, -6823, -6692, 131),
    "1E.B": (110, 86, 126, 130, 4),
    "1F.B": (445, 39, 296, 803, 507),
    "T.B": (555, 125, 423, 933, 510),
    "saldo": (-5519, -5895, -6400, -5759, 642),
    "1Z": (106, 41, 256, 256, 0),
}
AFWIJKINGEN = {
    "1E.L": (-100, 6),
    "1E.B": (4,),
    "1F.L": (88, 53, 13, 71),
    "1F.B": (492, 15),
}


def real() -> tuple[list[Cell], list[Equation]]:
    """The real table with its afwijkingen and the sentence of its result."""
    figures = {
        f"{row}@{c}": n for row, line in REAL.items() for c, n in zip(COLUMNS, line, strict=True)
    }
    sums = {"T.L": ("1E.L", "1F.L"), "T.B": ("1E.B", "1F.B"), "saldo": ("T.L", "T.B")}
    equations = [
        Equation(f"{total}@{c}", (*((1, f"{part}@{c}") for part in parts), (-1, f"{total}@{c}")))
        for total, parts in sums.items()
        for c in COLUMNS
    ]
    equations += [
        Equation(f"{row}#versch", ((1, f"{row}@rek"), (-1, f"{row}@bnw"), (-1, f"{row}@versch")))
        for row in REAL
    ]
    for row, items in AFWIJKINGEN.items():
        keys = [f"{row}.{n}" for n in range(len(items))]
        figures |= dict(zip(keys, items, strict=True)) | {f"{row}.T": figures[f"{row}@versch"]}
        equations += [
            Equation(f"{row}.afw", (*((1, key) for key in keys), (-1, f"{row}.T"))),
            Equation(f"{row}.tie", ((1, f"{row}.T"), (-1, f"{row}@versch")), same=True),
        ]
    figures["tekst"] = 642
    equations.append(Equation("tekst", ((1, "tekst"), (-1, "saldo@versch")), same=True))
    return [Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in figures.items()], equations


def test_the_real_programme_has_four_differences_that_rounding_explains() -> None:
    """126 + 296 as 423, 4 + 507 as 510, -5.759 + 6.400 as 642, 131 + 510 as 642; nothing else."""
    verdict = examine(*real())
    rounded = {r.equation.key for r in verdict.results if r.outcome is Outcome.WITHIN_ROUNDING}
    assert verdict.status is Status.ROUNDING
    assert rounded == {"T.B@bnw", "T.B@versch", "saldo#versch", "saldo@versch"}
    assert not verdict.failing
    assert verdict.count(Outcome.EXACT) == len(verdict.results) - 4
    assert verdict.largest is not None
    assert abs(verdict.largest.residual) == Decimal(1000)


def test_another_solver_finds_the_real_programme_possible() -> None:
    """HiGHS agrees that one set of true amounts explains the real table."""
    assert feasible(*real())


def test_every_figure_of_the_real_table_a_hundred_off_is_blocked() -> None:
    """Nothing can be spoiled unseen but 1Z of other years, which no equation holds."""
    cells, equations = real()
    bound = {key for equation in equations for _, key in equation.terms}
    for n, cell in enumerate(cells):
        wrong = [*cells[:n], Cell(cell.key, cell.value + 100_000, cell.unit), *cells[n + 1 :]]
        expected = Status.BLOCKED if cell.key in bound else Status.ROUNDING
        assert examine(wrong, equations).status is expected, cell.key
