"""Names of figures between braces, told apart from text and from braces that are just braces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapport.findings import finding
from rapport.place import Place
from rapport.prose.reading import Reading, short
from rapport.prose.tree import Asked, Text

# Markdown has no NUL: it marks the braces that were escaped.
_ESCAPED = "\0"
_BRACE = re.compile(r"(?<!\0)(?:\{(?P<asked>[^{}\0]{0,200})\}|[{}])")
_IN_SOURCE = re.compile(r"(?<!\\)[{}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as read; `braces` are the places of the braces in it that count."""

    text: str
    braces: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Braces:
    """Finds the place of every brace of a text; `ahead` has the columns that are still to come."""

    reading: Reading
    ahead: dict[int, Iterator[int]] = field(default_factory=dict)

    def piece(self, text: str, line: int) -> Piece:
        """The piece for some text on a line, counted from 0."""
        braces = tuple(self._place(line) for char in text if char in "{}")
        return Piece(text, braces)

    def _place(self, line: int) -> Place:
        if line not in self.ahead:
            found = _IN_SOURCE.finditer(self.reading.lines[line])
            self.ahead[line] = iter([match.start() + 1 for match in found])
        column = next(self.ahead[line], 0)
        return self.reading.place_at(line + 1, column) if column else self.reading.place(line)


def escaped(text: str) -> Piece:
    """The piece for text that a backslash or a code made literal."""
    return Piece("".join(_ESCAPED + char if char in "{}" else char for char in text))


def read_pieces(reading: Reading, pieces: Iterable[Piece]) -> Iterator[Text | Asked]:
    """Neighbouring pieces as text and names; the first brace without its partner is a finding."""
    known = list(pieces)
    text = "".join(piece.text for piece in known)
    places = iter([place for piece in known for place in piece.braces])
    reached, lone = 0, False
    for match in _BRACE.finditer(text):
        place = next(places)
        if match["asked"] is None:
            if not lone:
                reading.tell(finding("BED-001", place, found=match[0]))
            lone = True
            continue
        next(places)
        yield from _text(text[reached : match.start()])
        yield _asked(match, place)
        reached = match.end()
    yield from _text(text[reached:])


def _asked(match: re.Match[str], place: Place) -> Asked:
    name, *formats = (part.strip() for part in match["asked"].split("|"))
    return Asked(short(name), tuple(formats), match[0], place)


def _text(text: str) -> Iterator[Text]:
    if text:
        # A code such as &#769; puts an accent behind its letter.
        yield Text(unicodedata.normalize("NFC", text.replace(_ESCAPED, "")))
