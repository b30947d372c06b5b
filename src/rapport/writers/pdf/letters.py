"""Which letters a rendering used that the house style does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from rapport.findings import Finding, finding
from rapport.writers.pdf.reading import Passage

MOST = 20


class UsedFont(Protocol):
    """What is asked of a font of the renderer."""

    @property
    def family(self) -> str:
        """Its name."""

    @property
    def to_unicode(self) -> Mapping[int, str]:
        """The text of each glyph that was set."""

    @property
    def missing(self) -> Mapping[int, int]:
        """The characters, by number, that were set and that it does not have."""


def foreign_characters(fonts: Iterable[UsedFont], own: frozenset[str]) -> frozenset[str]:
    """Every character set in a font outside `own` (lower case), or in no font at all."""
    found: set[str] = set()
    for font in fonts:
        found.update(chr(point) for point in font.missing)
        if font.family.lower() not in own:
            found.update(character for text in font.to_unicode.values() for character in text)
    return frozenset(found)


def report(characters: frozenset[str], passages: Sequence[Passage]) -> tuple[Finding, ...]:
    """One FOUT per place that has such characters; one without place when none is found."""
    if not characters:
        return ()
    found = tuple(_per_passage(characters, passages))
    return found[:MOST] or (finding("PDF-004", None, tekens=_named(characters)),)


def _per_passage(characters: frozenset[str], passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in passages:
        here = characters.intersection(passage.text)
        if here:
            yield finding("PDF-004", passage.place, subject=passage.id, tekens=_named(here))


def _named(characters: Iterable[str]) -> str:
    return ", ".join(f"'{character}' (U+{ord(character):04X})" for character in sorted(characters))
