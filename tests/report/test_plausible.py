"""Exact figures without totals: no sum catches a slip, so the figures themselves are looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport import Level
from tests.report.small import EXACT, RAPPORT, check, line_of


def test_good_exact_figures_raise_no_doubt(tmp_path: Path) -> None:
    """A gemeente that delivers right gets no question."""
    assert check(tmp_path, programma=EXACT).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("begroting_na_wijziging: -1.000.000", "begroting_na_wijziging: 1.000.000", "REK-016"),
        ("begroting_na_wijziging: -1.000.000", "begroting_na_wijziging: -1.000", "REK-017"),
        ("realisatie: 130.250,50", "realisatie: -130.250,50", "REK-016"),
    ],
)
def test_a_lost_minus_or_thousands_among_euros_is_asked_after(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    """A WAARSCHUWING at the figure: it may be right, so it does not block."""
    spoiled = EXACT.replace(old, new)
    findings = check(tmp_path, programma=spoiled).findings
    [found] = [item for item in findings if item.code == code]
    assert found.level is Level.WAARSCHUWING
    assert found.place is not None
    assert found.place.line == line_of(spoiled, new)


def test_a_profile_that_no_figure_follows_blocks(tmp_path: Path) -> None:
    """Lasten are declared as positive, and every one has a minus."""
    settings = RAPPORT.replace("drempels:", "tekenprofiel:\n  lasten: positief\ndrempels:")
    checked = check(tmp_path, rapport_yaml=settings, programma=EXACT)
    assert [item.code for item in checked.findings if item.level is Level.FOUT] == ["REK-015"]


def test_a_rest_above_the_threshold_is_asked_after(tmp_path: Path) -> None:
    """The rest that is worked out takes up a slip in an item, and says so when it grows."""
    spoiled = EXACT.replace("        lasten: 70.100", "        lasten: 701.000")
    findings = check(tmp_path, programma=spoiled).findings
    assert [item.code for item in findings] == ["AFW-006"]
    assert findings[0].level is Level.WAARSCHUWING
