"""What a reviewer cannot change in a text, and why an edit of it is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapport.review.differences import Hunk
from rapport.review.projection import Shown
from rapport.review.tokens import End, Figure, Kind, Look, Nest, Picture, Token, Word


class Reason(StrEnum):
    """Why an edit is refused."""

    FIGURE = "een cijfer komt uit de cijfers, niet uit de tekst"
    PICTURE = "een afbeelding of tekstvak komt niet mee terug"
    CAPTION = "het onderschrift staat in de bron bij de afbeelding; pas het daar aan"
    GENERATED = "dit maakt rapport zelf"
    JOINED = "wat na deze tekst komt, maakt rapport zelf; daar kan zij niet in doorlopen"
    ANCHOR = "het begin van deze tekst is uit het bestand verdwenen"
    SWALLOWED = "hier staat een andere tekst van het rapport in, waarvan het begin verdwenen is"
    SOURCE = "deze tekst staat niet meer in de bron"
    LEFT = "met --alleen is voor andere wijzigingen gekozen"
    FORM = "de bron kan dit niet zo opschrijven"
    ELSEWHERE = "een kop- of voetregel of tekstvak komt niet mee terug"


@dataclass(frozen=True, slots=True)
class Guard:
    """The tokens from `start` up to `stop` of the issued row, which stay as they are."""

    start: int
    stop: int
    reason: Reason


def guards_of(row: Sequence[Token], shown: Sequence[Shown]) -> tuple[Guard, ...]:
    """What is protected in a row besides figures: bound amounts, and captions."""
    return (*_bound(row, shown), *_captions(shown))


def refusal(issued: Sequence[Token], hunk: Hunk[Token], guards: Sequence[Guard]) -> Reason | None:
    """Why a hunk cannot be taken over; None when it can."""
    old, wanted = issued[hunk.start : hunk.end], hunk.new
    figures = [token.written for token in old if isinstance(token, Figure)]
    left = [token.written for token in wanted if isinstance(token, Figure) and not token.shown]
    typed = any(isinstance(token, Figure) and token.shown for token in wanted)
    gone = any(figures.count(name) > left.count(name) for name in figures)
    if typed or (gone and not _means_to(old, wanted)):
        return Reason.FIGURE
    known = {token for token in issued if isinstance(token, Picture)}
    if any(isinstance(token, Picture) and token not in known for token in wanted):
        return Reason.PICTURE
    return next((one.reason for one in guards if _hurts(issued, hunk, one)), None)


def _hurts(issued: Sequence[Token], hunk: Hunk[Token], guard: Guard) -> bool:
    if hunk.start == hunk.end:
        return guard.start < hunk.start < guard.stop
    if hunk.end <= guard.start or guard.stop <= hunk.start:
        return False
    if not (hunk.start <= guard.start and guard.stop <= hunk.end):
        return True
    if guard.reason is Reason.CAPTION:
        # It may go together with its picture, which stands right before it.
        return hunk.start > guard.start - 2
    beside = (*issued[hunk.start : guard.start], *issued[guard.stop : hunk.end])
    return not _means_to(beside, hunk.new)


def _means_to(old: Sequence[Token], wanted: Sequence[Token]) -> bool:
    """Whether a figure went with the words around it, and nothing with digits took its place."""
    words = [token for token in old if isinstance(token, Word) and not token.text.isspace()]
    digits = any(isinstance(one, Word) and any(map(str.isdigit, one.text)) for one in wanted)
    return bool(words) and not digits


def _bound(row: Sequence[Token], shown: Sequence[Shown]) -> Iterator[Guard]:
    pairs = [(number, _binding(row, one)) for number, one in enumerate(shown)]
    for binding, group in groupby(pairs, lambda pair: pair[1]):
        if binding is not None:
            numbers = [number for number, _ in group]
            yield Guard(numbers[0], numbers[-1] + 1, Reason.FIGURE)


def _binding(row: Sequence[Token], shown: Shown) -> Look | None:
    looks = (
        look
        for token in row[shown.start : shown.stop]
        if not isinstance(token, End | Picture)
        for look in token.looks
    )
    return next((look for look in looks if look.kind is Kind.BOUND), None)


def _captions(shown: Sequence[Shown]) -> Iterator[Guard]:
    start = 0
    for number, one in enumerate(shown):
        if isinstance(one.token, End):
            if any(level.nest is Nest.CAPTION for level in one.token.levels):
                yield Guard(start, number + 1, Reason.CAPTION)
            start = number + 1
