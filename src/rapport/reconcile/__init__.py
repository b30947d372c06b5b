"""Whether printed amounts agree, rounding included; and if not, which amount is the likely error.

Pure arithmetic on cells and equations: it knows no report, no file and no language.
"""

from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.judge import Outcome, Result, judge

__all__ = ["Cell", "Equation", "Outcome", "Result", "judge"]
