"""Whether printed amounts agree, rounding included; and if not, which amount is the likely error.

Pure arithmetic on cells and equations: it knows no report, no file and no layout on paper. Amounts
are `Decimal`; nothing is ever changed. First one sum, with figures that are printed in thousands:

>>> from decimal import Decimal
>>> from rapport.reconcile import Cell, Equation, examine
>>> def cells(printed):
...     return [Cell(key, Decimal(n) * 1000, unit=Decimal(1000)) for key, n in printed.items()]
>>> total = Equation("totaal", ((1, "a"), (1, "b"), (-1, "T")))
>>> verdict = examine(cells({"a": 126, "b": 296, "T": 423}), [total])
>>> verdict.status.value, str(verdict.results[0].residual), str(verdict.results[0].slack)
('rounding', '-1000', '1500')

Then one that no rounding explains. `failing` are the sums that fail by themselves; `suspects` the
figures that, printed otherwise, would make everything fit, likeliest first. How sure that is says
`candidates`: 1 is the only explanation that the arithmetic leaves.

>>> table = {"a": 130, "b": 830, "T": 933, "b budget": 296, "b verschil": 507}
>>> verschil = Equation("verschil", ((1, "b"), (-1, "b budget"), (-1, "b verschil")))
>>> verdict = examine(cells(table), [total, verschil])
>>> verdict.status.value, verdict.reason.value, [result.equation.key for result in verdict.failing]
('blocked', 'equation', ['totaal', 'verschil'])
>>> for contradiction in verdict.contradictions:
...     for suspect in contradiction.suspects:
...         print(*suspect.keys, *suspect.values, suspect.mechanism, contradiction.candidates)
b 803000 cijfers verwisseld 1

And a table of which every sum passes, while all together cannot be. The proof tells it: add up the
equations with these weights, and they are further off than the cells left in the sum can be.

>>> table = {"a bnw": 27, "a rek": 24, "a": -4, "b bnw": 17, "b rek": 51, "b": 33}
>>> table |= {"T bnw": 45, "T rek": 74, "T": 28}
>>> rules = [Equation(f"{row} verschil", ((1, f"{row} rek"), (-1, f"{row} bnw"), (-1, row)))
...          for row in "abT"]
>>> rules += [Equation(f"som{column}", tuple((sign, row + column)
...           for sign, row in ((1, "a"), (1, "b"), (-1, "T")))) for column in (" bnw", " rek", "")]
>>> verdict = examine(cells(table), rules)
>>> verdict.reason.value, len(verdict.failing)
('joint', 0)
>>> for proof in verdict.proofs:
...     print(proof.weights, proof.residual, proof.slack)
((1, 'T verschil'), (-1, 'som bnw'), (1, 'som rek')) 3000 2500

`judge` does the first step alone, each equation by itself; `examine` all of it; `blind` says what
neither can see. A `Layout` helps to name the wrong cell, a `Habit` tells how totals were made. A
fault of the caller raises: an unknown or double key, an amount that is no `Decimal`.

`close` goes the other way: it rounds exact amounts so that their sums hold in print.

>>> from rapport.reconcile import close
>>> amounts = {"a": 126_400, "b": 296_450, "T": 422_850}
>>> closing = close([Cell(key, Decimal(n)) for key, n in amounts.items()], [total], Decimal(1000))
>>> closing.figures, closing.moved
({'a': 126, 'b': 297, 'T': 423}, ('b',))
"""

from rapport.reconcile.blind import blind
from rapport.reconcile.cells import Cell, Equation
from rapport.reconcile.closing import CLOSING_BUDGET, Closing, close
from rapport.reconcile.examine import BUDGET, examine
from rapport.reconcile.habits import Habit
from rapport.reconcile.judge import Outcome, Result, judge
from rapport.reconcile.layout import Layout, Table
from rapport.reconcile.mechanisms import Mechanism
from rapport.reconcile.proof import Proof
from rapport.reconcile.verdict import Contradiction, Reason, Status, Suspect, Verdict

__all__ = [
    "BUDGET",
    "CLOSING_BUDGET",
    "Cell",
    "Closing",
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
    "close",
    "examine",
    "judge",
]
