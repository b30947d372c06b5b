"""Elements of a Word file, made by their prefixed name, and the few shapes that every room uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from lxml import etree
from lxml.etree import _Element

Node = _Element
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": MAIN,
    "r": RELATIONS,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@cache
def clark(name: str) -> str:
    """The full name of `w:p` and its like, as lxml wants it; a bare name stays bare."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def node(name: str, attributes: Mapping[str, str] | None = None, *children: Node) -> Node:
    """An element with its attributes (prefixed names) and children, in the order given."""
    given = {clark(key): value for key, value in (attributes or {}).items()}
    made = etree.Element(clark(name), given, nsmap=NAMESPACES)
    made.extend(children)
    return made


def value(name: str, text: str) -> Node:
    """An element that says it all in its `w:val`."""
    return node(name, {"w:val": text})


def paragraph(style: str, content: Iterable[Node] = (), *properties: Node) -> Node:
    """A paragraph in the style with this id; `properties` are structure, such as its list."""
    return node("w:p", None, node("w:pPr", None, value("w:pStyle", style), *properties), *content)


def run(content: Node, style: str = "", language: str = "") -> Node:
    """A run that holds one element, in the character style with this id and in a language.

    Without a language it is in that of the document.
    """
    looks = [value("w:rStyle", style)] if style else []
    looks += [value("w:lang", language)] if language else []
    return node("w:r", None, *([node("w:rPr", None, *looks)] if looks else []), content)


def words(text: str, style: str = "", language: str = "") -> Node:
    """A run of text; its spaces are kept as they are."""
    made = node("w:t", {})
    made.text = text
    made.set(SPACE, "preserve")
    return run(made, style, language)


def of_value(parent: Node | None, path: str) -> str | None:
    """The `w:val` of the element at `path` (such as `w:pPr/w:pStyle`) under `parent`, or None."""
    found = None if parent is None else parent.find(path, NAMESPACES)
    return None if found is None else found.get(clark("w:val"))
