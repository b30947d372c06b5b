"""All figures of a report, examined together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rapport.checks.ledger import Ledger, ledger_of
from rapport.model.dossier import Dossier
from rapport.reconcile import Verdict, examine


@dataclass(frozen=True, slots=True)
class Examined:
    """The ledger of a report with the verdict on it."""

    ledger: Ledger
    verdict: Verdict
    unit: Decimal


def examined(dossier: Dossier) -> Examined:
    """Examine all figures of a report, together."""
    ledger = ledger_of(dossier)
    cells, equations = ledger.cells(), ledger.equations()
    verdict = examine(cells, equations, layout=ledger.layout, habits=ledger.habits)
    return Examined(ledger, verdict, dossier.instellingen.eenheid or Decimal(1))
