"""What the fonts of a PDF say their glyphs are: from codes on the page to text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pikepdf

FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
UNKNOWN = "\ufffd"
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHARACTER = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])"
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


@dataclass(slots=True)
class Font:
    """A font as a page uses it: its name, whether it is in the file, and what its codes mean.

    `width` is the number of bytes of a code. `unknown` gathers the codes without a meaning that
    were used; `page` is the first page where that was so.
    """

    name: str
    embedded: bool
    width: int
    meanings: Mapping[bytes, str]
    unknown: set[bytes] = field(default_factory=set)
    page: int = 0

    def text(self, codes: bytes, page: int) -> str:
        """The text of a string on a page; U+FFFD for a glyph of which nobody knows the letter."""
        starts = range(0, len(codes), self.width)
        parts = [codes[at : at + self.width] for at in starts]
        return "".join([self.meanings.get(code) or self._miss(code, page) for code in parts])

    def _miss(self, code: bytes, page: int) -> str:
        self.unknown.add(code)
        self.page = self.page or page
        return UNKNOWN


def read_font(item: pikepdf.Object) -> Font:
    """The font that a resource of a page describes."""
    composite = item.get("/Subtype") == pikepdf.Name.Type0
    width = 2 if composite else 1
    holder = item["/DescendantFonts"][0] if composite else item
    descriptor = holder.get("/FontDescriptor", pikepdf.Dictionary())
    # The letters of a Type 3 font are drawn in the file itself.
    drawn = item.get("/Subtype") == pikepdf.Name.Type3
    return Font(
        name=str(item.get("/BaseFont", "")).removeprefix("/").partition("+")[2],
        embedded=drawn or any(name in descriptor for name in FONT_FILES),
        width=width,
        meanings={code.to_bytes(width, "big"): text for code, text in _meanings(item)},
    )


def _meanings(item: pikepdf.Object) -> Iterator[tuple[int, str]]:
    """What /ToUnicode says of every code. A map of control characters says nothing."""
    table = item.get("/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        return
    for kind, block in _BLOCK.findall(table.read_bytes()):
        pairs = _characters(block) if kind == b"bfchar" else _ranges(block)
        yield from ((code, text) for code, text in pairs if text.strip("\0\ufffd"))


def _characters(block: bytes) -> Iterator[tuple[int, str]]:
    for code, text in _CHARACTER.findall(block):
        yield int(code, 16), _text(text)


def _ranges(block: bytes) -> Iterator[tuple[int, str]]:
    for first, last, start, listed in _RANGE.findall(block):
        codes = range(int(first, 16), int(last, 16) + 1)
        if listed:
            yield from zip(codes, map(_text, _HEX.findall(listed)), strict=False)
        else:
            text = _text(start)
            for step, code in enumerate(codes):
                yield code, text[:-1] + chr(ord(text[-1]) + step) if text else ""


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")
