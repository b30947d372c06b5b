"""What an examination gives: whether the figures agree, and if not, why and which are suspect."""

from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapport.reconcile.judge import Outcome, Result
from rapport.reconcile.mechanisms import Mechanism
from rapport.reconcile.proof import Proof


class Status(StrEnum):
    """Whether printed figures agree: on paper, by rounding, or not."""

    EXACT = "exact"
    ROUNDING = "rounding"
    BLOCKED = "blocked"


class Reason(StrEnum):
    """Why figures do not agree: an equation by itself, or several only together."""

    EQUATION = "equation"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Suspect:
    """Cells that, printed otherwise, would make everything fit; most often one.

    Per cell: `values` the likeliest figure that fits, `lowest` and `highest` the range that its
    own equations leave, `mechanisms` the slip; one slip behind several cells is given for each.
    Where a line is missing no cell is wrong: `missing` gives its figures, by equation.
    """

    keys: tuple[Hashable, ...]
    values: tuple[Decimal, ...]
    lowest: tuple[Decimal, ...]
    highest: tuple[Decimal, ...]
    mechanisms: tuple[Mechanism, ...]
    missing: tuple[tuple[str, Decimal], ...] = ()

    @property
    def mechanism(self) -> Mechanism:
        """The slip, when there is one for all cells; otherwise it is called unknown."""
        return self.mechanisms[0] if len(set(self.mechanisms)) == 1 else Mechanism.OTHER


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Equations that fail for what may be one cause, and what could be that cause.

    `equations` fail by themselves; where none do, `proofs` show that some fail together.
    `suspects` have been put to the test, likeliest first, and are a proposal: nothing is changed.
    Likeliest is what the layout and the slips of the hand suggest; where `candidates` is 1 the
    arithmetic leaves no other explanation by so few cells. `candidates` counts all that may fit.
    No suspects: more is wrong than could be told apart.
    """

    equations: tuple[str, ...]
    proofs: tuple[Proof, ...]
    suspects: tuple[Suspect, ...]
    candidates: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether all figures agree.

    `results` judges each equation by itself, in the order given. `proofs` refute the figures where
    the equations only fail together. `at_least` is the least number of figures that are wrong or
    missing. `habits` names the habits that would explain what is blocked, `accepted` those that
    were declared and used. `fully_examined` is false when the budget ran out: then the status
    stands on `results` alone, or the suspects are incomplete.
    """

    status: Status
    reason: Reason | None
    results: tuple[Result, ...]
    contradictions: tuple[Contradiction, ...] = ()
    at_least: int = 0
    habits: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    fully_examined: bool = True

    @property
    def largest(self) -> Result | None:
        """The largest difference that rounding explains by itself, None when there is none."""
        rounded = [r for r in self.results if r.outcome is Outcome.WITHIN_ROUNDING]
        return max(rounded, key=lambda result: abs(result.residual), default=None)

    def count(self, outcome: Outcome) -> int:
        """How many equations have this outcome."""
        return sum(result.outcome is outcome for result in self.results)

    @property
    def failing(self) -> tuple[Result, ...]:
        """The equations that fail by themselves."""
        return tuple(result for result in self.results if result.outcome is Outcome.OUTSIDE)

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """Why equations that pass by themselves cannot hold together."""
        return tuple(proof for found in self.contradictions for proof in found.proofs)

    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """The likeliest cause of every contradiction, then the second of each, and so on."""
        longest = max((len(found.suspects) for found in self.contradictions), default=0)
        return tuple(
            found.suspects[rank]
            for rank in range(longest)
            for found in self.contradictions
            if rank < len(found.suspects)
        )
