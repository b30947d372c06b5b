"""The sample as a PDF, and what the tests of the PDF writer ask of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from rapport.document import Document
from rapport.findings import Finding
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style, locate
from rapport.writers import pdf
from rapport.writers.order import Order


def basis() -> Style:
    """The default house style."""
    style = locate("basis")
    assert style is not None
    return style


def look_of(style: Style) -> Huisstijl:
    """The colours and fonts of a style that has a stijl.yaml of its own."""
    path = style.find("stijl.yaml")
    assert path is not None
    return Huisstijl.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def write(document: Document, target: Path, style: Style | None = None) -> tuple[Finding, ...]:
    """Print a document in the default style, or in the given one with the default look."""
    return pdf.write(Order(document, style or basis(), look_of(basis())), target)


def verify(document: Document, target: Path) -> tuple[Finding, ...]:
    """What reading a file back comes to."""
    return pdf.verify(Order(document, basis(), look_of(basis())), target)


def poppler(program: str, *arguments: str | Path) -> str:
    """What a program of poppler prints; the test is skipped where poppler is absent."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} (poppler-utils) is not on this machine")
    command = [program, *(str(argument) for argument in arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def raw_text(path: Path) -> str:
    """The text in the order of the content stream, spaces made plain."""
    text = poppler("pdftotext", "-raw", path, "-")
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def own_style(folder: Path, **files: str) -> Style:
    """A house style over the default one, with some files of its own."""
    folder.mkdir()
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_text(content, encoding="utf-8")
    return Style("eigen", (folder, *basis().folders))
