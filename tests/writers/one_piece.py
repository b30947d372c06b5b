"""A document laid out in one piece by WeasyPrint itself, to hold a joined file against.

And what a reader of a PDF meets, read with pikepdf: tags with their text, bookmarks, links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from rapport.writers.order import Order
from rapport.writers.pdf import pages, reading, tagging, typefaces
from rapport.writers.pdf.editions import EDITIONS
from rapport.writers.pdf.fetching import Allowed, Fetcher
from rapport.writers.pdf.hyphenation import respect_trema

ADDRESS = "rapport:"
# The text of a page, object by object, and the number of the tag it is under.
Marked = dict[int, str]


def write_in_one_piece(order: Order, target: Path, edition: str = "raad") -> None:
    """The pages of an edition as one HTML document, without the steps that follow."""
    row = EDITIONS[edition]
    images = [image.path for image in reading.pictures(order.document)]
    draw = partial(pages.svg_of, style=order.style, look=order.look)
    fetcher = Fetcher(Allowed.of(order.style.folders, images, draw))
    respect_trema(order.document.language)
    fonts = FontConfiguration()
    variant: dict[str, Any] = {"pdf_variant": row.variant, "output_intent": ""}
    declared = CSS(
        string=typefaces.declarations(order.style),
        base_url=ADDRESS,
        url_fetcher=fetcher,
        font_config=fonts,
    )
    html = HTML(string=pages.html_of(order, row.sheets), base_url=ADDRESS, url_fetcher=fetcher)
    with tagging.recorded() as origins:
        rendering = html.render(stylesheets=[declared], font_config=fonts, **variant)
        mend = tagging.mender(order.document, origins) if row.variant else None
        rendering.write_pdf(target, finisher=mend, **variant)


@dataclass
class File:
    """A PDF that is open, read as a screen reader does."""

    pdf: pikepdf.Pdf
    texts: dict[tuple[int, int], dict[int, str]] = field(default_factory=dict)

    def tags(self) -> Iterator[str]:
        """The tag tree line by line: depth, role, attributes, and the text that is tagged."""
        names = _Names()
        yield from self._below(self.pdf.Root.StructTreeRoot.K[0], 0, None, names)

    def _below(
        self, element: pikepdf.Object, depth: int, page: pikepdf.Object | None, names: _Names
    ) -> Iterator[str]:
        page = element.get("/Pg", page)
        told = [key for key in ("/Alt", "/ActualText", "/Lang", "/T", "/E") if key in element]
        facts = [str(element.S), *(f"{key}={element[key]!s}" for key in told)]
        if "/ID" in element:
            facts.append(f"ID={names.of(element['/ID'])}")
        for name, value in sorted(element.get("/A", pikepdf.Dictionary()).items()):
            shown = names.all(value) if name == "/Headers" else _plain(value)
            facts.append(f"{name}={shown}")
        yield "  " * depth + " ".join(facts)
        kids = element.get("/K", pikepdf.Array())
        for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
            yield from self._kid(kid, depth + 1, page, names)

    def _kid(
        self, kid: pikepdf.Object | int, depth: int, page: pikepdf.Object | None, names: _Names
    ) -> Iterator[str]:
        indent = "  " * depth
        if isinstance(kid, int):
            assert page is not None
            yield f"{indent}{self._text(page, kid)!r}"
        elif "/MCID" in kid:
            yield f"{indent}{self._text(kid.Pg, int(kid.MCID))!r}"
        elif "/Obj" in kid:
            note = kid.Obj
            yield f"{indent}-> {note.get('/Dest', note.get('/A', ''))!s} {note.Contents!s}"
        else:
            assert kid.P.objgen != (0, 0)
            yield from self._below(kid, depth, page, names)

    def _text(self, page: pikepdf.Object, mark: int) -> str:
        key = page.objgen
        if key not in self.texts:
            self.texts[key] = dict(_marked(pikepdf.Page(page)))
        return self.texts[key].get(mark, "")

    def bookmarks(self) -> Iterator[tuple[int, str, bool, int, float, float]]:
        """Depth, title, whether it is open, page, and place on the page."""
        numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}
        first = self.pdf.Root.Outlines.get("/First")
        yield from self._bookmarks(first, 1, numbers)

    def _bookmarks(
        self, item: pikepdf.Object | None, depth: int, numbers: dict[tuple[int, int], int]
    ) -> Iterator[tuple[int, str, bool, int, float, float]]:
        while item is not None:
            page, _, x, y, _ = item.Dest.as_list()
            place = (numbers[page.objgen], round(float(x), 2), round(float(y), 2))
            yield depth, str(item.Title), int(item.get("/Count", 0)) >= 0, *place
            yield from self._bookmarks(item.get("/First"), depth + 1, numbers)
            item = item.get("/Next")

    def links(self) -> Iterator[tuple[int, list[float], str, str, object]]:
        """Page, area, spoken text, address, and the page and place where a link inside leads."""
        numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}
        names = self.pdf.Root.get("/Names", pikepdf.Dictionary()).get(
            "/Dests", pikepdf.Dictionary()
        )
        flat = names.get("/Names", pikepdf.Array()).as_list()
        places = {
            str(name): (numbers[spot[0].objgen], round(float(spot[2]), 2), round(float(spot[3]), 2))
            for name, spot in zip(flat[::2], flat[1::2], strict=True)
        }
        for number, page in enumerate(self.pdf.pages, 1):
            for note in page.obj.get("/Annots", pikepdf.Array()).as_list():
                area = [round(float(edge), 2) for edge in note.Rect.as_list()]
                address = str(note.Dest) if "/Dest" in note else str(note.A.URI)
                contents = str(note.get("/Contents", ""))
                yield number, area, contents, address, places.get(address)


@dataclass
class _Names:
    """Names of header cells, each as the how manieth it is: their letters may differ."""

    known: dict[bytes, int] = field(default_factory=dict)

    def of(self, name: pikepdf.Object) -> int:
        return self.known.setdefault(bytes(name), len(self.known))

    def all(self, names: pikepdf.Object) -> list[int]:
        return [self.of(name) for name in names.as_list()]


def _plain(value: pikepdf.Object | int) -> str:
    if isinstance(value, pikepdf.Array):
        return " ".join(f"{float(item):.1f}" for item in value.as_list())
    return str(value)


def _marked(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """The text under each number on a page, in Unicode by the maps of the fonts."""
    maps = {str(name): _map(font) for name, font in page.obj.Resources.Font.items()}
    marks: list[int | None] = []
    texts: dict[int, list[str]] = {}
    font: dict[int, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operands: list[Any] = list(step.operands)
        match str(step.operator):
            case "BDC":
                marks.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                font = maps[str(operands[0])]
            case "TJ" if marks and marks[-1] is not None:
                shown = b"".join(bytes(i) for i in operands[0] if isinstance(i, pikepdf.String))
                codes = (int.from_bytes(shown[at : at + 2]) for at in range(0, len(shown), 2))
                texts.setdefault(marks[-1], []).append("".join(font[code] for code in codes))
    for mark, runs in texts.items():
        yield mark, "".join(runs).replace("\u00a0", " ")


def _map(font: pikepdf.Object) -> dict[int, str]:
    content = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(code, 16): bytes.fromhex(text).decode("utf-16-be")
        for code, text in re.findall(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", content, re.MULTILINE)
    }
