"""Mends the tag tree of WeasyPrint, so that a screen reader meets each thing once and whole.

WeasyPrint 70 cuts a table, list or paragraph in two at a page end, reads a repeated table head and
the running heads aloud on every page, and gives header cells no scope. The mending happens in the
`finisher` that WeasyPrint offers; only the link from a tag to its HTML element needs a private
function to be wrapped, for which pyproject.toml holds WeasyPrint at one release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]  # ships no types
from weasyprint.pdf import tags

from rapport.document import Document, Heading, walk
from rapport.writers.pdf import notes
from rapport.writers.pdf.outline import title_of
from rapport.writers.pdf.passage_tags import name_passages

# An element of the tag tree (a dictionary of pydyf) by its object number, with its HTML element.
Origins = dict[int, Any]
Element = Any

WHOLE = frozenset(
    {
        *("/Part", "/Sect", "/Div", "/P", "/BlockQuote"),
        *("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"),
        *("/L", "/LI", "/LBody", "/Table", "/TBody"),
    }
)
# A heading or paragraph with a block or table inside its box comes out as one inside another.
SINGLE = frozenset({"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})
GROUP, LAST_OF_GROUP = "groep", "saldo"


@contextmanager
def recorded() -> Iterator[Origins]:
    """Meanwhile, note of every tag which HTML element it is for."""
    origins: Origins = {}
    original = tags._build_box_tree  # noqa: SLF001  # see the docstring of this module

    def recording(box: Any, *rest: Any) -> Iterator[Element]:  # noqa: ANN401  # untyped library
        for element in original(box, *rest):
            origins.setdefault(element.number, box.element)
            yield element

    tags._build_box_tree = recording  # noqa: SLF001
    try:
        yield origins
    finally:
        tags._build_box_tree = original  # noqa: SLF001


def mender(document: Document, origins: Origins) -> Callable[[object, Any], None]:
    """The finisher for WeasyPrint: mends the tags of the PDF right before it is written."""
    heads = {node.id: title_of(node) for node in walk(document) if isinstance(node, Heading)}
    titles = heads | notes.titles(document)

    def finish(_rendering: object, pdf: Any) -> None:  # noqa: ANN401  # untyped library
        tree = Tree(pdf, origins)
        tree.join(tree.root)
        tree.set_apart(tree.root)
        tree.explain_headers()
        name_passages(tree.with_origins(tree.root))
        tree.name_links(titles)
        tree.set_aside_strays()

    return finish


@dataclass
class Tree:
    """The tag tree of one PDF, with what is needed to mend it."""

    pdf: Any
    origins: Origins
    seen: set[tuple[bytes, int]] = field(default_factory=set)

    @property
    def root(self) -> Element:
        """The root of the tree."""
        return self.at(self.pdf.catalog["StructTreeRoot"])

    def at(self, reference: bytes) -> Any:  # noqa: ANN401  # any object of the PDF
        """The object that a reference such as `b'12 0 R'` stands for."""
        return self.pdf.objects[int(reference.split()[0])]

    def children(self, element: Element) -> Iterator[Element]:
        """The elements right below this one: no text, no links to annotations."""
        for kid in element.get("K", ()):
            if isinstance(kid, bytes) and "S" in (child := self.at(kid)):
                yield child

    def below(self, element: Element, *names: str) -> Iterator[Element]:
        """All elements below this one that have one of these roles, in reading order."""
        for child in self.children(element):
            if child["S"] in names:
                yield child
            yield from self.below(child, *names)

    def with_origins(self, element: Element) -> Iterator[tuple[Element, Any]]:
        """All elements below this one that stand for an HTML element, each with that."""
        for child in self.children(element):
            if (origin := self.origins.get(child.number)) is not None:
                yield child, origin
            yield from self.with_origins(child)

    def join(self, element: Element) -> None:
        """Make what was cut at a page end one again, from here down."""
        if element.get("S") == "/Table":
            self._drop_repeated_heads(element)
        kids = pydyf.Array()
        previous: Element = None
        for kid in element.get("K", ()):
            child = self.at(kid) if isinstance(kid, bytes) else None
            if previous is not None and child is not None and self._continues(previous, child):
                self._move(child, previous)
                continue
            kids.append(kid)
            previous = child
        element["K"] = kids
        for child in self.children(element):
            self.join(child)

    def _continues(self, first: Element, second: Element) -> bool:
        origin = self.origins.get(first.number)
        return (
            first.get("S") in WHOLE
            and first["S"] == second.get("S")
            and origin is not None
            and origin is self.origins.get(second.number)
            and first["Pg"] != second["Pg"]
        )

    def set_apart(self, element: Element) -> None:
        """Let what WeasyPrint put inside itself count once: its inner boxes mean nothing."""
        for child in self.children(element):
            self.set_apart(child)
            origin = self.origins.get(child.number)
            same = origin is not None and origin is self.origins.get(element.number)
            if same and child["S"] in SINGLE and child["S"] == element.get("S"):
                child["S"] = "/NonStruct"

    def _move(self, source: Element, target: Element) -> None:
        for kid in source["K"]:
            if isinstance(kid, bytes):
                if "P" in (child := self.at(kid)):
                    child["P"] = target.reference
                target["K"].append(kid)
            else:
                mark = {"Type": "/MCR", "Pg": source["Pg"], "MCID": kid}
                target["K"].append(pydyf.Dictionary(mark))
        source["K"] = pydyf.Array()

    def _drop_repeated_heads(self, table: Element) -> None:
        heads = list(self.below(table, "/THead"))
        for repeated in heads[1:]:
            first, again = (list(self.below(head, "/TH")) for head in (heads[0], repeated))
            for kept, dropped in zip(first, again, strict=True):
                # Cells below point at this very string: they now name the first head.
                dropped["ID"].string = kept["ID"].string
        gone = {head.reference for head in heads[1:]}
        table["K"] = pydyf.Array(kid for kid in table["K"] if kid not in gone)

    def explain_headers(self) -> None:
        """Say of every header cell what it heads, and of every figure under which group it is."""
        for table in self.below(self.root, "/Table"):
            for head in self.below(table, "/THead"):
                self._scope(self.below(head, "/TH"), "/Column")
            for body in self.below(table, "/TBody"):
                self._scope(self.below(body, "/TH"), "/Row")
            self._group(self.below(table, "/TR"))

    def _scope(self, cells: Iterable[Element], scope: str) -> None:
        for cell in cells:
            cell["A"]["Scope"] = scope

    def _group(self, rows: Iterable[Element]) -> None:
        group = None
        for row in rows:
            kinds = self._classes(row)
            if GROUP in kinds:
                group = next(self.below(row, "/TH"))["ID"]
            elif LAST_OF_GROUP in kinds:
                group = None
            elif group is not None:
                for cell in self.below(row, "/TD"):
                    cell["A"].setdefault("Headers", pydyf.Array()).append(group)

    def _classes(self, element: Element) -> frozenset[str]:
        origin = self.origins.get(element.number)
        return frozenset(origin.attrib.get("class", "").split() if origin is not None else ())

    def name_links(self, titles: dict[str, str]) -> None:
        """Let a link inside the report say the heading it leads to, not the name of an anchor."""
        for item in self.pdf.objects:
            if isinstance(item, pydyf.Dictionary) and "Dest" in item and "Contents" in item:
                title = titles.get(item["Dest"].string)
                item["Contents"] = pydyf.String(title) if title else item["Contents"]

    def set_aside_strays(self) -> None:
        """Mark text that is in no tag, such as running heads, as decoration of the page."""
        self._note_marks(self.root)
        numbers = self.at(self.root["ParentTree"])["Nums"]
        parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
        for reference in self.pdf.page_references:
            page = self.at(reference)
            strays = self._strays(self.at(page["Contents"]).stream, reference)
            for mark in strays:
                parents[page["StructParents"]][mark] = b"null"

    def _note_marks(self, element: Element) -> None:
        for kid in element.get("K", ()):
            if isinstance(kid, int):
                self.seen.add((element["Pg"], kid))
            elif isinstance(kid, pydyf.Dictionary):
                self.seen.add((kid["Pg"], kid["MCID"]))
        for child in self.children(element):
            self._note_marks(child)

    def _strays(self, stream: list[Any], page: bytes) -> list[int]:
        found = []
        for index, token in enumerate(stream):
            if isinstance(token, pydyf.Dictionary) and "MCID" in token:
                mark = token["MCID"]
                if (page, mark) not in self.seen:
                    stream[index - 1] = "/Artifact"
                    stream[index] = pydyf.Dictionary({"Type": "/Pagination"})
                    found.append(mark)
        return found
