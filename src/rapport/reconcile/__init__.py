"""Whether printed amounts agree, rounding included; and if not, which amount is the likely error.

Pure arithmetic on cells and equations: it knows no report, no file and no language.
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
