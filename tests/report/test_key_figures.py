"""The figures that are shown large, side by side on the first page of a programme."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rapport.document import KeyFigures, walk
from tests.report.small import EXACT, check


@pytest.mark.parametrize(
    ("lasten", "texts"),
    [
        ("-6.692.000", ["€ 6,7 mln", "€ 0,1 mln", "−€ 6,6 mln", "−€ 5,7 mln"]),
        ("-920.400", ["€ 921.000", "€ 130.000", "−€ 791.000", "€ 90.000"]),
    ],
)
def test_key_figures_share_one_scale(tmp_path: Path, lasten: str, texts: list[str]) -> None:
    """Millions for all, or thousands for all: a reader compares them at a glance."""
    programma = EXACT.replace("realisatie: -920.400", f"realisatie: {lasten}")
    document = check(tmp_path, programma=programma).document
    assert document is not None
    [figures] = [node for node in walk(document) if isinstance(node, KeyFigures)]
    assert [item.text.replace("\u00a0", " ") for item in figures.items] == texts


def test_no_key_figure_is_rounded_away(tmp_path: Path) -> None:
    """Where one would print as nil millions, all are in euros."""
    programma = EXACT.replace("realisatie: 130.250,50", "realisatie: 4.000").replace(
        "realisatie: -920.400", "realisatie: -6.692.000"
    )
    document = check(tmp_path, programma=programma).document
    assert document is not None
    [figures] = [node for node in walk(document) if isinstance(node, KeyFigures)]
    assert figures.items[1].text == "€\u00a04.000"
    assert Decimal(figures.items[0].text.removeprefix("€\u00a0").replace(".", "")) == 6692000
