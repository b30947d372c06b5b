"""A drawing whose letters are shapes: it looks the same on a computer without the font."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from rapport.writers.charts.letters import NORMAL, Letters

SVG = "{http://www.w3.org/2000/svg}"


def outlined(svg: str, letters: Letters) -> str:
    """The drawing with every `text` as a path in its place.

    Raises lxml.etree.XMLSyntaxError when it is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(svg.encode(), parser)
    for text in list(root.iter(f"{SVG}text")):
        parent = text.getparent()
        if parent is not None:
            parent.replace(text, _path(text, letters))
    return etree.tostring(root, encoding="unicode")


def _path(text: _Element, letters: Letters) -> _Element:
    size, weight = _inherited(text, "font-size", "10"), _inherited(text, "font-weight", "")
    shape = letters.outline(
        "".join(str(part) for part in text.itertext()).strip(),
        float(size),
        int(weight) if weight.isdecimal() else NORMAL,
    )
    made = etree.Element(f"{SVG}path")
    made.set("d", shape)
    made.set("transform", f"translate({text.get('x', '0')} {text.get('y', '0')})")
    made.set("fill", _inherited(text, "fill", "#000000"))
    made.tail = text.tail
    return made


def _inherited(element: _Element, name: str, otherwise: str) -> str:
    lineage = (element, *element.iterancestors())
    return next((str(found) for each in lineage if (found := each.get(name))), otherwise)
