"""Narrative as a tree: paragraphs, lists, headings, pictures, and the runs of text in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapport.place import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A run of plain text. Spaces are as in the source; a soft line end has become a space."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Text with stress (italic in most styles)."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Text with strong stress (bold in most styles)."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to `href`: http, https or mailto, nothing else."""

    href: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line end that the writer of the text asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure asked for by `name` (`saldo.verschil`), to be printed in these `formats`.

    `written` is what stands in the source, braces included; `shown` is the figure as it prints,
    empty until the report is composed. Only the narratives of a document hold one: in its sections
    the printed figure has become text.
    """

    name: str
    formats: tuple[str, ...]
    written: str
    place: Place
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """Text with a literal amount that must agree with the figure `name`; prints as its children."""

    name: str
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Text in another language than the rest; `language` is a code of BCP 47 such as `en`."""

    language: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note, at the spot in the text that refers to it.

    `number` counts from 1 through the whole document; it is 0 until the document is composed.
    """

    children: tuple[Inline, ...]
    place: Place
    number: int = 0


Inline = Text | Emphasis | Strong | Link | Break | Asked | Bound | InLanguage | Note


@dataclass(frozen=True, slots=True)
class ProseParagraph:
    """A paragraph of running text."""

    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ProseHeading:
    """A heading inside narrative; `level` counts from 1 within the text."""

    level: int
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ProseList:
    """A list; each item holds blocks. `start` is the first number of an ordered list."""

    ordered: bool
    start: int
    items: tuple[tuple[ProseBlock, ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ProseQuote:
    """A passage that quotes somebody."""

    children: tuple[ProseBlock, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ProseImage:
    """A picture on a line of its own: `source` as written, relative to the folder of the report."""

    source: str
    alt: str
    title: str
    place: Place


def said_of(source: str, alt: str) -> str:
    """What a draft says of a picture; a definitive report never has one without words (TKS-107)."""
    return alt or f"Afbeelding zonder beschrijving: {source.rpartition('/')[2]}"


ProseBlock = ProseParagraph | ProseHeading | ProseList | ProseQuote | ProseImage


def images(blocks: Iterable[ProseBlock]) -> Iterator[ProseImage]:
    """Every picture in a narrative, in lists and quotes too, in order."""
    for block in blocks:
        match block:
            case ProseImage():
                yield block
            case ProseList(items=items):
                for item in items:
                    yield from images(item)
            case ProseQuote(children=children):
                yield from images(children)
            case _:
                pass


def notes(children: Iterable[Inline]) -> Iterator[Note]:
    """Every note that some runs refer to, in order."""
    for child in children:
        match child:
            case Note():
                yield child
            case Text() | Break() | Asked():
                pass
            case _:
                yield from notes(child.children)


def plain(children: tuple[Inline, ...]) -> str:
    """The text of some runs without their stress, links and notes; a break becomes a line end."""
    return "".join(_plain_one(child, numbered=False) for child in children)


def printed(children: tuple[Inline, ...]) -> str:
    """As `plain`, with the number of each note where the text refers to it."""
    return "".join(_plain_one(child, numbered=True) for child in children)


def _plain_one(child: Inline, *, numbered: bool) -> str:
    match child:
        case Text(text):
            return text
        case Break():
            return "\n"
        case Asked(written=written, shown=shown):
            return shown or written
        case Note(number=number):
            return str(number) if numbered else ""
        case _:
            return "".join(_plain_one(inner, numbered=numbered) for inner in child.children)
