"""Trace what rapport worked out back to the figures that were delivered: those can be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapport.checks.equations import Rule
from rapport.model.cijfers import Bedrag

Terms = tuple[tuple[int, Bedrag], ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """A rule over delivered figures: `rule` tells of it, `terms` come to nil.

    Where rapport worked out the total too, `rule` still names that: the delivered figures have no
    name together.
    """

    rule: Rule
    terms: Terms


@dataclass(slots=True)
class _Sources:
    """What each figure that rapport worked out was worked out from, by key."""

    known: dict[str, Terms] = field(default_factory=dict)

    def of(self, terms: Iterable[tuple[int, Bedrag]], above: frozenset[str] = frozenset()) -> Terms:
        """The terms with delivered figures in place of what was worked out; none that cancel."""
        found: dict[str, tuple[int, Bedrag]] = {}
        for factor, amount in terms:
            inside: Terms = ((1, amount),)
            if amount.key in self.known and amount.key not in above:
                inside = self.of(self.known[amount.key], above | {amount.key})
            for times, one in inside:
                before, _ = found.get(one.key, (0, one))
                found[one.key] = (before + factor * times, one)
        return tuple((factor, one) for factor, one in found.values() if factor)


def traced(tested: Mapping[str, Rule], every: Mapping[str, Rule]) -> dict[str, Traced]:
    """The rules that test delivered figures, over those figures; each sum once.

    A rule of which nothing is left holds by making, whatever was delivered.
    """
    sources = _sources(every)
    found: dict[str, Traced] = {}
    plain = {_sum(_whole(rule)) for rule in tested.values() if not _derived(rule)}
    for key, rule in tested.items():
        terms = sources.of(_whole(rule))
        if _derived(rule) and (not terms or _sum(terms) in plain):
            continue
        found[key] = Traced(_told(rule, terms), terms)
    return found


def _sources(every: Mapping[str, Rule]) -> _Sources:
    """A sum that gives what was worked out; only exact figures are."""
    sources = _Sources()
    for rule in sorted(every.values(), key=lambda rule: rule.same):
        exact = not any(amount.unit for _, amount in _whole(rule))
        if rule.total.derived and exact and rule.total.value == _value(rule.terms):
            sources.known.setdefault(rule.total.key, rule.terms)
    verschillen = {rule.total.key: rule.terms for rule in every.values() if rule.code == "REK-005"}
    for rule in every.values():
        if rule.code == "REK-004" and rule.total.key in verschillen:
            _add_rest(sources, rule, verschillen[rule.total.key])
    return sources


def _add_rest(sources: _Sources, rule: Rule, verschil: Terms) -> None:
    """The rest of an explanation is what the items leave of the verschil."""
    for factor, rest in rule.terms:
        others = tuple((-factor, term) for factor, term in rule.terms if term is not rest)
        left = (*verschil, *others)
        if factor == 1 and rest.derived and not rest.unit and rest.value == _value(left):
            sources.known.setdefault(rest.key, left)


def _told(rule: Rule, terms: Terms) -> Rule:
    """The rule as it is told: with its own total, over the figures that were delivered."""
    own = [factor for factor, term in terms if term.key == rule.total.key]
    if own != [-1] or not _derived(rule):
        return rule
    others = tuple((factor, term) for factor, term in terms if term.key != rule.total.key)
    same = rule.same and [factor for factor, _ in others] == [1]
    return replace(rule, terms=others, same=same)


def _whole(rule: Rule) -> Terms:
    return ((-1, rule.total), *rule.terms)


def _derived(rule: Rule) -> bool:
    return any(amount.derived for _, amount in _whole(rule))


def _sum(terms: Terms) -> frozenset[tuple[int, str]]:
    """What tells two sums apart, whichever side they are written on."""
    turned = min(terms, key=lambda term: term[1].key)[0] > 0 if terms else False
    return frozenset((-factor if turned else factor, term.key) for factor, term in terms)


def _value(terms: Terms) -> Decimal:
    return sum((factor * term.value for factor, term in terms), Decimal(0))
