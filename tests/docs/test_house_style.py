"""Who follows the page on house styles to the letter gets what it promises."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import pypdfium2
import pytest
from docx import Document

from rapport.cli import dutch
from rapport.findings.catalogue import kind_of
from rapport.style import BASIS, templates_root

dutch.speak()

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "huisstijl.md").read_text(encoding="utf-8")
YAML: Final = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
CSS: Final = re.findall(r"```css\n(.*?)```", PAGE, re.DOTALL)
SAID: Final = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the page was followed; gives that of the house style."""
    monkeypatch.chdir(tmp_path)
    _run("init", "inputs/mijn-verslag")
    settings = tmp_path / "inputs" / "mijn-verslag" / "rapport.yaml"
    text, changed = re.subn(r"(?m)^stijl:.*\n", YAML[0], settings.read_text(encoding="utf-8"))
    assert changed == 1
    settings.write_text(text, encoding="utf-8")
    folder = tmp_path / "templates" / "mijn-gemeente"
    folder.mkdir(parents=True)
    for name, content in (("jaarverslag", YAML[1]), ("stijl", YAML[2])):
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    (folder / "raad.css").write_text(CSS[0], encoding="utf-8")
    shutil.copy(templates_root() / BASIS / "rapport.docx", folder)
    return folder


def _run(*arguments: str) -> int:
    from rapport.cli.run import run  # noqa: PLC0415  after dutch.speak

    return run(list(arguments))


def test_the_words_come_in_both_files(style: Path) -> None:
    """The heading of the page stands in the PDF and in the Word file."""
    assert _run("build", "inputs/mijn-verslag", "--out", "proef") == 0
    made = style.parents[1] / "proef" / "mijn-verslag"
    with pypdfium2.PdfDocument(made / "mijn-verslag.pdf") as pdf:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "Onze doelen voor" in text
    headings = [each.text for each in Document(str(made / "mijn-verslag.docx")).paragraphs]
    assert any(text.startswith("Onze doelen voor") for text in headings)


def test_the_message_about_a_font_is_real(style: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever names a font without its file reads these words."""
    with (style / "stijl.yaml").open("a", encoding="utf-8") as file:
        file.write("lettertype: Arial\n")
    assert _run("build", "inputs/mijn-verslag") == 1
    assert SAID[0] in capsys.readouterr().out


def test_every_message_of_the_table_exists() -> None:
    """No code is made up."""
    codes = re.findall(r"^\| `([A-Z]{3}-\d{3})`", PAGE, re.MULTILINE)
    assert len(codes) == 11
    assert all(kind_of(code).code == code for code in codes)
