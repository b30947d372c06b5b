"""All figures of a report in one ledger: what each is called, and the equations between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.checks import last_year
from rapport.checks.entries import Entry, entries_of_overzicht, entries_of_programma
from rapport.checks.equations import Rule, puts_to_the_test, rules
from rapport.checks.layouts import Lying
from rapport.checks.overzicht_equations import overzicht_rules
from rapport.checks.traced import Terms, traced
from rapport.model.cijfers import Bedrag
from rapport.model.dossier import Dossier
from rapport.model.overzicht import OVERZICHT
from rapport.reconcile import Cell, Equation, Habit, Layout

_TOTALS = {"REK-001", "REK-002", "REK-014", "OVZ-001", "OVZ-002", "OVZ-003", "OVZ-004"}
_HABITS = {
    "totalen en verschillen": {*_TOTALS, "REK-003"},
    "totalen": _TOTALS,
    "verschillen": {"REK-003"},
}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures by key, the rules by the key of their equation, and how the figures lie.

    `rules` are those that test what was delivered, and `terms` what comes to nil then; `every` are
    all that the figures of this report obey, also by making. `fixed` are the figures of a report
    that is done, so not what to mend.
    """

    entries: dict[str, Entry]
    rules: dict[str, Rule]
    terms: dict[str, Terms]
    layout: Layout
    habits: tuple[Habit, ...]
    every: dict[str, Rule]
    fixed: frozenset[str] = frozenset()

    def cells(self) -> list[Cell]:
        """The figures that stand in some equation."""
        used = {
            amount.key: amount
            for terms in self.terms.values()
            for _, amount in terms
            if not self._settles(amount)
        }
        return [Cell(amount.key, amount.value, amount.unit) for amount in used.values()]

    def equations(self) -> list[Equation]:
        """Every rule as an equation that comes to nil."""
        return [self._equation(key, rule) for key, rule in self.rules.items()]

    def _equation(self, key: str, rule: Rule) -> Equation:
        settled = [factor * term.value for factor, term in rule.terms if self._settles(term)]
        if settled:
            return Equation(key, ((-1, rule.total.key),), -sum(settled, Decimal(0)))
        terms = tuple((factor, term.key) for factor, term in self.terms[key])
        same = rule.same and sorted(factor for factor, _ in terms) == [-1, 1]
        return Equation(key, terms, same=same)

    def _settles(self, term: Bedrag) -> bool:
        """Whether a term is fixed, and known to the cent; a figure in print is still rounded."""
        return term.key in self.fixed and not term.unit


def equation_of(key: str, rule: Rule) -> Equation:
    """A rule as an equation that comes to nil."""
    terms = ((-1, rule.total.key), *((factor, term.key) for factor, term in rule.terms))
    return Equation(key, terms, same=rule.same)


def ledger_of(dossier: Dossier) -> Ledger:
    """The ledger of a whole report; figures that could not be read are left out."""
    entries: dict[str, Entry] = {}
    every: dict[str, Rule] = {}
    for programma in dossier.programmas:
        own = {_key(rule): rule for rule in rules(programma)}
        every |= own
        entries |= {e.amount.key: e for e in entries_of_programma(programma, dossier.instellingen)}
    if dossier.overzicht is not None:
        own = {_key(rule): rule for rule in overzicht_rules(dossier.overzicht, dossier.programmas)}
        every |= own
        rows = entries_of_overzicht(dossier.overzicht, dossier.instellingen)
        entries |= {entry.amount.key: entry for entry in rows}
    found = traced(_tested(every), every)
    known = {key: one.rule for key, one in found.items()}
    terms = {key: one.terms for key, one in found.items()}
    habits = tuple(_every_habit(dossier, known))
    layout = _layout(dossier, known)
    before = _last_year(dossier, known, entries)
    terms |= {
        key: ((-1, rule.total), *rule.terms) for key, rule in known.items() if key not in terms
    }
    return Ledger(entries, known, terms, layout, habits, every, before)


def _every_habit(dossier: Dossier, known: dict[str, Rule]) -> Iterator[Habit]:
    """The habits of every programme, and of the overview."""
    parts = [
        (one.id, one.kosten is not None and one.kosten.uit_afgeronde_cijfers)
        for one in dossier.programmas
    ]
    if dossier.overzicht is not None:
        parts.append((OVERZICHT, dossier.overzicht.uit_afgeronde_cijfers))
    for ident, declared in parts:
        own = {k: rule for k, rule in known.items() if rule.total.key.startswith(f"{ident}/")}
        yield from _habits(ident, own, declared=declared)


def _layout(dossier: Dossier, known: dict[str, Rule]) -> Layout:
    """How all figures lie, the programmes before the overview."""
    lying = Lying(known)
    for programma in dossier.programmas:
        if programma.kosten is not None:
            lying.add_kosten(programma.kosten)
    if dossier.overzicht is not None:
        lying.add_overzicht(dossier.overzicht)
    return lying.layout


def _tested(every: dict[str, Rule]) -> dict[str, Rule]:
    """The rules that put what was delivered to the test."""
    return {key: rule for key, rule in every.items() if puts_to_the_test(rule)}


def _last_year(
    dossier: Dossier, known: dict[str, Rule], entries: dict[str, Entry]
) -> frozenset[str]:
    """Add what last year's report settles; the keys of its figures."""
    fixed = set()
    for rule, pair in last_year.rules(dossier):
        [(_, before)] = rule.terms
        known[_key(rule)] = rule
        entries[before.key] = Entry(before, pair.subjects[1], pair.sign)
        fixed.add(before.key)
    return frozenset(fixed)


def _key(rule: Rule) -> str:
    return f"{rule.code} {rule.total.key}"


def _habits(ident: str, known: dict[str, Rule], *, declared: bool) -> Iterator[Habit]:
    """Which figures of one part may have been computed from the rounded ones, widest first.

    A part that declares it gets the widest habit in which every figure follows to the letter.
    """
    for name, codes in _HABITS.items():
        own = {key: rule for key, rule in known.items() if rule.code in codes and _computes(rule)}
        if own:
            accepted = declared and all(_to_the_letter(rule) for rule in own.values())
            declared = declared and not accepted
            results = {key: rule.total.key for key, rule in own.items()}
            yield Habit(f"{ident}: {name}", results, declared=accepted)


def _computes(rule: Rule) -> bool:
    """Whether a total may have been computed from rounded terms; the same amount is not."""
    return bool(rule.total.unit and rule.terms) and not rule.same


def _to_the_letter(rule: Rule) -> bool:
    made = sum((factor * term.value for factor, term in rule.terms), Decimal(0))
    return made == rule.total.value
