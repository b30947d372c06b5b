"""What was put to the test: every figure with its place, every sum, and where they disagree.

All amounts are in euros, exact, as effect: lasten negative, baten positive. A `text` is an amount
as it stands, or would stand, in the input: its unit, its sign, its letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rapport.place import Place
from rapport.reconcile import Mechanism, Outcome, Proof, Reason, Status


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the report, or of last year's where that is held against this one.

    `key` names it in sums and explanations, `subject` in Dutch words. `unit` is what it is rounded
    to, in euros; 0 for an exact amount. `derived`: rapport worked it out; its place is then that
    of what it was worked out from, if any.
    """

    key: str
    subject: str
    place: Place | None
    value: Decimal
    unit: Decimal
    text: str
    derived: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum and how it stands on paper: `total` is the sum of coefficient times figure.

    `code` is that of the finding when it fails; `same`: total and term are one amount given twice.
    `difference` is what the terms come to less what stands there; `slack` is the most of it that
    rounding explains. `unit` is that of the total: 1000 where it is given in thousands, 1 where it
    is exact. `improbable`: rounding explains the difference, but hardly ever makes it.
    """

    key: str
    code: str
    total: str
    terms: tuple[tuple[int, str], ...]
    same: bool
    outcome: Outcome
    difference: Decimal
    slack: Decimal
    unit: Decimal
    improbable: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """The value with which one figure would fit, between `lowest` and `highest`, and the slip."""

    figure: str
    value: Decimal
    text: str
    lowest: Decimal
    highest: Decimal
    mechanism: Mechanism


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation of a disagreement: figures that should be other ones; most often one figure.

    Where a row is missing no figure is wrong: `missing` gives its figures, by the key of a sum.
    """

    fits: tuple[Fit, ...]
    mechanism: Mechanism
    missing: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sums that fail for what may be one cause, and what could be that cause.

    `sums` fail by themselves. Where none do, `proofs` show which fail together: added up with these
    weights they differ by more than rounding explains. `explanations` were put to the test,
    likeliest first; `candidates` counts all that may fit. Where it is 1 nothing else is left.
    """

    sums: tuple[str, ...]
    proofs: tuple[Proof, ...]
    explanations: tuple[Explanation, ...]
    candidates: int


@dataclass(frozen=True, slots=True)
class Examination:
    """All figures and sums of a report, examined together.

    `fully_examined` is false when the work was cut short: then `status` stands on each sum by
    itself, or explanations are missing. `at_least` is the least number of figures that are wrong.
    `habits` would explain what is blocked, if the report declared them.
    """

    status: Status
    reason: Reason | None
    fully_examined: bool
    figures: tuple[Figure, ...]
    sums: tuple[Sum, ...]
    disagreements: tuple[Disagreement, ...] = ()
    at_least: int = 0
    habits: tuple[str, ...] = ()

    @property
    def failing(self) -> tuple[Sum, ...]:
        """The sums that fail by themselves."""
        return tuple(one for one in self.sums if one.outcome is Outcome.OUTSIDE)
