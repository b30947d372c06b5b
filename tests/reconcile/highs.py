"""A second opinion on joint feasibility, by HiGHS, in floating point and with code of its own."""

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction

import highspy
import numpy as np

from rapport.reconcile import Cell, Equation


def feasible(cells: Iterable[Cell], equations: Iterable[Equation]) -> bool:
    """Whether some true amounts within rounding meet every equation, by HiGHS.

    One amount printed twice in one unit must moreover be printed equal. Amounts are taken as
    differences from print in units of a thousand, to be well within what a float can hold.
    """
    cells, equations = list(cells), list(equations)
    known = {cell.key: cell for cell in cells}
    number = {cell.key: position for position, cell in enumerate(cells)}
    model = highspy.Highs()  # type: ignore[no-untyped-call] # typed in part
    model.silent()
    for cell in cells:
        half = float(cell.unit) / 2000
        model.addVar(-half, half)
    for equation in equations:
        coefficients: dict[int, int] = {}
        residual = -Fraction(equation.constant)
        for coefficient, key in equation.terms:
            place = number[key]
            coefficients[place] = coefficients.get(place, 0) + coefficient
            residual += coefficient * Fraction(known[key].value)
        units = {known[key].unit for _, key in equation.terms}
        if equation.same and len(units) == 1 and residual:
            return False
        side = float(-residual / 1000)
        places = np.array(list(coefficients), dtype=np.int32)
        values = np.array(list(coefficients.values()), dtype=np.double)
        model.addRow(side, side, len(coefficients), places, values)
    model.run()
    status = model.getModelStatus()
    assert status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)
    return bool(status == highspy.HighsModelStatus.kOptimal)


def least_moved(
    cells: Iterable[Cell], equations: Iterable[Equation], unit: int, weights: Mapping[Hashable, int]
) -> int | None:
    """The least weight of cells off their plain rounding for which all equations hold in print.

    Each exact amount goes down or up to a multiple of the unit; None when no choice will do.
    """
    cells = list(cells)
    model = highspy.Highs()  # type: ignore[no-untyped-call] # typed in part
    model.silent()
    model.setOptionValue("mip_rel_gap", 0)
    places: dict[Hashable, int] = {}
    below: dict[Hashable, int] = {}
    for cell in cells:
        lower, rest = divmod(Fraction(cell.value), unit)
        places[cell.key], below[cell.key] = len(places), lower
        weight = weights.get(cell.key, 1)
        # Half away from zero: up costs when down is the nearest.
        nearest_is_up = 2 * rest > unit or (2 * rest == unit and cell.value > 0)
        model.addVar(0, 1 if rest else 0)
        number = places[cell.key]
        model.changeColCost(number, -weight if nearest_is_up and rest else weight)
        model.changeColIntegrality(number, highspy.HighsVarType.kInteger)
    free = [c for c in cells if Fraction(c.value) % unit]
    offset = sum(
        weights.get(c.key, 1)
        for c in free
        if 2 * (r := Fraction(c.value) % unit) > unit or (2 * r == unit and c.value > 0)
    )
    for equation in equations:
        sums: dict[int, int] = {}
        side = Fraction(equation.constant) / unit
        for coefficient, key in equation.terms:
            sums[places[key]] = sums.get(places[key], 0) + coefficient
            side -= coefficient * below[key]
        indices = np.array(list(sums), dtype=np.int32)
        values = np.array(list(sums.values()), dtype=np.double)
        model.addRow(float(side), float(side), len(sums), indices, values)
    model.run()
    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return None
    assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return round(model.getInfo().objective_function_value) + offset
