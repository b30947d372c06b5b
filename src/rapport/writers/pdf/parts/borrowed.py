"""Borrowings from the inside of WeasyPrint, for laying out a part of a document by itself.

WeasyPrint lays out whole documents. For a part it has to be told, for as long as that takes, what
it cannot see: on which side the part begins, the page numbers of places in other parts, that a
link may lead there, and that fonts come later. None of this has a public door, for which
pyproject.toml holds WeasyPrint at one release; tagging.py and folios.py hold the other borrowings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from copy import copy
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import pydyf  # type: ignore[import-untyped]  # ships no types
import weasyprint.css
import weasyprint.document
import weasyprint.layout
import weasyprint.pdf
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]  # ships no types
from weasyprint.css.targets import TargetCollector, TargetLookupItem
from weasyprint.layout import page as page_layout
from weasyprint.logger import LOGGER

from rapport.writers.pdf.parts.folios import Count

# Far from `:first`; even, as the first page of a document is on the right.
LATER = 10_000
Untyped = Any


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place in the document: the number of its page, and the element that stands there."""

    page: int
    element: Element

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return " ".join("".join(self.element.itertext()).split())


class Sheets:
    """The style sheets of a document: read with its first part and kept for the others."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._read: list[Untyped] = []
        self._search = weasyprint.css.find_stylesheets

    def find(self, *arguments: Untyped) -> list[Untyped]:
        """Stand in for the search for style sheets in the head of a page."""
        self._read = self._read or list(self._search(*arguments))
        return self._read


@dataclass
class Outside:
    """What a part may know of the document around it, and what it asked for."""

    first: bool
    right: bool
    count: Count
    places: Mapping[str, Elsewhere]
    asked: set[str] = field(default_factory=set)


@contextmanager
def amid(outside: Outside, sheets: Sheets) -> Iterator[None]:
    """Meanwhile, WeasyPrint lays out and draws a part and not a whole document."""
    with ExitStack() as stack:
        for owner, name, stand_in in (
            (weasyprint.css, "find_stylesheets", sheets.find),
            (weasyprint.document, "TargetCollector", lambda: _collector(outside)),
            (weasyprint.layout, "initialize_page_maker", _starting_with(outside)),
            (weasyprint.layout, "make_margin_boxes", _margin_boxes(outside)),
            (page_layout, "PageType", _page_type(outside)),
            (weasyprint.pdf, "resolve_links", lambda pages: _links(pages, outside)),
            (weasyprint.pdf, "build_fonts_dictionary", _no_fonts),
        ):
            stack.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, stand_in)
        yield


def with_root(page: Untyped, root: Element) -> Untyped:
    """A page of HTML as `page` with other content: WeasyPrint itself reads text only."""
    other = copy(page)
    other.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
    other.etree_element = root
    return other


class _Targets(dict[str, TargetLookupItem]):
    """The places that a page number is asked of: those of the part, then those elsewhere."""

    def __init__(self, outside: Outside) -> None:
        super().__init__()
        self.outside = outside

    def get(self, name: str, default: Untyped = None) -> Untyped:
        """The place; only a question that brings an answer for an unknown place looks outside."""
        found = super().get(name)
        if found is not None or default is None or name not in self.outside.places:
            return found if found is not None else default
        self.outside.asked.add(name)
        place = self.outside.places[name]
        item = TargetLookupItem("up-to-date")
        item.target_box = SimpleNamespace(
            cached_counter_values={"page": [place.page]}, extract_text=lambda _style: place.text
        )
        return item


def _collector(outside: Outside) -> TargetCollector:
    collector = TargetCollector()
    collector.target_lookup_items = _Targets(outside)
    return collector


def _starting_with(outside: Outside) -> Untyped:
    original = weasyprint.layout.initialize_page_maker

    def initialize(context: Untyped, root: Untyped) -> None:
        original(context, root)
        resume, following, _, state, remake = context.page_maker[0]
        _, counters, scopes, _ = state
        counters["page"] = [outside.count.before]
        scopes[0].add("page")
        context.page_maker[0] = (resume, following, outside.right, state, remake)

    return initialize


def _margin_boxes(outside: Outside) -> Untyped:
    original = page_layout.make_margin_boxes

    def make(context: Untyped, page: Untyped, state: Untyped) -> Untyped:
        state[1]["pages"] = [outside.count.pages]
        return original(context, page, state)

    return make


def _page_type(outside: Outside) -> Untyped:
    original = page_layout.PageType
    before = 0 if outside.first else LATER + (not outside.right)

    def page_type(
        side: str,
        blank: Untyped,
        name: Untyped,
        index: int,
        groups: Untyped,  # as WeasyPrint calls it
    ) -> Untyped:
        return original(side, blank, name, index + before, groups)

    return page_type


def _links(
    pages: Iterable[Untyped], outside: Outside
) -> Iterator[tuple[list[Untyped], list[Untyped]]]:
    """All links of each page that lead somewhere in the document; its places are kept apart."""
    known = {name for page in pages for name in page.anchors} | outside.places.keys()
    for page in pages:
        kept = []
        for link in page.links:
            if link[0] == "internal" and link[1] not in known:
                LOGGER.error("No anchor #%s for internal URI reference", link[1])
            else:
                kept.append(link)
        yield kept, []


def _no_fonts(*_: Untyped) -> pydyf.Dictionary:
    """An empty dictionary: the joiner puts the fonts of all parts together in it."""
    return pydyf.Dictionary()
