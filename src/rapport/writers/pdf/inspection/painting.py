"""What is painted on the pages of a PDF, and under which mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from rapport.writers.pdf.inspection.glyphs import Font, read_font

ARTIFACT = "/Artifact"
SHOWING = frozenset({"Tj", "TJ", "'", '"'})
PAINTING = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"})
# Everything else, such as where to draw, is passed over by the parser.
WANTED = " ".join((*SHOWING, *sorted(PAINTING), "BI ID EI BMC BDC EMC Tf Do q Q"))
DEEPEST = 20


@dataclass(slots=True)
class Page:
    """What is painted on one page: the text under every mark, and what is under none.

    `doubled` are marks that begin twice; `mixed` tells that a mark lies inside decoration, or
    decoration inside a mark.
    """

    number: int
    texts: dict[int, str] = field(default_factory=dict)
    strays: list[str] = field(default_factory=list)
    doubled: set[int] = field(default_factory=set)
    mixed: bool = False


@dataclass
class Painter:
    """Reads the pages of one PDF; `fonts` are those that were used, by object number."""

    fonts: dict[tuple[int, int], Font] = field(default_factory=dict)

    def read(self, pdf: pikepdf.Pdf) -> tuple[Page, ...]:
        """Every page, in order."""
        return tuple(self._page(number, page) for number, page in enumerate(pdf.pages, 1))

    def _page(self, number: int, page: pikepdf.Page) -> Page:
        made = Page(number)
        _Reading(self, made, page.obj.get("/Resources", pikepdf.Dictionary())).run(page.obj)
        return made

    def font(self, item: pikepdf.Object) -> Font:
        """The font behind a resource, read once."""
        if item.objgen not in self.fonts:
            self.fonts[item.objgen] = read_font(item)
        return self.fonts[item.objgen]


# What a mark says: decoration, or its number; None for a mark that says neither.
_Said = str | int | None


@dataclass
class _Reading:
    """The state while the instructions of one page, or of a form on it, are read."""

    painter: Painter
    page: Page
    resources: pikepdf.Object
    stack: list[_Said] = field(default_factory=list)
    font: Font | None = None
    saved: list[Font | None] = field(default_factory=list)
    depth: int = 0

    def run(self, content: pikepdf.Object) -> None:
        """Read all instructions of a page or form."""
        for instruction in pikepdf.parse_content_stream(content, WANTED):
            self._take(str(instruction.operator), instruction.operands)

    def _take(self, operator: str, operands: Any) -> None:  # noqa: ANN401  # any operands
        if operator in SHOWING:
            self._show(operands)
        elif operator == "Tf":
            self.font = self.painter.font(self.resources["/Font"][str(operands[0])])
        elif operator in {"BDC", "BMC"}:
            self._open(operands)
        elif operator == "EMC":
            self.stack = self.stack[:-1]
        elif operator == "q":
            self.saved.append(self.font)
        elif operator == "Q":
            self.font = self.saved.pop() if self.saved else self.font
        elif operator == "Do":
            self._draw(self.resources["/XObject"][str(operands[0])])
        elif operator in PAINTING and self._under is None:
            self.page.strays.append("")

    @property
    def _under(self) -> _Said:
        """Under which mark we are: the nearest that says so."""
        return next((said for said in reversed(self.stack) if said is not None), None)

    def _open(self, operands: Any) -> None:  # noqa: ANN401  # any operands
        said: _Said = None
        if operands[0] == ARTIFACT:
            said = ARTIFACT
        elif len(operands) > 1:
            said = self._number(operands[1])
        before = self._under
        if said is not None and before is not None:
            self.page.mixed |= (said == ARTIFACT) != (before == ARTIFACT)
        if isinstance(said, int) and not self.depth:
            if said in self.page.texts:
                self.page.doubled.add(said)
            self.page.texts.setdefault(said, "")
        self.stack.append(said)

    def _number(self, properties: pikepdf.Object) -> int | None:
        if isinstance(properties, pikepdf.Name):
            properties = self.resources["/Properties"][str(properties)]
        number = properties.get("/MCID")
        return None if number is None else int(number)

    def _show(self, operands: Any) -> None:  # noqa: ANN401  # any operands
        codes = b"".join(_strings(operands))
        text = self.font.text(codes, self.page.number) if self.font else ""
        under = self._under
        if isinstance(under, int) and under in self.page.texts:
            self.page.texts[under] += text
        elif under != ARTIFACT and codes:
            self.page.strays.append(text)

    def _draw(self, item: pikepdf.Object) -> None:
        """An image counts as paint; a form is read as if it stood on the page."""
        if item.get("/Subtype") != pikepdf.Name.Form:
            if self._under is None:
                self.page.strays.append("")
        elif self.depth < DEEPEST:
            resources = item.get("/Resources", self.resources)
            inner = _Reading(self.painter, self.page, resources, list(self.stack), self.font)
            inner.depth = self.depth + 1
            inner.run(item)


def _strings(operands: Any) -> Iterator[bytes]:  # noqa: ANN401  # any operands
    """The codes that are shown; between them stand the steps by which they are moved."""
    for operand in operands:
        if isinstance(operand, pikepdf.String):
            yield bytes(operand)
        elif isinstance(operand, pikepdf.Array):
            yield from [bytes(part) for part in operand if isinstance(part, pikepdf.String)]
