"""The examination of a report in the words of the report: what was tested, and what came of it."""

from __future__ import annotations

from decimal import Decimal

from rapport.checks.entries import Entry
from rapport.checks.examination import Examined
from rapport.examination import Disagreement, Examination, Explanation, Figure, Fit, Sum
from rapport.reconcile import Contradiction, Result, Suspect


def examination_of(case: Examined) -> Examination:
    """Every figure and sum, the verdict on them, and where they disagree why."""
    verdict = case.verdict
    return Examination(
        status=verdict.status,
        reason=verdict.reason,
        fully_examined=verdict.fully_examined,
        figures=tuple(_figure(key, entry) for key, entry in case.ledger.entries.items()),
        sums=tuple(_sum(case, result) for result in verdict.results),
        disagreements=tuple(_disagreement(case, found) for found in verdict.contradictions),
        at_least=verdict.at_least,
        habits=verdict.habits,
    )


def _figure(key: str, entry: Entry) -> Figure:
    amount = entry.amount
    text = entry.stands(amount.value)
    return Figure(key, entry.subject, amount.place, amount.value, amount.unit, text, amount.derived)


def _sum(case: Examined, result: Result) -> Sum:
    rule = case.ledger.rules[result.equation.key]
    return Sum(
        key=result.equation.key,
        code=rule.code,
        total=rule.total.key,
        terms=tuple((factor, term.key) for factor, term in rule.terms),
        same=rule.same,
        outcome=result.outcome,
        difference=result.residual,
        slack=result.slack,
        unit=rule.total.unit or Decimal(1),
        improbable=result.improbable,
    )


def _disagreement(case: Examined, found: Contradiction) -> Disagreement:
    explanations = tuple(_explanation(case, suspect) for suspect in found.suspects)
    return Disagreement(found.equations, found.proofs, explanations, found.candidates)


def _explanation(case: Examined, suspect: Suspect) -> Explanation:
    fits = tuple(_fit(case, suspect, number) for number in range(len(suspect.keys)))
    return Explanation(fits, suspect.mechanism, suspect.missing)


def _fit(case: Examined, suspect: Suspect, number: int) -> Fit:
    key, value = str(suspect.keys[number]), suspect.values[number]
    return Fit(
        figure=key,
        value=value,
        text=case.ledger.entries[key].stands(value),
        lowest=suspect.lowest[number],
        highest=suspect.highest[number],
        mechanism=suspect.mechanisms[number],
    )
