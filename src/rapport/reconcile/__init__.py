"""Whether printed amounts agree, rounding included; and if not, which amount is the likely error.

Pure arithmetic on cells and equations: it knows no report, no file and no layout on paper.

>>> from decimal import Decimal
>>> from rapport.reconcile import Cell, Equation, examine
>>> printed = {"a": 126, "b": 296, "T": 423}  # x 1.000
>>> cells = [Cell(key, Decimal(n) * 1000, Decimal(1000)) for key, n in printed.items()]
>>> total = Equation("totaal", ((1, "a"), (1, "b"), (-1, "T")))
>>> verdict = examine(cells, [total])
>>> verdict.status.value, str(verdict.results[0].residual), str(verdict.results[0].slack)
('rounding', '-1000', '1500')

`judge` does the first step alone, each equation by itself; `examine` all of it; `blind` says what
neither can see.
"""

from rapport.reconcile.blind import blind
from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.examine import BUDGET, examine
from rapport.reconcile.habits import Habit
from rapport.reconcile.judge import Outcome, Result, judge
from rapport.reconcile.layout import Layout, Table
from rapport.reconcile.mechanisms import Mechanism
from rapport.reconcile.proof import Proof
from rapport.reconcile.verdict import Contradiction, Reason, Status, Suspect, Verdict

__all__ = [
    "BUDGET",
    "Cell",
    "Contradiction",
    "Equation",
    "Habit",
    "Layout",
    "Mechanism",
    "Outcome",
    "Proof",
    "Reason",
    "Result",
    "Status",
    "Suspect",
    "Table",
    "Verdict",
    "blind",
    "examine",
    "judge",
]
