"""Each programme as a Word file of its own, which its own readers send back."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from lxml import etree

import rapport
from rapport.writers.docx.issued import Issued, from_xml
from tests.report.small import PROGRAMMA, RAPPORT, write
from tests.writers.wordfile import body_texts

NEXT = PROGRAMMA.replace("programma: 7", "programma: 8").replace("naam: Groen", "naam: Water")


def issued(path: Path) -> Issued:
    """What travels inside."""
    with ZipFile(path) as source:
        made = from_xml(etree.fromstring(source.read("customXml/item1.xml")))
    assert made is not None
    return made


def test_each_programme_has_its_own_texts_and_anchors(tmp_path: Path) -> None:
    """Together they hold every text of the whole, under the same anchors, and nothing twice."""
    folder = write(
        tmp_path / "verslag", rapport_yaml=RAPPORT.replace("- p.yaml", "- p.yaml\n  - q.yaml")
    )
    (folder / "q.yaml").write_text(NEXT, encoding="utf-8")
    made = rapport.build(folder, out=tmp_path / "uit", formats=("docx",), per_programma=True)
    names = [path.name for path in made.files]
    assert names == [
        "verslag.docx",
        "verslag-programma-7.docx",
        "verslag-programma-8.docx",
        "manifest.json",
    ]
    whole, seven, eight = (issued(made.target / name) for name in names[:3])
    parts = [*seven.texts, *eight.texts]
    assert parts == list(whole.texts)
    assert {text.file for text in seven.texts} == {"p.yaml"}
    assert {text.file for text in eight.texts} == {"q.yaml"}
    assert len({whole.build, seven.build, eight.build}) == 3
    assert whole.report == seven.report == eight.report
    lines = body_texts(made.target / "verslag-programma-8.docx")
    assert "Programma 8 Water" in lines
    assert not [line for line in lines if "Groen" in line]
