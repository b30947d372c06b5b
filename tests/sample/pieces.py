"""The small pieces that the sample is built of."""

from __future__ import annotations

from decimal import Decimal

from rapport.document import Block, Heading, ListBlock, Paragraph, Part, Section, Tone
from rapport.place import Place
from rapport.prose.tree import Inline, Text

FILE = "programma-1-veiligheid.yaml"


def at(line: int) -> Place:
    """A line of the invented input file."""
    return Place(FILE, line, 5)


def text(words: str) -> tuple[Inline, ...]:
    """One plain run."""
    return (Text(words),)


def heading(ident: str, level: int, words: str, code: str = "") -> Heading:
    """A heading of a section; its id ends in `kop`."""
    return Heading(f"{ident}/kop", level, text(words), code, at(level))


def paragraph(ident: str, words: str, tone: Tone = Tone.BODY, line: int = 10) -> Paragraph:
    """A paragraph of one plain run."""
    return Paragraph(ident, text(words), tone, at(line))


def numbered(ident: str, items: tuple[str, ...], *, ordered: bool = True) -> ListBlock:
    """A list with one paragraph per item."""
    blocks = tuple((paragraph(f"{ident}/{n}", item),) for n, item in enumerate(items, 1))
    return ListBlock(ident, ordered, blocks, 1, at(20))


def section(
    ident: str, part: Part, head: tuple[int, str, str], *children: Block | Section
) -> Section:
    """A section; `head` is its level, its words and its code."""
    level, words, code = head
    return Section(ident, part, heading(ident, level, words, code), children, at(1))


def printed(value: Decimal) -> str:
    """A whole number as printed: true minus, points between thousands."""
    return f"{value:,}".replace(",", ".").replace("-", "−")
