"""From saldo to result: what goes to reserves and comes from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.document import Row, RowRole, Table, walk
from rapport.prose.tree import plain
from tests.report.small import PROGRAMMA, RAPPORT, check, line_of

_FASEN = ("realisatie_vorig_jaar", "primaire_begroting", "begroting_na_wijziging", "realisatie")
SALDO = (-800, -840, -880, -790, 90)
ADDED = (-20, 0, -10, -15, -5)
TAKEN = (5, 30, 40, 45, 5)
RESULT = tuple(map(sum, zip(SALDO, ADDED, TAKEN, strict=True)))


def _figures(figures: tuple[int, ...], indent: int) -> str:
    lines = zip((*_FASEN, "verschil"), figures, strict=True)
    return "".join(f"{' ' * indent}{key}: {figure}\n" for key, figure in lines)


RESERVES = (
    f"  toevoegingen:\n    7Y:\n      naam: Reserve groen\n{_figures(ADDED, 6)}"
    f"  onttrekkingen:\n    7Z:\n      naam: Reserve bomen\n{_figures(TAKEN, 6)}"
    f"  resultaat_na_bestemming:\n{_figures(RESULT, 4)}"
)
WHOLE = PROGRAMMA.replace("afwijkingen:\n", f"{RESERVES}afwijkingen:\n", 1)


def test_saldo_and_reserves_make_the_result(tmp_path: Path) -> None:
    """In every column; and its own verschil is checked as that of every row."""
    checked = check(tmp_path / "a", programma=WHOLE)
    assert checked.findings == ()
    # The two reserves have a verschil each, the result has one, and five sums.
    assert checked.summary.equations == check(tmp_path / "b").summary.equations + 8


@pytest.mark.parametrize(
    ("old", "new"), [("realisatie: -760", "realisatie: -670"), ("verschil: 90", "verschil: 80")]
)
def test_a_spoiled_result_blocks_at_its_place(tmp_path: Path, old: str, new: str) -> None:
    """It stands in two sums: that of its column and that of its row."""
    after = WHOLE.index("resultaat_na_bestemming")
    wrong = WHOLE[:after] + WHOLE[after:].replace(old, new, 1)
    [found] = check(tmp_path, programma=wrong).findings
    lines = wrong[:after].count("\n")
    assert found.code == "REK-011"
    assert found.place is not None
    assert found.place.line == lines + line_of(wrong[after:], new)
    assert found.subject.startswith("programma 7, resultaat na bestemming")


def test_a_toevoeging_with_the_wrong_sign_blocks(tmp_path: Path) -> None:
    """What is added to a reserve goes off the result."""
    wrong = WHOLE.replace("primaire_begroting: 30\n", "primaire_begroting: -30\n")
    [found] = check(tmp_path, programma=wrong).findings
    assert found.code in {"REK-011", "REK-014"}
    assert not check(tmp_path, programma=wrong).ok


@pytest.mark.parametrize("saldo", ["baten - lasten", "lasten - baten"])
def test_the_result_is_the_last_row_in_the_sign_of_the_saldo(tmp_path: Path, saldo: str) -> None:
    """The printed table promises the sum in the signs that it prints."""
    settings = RAPPORT.replace(
        "drempels:", f"tekenprofiel:\n  druk:\n    saldo: {saldo}\ndrempels:"
    )
    checked = check(tmp_path, rapport_yaml=settings, programma=WHOLE)
    assert checked.findings == ()
    assert checked.document is not None
    table = next(
        node
        for node in walk(checked.document)
        if isinstance(node, Table) and node.id.endswith("kosten/tabel")
    )
    last = table.rows[-1]
    assert last.role is RowRole.BALANCE
    assert _label(last) == "Resultaat na bestemming programma 7"
    sign = 1 if saldo == "baten - lasten" else -1
    assert [cell.shown for cell in last.cells[1:5]] == [sign * figure for figure in RESULT[:4]]
    sums = [total for total in table.sums if "na_bestemming" in total.total]
    assert len(sums) == 6


def _label(row: Row) -> str:
    return plain(row.cells[0].children)


def test_exact_figures_may_leave_the_result_to_rapport(tmp_path: Path) -> None:
    """With the key and one figure the rest is worked out."""
    exact = RAPPORT.replace("drempels:", "cijfers_in: euro\ndrempels:")
    text = WHOLE.replace("€ 90.000", "€ 90")
    after = text.index("resultaat_na_bestemming:\n")
    rest = text[after:]
    short = text[:after] + rest.replace(_figures(RESULT, 4), "    realisatie: -760\n")
    checked = check(tmp_path, rapport_yaml=exact, programma=short)
    assert checked.ok
    wrong = check(tmp_path, rapport_yaml=exact, programma=short.replace(": -760", ": -761"))
    assert not wrong.ok
