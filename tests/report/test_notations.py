"""Figures, codes and names as Dutch people write them, from the file to the printed cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport import Checked
from rapport.document import Cell, Heading, Table, walk
from rapport.prose.tree import plain
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told

NBSP, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
KEY = "programma-7/7A/lasten/begroting_na_wijziging"
CODES = ["0.10", "1e3", "no", "0123", "1E", "007", "1.0", "3-4", "on", "NaN", "0x1F", "2024-01-01"]


def printed(checked: Checked, key: str) -> str:
    """The text of one figure of the cost table."""
    assert checked.document is not None
    cells = [
        cell
        for table in walk(checked.document)
        if isinstance(table, Table)
        for row in table.rows
        for cell in row.cells
    ]
    return plain(next(cell for cell in cells if cell.key == key).children)


def written(text: str) -> str:
    """The tiny report with the budget of minus a thousand (in thousands) written so."""
    old = "begroting_na_wijziging: -1.000"
    return PROGRAMMA.replace(old, f"begroting_na_wijziging: {text}", 1)


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize(
    "text",
    [
        *("-1.000", "−1.000", "–1.000", "-1000", "−1000", "1.000-", "1.000−", "1000 -"),
        *("(1.000)", "( 1.000 )", "-/- 1.000", "-/-1000", f"−{NBSP}1.000", f"−{NARROW}1.000"),
        *("-1 000", f"-1{NBSP}000", f"-1{NARROW}000", f"−1{THIN}000", f"1{NARROW}000-"),
        *("-1,000 mln", "−1,000 miljoen", "-1000 duizend", "-1.000 x 1.000"),
    ],
)
def test_a_figure_may_be_written_in_every_usual_way(text: str, quote: str, tmp_path: Path) -> None:
    """Minus in front, behind or as brackets, every kind of space, quoted or not: one figure."""
    checked = check(tmp_path, programma=written(f"{quote}{text}{quote}"))
    assert checked.findings == ()
    assert printed(checked, KEY) == "−1.000"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("49.72", "GET-001"), ("1.23", "GET-001"), ("-1.0", "GET-001"), ("0.10", "GET-001")),
        *(("12,34,5", "GET-002"), ("1.00.000", "GET-002"), ("10.00,00", "GET-002")),
        *(("'#REF!'", "GET-003"), ("1e3", "GET-003"), ("no", "GET-003"), ("~", "GET-003")),
        *(("n.v.t.", "GET-003"), ("PM", "GET-003"), (".nan", "GET-003"), ("0x1F", "GET-003")),
        *(("=1+1", "GET-003"), ("10%", "GET-003"), ("1_000", "GET-003"), ("null", "GET-003")),
        *(("2024-01-01", "GET-003"), ("10:30", "GET-003"), ("1 000 N", "GET-003")),
        *(("1" * 20, "GET-004"), ("--1.000", "GET-005"), ("-(1.000)", "GET-005")),
        *(("0123", "GET-006"), ("-01.000", "GET-006")),
        *(("€ -1.000.000", "EEN-001"), ("-1.000.000 euro", "EEN-001"), ("€-1.000", "EEN-001")),
        *(("-1.000,4", "EEN-002"), ("-1.000,00", "EEN-002")),
        *(("-1,0 mln", "EEN-003"), ("-2,3 mln", "EEN-003"), ("€ -1 mln", "EEN-003")),
    ],
)
def test_what_is_no_figure_or_has_two_readings_is_refused(
    text: str, code: str, tmp_path: Path
) -> None:
    """One finding, at the figure, and no sum is doubted because of it."""
    programma = written(text)
    line = line_of(programma, f"begroting_na_wijziging: {text}")
    assert told(check(tmp_path, programma=programma).findings) == [f"{code} {line}"]


@pytest.mark.parametrize(
    "text",
    [
        *("130.250,50", "€ 130.250,50", "130250,50", "130 250,50", f"€{NBSP}130{NARROW}250,50"),
        *("'+130.250,50'", "EUR 130.250,50", "130.250,5", "€ 130.250,50 ", "130.250,50 euro"),
    ],
)
def test_exact_euros_may_be_written_in_every_usual_way(text: str, tmp_path: Path) -> None:
    """With a euro sign or without it, with points, spaces or neither."""
    checked = check(
        tmp_path, programma=EXACT.replace("realisatie: 130.250,50", f"realisatie: {text}")
    )
    assert checked.findings == ()
    assert printed(checked, "programma-7/7A/baten/realisatie") == "130"


def test_finer_than_a_cent_is_refused(tmp_path: Path) -> None:
    """Three decimals are no euros."""
    programma = EXACT.replace("130.250,50", "130.250,505")
    line = line_of(programma, "130.250,505")
    assert told(check(tmp_path, programma=programma).findings) == [f"EEN-004 {line}"]


def test_millions_in_exact_euros_are_refused_with_their_precision(tmp_path: Path) -> None:
    """0,1 mln is not one hundred thousand euros to the cent."""
    programma = EXACT.replace("realisatie: 130.250,50", "realisatie: 0,13 mln")
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"EEN-003 {line_of(programma, '0,13 mln')}"]


def test_finer_than_whole_millions_is_refused(tmp_path: Path) -> None:
    """In a table of millions 2,3 mln has a decimal too many."""
    settings = RAPPORT.replace("eenheid: duizend euro", "eenheid: miljoen euro")
    programma = written("-2,3 mln")
    line = line_of(programma, "-2,3 mln")
    checked = check(tmp_path, rapport_yaml=settings, programma=programma)
    assert f"EEN-002 {line}" in told(checked.findings)


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("code", CODES)
def test_a_code_stays_as_it_was_written(code: str, quote: str, tmp_path: Path) -> None:
    """No code becomes a number, a date or a truth value, not as a value and not as a key."""
    programma = PROGRAMMA.replace("7A:", f"{quote}{code}{quote}:")
    programma = programma.replace("code: 7A", f"code: {quote}{code}{quote}")
    checked = check(tmp_path, programma=programma)
    assert checked.findings == ()
    assert f"Pakket {code}" in [node.code for node in headings(checked)]
    assert f"{code} Bomen" in names(checked)


@pytest.mark.parametrize("name", [*CODES, "null", "~", "yes", "12:30", "1_000", "Zuid-Oost 1.234"])
def test_a_name_stays_as_it_was_written(name: str, tmp_path: Path) -> None:
    """A pakket may be called no, 0.10 or 1e3."""
    programma = PROGRAMMA.replace("    naam: Bomen\n", f"    naam: {name}\n")
    checked = check(tmp_path, programma=programma)
    assert checked.findings == ()
    assert name in [plain(node.children) for node in headings(checked)]


def test_a_text_keeps_its_signs_and_spaces(tmp_path: Path) -> None:
    """Euro, ë, en dash, minus and the narrow space reach the document unchanged."""
    name = f"Café – €{NARROW}1.000 à −5{NBSP}% ‘ja’"
    checked = check(tmp_path, programma=PROGRAMMA.replace("naam: Groen", f"naam: {name}"))
    assert checked.findings == ()
    assert name in [plain(node.children) for node in headings(checked)]


def headings(checked: Checked) -> list[Heading]:
    """Every heading of the document."""
    assert checked.document is not None
    return [node for node in walk(checked.document) if isinstance(node, Heading)]


def names(checked: Checked) -> list[str]:
    """The first cell of every row."""
    assert checked.document is not None
    tables = [node for node in walk(checked.document) if isinstance(node, Table)]
    firsts: list[Cell] = [row.cells[0] for table in tables for row in table.rows]
    return [plain(cell.children) for cell in firsts]
