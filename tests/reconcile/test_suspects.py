"""The wrong cell is named, with the figure that fits and the slip that made it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from rapport.reconcile import (
    Cell,
    Contradiction,
    Equation,
    Layout,
    Mechanism,
    Suspect,
    Table,
    Verdict,
    examine,
)

COLUMNS = ("vorig", "bnw", "rek", "versch")
# In thousands; every sum and every verschil holds exactly.
RIGHT: dict[str, tuple[int, ...]] = {
    "a.L": (-3153, -3571, -3665, -94),
    "b.L": (-2921, -3252, -3027, 225),
    "c.L": (-1480, -1511, -1502, 9),
    "T.L": (-7554, -8334, -8194, 140),
    "a.B": (110, 126, 130, 4),
    "b.B": (445, 296, 803, 507),
    "c.B": (61, 62, 58, -4),
    "T.B": (616, 484, 991, 507),
    "S": (-6938, -7850, -7203, 647),
}
Lines = dict[str, tuple[int, ...]]


def figures(lines: Lines = RIGHT, /, **changed: int) -> dict[str, int]:
    """The figures by cell; changes as `a_L_bnw=-3517`."""
    known = {
        f"{row}.{c}": n for row, line in lines.items() for c, n in zip(COLUMNS, line, strict=True)
    }
    return known | {key.replace("_", "."): n for key, n in changed.items()}


def equations(lines: Lines = RIGHT) -> list[Equation]:
    """Column sums, saldo and verschil."""
    sums = [
        Equation(
            f"T.{side}@{c}",
            (
                *((1, f"{row}.{c}") for row in lines if row.endswith(side) and row[0] != "T"),
                (-1, f"T.{side}.{c}"),
            ),
        )
        for side in "LB"
        for c in COLUMNS
    ]
    saldo = [
        Equation(f"S@{c}", ((1, f"T.L.{c}"), (1, f"T.B.{c}"), (-1, f"S.{c}"))) for c in COLUMNS
    ]
    verschil = [
        Equation(f"{row}#", ((1, f"{row}.rek"), (-1, f"{row}.bnw"), (-1, f"{row}.versch")))
        for row in lines
    ]
    return [*sums, *saldo, *verschil]


def layout(lines: Lines = RIGHT) -> Layout:
    """Columns beside each other, lasten beside baten, and the lines of both tables."""
    beside = COLUMNS[:3]
    return Layout(
        {
            f"{row}.{c}": tuple(f"{row}.{o}" for o in beside if o != c)
            for row in lines
            for c in beside
        },
        {f"{row[0]}.L.{c}": f"{row[0]}.B.{c}" for row in lines for c in COLUMNS if row != "S"},
        tuple(
            Table(
                side,
                tuple(f"T.{side}@{c}" for c in COLUMNS),
                {
                    row: tuple(f"{row}.{c}" for c in COLUMNS)
                    for row in lines
                    if row.endswith(side) and row[0] != "T"
                },
            )
            for side in "LB"
        ),
    )


def verdict(lines: Lines = RIGHT, /, **changed: int) -> Verdict:
    """The verdict on the table with some figures changed."""
    cells = [
        Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in figures(lines, **changed).items()
    ]
    return examine(cells, equations(lines), layout=layout(lines))


def only(found: Verdict) -> Contradiction:
    """The one contradiction of a verdict."""
    (contradiction,) = found.contradictions
    return contradiction


def named(found: Verdict) -> Suspect:
    """The likeliest suspect of the one contradiction."""
    return only(found).suspects[0]


def test_the_table_is_right_before_it_is_spoiled() -> None:
    """Nothing to find: exact."""
    assert verdict().status == "exact"


@pytest.mark.parametrize(
    ("changed", "value", "mechanism"),
    [
        ({"b_B_rek": 830}, 803, Mechanism.TRANSPOSED),
        ({"b_B_rek": 883}, 803, Mechanism.ONE_DIGIT),
        ({"b_B_rek": 83}, 803, Mechanism.DIGIT_COUNT),
        ({"b_L_bnw": 3252}, -3252, Mechanism.SIGN),
        ({"b_B_rek": 8030}, 803, Mechanism.FACTOR_10),
        ({"b_B_rek": 80_300}, 803, Mechanism.FACTOR_100),
        ({"b_B_rek": 803_412}, 803, Mechanism.EUROS),
        ({"b_L_rek": -3252}, -3027, Mechanism.NEIGHBOUR),
        ({"b_B_rek": 798}, 803, Mechanism.NEAR),
        ({"b_B_rek": 651}, 803, Mechanism.OTHER),
    ],
)
def test_one_wrong_figure_is_named_with_the_slip_that_made_it(
    changed: dict[str, int], value: int, mechanism: Mechanism
) -> None:
    """The only cell in all failing equations, the figure that fits, and how it came."""
    found = verdict(**changed)
    (key,) = changed
    assert named(found).keys == (key.replace("_", "."),)
    assert named(found).values == (Decimal(value) * 1000,)
    assert named(found).mechanism is mechanism
    assert only(found).candidates == 1


def test_the_example_of_the_message_fails_in_two_sums_and_nothing_else_explains_both() -> None:
    """830 for 803: the column and the row, and only this cell stands in both."""
    found = only(verdict(b_B_rek=830))
    assert found.equations == ("T.B@rek", "b.B#")
    assert found.candidates == 1


def test_a_figure_that_only_a_column_holds_is_one_of_several() -> None:
    """Last year's column is only added up: more cells explain it, and it says so."""
    found = only(verdict(b_L_vorig=-2912))
    assert named(verdict(b_L_vorig=-2912)).keys == ("b.L.vorig",)
    assert found.suspects[0].mechanism is Mechanism.TRANSPOSED
    assert found.candidates > 1


def test_the_range_says_which_figures_would_fit() -> None:
    """What rounding leaves open stays open."""
    suspect = named(verdict(b_B_rek=651))
    assert (suspect.lowest, suspect.highest) == ((Decimal(802_000),), (Decimal(804_000),))


def test_lasten_and_baten_that_changed_places_are_one_slip() -> None:
    """Two wrong figures in two tables, one cause."""
    suspect = named(verdict(b_L_rek=-803, b_B_rek=3027))
    assert suspect.mechanism is Mechanism.SIDES_SWAPPED
    assert dict(zip(suspect.keys, suspect.values, strict=True)) == {
        "b.L.rek": Decimal(-3_027_000),
        "b.B.rek": Decimal(803_000),
    }


def test_two_columns_that_changed_places_are_one_slip() -> None:
    """Two wrong figures in one row, one cause."""
    suspect = named(verdict(b_L_bnw=-3027, b_L_rek=-3252))
    assert suspect.mechanism is Mechanism.COLUMNS_SWAPPED
    assert set(suspect.keys) == {"b.L.bnw", "b.L.rek"}


def test_a_line_that_stands_twice_is_struck_out() -> None:
    """The totals count it once."""
    again: Lines = {**RIGHT, "d.L": RIGHT["c.L"]}
    suspect = named(verdict(again))
    assert suspect.mechanism is Mechanism.ROW_TWICE
    assert {str(key)[0] for key in suspect.keys} <= {"c", "d"}


def test_a_line_that_is_missing_comes_with_its_figures() -> None:
    """What every column is short of is the line itself."""
    without: Lines = {row: line for row, line in RIGHT.items() if row != "c.L"}
    suspect = named(verdict(without))
    assert suspect.mechanism is Mechanism.ROW_MISSING
    assert suspect.missing == tuple(
        (f"T.L@{c}", Decimal(n) * 1000) for c, n in zip(COLUMNS, RIGHT["c.L"], strict=True)
    )


@pytest.mark.parametrize(
    ("change", "mechanism"),
    [(lambda n: -n, Mechanism.ROW_SIGN), (lambda n: n * 1000, Mechanism.ROW_EUROS)],
)
def test_a_whole_line_with_one_slip_is_one_suspect(
    change: Callable[[int], int], mechanism: Mechanism
) -> None:
    """A line with the sign turned, or in euros."""
    spoiled: Lines = {**RIGHT, "b.L": tuple(change(n) for n in RIGHT["b.L"])}
    suspect = named(verdict(spoiled))
    assert suspect.mechanism is mechanism
    assert set(suspect.keys) == {f"b.L.{c}" for c in COLUMNS}


def test_two_errors_far_apart_are_two_contradictions() -> None:
    """Each with its own first suspect."""
    found = verdict(a_L_vorig=-3513, b_B_rek=830)
    assert {contradiction.suspects[0].keys for contradiction in found.contradictions} == {
        ("a.L.vorig",),
        ("b.B.rek",),
    }
    assert found.at_least == 2


def test_two_errors_in_one_column_are_named_together() -> None:
    """No single cell explains three failing equations; two do."""
    found = verdict(a_B_rek=1310, b_B_rek=830)
    assert set(named(found).keys) == {"a.B.rek", "b.B.rek"}
    assert set(named(found).mechanisms) == {Mechanism.TRANSPOSED, Mechanism.DIGIT_COUNT}


def test_without_any_hint_the_arithmetic_still_names_the_cell() -> None:
    """The layout ranks, it does not decide."""
    cells = [Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in figures(b_B_rek=830).items()]
    assert examine(cells, equations()).suspects[0].keys == ("b.B.rek",)


def test_hints_about_unknown_cells_are_passed_over() -> None:
    """A layout may speak of more than there is."""
    cells = [Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in figures(b_B_rek=830).items()]
    tables = (Table("t", ("none",), {"r": ("x",)}), Table("u", ("T.L@bnw",), {"r": ()}))
    beyond = Layout({"x": ("y",)}, {"x": "a.L.bnw"}, tables)
    assert examine(cells, equations(), layout=beyond).suspects[0].keys == ("b.B.rek",)


def test_when_the_budget_runs_out_the_verdict_stands_on_each_equation_and_says_so() -> None:
    """Blocked all the same, without suspects, and not fully examined."""
    cells = [Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in figures(b_B_rek=830).items()]
    found = examine(cells, equations(), budget=0)
    assert (found.status, found.fully_examined) == ("blocked", False)
    assert [result.equation.key for result in found.failing] == ["T.B@rek", "b.B#"]


def test_a_small_budget_never_changes_the_status() -> None:
    """What runs out is the naming of the cell, not the block; what fails is still told."""
    spoiled = figures(b_B_rek=830, a_L_vorig=-3513)
    cells = [Cell(k, Decimal(n) * 1000, Decimal(1000)) for k, n in spoiled.items()]
    short = [
        examine(cells, equations(), layout=layout(), budget=budget) for budget in range(0, 400, 7)
    ]
    assert {found.status for found in short} == {"blocked"}
    assert all(found.suspects for found in short if found.fully_examined)
    assert any(found.contradictions for found in short if not found.fully_examined)


def test_nothing_to_examine_is_exact() -> None:
    """No cells, no equations, no fault."""
    assert examine([], []).status == "exact"


def test_a_figure_that_is_no_multiple_of_its_unit_is_reckoned_with_as_it_stands() -> None:
    """803.412 in a column of thousands is not rounded behind anyone's back."""
    cells = [Cell("a", Decimal(803_412), Decimal(1000)), Cell("b", Decimal(803_000))]
    same = Equation("=", ((1, "a"), (-1, "b")))
    (result,) = examine(cells, [same]).results
    assert result.residual == Decimal(412)
    wrong = [cells[0], Cell("b", Decimal(804_000))]
    assert {s.keys for s in examine(wrong, [same]).suspects} == {("a",), ("b",)}


def test_equations_that_contradict_each_other_are_blocked_without_a_suspect() -> None:
    """No figure can make one amount both one and two."""
    twice = [Equation("one", ((1, "a"),), Decimal(1)), Equation("two", ((1, "a"),), Decimal(2))]
    found = examine([Cell("a", Decimal(1), Decimal(1000))], twice)
    assert found.status == "blocked"
    assert not found.suspects
