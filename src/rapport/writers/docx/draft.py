"""What makes a Word file a draft that can come home: fixed parts, and itself as it was issued."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import chain

from rapport.document import Document
from rapport.writers.docx.bookmarks import HEADING, STOP, Bookmarks
from rapport.writers.docx.issued import Issued, to_xml
from rapport.writers.docx.markup import Node, clark, node, of_value, value
from rapport.writers.docx.texts import Texts

_TABLE, _PARAGRAPH = clark("w:tbl"), clark("w:p")
# What a paragraph may hold that is no text of its own: a drawing may hold a box with text.
_DRAWN = frozenset(map(clark, ("w:drawing", "w:pict", "w:object")))
_SIGNS = {clark("w:br"): "\n", clark("w:cr"): "\n", clark("w:tab"): "\t"}
_LETTERS = 12
# Controls of a template have small numbers, or large ones that Word drew by lot.
FIRST_LOCK = 70_000_000


def locked(nodes: list[Node], texts: Texts) -> list[Node]:
    """The nodes, with each table that nobody may change in a locked control of its own.

    A control within a line never stands beside these: some word processors then damage the file.
    """
    made, number = [], 0
    for each in nodes:
        if each.tag != _TABLE or any(p in texts.paragraphs for p in each.iter(_PARAGRAPH)):
            made.append(each)
            continue
        number += 1
        made.append(_lock(each, number))
    return made


def _lock(table: Node, number: int) -> Node:
    name = f"rapport.tabel.{number}"
    properties = node(
        "w:sdtPr",
        None,
        value("w:alias", "Cijfers uit de invoer"),
        value("w:tag", name),
        value("w:id", str(FIRST_LOCK + number)),
        value("w:lock", "sdtContentLocked"),
    )
    return node("w:sdt", None, properties, node("w:sdtContent", None, table))


def put_stops(body: Node, texts: Texts, bookmarks: Bookmarks, captions: str) -> None:
    """Mark where generated text begins: at every caption (of this style), and behind a text."""
    before: Node | None = None
    for number, each in enumerate(_flow(body)):
        caption = of_value(each, "w:pPr/w:pStyle") == captions
        follows = before is not None and before in texts.paragraphs
        fixed = each.tag == _PARAGRAPH and each not in texts.paragraphs
        if fixed and (caption or follows) and not any(_headings(each)):
            marks = bookmarks.around(f"grens/{number}", (), STOP)
            place = int(each.find(clark("w:pPr")) is not None)
            for step, mark in enumerate(marks):
                each.insert(place + step, mark)
        before = each


def issue(body: Node, texts: Texts, document: Document, names: Mapping[str, str]) -> Issued:
    """The draft as it is issued; `names` gives the files as the report names them."""
    fixed = [p for p in _paragraphs(body) if p not in texts.paragraphs]
    stops = chain.from_iterable((*_headings(p), *_marks(p, STOP)) for p in fixed)
    lines = (line for p in fixed if (line := "".join(_letters(p))).strip())
    issued = Issued(
        report=document.id,
        build="",
        language=document.language,
        texts=tuple(replace(one, file=names.get(one.file, one.file)) for one in texts.placed),
        figures=tuple(texts.figures),
        stops=tuple(stops),
        generated=tuple(lines),
    )
    return replace(issued, build=sha256(to_xml(issued)).hexdigest()[:_LETTERS])


def _flow(body: Node) -> Iterator[Node]:
    """The paragraphs and tables of the running text, in order, those in controls too."""
    for child in body.iterchildren(tag="*"):
        if child.tag in {_PARAGRAPH, _TABLE}:
            yield child
        elif child.tag in {clark("w:sdt"), clark("w:sdtContent")}:
            yield from _flow(child)


def _paragraphs(parent: Node) -> Iterator[Node]:
    """Every paragraph, in tables too, but none that is in a drawing."""
    for child in parent.iterchildren(tag="*"):
        if child.tag == _PARAGRAPH:
            yield child
        else:
            yield from _paragraphs(child)


def _headings(paragraph: Node) -> list[str]:
    return _marks(paragraph, HEADING)


def _marks(paragraph: Node, kind: str) -> list[str]:
    names = (mark.get(clark("w:name"), "") for mark in paragraph.iter(clark("w:bookmarkStart")))
    return [name for name in names if name.startswith(kind)]


def _letters(parent: Node) -> Iterator[str]:
    for child in parent.iterchildren(tag="*"):
        if child.tag == clark("w:t"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in _DRAWN and child.tag != clark("w:pPr"):
            yield from _letters(child)
