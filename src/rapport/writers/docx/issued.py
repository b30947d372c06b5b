"""What travels inside a Word draft: the texts as they were issued, and the figures in them.

It stands in a part of its own (customXml), which word processors leave alone. Whoever reads the
file back holds it against this, and never trusts the tracked changes to be complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

NAMESPACE = "urn:rapport:concept:1"
_NS = f"{{{NAMESPACE}}}"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class IssuedText:
    """One narrative as it was issued.

    `anchor` is the bookmark at its head, `id` that of the document; `file` (as the report names
    it) and `path` (keys, and numbers from 0) tell where it stands in the inputs. Its headings
    begin at `level`. `source` is the Markdown of it.
    """

    anchor: str
    id: str
    file: str
    path: Path
    level: int
    source: str


@dataclass(frozen=True, slots=True)
class IssuedFigure:
    """A figure in a narrative: the name of its field, what the source has for it, what is shown."""

    name: str
    written: str
    shown: str


@dataclass(frozen=True, slots=True)
class Issued:
    """Everything about one draft. `build` tells drafts apart: the same inputs give the same.

    `stops` are the bookmarks, besides anchors, at which a text ends: of headings and captions that
    the report made. `generated` are the paragraphs that nobody may change, in the order of the
    file: everything that is no narrative, cells of tables too.
    """

    report: str
    build: str
    language: str
    texts: tuple[IssuedText, ...]
    figures: tuple[IssuedFigure, ...] = ()
    stops: tuple[str, ...] = ()
    generated: tuple[str, ...] = ()


def to_xml(issued: Issued) -> bytes:
    """The part as it stands in the file; the same for the same draft."""
    root = etree.Element(
        f"{_NS}concept",
        {"rapport": issued.report, "versie": issued.build, "taal": issued.language},
        nsmap={"c": NAMESPACE},
    )
    for text in issued.texts:
        given = {"anker": text.anchor, "id": text.id, "bestand": text.file}
        node = etree.SubElement(root, f"{_NS}tekst", given, niveau=str(text.level))
        for step in text.path:
            kind = "nummer" if isinstance(step, int) else "sleutel"
            etree.SubElement(node, f"{_NS}{kind}").text = str(step)
        etree.SubElement(node, f"{_NS}bron").text = text.source
    for figure in issued.figures:
        given = {"naam": figure.name, "geschreven": figure.written, "getoond": figure.shown}
        etree.SubElement(root, f"{_NS}cijfer", given)
    for stop in issued.stops:
        etree.SubElement(root, f"{_NS}grens", naam=stop)
    for line in issued.generated:
        etree.SubElement(root, f"{_NS}vast").text = line
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def from_xml(root: _Element) -> Issued | None:
    """The draft that a part tells of; None when it is another part, or one of a later form.

    A stranger may have changed it: whatever does not fit makes it None, and nothing is believed
    by halves.
    """
    if root.tag != f"{_NS}concept":
        return None
    try:
        return Issued(
            report=_given(root, "rapport"),
            build=_given(root, "versie"),
            language=_given(root, "taal"),
            texts=tuple(map(_text, root.iterfind(f"{_NS}tekst"))),
            figures=tuple(map(_figure, root.iterfind(f"{_NS}cijfer"))),
            stops=tuple(_given(node, "naam") for node in root.iterfind(f"{_NS}grens")),
            generated=tuple(node.text or "" for node in root.iterfind(f"{_NS}vast")),
        )
    except (KeyError, ValueError):
        return None


def _given(node: _Element, name: str) -> str:
    value = node.get(name)
    if value is None:
        raise KeyError(name)
    return value


def _text(node: _Element) -> IssuedText:
    return IssuedText(
        anchor=_given(node, "anker"),
        id=_given(node, "id"),
        file=_given(node, "bestand"),
        path=tuple(_path(node)),
        level=int(_given(node, "niveau")),
        source=node.findtext(f"{_NS}bron") or "",
    )


def _path(node: _Element) -> Iterator[str | int]:
    for step in node.iterchildren(f"{_NS}sleutel", f"{_NS}nummer"):
        text = step.text or ""
        yield int(text) if step.tag == f"{_NS}nummer" else text


def _figure(node: _Element) -> IssuedFigure:
    return IssuedFigure(_given(node, "naam"), _given(node, "geschreven"), _given(node, "getoond"))
