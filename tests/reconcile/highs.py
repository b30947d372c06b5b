"""A second opinion on joint feasibility, by HiGHS, in floating point and with code of its own."""

from collections.abc import Iterable
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
