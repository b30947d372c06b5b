"""Tables of honest people who compute some results from printed figures instead of exact ones."""

from collections.abc import Callable

from benchmarks.reconcile_tables import Report
from rapport.reconcile import Equation, Habit

Chosen = Callable[[str], bool]


def _totals(key: str) -> bool:
    """The totals of lasten and baten."""
    return key.startswith("som ") and ".afw" not in key and "saldo" not in key


def _saldo(key: str) -> bool:
    """The saldo."""
    return key.startswith("som ") and "saldo" in key


def _rows(key: str) -> bool:
    """The verschil of a pakket or of the reserve."""
    return key.startswith("verschil ") and not _sums(key)


def _sums(key: str) -> bool:
    """The verschil of totals and saldo."""
    return key.startswith("verschil ") and key.rsplit(" ", 1)[1].count(".") == 1 and "Z" not in key


GROUPS: dict[str, Chosen] = {
    "totalen": _totals,
    "saldo": _saldo,
    "verschil in de rijen": _rows,
    "verschil van de totalen": _sums,
}
HABITS: dict[str, tuple[str, ...]] = {
    "every figure rounded from exact": (),
    "totals, saldo and every verschil from printed": tuple(GROUPS),
    "verschil from printed in every row": ("verschil in de rijen", "verschil van de totalen"),
    "only saldo from printed totals": ("saldo",),
    "verschil from printed in detail rows only": ("verschil in de rijen",),
    "all totals from printed, their verschil too, rows exact": ("totalen", "saldo"),
}


def computed(report: Report, figures: dict[str, int], groups: tuple[str, ...]) -> dict[str, int]:
    """The figures with the results of some groups computed from print, the parts first."""
    figures = dict(figures)
    for group in groups:
        for equation in _of(report, group):
            result = _result(equation)
            figures[result] = sum(c * figures[str(k)] for c, k in equation.terms if k != result)
    return _tied(report, figures)


def habits_of(report: Report) -> list[Habit]:
    """The groups, as a caller declares them."""
    return [
        Habit(group, {equation.key: _result(equation) for equation in _of(report, group)})
        for group in GROUPS
    ]


def _of(report: Report, group: str) -> list[Equation]:
    """The equations of a group."""
    return [equation for equation in report.equations if GROUPS[group](equation.key)]


def _result(equation: Equation) -> str:
    """The cell that an equation computes: it stands last."""
    return str(equation.terms[-1][1])


def _tied(report: Report, figures: dict[str, int]) -> dict[str, int]:
    """What is printed twice copies the figure of the table."""
    for equation in report.equations:
        if equation.same:
            (_, copy), (_, source) = equation.terms
            figures[str(copy)] = figures[str(source)]
    return figures
