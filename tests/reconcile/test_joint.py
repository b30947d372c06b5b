"""All equations together: proofs of what cannot be, and agreement with another solver."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.reconcile import (
    Cell,
    Equation,
    Outcome,
    Proof,
    Reason,
    Status,
    Verdict,
    examine,
    joint,
    simplex,
)
from rapport.reconcile.proof import refutation
from rapport.reconcile.system import system_of
from tests.reconcile.highs import feasible

# Figures in thousands: every equation is off by one and allows 1,5, yet together they cannot be.
EACH_PASSES = {
    "a.bnw": 27,
    "a.rek": 24,
    "a.versch": -4,
    "b.bnw": 17,
    "b.rek": 51,
    "b.versch": 33,
    "T.bnw": 45,
    "T.rek": 74,
    "T.versch": 28,
}
COLUMNS = ("bnw", "rek", "versch")


def thousands(figures: dict[str, int]) -> list[Cell]:
    """Cells printed in thousands."""
    return [Cell(key, Decimal(value) * 1000, Decimal(1000)) for key, value in figures.items()]


def table() -> list[Equation]:
    """Two rows and a total, three columns of which the last is the difference."""
    sums = [Equation(f"T@{c}", ((1, f"a.{c}"), (1, f"b.{c}"), (-1, f"T.{c}"))) for c in COLUMNS]
    rows = [
        Equation(f"{r}#versch", ((1, f"{r}.rek"), (-1, f"{r}.bnw"), (-1, f"{r}.versch")))
        for r in "abT"
    ]
    return [*sums, *rows]


def assert_proves(proof: Proof, cells: list[Cell], equations: list[Equation]) -> None:
    """Add the equations up, away from the engine, and see that rounding cannot explain it."""
    known = {equation.key: equation for equation in equations}
    sums: dict[object, int] = {}
    residual = Fraction(0)
    for weight, key in proof.weights:
        residual -= weight * Fraction(known[key].constant)
        for coefficient, cell in known[key].terms:
            sums[cell] = sums.get(cell, 0) + weight * coefficient
    residual += sum(sums.get(cell.key, 0) * Fraction(cell.value) for cell in cells)
    slack = sum(abs(sums.get(cell.key, 0)) * Fraction(cell.unit) / 2 for cell in cells)
    assert abs(residual) == Fraction(proof.residual)
    assert slack == Fraction(proof.slack) < abs(residual)


def test_a_table_whose_equations_each_pass_is_blocked_when_they_cannot_together() -> None:
    """The 2 x 3 table is jointly impossible, and no equation says so by itself."""
    verdict = examine(thousands(EACH_PASSES), table())
    assert (verdict.status, verdict.reason) == (Status.BLOCKED, Reason.JOINT)
    assert {result.outcome for result in verdict.results} == {Outcome.WITHIN_ROUNDING}


def test_its_proof_adds_up_to_more_than_rounding_explains() -> None:
    """Total verschil is 28 where five figures say 31, and their rounding at most 2,5."""
    cells, equations = thousands(EACH_PASSES), table()
    (proof,) = examine(cells, equations).proofs
    assert (proof.residual, proof.slack) == (Decimal(3000), Decimal(2500))
    assert_proves(proof, cells, equations)


def test_another_solver_finds_that_table_impossible_too() -> None:
    """HiGHS confirms the block."""
    assert not feasible(thousands(EACH_PASSES), table())


def test_the_suspects_of_a_joint_contradiction_are_in_its_proof() -> None:
    """Only a cell that is left in the sum can be the wrong one; a.versch cancels out."""
    (contradiction,) = examine(thousands(EACH_PASSES), table()).contradictions
    named = {suspect.keys for suspect in contradiction.suspects}
    assert named == {("a.bnw",), ("a.rek",), ("b.bnw",), ("b.rek",), ("T.versch",)}
    assert contradiction.candidates == 5


def test_every_suspect_makes_the_table_possible_with_the_figure_it_proposes() -> None:
    """A proposal that would not fit is not made."""
    cells = thousands(EACH_PASSES)
    (contradiction,) = examine(cells, table()).contradictions
    for suspect in contradiction.suspects:
        repaired = [
            Cell(cell.key, suspect.values[0], cell.unit) if (cell.key,) == suspect.keys else cell
            for cell in cells
        ]
        assert feasible(repaired, table())


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[Cell], list[Equation]]:
    """Small systems of any form: coefficients up to 3, three units, constants, pairs."""
    count = draw(st.integers(1, 7))
    units = [Decimal(0), Decimal(1), Decimal(1000), Decimal(1000), Decimal(5000)]
    cells = [
        Cell(n, Decimal(draw(st.integers(-4, 4))) * 1000, draw(st.sampled_from(units)))
        for n in range(count)
    ]
    equations = []
    for n in range(draw(st.integers(0, 6))):
        terms = draw(st.lists(st.tuples(st.integers(-3, 3), st.integers(0, count - 1)), max_size=5))
        constant = Decimal(draw(st.integers(-2, 2))) * 500
        equations.append(Equation(f"e{n}", tuple(terms), constant))
    for n in range(draw(st.integers(0, 2)) if count > 1 else 0):
        one, other = draw(st.permutations(range(count)))[:2]
        equations.append(Equation(f"s{n}", ((1, one), (-1, other)), same=True))
    return cells, equations


@settings(max_examples=400)
@given(systems())
def test_the_verdict_is_that_of_another_solver(
    system: tuple[list[Cell], list[Equation]],
) -> None:
    """Blocked exactly when HiGHS finds no true amounts, whatever the form of the equations."""
    verdict = examine(*system)
    assert verdict.fully_examined
    assert (verdict.status is Status.BLOCKED) is not feasible(*system)


@settings(max_examples=200)
@given(systems())
def test_every_proof_can_be_added_up_by_hand(
    system: tuple[list[Cell], list[Equation]],
) -> None:
    """A proof stands without the engine that found it."""
    for proof in examine(*system).proofs:
        assert_proves(proof, *system)


def _repaired(verdict: Verdict, cells: list[Cell]) -> list[Cell]:
    """The cells with the likeliest figure of every contradiction."""
    values = {
        key: value
        for found in verdict.contradictions
        for key, value in zip(found.suspects[0].keys, found.suspects[0].values, strict=True)
    }
    return [Cell(cell.key, values.get(cell.key, cell.value), cell.unit) for cell in cells]


@settings(max_examples=200)
@given(systems())
def test_a_single_contradiction_is_solved_by_its_first_suspect(
    system: tuple[list[Cell], list[Equation]],
) -> None:
    """With the proposed figures everything fits."""
    cells, equations = system
    verdict = examine(cells, equations)
    if len(verdict.contradictions) == 1 and verdict.suspects:
        assert feasible(_repaired(verdict, cells), equations)


@settings(max_examples=150)
@given(systems())
def test_the_choice_of_pivots_does_not_change_the_verdict(
    system: tuple[list[Cell], list[Equation]],
) -> None:
    """Bland's rule from the first pivot, and a fresh tableau for every question: the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(simplex, "FREE_CHOICES", 1)
        patch.setattr(joint, "LARGEST_FILL", 0)
        slow = examine(*system)
    fast = examine(*system)
    assert (slow.status, slow.reason) == (fast.status, fast.reason)


def test_a_refutation_that_refutes_nothing_is_not_believed() -> None:
    """Were the solver wrong, no figure would be accused."""
    cells = [Cell("a", Decimal(1000), Decimal(1000))]
    system = system_of(cells, [Equation("x", ((1, "a"),), Decimal(1000))])
    with pytest.raises(AssertionError):
        refutation(system, {0: 1})


def test_no_more_than_two_equations_are_needed_for_two_unequal_weights() -> None:
    """Weights are whole: 3a = 1 and 2a = 1 are added up as 2 and -3 times."""
    three = Equation("3a", ((3, "a"),), Decimal(1000))
    two = Equation("2a", ((2, "a"),), Decimal(1000))
    verdict = examine([Cell("a", Decimal(0), Decimal(1000))], [three, two])
    (proof,) = verdict.proofs
    assert proof.weights in (((-2, "3a"), (3, "2a")), ((2, "3a"), (-3, "2a")))
    assert (proof.residual, proof.slack) == (Decimal(1000), Decimal(0))
