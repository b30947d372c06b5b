"""Every sentence and every number of the published text stands in both files, in its order."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tests.seed import seed

_NUMBER = re.compile(r"^\d+\. ")


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is missing")
def test_the_pdf_has_every_word_in_order(folder: Path) -> None:
    """Line by line, read by poppler from the part of the page within the margins.

    The house style sets straight quotation marks as typographic ones.
    """
    area = ["-x", "0", "-y", "62", "-W", "596", "-H", "715"]
    command = ["pdftotext", "-raw", *area, str(folder / "jaarverslag-2024.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    straight = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    wanted = [line.translate({0x2018: "'", 0x2019: "'"}) for line in seed.lines()]
    assert seed.missing(straight, wanted) == []


def test_the_word_file_has_every_word_in_order(folder: Path) -> None:
    """Line by line, read by python-docx; Word itself sets the numbers of a list."""
    text = "\n".join(_lines(docx.Document(str(folder / "jaarverslag-2024.docx"))))
    wanted = [_NUMBER.sub("", line) for line in seed.lines()]
    assert seed.missing(text, wanted) == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="soffice (LibreOffice Writer) is missing")
def test_another_word_processor_shows_every_word_and_list_number(
    folder: Path, tmp_path: Path
) -> None:
    """Line by line, with the numbers of the lists, as LibreOffice writes the file out as text."""
    profile = f"-env:UserInstallation=file://{tmp_path / 'profiel'}"
    source = folder / "jaarverslag-2024.docx"
    command = ["soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    text = (tmp_path / "jaarverslag-2024.txt").read_text(encoding="utf-8-sig")
    assert seed.missing(text, seed.lines()) == []


def _lines(document: WordDocument | _Cell) -> Iterator[str]:
    for block in _blocks(document):
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for row in block.rows:
            seen = None
            for cell in row.cells:
                if cell._tc is not seen:  # noqa: SLF001  a cell that spans is given twice
                    yield from _lines(cell)
                seen = cell._tc  # noqa: SLF001


def _blocks(document: WordDocument | _Cell) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in order, those that are locked too: python-docx passes over them."""
    root = document.element.body if isinstance(document, WordDocument) else document._tc  # noqa: SLF001  # as above
    for node in root.xpath("./w:p | ./w:tbl | ./w:sdt/w:sdtContent/*[self::w:p or self::w:tbl]"):
        is_table = node.tag.endswith("}tbl")
        yield Table(node, document) if is_table else Paragraph(node, document)
