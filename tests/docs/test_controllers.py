"""What the page for controllers shows is what rapport says."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from rapport.amounts import printed
from rapport.cli import dutch
from rapport.reconcile import Cell, Equation, close

dutch.speak()

ROOT: Final = Path(__file__).parents[2]
EXAMPLE: Final = ROOT / "inputs" / "jaarverslag-2024"
FILE: Final = "programma-1-veiligheid.yaml"
PAGE: Final = (ROOT / "docs" / "controllers.md").read_text(encoding="utf-8")
# Each example: its heading, what is changed in the file, and what rapport says of it.
EXAMPLES: Final = {
    title: (changed, said)
    for title, changed, said in re.findall(
        r"^### ([^\n]+)\n(?:(?!^#)[^`]|`(?!``))*?```diff\n(.*?)```\n\n```text\n(.*?)```",
        PAGE,
        re.MULTILINE | re.DOTALL,
    )
}


def test_there_are_five_examples() -> None:
    """As promised."""
    assert len(EXAMPLES) == 5


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_message_of_every_example_is_real(
    title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever makes the same slip reads the same words."""
    changed, said = EXAMPLES[title]
    monkeypatch.chdir(tmp_path)
    _copy(tmp_path, changed)
    assert _bare(said.strip()) in _bare(_said(capsys))


def test_the_blind_spots_are_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What rapport tells it cannot see in the example is what the page shows."""
    shown = PAGE.split("## Wat rapport niet kan zien", 1)[1].split("```text\n", 1)[1]
    monkeypatch.chdir(tmp_path)
    _copy(tmp_path, "")
    assert shown.split("```", 1)[0].strip() in _said(capsys)


def _copy(folder: Path, changed: str) -> None:
    """The example with lines changed: those with a minus become those with a plus."""
    shutil.copytree(EXAMPLE, folder / EXAMPLE.name)
    file = folder / EXAMPLE.name / FILE
    text = file.read_text(encoding="utf-8")
    for before, after in re.findall(r"((?:^-[^\n]*\n)+)((?:^\+[^\n]*\n)*)", changed, re.MULTILINE):
        old, new = (re.sub(r"(?m)^[-+]", "", lines) for lines in (before, after))
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def _said(capsys: pytest.CaptureFixture[str]) -> str:
    from rapport.cli.run import run  # noqa: PLC0415  after dutch.speak

    capsys.readouterr()
    run(["check", EXAMPLE.name])
    return capsys.readouterr().out


def _bare(text: str) -> str:
    """Without line numbers: texts above the figures may grow."""
    return re.sub(r":\d+:\d+$", "", text, flags=re.MULTILINE)


def test_the_example_of_tables_that_close_is_what_rapport_makes_of_it() -> None:
    """The three rows of the page: their plain rounding, and the figures that close."""
    row = r"^\| (1A Bomen|1B Gras|totaal) \| ([\d.]+) \| (\d+) \| (\d+) \|$"
    rows = re.findall(row, PAGE, re.MULTILINE)
    amounts = {name: Decimal(amount.replace(".", "")) for name, amount, _, _ in rows}
    total = Equation("som", ((1, "1A Bomen"), (1, "1B Gras"), (-1, "totaal")))
    cells = [Cell(name, amount) for name, amount in amounts.items()]
    closing = close(cells, [total], Decimal(1000), weights={"totaal": 5})
    for name, _, plain, closed in rows:
        assert printed(amounts[name], Decimal(1000)) == int(plain)
        assert closing.figures[name] == int(closed)
    assert len(rows) == len(closing.figures) == 3
