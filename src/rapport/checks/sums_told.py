"""Sums and suspects in Dutch: a sum written out, what it is off, and what else could be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapport.checks.entries import Entry
from rapport.checks.equations import Rule
from rapport.checks.examination import Examined
from rapport.checks.ledger import Ledger
from rapport.findings import Related
from rapport.reconcile import Contradiction, Proof, Suspect

# So many candidates are named; the rest is counted.
_NAMED = 3
# A row that was forgotten shows in more than rounding could make of it.
_MORE_THAN_ROUNDING = 2


def explained(case: Examined, key: str) -> str:
    """One failing equation: the sum, how much it is off, and what rounding explains at most."""
    rule = case.ledger.rules[key]
    result = next(r for r in case.verdict.results if r.equation.key == key)
    total = case.ledger.entries[rule.total.key]
    off = f"het scheelt {plain(total, abs(result.residual))}"
    if rule.same:
        [(_, term)] = rule.terms
        other = case.ledger.entries[term.key]
        figures = f"{total.stands(rule.total.value)} en {other.stands(term.value)}"
        return f"{total.subject} = {other.subject}: {figures}; {off} en die moeten gelijk zijn"
    slack = plain(total, result.slack)
    sums = written_out(case, rule)
    return f"{total.subject}: {sums}; {off}; afronding verklaart hooguit {slack}"


def proved(case: Examined, proof: Proof) -> Iterator[str]:
    """Why equations that each pass cannot hold together."""
    names = [case.ledger.entries[case.ledger.rules[k].total.key] for _, k in proof.weights]
    total = names[0]
    yield "samen onmogelijk: " + "; ".join(dict.fromkeys(entry.subject for entry in names))
    off, slack = plain(total, proof.residual), plain(total, proof.slack)
    yield f"opgeteld schelen ze {off}; afronding verklaart daarvan hooguit {slack}"


def written_out(case: Examined, rule: Rule) -> str:
    """The sum, term by term, and what stands there."""
    total = case.ledger.entries[rule.total.key]
    parts: list[str] = []
    for factor, term in rule.terms:
        # Terms are written in the sign of their total, so that the reader can add them up.
        both = total.letters and case.ledger.entries[term.key].letters
        text = (total.stands if both else total.written)(factor * term.value)
        parts.append(text if not parts else f"+ {text}".replace("+ −", "− "))
    left = " ".join(parts) or "0"
    return f"{left} = {total.stands(made(rule))}, er staat {total.stands(rule.total.value)}"


def plain(total: Entry, value: Decimal) -> str:
    """A size without a sign, in the unit of the total."""
    return Entry(total.amount, total.subject, 1).written(value.normalize())


def made(rule: Rule) -> Decimal:
    """What the terms of a rule come to, in euros of effect."""
    return sum((factor * term.value for factor, term in rule.terms), Decimal(0))


def others(case: Examined, found: Contradiction, after: int) -> Iterator[str]:
    """The other candidates, likeliest first, as far as they are named."""
    for suspect in found.suspects[after : after + _NAMED]:
        if suspect.missing and _is_a_row(case, suspect):
            yield forgotten(case, suspect)
        entries = [case.ledger.entries[str(key)] for key in suspect.keys]
        # What rapport worked out itself is never the place to mend.
        if not entries or any(entry.amount.derived for entry in entries):
            continue
        figures = " en ".join(entry.stands(entry.amount.value) for entry in entries)
        where = " en ".join(entry.subject for entry in entries)
        lead = "of" if after else "mogelijk"
        fits = fitting(entries, suspect)
        yield f"{lead}: {where}: {figures} moet {fits} zijn ({suspect.mechanism})"


def _is_a_row(case: Examined, suspect: Suspect) -> bool:
    """Whether the figures of a forgotten row are more than what rounding leaves."""
    units = [case.ledger.rules[key].total.unit for key, _ in suspect.missing]
    sizes = [abs(value) for _, value in suspect.missing]
    large = [size > _MORE_THAN_ROUNDING * unit for size, unit in zip(sizes, units, strict=True)]
    return 2 * sum(large) > len(large)


def forgotten(case: Examined, suspect: Suspect) -> str:
    """A row that is not there, with the figures it would have in each column."""
    told = []
    for key, value in suspect.missing:
        total = case.ledger.entries[case.ledger.rules[key].total.key]
        told.append(f"{total.stands(value)} ({total.column[1]})")
    return f"mogelijk: een vergeten rij met {', '.join(told)}"


def fitting(entries: list[Entry], suspect: Suspect) -> str:
    """The figures that would fit, as they would be written."""
    pairs = zip(entries, suspect.values, strict=False)
    return " en ".join(entry.stands(value) for entry, value in pairs)


def terms(ledger: Ledger, rule: Rule) -> tuple[Related, ...]:
    """The terms of a rule with their places."""
    entries = [ledger.entries[term.key] for _, term in rule.terms]
    return tuple(
        Related(f"{entry.stands(entry.amount.value)} ({entry.subject})", entry.amount.place)
        for entry in entries
        if entry.amount.place is not None
    )
