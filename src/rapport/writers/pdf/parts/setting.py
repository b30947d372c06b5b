"""Lays out a portion of a document: WeasyPrint sets its pages, the tags are mended, values kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import pydyf  # type: ignore[import-untyped]  # ships no types
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from rapport.writers.order import Order
from rapport.writers.pdf import pages, tagging, typefaces
from rapport.writers.pdf.editions import Edition
from rapport.writers.pdf.fetching import Fetcher
from rapport.writers.pdf.parts.borrowed import Elsewhere, Outside, Sheets, amid, with_root
from rapport.writers.pdf.parts.cutting import Portion
from rapport.writers.pdf.parts.folios import slotted, unused
from rapport.writers.pdf.parts.part import Bookmark, Face, Part, Spot

# Addresses in the page are absolute; anything relative resolves to nothing that is served.
NOWHERE = "rapport:"
# Points per pixel of a style sheet.
POINT = 0.75
# What WeasyPrint holds of a font outside Python.
HANDLES = {"hb_font", "hb_face"}
KEPT_APART = {"hash", "family", "to_unicode", "widths", "missing"}


class Setter:
    """What the parts of one document have in common while they are laid out."""

    def __init__(self, html: str, order: Order, edition: Edition, fetcher: Fetcher) -> None:
        """Read the whole page and make the fonts of the house style known."""
        self._page = HTML(string=html, base_url=NOWHERE, url_fetcher=fetcher)
        self._order = order
        self._edition = edition
        self._fonts = FontConfiguration()
        self._sheets = Sheets()
        sheets = pages.sheets_of(order.style, edition.sheets)
        self._count = unused(html, *(path.read_text("utf-8", "replace") for path in sheets))
        # What colours mean is said of the whole document, by a step of the edition.
        self._wanted = {"pdf_variant": edition.variant, "output_intent": ""}
        self._shared: dict[str, Any] = {
            "font_config": self._fonts,
            "counter_style": CounterStyle(),
            "color_profiles": {},
            "cache": {},
            **self._wanted,
            "stylesheets": [
                CSS(
                    string=typefaces.declarations(order.style),
                    base_url=NOWHERE,
                    url_fetcher=fetcher,
                    font_config=self._fonts,
                )
            ],
        }

    @property
    def root(self) -> Element:
        """The root of the whole page of HTML."""
        root: Element = self._page.etree_element
        return root

    def lay_out(self, portion: Portion, places: Mapping[str, Elsewhere], *, right: bool) -> Part:
        """The portion as a part that begins on a right-hand page or on a left-hand one.

        `places` are all places of the document that a page number may be asked of.
        """
        outside = Outside(portion.first, right, self._count, places)
        page = with_root(self._page, portion.root)
        with (
            amid(outside, self._sheets),
            slotted(self._count) as sheet,
            tagging.recorded() as origins,
        ):
            rendering = page.render(**self._shared)
            content = rendering.write_pdf(finisher=self._finisher(portion, origins), **self._wanted)
        ends = _Ends(origins)
        return Part(
            content,
            len(rendering.pages),
            anchors=dict(_anchors(rendering.pages)),
            bookmarks=tuple(_bookmarks(rendering.pages)),
            slots=tuple(sheet.slots),
            faces=tuple(_face(font) for font in rendering.fonts.values()),
            asked=frozenset(outside.asked),
            continued=ends.of(portion.continued),
            unfinished=ends.of(portion.unfinished),
        )

    def _finisher(self, portion: Portion, origins: tagging.Origins) -> Any:  # noqa: ANN401  # untyped
        if self._edition.variant is None:
            return None
        mend = tagging.mender(self._order.document, origins)

        def finish(rendering: object, pdf: Any) -> None:  # noqa: ANN401  # untyped library
            mend(rendering, pdf)
            _name_headers(pdf, portion.name)

        return finish


def _name_headers(pdf: Any, name: str) -> None:  # noqa: ANN401  # untyped library
    """Make the names of header cells unique in the document: they are numbered in each part."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("S") == "/TH" and "ID" in item:
            # Other cells point at this very string.
            item["ID"].string = f"{name}.{item['ID'].string}"


class _Ends:
    """Finds the tags of elements that a part shares with its neighbours."""

    def __init__(self, origins: tagging.Origins) -> None:
        self.numbers: dict[int, int] = {}
        for number, element in sorted(origins.items()):
            if element is not None:
                # The first is the outermost, and on the first page.
                self.numbers.setdefault(id(element), number)

    def of(self, elements: Iterable[Element]) -> tuple[int, ...]:
        """Their numbers, outermost first; none where there are no tags."""
        return tuple(self.numbers[id(element)] for element in elements if self.numbers)


def _face(font: Any) -> Face:  # noqa: ANN401  # untyped library
    known = vars(font)
    traits = {name: known[name] for name in known.keys() - HANDLES - KEPT_APART}
    return Face(font.hash, font.family, font.to_unicode, font.widths, font.missing, traits)


def _anchors(pages: Iterable[Any]) -> Iterator[tuple[str, Spot]]:
    seen: set[str] = set()
    for number, page in enumerate(pages):
        for name, (x, y, *_) in page.anchors.items():
            if name not in seen:
                seen.add(name)
                yield name, _spot(number, page, x, y)


def _bookmarks(pages: Iterable[Any]) -> Iterator[Bookmark]:
    for number, page in enumerate(pages):
        for level, label, (x, y), state in page.bookmarks:
            yield Bookmark(level, label, state == "closed", _spot(number, page, x, y))


def _spot(number: int, page: Any, x: float, y: float) -> Spot:  # noqa: ANN401  # untyped library
    return Spot(number, x * POINT, (page.height - y) * POINT)
