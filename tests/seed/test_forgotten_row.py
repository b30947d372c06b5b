"""A row of the example that was forgotten is told once, with its figures."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import rapport
from rapport import Level
from tests.seed.seed import INPUT

FILE = "programma-1-veiligheid.yaml"
TEXT = (INPUT / FILE).read_text(encoding="utf-8")
ROWS = re.compile(r"^    (1[EF]):\n(?:      [a-z_]+: -?[\d.]+\n){5}", re.MULTILINE)


@pytest.mark.parametrize("row", [found[0] for found in ROWS.finditer(TEXT)])
def test_a_forgotten_row_gives_one_sum_and_its_explanation(row: str, tmp_path: Path) -> None:
    """Not the other sums that it spoils: those name no other figure."""
    shutil.copytree(INPUT, tmp_path / "r")
    (tmp_path / "r" / FILE).write_text(TEXT.replace(row, ""), encoding="utf-8")
    fouten = [item for item in rapport.check(tmp_path / "r").findings if item.level is Level.FOUT]
    assert sorted(item.code for item in fouten) == ["INV-021", "REK-001"]
    [found] = [item for item in fouten if item.code == "REK-001"]
    [told] = [line for line in found.detail if "een vergeten rij" in line]
    assert len(re.findall(r"\(", told)) == len(row.splitlines()) - 1
