"""The Python that the handbook shows runs, and prints what the handbook says."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from rapport.cli.examination_json import examination_object
from rapport.examination import Disagreement, Examination, Figure, Sum
from rapport.reconcile import Outcome, Status

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "automatiseren.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
SAID: Final = re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_door_opens_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Check and build the example, and print the files and the findings."""
    shutil.copytree(ROOT / "inputs" / "jaarverslag-2024", tmp_path / "inputs" / "jaarverslag-2024")
    monkeypatch.chdir(tmp_path)
    exec(compile(BLOCKS[0], "automatiseren.md", "exec"), {})  # noqa: S102  our own handbook
    said = capsys.readouterr().out
    assert "jaarverslag-2024.pdf" in said
    assert "OPMERKING REK-008 inputs/jaarverslag-2024/programma-1-veiligheid.yaml:" in said


def test_the_arithmetic_without_a_report_says_what_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A newcomer who copies the block reads the same lines."""
    exec(compile(BLOCKS[1], "automatiseren.md", "exec"), {})  # noqa: S102  our own handbook
    assert capsys.readouterr().out == SAID[0]


def test_every_key_of_the_examination_is_in_the_handbook() -> None:
    """And so is every key of a figure, a sum and a contradiction."""
    chapter = PAGE.split("### De sommen\n")[1].split("\n## ")[0]
    nil = Decimal(0)
    given = Examination(
        status=Status.EXACT,
        reason=None,
        fully_examined=True,
        figures=(Figure("f", "", None, nil, nil, "0", derived=False),),
        sums=(
            Sum(
                "s",
                "",
                "f",
                (),
                same=False,
                outcome=Outcome.EXACT,
                difference=nil,
                slack=nil,
                unit=Decimal(1),
            ),
        ),
        disagreements=(Disagreement((), (), (), 0),),
    )
    told = examination_object(given)
    assert told is not None
    nested = (told, told["figures"]["f"], told["equations"]["s"], told["contradictions"][0])
    keys = {key for each in nested for key in each}
    assert {key for key in keys if f"`{key}`" not in chapter} == set()
