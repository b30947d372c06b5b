"""Page numbers that are not known while a part is laid out: drawn into slots, filled at joining.

A part counts its pages from a number that stands nowhere else. Where that number is drawn, in the
margin of a page or behind an element, the operator that shows it gives way to a slot; the joiner
writes the true number there in the same glyphs. Type, size, colour and place stay those of the
style sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import weasyprint.draw
from weasyprint.draw.text import draw_first_line
from weasyprint.logger import LOGGER
from weasyprint.matrix import Matrix

from rapport.writers.pdf.parts.part import Drawn, Slot

# Thousands in which a part may count its pages: those of four digits take the least room.
THOUSANDS = (7, 8, 9, 6, 5, 4, 3, *range(10, 1000))
SHOW = b" TJ"
# An empty operator with a remark, so that the part is a good PDF by itself.
MARKED_SLOT = b"[] TJ %% slot %d"
SLOT = re.compile(rb"\[\] TJ % slot (\d+)")
GLYPHS = re.compile(r"<([0-9a-f]*)>|(-?[\d.]+)")
LEAD = {"center": 0.5, "right": 1.0, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Count:
    """How the parts of one document count their pages: from `before`, a whole thousand, up.

    `pages` stands for the number of pages of the document.
    """

    before: int

    @property
    def pages(self) -> int:
        """The number right below the first."""
        return self.before - 1

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds these numbers in a text."""
        return re.compile(rf"(?<!\d)({self.pages}|{self.before // 1000}\d{{3}})(?!\d)")


def unused(*texts: str) -> Count:
    """A count of which no number stands in any of the texts: a running head may hold any other.

    Raises ValueError when every number up to a million is taken.
    """
    for thousand in THOUSANDS:
        count = Count(thousand * 1000)
        if not any(count.pattern.search(text) for text in texts):
            return count
    raise ValueError("the texts hold every number there is")


@dataclass
class Sheet:
    """The slots of one part, in the order in which they are drawn."""

    count: Count
    slots: list[Slot] = field(default_factory=list)


@contextmanager
def slotted(count: Count) -> Iterator[Sheet]:
    """Meanwhile, page numbers that are drawn become slots."""
    sheet = Sheet(count)
    number = count.pattern
    original = weasyprint.draw.draw_text

    def draw(stream: Any, box: Any, *rest: Any) -> None:  # noqa: ANN401  # untyped library
        start = len(stream.stream)
        original(stream, box, *rest)
        if _is_generated(box) and number.search(box.text):
            _keep_free(sheet, stream, box, start)

    weasyprint.draw.draw_text = draw
    try:
        yield sheet
    finally:
        weasyprint.draw.draw_text = original


def _is_generated(box: Any) -> bool:  # noqa: ANN401  # untyped library
    """Whether a text comes from a `content` rule: in a margin, or before or after an element."""
    return box.element_tag is None or "::" in box.element_tag


def _keep_free(sheet: Sheet, stream: Any, box: Any, start: int) -> None:  # noqa: ANN401  # as above
    shown = [
        index
        for index in range(max(start - 1, 0), len(stream.stream))
        if isinstance(stream.stream[index], bytes) and stream.stream[index].endswith(SHOW)
    ]
    if len(shown) != 1:
        LOGGER.error("Page number %r in more than one font", box.text)
        return
    pen = _Pen(stream, box)
    texts = sheet.count.pattern.split(box.text)
    pieces = tuple(
        _number(text, sheet.count) if index % 2 else pen.draw(text)
        for index, text in enumerate(texts)
    )
    whole = pen.draw(box.text)
    digits = tuple(pen.draw(digit) for digit in "0123456789")
    lead = LEAD.get(box.style["text_align_all"], 0.0)
    stream.stream[shown[0]] = MARKED_SLOT % len(sheet.slots)
    sheet.slots.append(Slot(pieces, digits, lead, whole.run))


def _number(text: str, count: Count) -> int:
    return 0 if int(text) == count.pages else int(text) - count.before


@dataclass
class _Pen:
    """Draws text in the letter of a box, beside the page."""

    stream: Any
    box: Any

    def draw(self, text: str) -> Drawn:
        """The glyphs of a text, which may be empty."""
        if not text:
            return Drawn("", 0.0)
        layout, own = self.box.pango_layout, (self.box.text, self.box.pango_layout.text)
        beside = self.stream.clone()
        # A text of spaces alone is not drawn, so it gets company.
        self.box.text = text if text.strip() else "."
        layout.text = text
        layout.reactivate(self.box.style)
        draw_first_line(beside, self.box, "clip", "none", Matrix())
        layout.deactivate()
        self.box.text, layout.text = own
        shown = next(token for token in beside.stream if token.endswith(SHOW))
        operand = shown.removeprefix(b"[").removesuffix(b"]" + SHOW).decode("ascii")
        return Drawn(operand, _run(operand, self._widths(beside.stream)))

    def _widths(self, tokens: Iterable[bytes]) -> Mapping[int, float]:
        name = next(token for token in tokens if token.endswith(b" Tf")).split()[0]
        fonts = self.stream._fonts.values()  # noqa: SLF001  # WeasyPrint names them nowhere else
        return next(font.widths for font in fonts if font.hash.encode() == name.removeprefix(b"/"))


def _run(operand: str, widths: Mapping[int, float]) -> float:
    """How far a TJ operand moves the pen, in thousandths of the size of its letter."""
    run = 0.0
    for glyphs, shift in GLYPHS.findall(operand):
        if shift:
            run -= float(shift)
        run += sum(widths[int(glyphs[at : at + 4], 16)] for at in range(0, len(glyphs), 4))
    return run


def fill(content: bytes, slots: tuple[Slot, ...], start: int, count: int) -> bytes:
    """The content of a page with the true numbers in its slots.

    `start` is the number of the first page of the part, `count` that of all pages.
    """

    def shown(match: re.Match[bytes]) -> bytes:
        slot = slots[int(match[1])]
        drawn = list(_written(slot, start, count))
        spare = slot.run - sum(piece.run for piece in drawn)
        return f"[{-spare * slot.lead:.3f}{_operands(drawn)}] TJ".encode("ascii")

    return SLOT.sub(shown, content)


def _operands(drawn: Iterable[Drawn]) -> str:
    return "".join(piece.operand for piece in drawn)


def _written(slot: Slot, start: int, count: int) -> Iterator[Drawn]:
    for piece in slot.pieces:
        if isinstance(piece, Drawn):
            yield piece
        else:
            number = start + piece - 1 if piece else count
            yield from (slot.digits[int(digit)] for digit in str(number))
