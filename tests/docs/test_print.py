"""Who follows the page on printing to the letter gets a file for the printer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pikepdf
import pytest

from rapport.cli import dutch
from rapport.findings import CATALOGUE

dutch.speak()

PAGE: Final = (Path(__file__).parents[2] / "docs" / "drukwerk.md").read_text(encoding="utf-8")
YAML: Final = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def _run(*arguments: str) -> int:
    from rapport.cli.run import run  # noqa: PLC0415  after dutch.speak

    return run(list(arguments))


def test_the_settings_of_the_page_give_a_file_that_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four pages to a sheet, and nothing that the printer would refuse."""
    monkeypatch.chdir(tmp_path)
    _run("init", "inputs/mijn-verslag")
    settings = tmp_path / "inputs" / "mijn-verslag" / "rapport.yaml"
    text = re.sub(r"(?m)^stijl:.*\n", "", settings.read_text(encoding="utf-8"))
    settings.write_text(f"{text}\nstijl: mijn-gemeente\n", encoding="utf-8")
    folder = tmp_path / "templates" / "mijn-gemeente"
    folder.mkdir(parents=True)
    (folder / "stijl.yaml").write_text(YAML[0], encoding="utf-8")
    assert _run("build", "inputs/mijn-verslag", "--formaat", "druk") == 0
    made = tmp_path / "outputs" / "mijn-verslag" / "mijn-verslag-druk.pdf"
    with pikepdf.open(made) as opened:
        assert len(opened.pages) % 4 == 0
    capsys.readouterr()
    assert _run("preflight", str(made), "--inkt", "280") == 0
    assert "De drukker kan met dit bestand drukken." in capsys.readouterr().out


def test_every_message_about_print_is_in_the_table() -> None:
    """And no code is made up; `t/m` stands for those between."""
    told = set()
    for first, _, last in re.findall(
        r"^\| `(DRK-\d{3})`(?:(,| t/m) `(DRK-\d{3})`)?", PAGE, re.MULTILINE
    ):
        numbers = range(int(first[4:]), int((last or first)[4:]) + 1)
        told |= {code for number in numbers if (code := f"DRK-{number:03}") in CATALOGUE}
    assert told == {code for code in CATALOGUE if code.startswith("DRK-")}
