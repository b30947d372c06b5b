"""Judge every sum of a report together, and say what does not hold: which figure, and why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapport.checks.equations import Rule
from rapport.checks.examination import Examined
from rapport.checks.examination_told import examination_of
from rapport.checks.ledger import Ledger
from rapport.checks.sums_told import (
    explained,
    fitting,
    made,
    others,
    plain,
    proved,
    terms,
    written_out,
)
from rapport.findings import Finding, Related, finding
from rapport.model.overzicht import OVERZICHT
from rapport.reconcile import (
    Contradiction,
    Outcome,
    Result,
    Suspect,
    blind,
)
from rapport.result import Summary

# Of these it may be declared that there is more in the total than stands in the programmes.
_MAY_HOLD_MORE = {"OVZ-003", "OVZ-004"}


def findings_of(case: Examined) -> Iterator[Finding]:
    """A FOUT for each contradiction, an OPMERKING for each sum that rounding explains."""
    told = {key for found in case.verdict.contradictions for key in found.equations}
    for contradiction in case.verdict.contradictions:
        if not _follows(contradiction, told):
            yield _contradicted(case, contradiction)
    for result in case.verdict.results:
        if result.outcome is Outcome.OUTSIDE and result.equation.key not in told:
            yield _broken(case, result)
        # That last year's report is printed in another unit is no news.
        elif result.outcome is Outcome.WITHIN_ROUNDING and "REK-013" not in result.equation.key:
            yield _rounded(case, result)


def _follows(found: Contradiction, told: set[str]) -> bool:
    """Whether this only carries on what is told of sums that fail by themselves.

    A row that is missing spoils more than its own column; that names no other figure.
    """
    rests = all(any(key in told for _, key in proof.weights) for proof in found.proofs)
    return not (found.equations or found.suspects) and bool(found.proofs) and rests


def summary(case: Examined) -> Summary:
    """What the sums say together, what none of them covers, and what rounding could hide."""
    verdict = case.verdict
    largest = verdict.largest
    return Summary(
        equations=len(verdict.results),
        exact=verdict.count(Outcome.EXACT),
        within_rounding=verdict.count(Outcome.WITHIN_ROUNDING),
        largest=abs(largest.residual) / case.unit if largest else Decimal(0),
        loose=tuple(_loose(case.ledger)),
        hidden=tuple(_hidden(case)),
        habits=verdict.accepted,
        fully_examined=verdict.fully_examined,
        examination=examination_of(case),
    )


def _loose(ledger: Ledger) -> Iterator[str]:
    """The delivered figures that stand in no sum at all."""
    covered = {cell.key for cell in ledger.cells()}
    for key, entry in ledger.entries.items():
        if key not in covered and not entry.amount.derived:
            yield entry.subject


def _hidden(case: Examined) -> Iterator[str]:
    """Per programme and column, the largest error that would go unseen; nothing where all show."""
    known = blind(case.ledger.cells(), case.ledger.equations(), habits=case.ledger.habits)
    largest: dict[tuple[str, str], Decimal] = {}
    for key, error in known.items():
        entry = case.ledger.entries[str(key)]
        if error and not entry.amount.derived:
            size = error / (entry.amount.unit or 1)
            largest[entry.column] = max(largest.get(entry.column, Decimal(0)), size)
    alike: dict[tuple[str, Decimal], list[str]] = {}
    for (programma, column), size in largest.items():
        alike.setdefault((programma, size), []).append(column)
    for (programma, size), columns in alike.items():
        where = ", ".join(columns)
        yield f"{programma}: een fout tot {size.normalize():f} in {where}"


def _contradicted(case: Examined, found: Contradiction) -> Finding:
    """Equations that cannot all hold, at the figure that most likely is wrong."""
    lines = tuple(explained(case, key) for key in found.equations)
    proofs = tuple(line for proof in found.proofs for line in proved(case, proof))
    certain = found.candidates == 1
    one = found.suspects[0] if found.suspects else None
    # Where no sum fails by itself, or one that many cells could mend, or where a row is not there,
    # or where it is in a report that is done, or worked out by rapport, or where the total may hold
    # more than its terms, the total is the place to begin to look.
    together = not found.equations
    more = any(case.ledger.rules[key].code in _MAY_HOLD_MORE for key in found.equations)
    alone = len(found.equations) == 1 and (more or not certain)
    if one is None or not one.keys or together or alone or not _can_be_mended(case, one):
        key = found.equations[0] if found.equations else found.proofs[0].weights[0][1]
        return _at_the_total(case, found, key, (*lines, *proofs))
    return _at_the_suspect(case, found, one, (*lines, *proofs))


def _can_be_mended(case: Examined, suspect: Suspect) -> bool:
    """Whether somebody typed these figures, and in this report."""
    keys = [str(key) for key in suspect.keys]
    typed = not any(case.ledger.entries[key].amount.derived for key in keys)
    return typed and case.ledger.fixed.isdisjoint(keys)


def _at_the_suspect(
    case: Examined, found: Contradiction, suspect: Suspect, lines: tuple[str, ...]
) -> Finding:
    entries = [case.ledger.entries[str(key)] for key in suspect.keys]
    first = entries[0]
    return finding(
        "REK-011",
        first.amount.place,
        subject=" en ".join(entry.subject for entry in entries),
        found=" en ".join(entry.stands(entry.amount.value) for entry in entries),
        expected=fitting(entries, suspect),
        mechanism=str(suspect.mechanism),
        certainty=_certainty(found),
        detail=(*lines, *others(case, found, 1)),
        related=[Related(e.subject, e.amount.place) for e in entries[1:]],
    )


def _certainty(found: Contradiction) -> str:
    count = len(found.equations) + len(found.proofs)
    what = {1: "dit verschil verklaart", 2: "beide verschillen verklaart"}
    explains = what.get(count, f"alle {count} verschillen verklaart")
    if found.candidates == 1:
        return f"Dit is de enige plaats die {explains}."
    return f"Dit is de waarschijnlijkste van {found.candidates} plaatsen die {explains}."


def _at_the_total(
    case: Examined, found: Contradiction, key: str, lines: tuple[str, ...]
) -> Finding:
    rule = case.ledger.rules[key]
    total = case.ledger.entries[rule.total.key]
    code = rule.code if found.equations else "REK-012"
    return finding(
        code,
        total.amount.place,
        subject=total.subject,
        found=total.stands(rule.total.value),
        expected=total.stands(made(rule)),
        detail=(*lines, *others(case, found, 0), *_practice(case, rule)),
        related=terms(case.ledger, rule),
    )


def _practice(case: Examined, rule: Rule) -> tuple[str, ...]:
    """A habit that would explain what is blocked; it must be declared to be accepted."""
    programma = rule.total.key.split("/")[0]
    for name in case.verdict.habits:
        ident, _, what = name.partition(": ")
        if ident == programma:
            why = f"klopt als de {what} zijn berekend uit afgeronde cijfers; is dat zo,"
            where = "boven het overzicht" if ident == OVERZICHT else "bij de kosten"
            return (f"{why} zet dan 'afronding: uit-afgeronde-cijfers' {where}",)
    return ()


def _broken(case: Examined, result: Result) -> Finding:
    """A sum that fails, where the causes were not told apart."""
    rule = case.ledger.rules[result.equation.key]
    total = case.ledger.entries[rule.total.key]
    return finding(
        rule.code,
        total.amount.place,
        subject=total.subject,
        found=total.stands(rule.total.value),
        expected=total.stands(made(rule)),
        detail=(explained(case, result.equation.key),),
        related=terms(case.ledger, rule),
    )


def _rounded(case: Examined, result: Result) -> Finding:
    rule = case.ledger.rules[result.equation.key]
    total = case.ledger.entries[rule.total.key]
    return finding(
        "REK-008",
        total.amount.place,
        subject=total.subject,
        found=total.stands(rule.total.value),
        expected=total.stands(made(rule)),
        size=plain(total, abs(result.residual)),
        slack=plain(total, result.slack),
        detail=(written_out(case, rule),),
    )
