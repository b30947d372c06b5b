"""Whole reports at random, from figures as delivered to verdict: the right pass, the wrong do not.

`HYPOTHESIS_PROFILE=lang` tries 10,000 right reports and as many with an error (an hour or so):

    HYPOTHESIS_PROFILE=lang python -m pytest tests/report/test_random_reports.py
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.reconcile_errors import INJECTIONS
from benchmarks.reconcile_tables import RULES
from rapport.checks.examination import examined
from rapport.checks.sums import findings_of
from rapport.findings import Finding, Level
from rapport.reconcile import Status
from tests.reconcile.highs import feasible
from tests.report.random_reports import CHOICES, Signs, right, with_error

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "lang"
# Programmes and pakketten at most; in the short run as few as keep it short.
LARGEST = (12, 60) if LONG else (4, 20)

seeds = st.integers(0, 2**32)
rules = st.sampled_from(sorted(RULES))
signs = st.fixed_dictionaries({key: st.sampled_from(known) for key, known in CHOICES.items()})


@settings(max_examples=10_000 if LONG else 60, deadline=None, database=None)
@given(seed=seeds, rule=rules, signs=signs)
def test_a_right_report_has_no_fout(seed: int, rule: str, signs: Signs) -> None:
    """Rounded by any of the four rules, written in any signs: nothing is accused."""
    case = right(Random(seed), rule, signs, LARGEST)
    dossier, told = case.dossier()
    judged = examined(dossier)
    assert fouten((*told, *findings_of(judged))) == []
    assert judged.verdict.fully_examined


@settings(max_examples=10_000 if LONG else 60, deadline=None, database=None)
@given(seed=seeds, rule=rules, signs=signs, kind=st.sampled_from(sorted(INJECTIONS)))
def test_an_error_is_blocked_exactly_when_rounding_cannot_explain_it(
    seed: int, rule: str, signs: Signs, kind: str
) -> None:
    """HiGHS judges the equations of the generator: it confirms every block, and every pass."""
    random = Random(seed)
    case = with_error(random, right(random, rule, signs, LARGEST), kind)
    assume(case is not None)
    assert case is not None
    dossier, told = case.dossier()
    assert fouten(told) == []
    judged = examined(dossier)
    blocked = judged.verdict.status is Status.BLOCKED
    assert blocked is not feasible(case.cells(), case.equations())
    assert blocked is bool(fouten(findings_of(judged)))


def fouten(findings: Iterable[Finding]) -> list[str]:
    """The codes of what blocks."""
    return [item.code for item in findings if item.level is Level.FOUT]
