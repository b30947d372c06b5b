"""Tiny documents as Word files, and readers of their parts that are not those of the writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import yaml
from docx import api
from docx.table import Table
from lxml import etree
from lxml.etree import _Element

from rapport.cover import Cover
from rapport.document import Block, Contents, Document, Heading, Part, Section
from rapport.findings import Finding
from rapport.model.huisstijl import Huisstijl
from rapport.prose.tree import Text
from rapport.style import Style, locate
from rapport.writers import docx
from rapport.writers.order import Order

Node = _Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def basis() -> Style:
    """The basis house style."""
    style = locate("basis")
    assert style is not None
    return style


def look() -> Huisstijl:
    """Its colours and fonts."""
    path = basis().find("stijl.yaml")
    assert path is not None
    return Huisstijl(**yaml.safe_load(path.read_text(encoding="utf-8")))


def tiny(*blocks: Block | Section, cover: Cover | None = None) -> Document:
    """A document of one section with these blocks."""
    heading = Heading("deel/kop", 1, (Text("Deel"),))
    section = Section("deel", Part.PROGRAMMA, heading, tuple(blocks))
    front = cover or Cover("Titel", "2024", "Gemeente Test")
    contents = Contents("inhoud", "Inhoud", 3)
    return Document("tiny", "Titel 2024", "Titel kort", front, contents, (section,))


def written(document: Document, target: Path, style: Style | None = None) -> Path:
    """The path of the Word file of `document`, which must give no finding."""
    assert docx.write(Order(document, style or basis(), look()), target) == ()
    return target


def refused(document: Document, target: Path, style: Style | None = None) -> tuple[Finding, ...]:
    """The findings that keep `document` from becoming a file."""
    findings = docx.write(Order(document, style or basis(), look()), target)
    assert not target.exists()
    return findings


def verify(document: Document, target: Path) -> tuple[Finding, ...]:
    """What reading a file back comes to."""
    return docx.verify(Order(document, basis(), look()), target)


def part(path: Path, name: str = "word/document.xml") -> Node:
    """A part of the file, parsed."""
    with ZipFile(path) as source:
        return etree.fromstring(source.read(name))


def body_texts(path: Path) -> list[str]:
    """The text of every paragraph that has any, in the order of the file."""
    texts = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in part(path).iter(f"{W}p"))
    return [text for text in texts if text]


def tables_of(path: Path) -> list[Table]:
    """Every table, those in a locked control too, which python-docx passes over."""
    word = api.Document(str(path))
    return [Table(found, word) for found in word.element.body.iter(f"{W}tbl")]


def style_of(paragraph: Node) -> str:
    """The id of the style of a paragraph."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def styles_of(path: Path) -> list[tuple[str, str]]:
    """(style, text) of every paragraph with text."""
    found = (
        (style_of(p), "".join(t.text or "" for t in p.iter(f"{W}t")))
        for p in part(path).iter(f"{W}p")
    )
    return [(style, text) for style, text in found if text]


def altered(path: Path, changes: Mapping[str, Callable[[bytes], bytes] | None]) -> Path:
    """A copy of a Word file with some parts changed, or left out where the change is None."""
    stream = BytesIO()
    with ZipFile(path) as source, ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name in source.namelist():
            change = changes.get(name, bytes)
            if change is not None:
                made.writestr(name, change(source.read(name)))
    target = path.with_name(f"anders-{path.name}")
    target.write_bytes(stream.getvalue())
    return target


def house(folder: Path, changes: Mapping[str, Callable[[bytes], bytes] | None]) -> Style:
    """A house style whose rapport.docx is that of the basis with some parts changed."""
    original = basis().find("rapport.docx")
    assert original is not None
    copy = folder / "rapport.docx"
    copy.write_bytes(original.read_bytes())
    altered(copy, changes).replace(copy)
    return Style("eigen", (folder, *basis().folders))


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    """A change of every `old` into `new`; `old` must be there."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode())

    return change
