"""Choose the figures of a report that print one unit off, so that every sum holds in print."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from decimal import Decimal

from rapport.amounts import printed
from rapport.checks.equations import Rule
from rapport.checks.ledger import Ledger, equation_of, ledger_of
from rapport.checks.sums_told import terms
from rapport.findings import Finding, finding
from rapport.model.afronding import Verschoven
from rapport.model.cijfers import Bedrag
from rapport.model.dossier import Dossier
from rapport.place import Place
from rapport.reconcile import Cell, Closing, close

# To move a total weighs as much as to move so many of its terms; beyond the result after reserves,
# and the totals of all programmes, nothing weighs more.
_TOTAL = 5
_HIGHEST = 3


def closed(dossier: Dossier) -> tuple[Dossier, tuple[Finding, ...]]:
    """The dossier with the figures that were moved, where its sums are to close in print.

    Nothing is moved, and nothing said, where exact amounts do not add up: that has its own
    finding.
    """
    settings = dossier.instellingen
    if settings.sluitend is None or not settings.eenheid:
        return dossier, ()
    ledger = ledger_of(dossier)
    rules = ledger.every
    amounts = _amounts(rules.values())
    if not any(amount.value and not amount.unit for amount in amounts.values()):
        return dossier, (finding("AFR-001", settings.sluitend),)
    if any(_contradicts(rule) for rule in rules.values()):
        return dossier, ()
    cells = [Cell(amount.key, amount.value, amount.unit) for amount in amounts.values()]
    equations = [equation_of(key, rule) for key, rule in rules.items()]
    closing = close(cells, equations, settings.eenheid, weights=_weights(rules.values()))
    if not closing.found:
        return dossier, (_refused(ledger, closing, settings.sluitend),)
    moved = {
        str(key): _moved(ledger, amounts[str(key)], closing.figures[key], settings.eenheid)
        for key in closing.moved
    }
    return replace(dossier, verschoven=moved), ()


def _amounts(rules: Iterable[Rule]) -> dict[str, Bedrag]:
    """Every figure that stands in some sum of the report, by key."""
    return {
        amount.key: amount
        for rule in rules
        for amount in (rule.total, *(term for _, term in rule.terms))
    }


def _contradicts(rule: Rule) -> bool:
    """Whether amounts that are all exact do not add up."""
    if rule.total.unit or any(term.unit for _, term in rule.terms):
        return False
    return rule.total.value != sum((c * term.value for c, term in rule.terms), Decimal(0))


def _weights(rules: Iterable[Rule]) -> dict[Hashable, int]:
    """What it weighs to move a figure: a total more than its terms, and a total of totals more."""
    levels: dict[str, int] = {}
    for rule in rules:
        below = max((levels.get(term.key, 0) for _, term in rule.terms), default=0)
        adds = not rule.same and all(factor > 0 for factor, _ in rule.terms)
        level = min(below + adds, _HIGHEST)
        levels[rule.total.key] = max(level, levels.get(rule.total.key, 0))
    return {key: _TOTAL**level for key, level in levels.items()}


def _moved(ledger: Ledger, amount: Bedrag, figure: int, unit: Decimal) -> Verschoven:
    subject = ledger.entries[amount.key].subject
    plain = printed(amount.value, unit)
    return Verschoven(amount.key, subject, amount.value, plain, Decimal(figure))


def _refused(ledger: Ledger, closing: Closing, place: Place) -> Finding:
    """Why there are no such figures: a sum that cannot close, or no more time to look."""
    if not closing.stuck:
        return finding("AFR-003", place)
    rule = ledger.every[closing.stuck[0]]
    subject = ledger.entries[rule.total.key].subject
    return finding("AFR-002", rule.total.place, subject=subject, related=terms(ledger, rule))
