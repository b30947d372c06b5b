"""From a row as Word shows it back to the row of the source, with all that Word cannot tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapport.review.differences import hunks
from rapport.review.projection import Shown, projected, seen_look, tokens
from rapport.review.tokens import (
    End,
    Kind,
    Level,
    Look,
    Nest,
    Picture,
    Token,
    in_order,
)


def restored(row: Sequence[Token], merged: Sequence[Token], level: int) -> tuple[Token, ...]:
    """The row of the source with what changed between what it shows and `merged`.

    What did not change stays as it is in the source, languages, bound amounts and all.
    """
    shown = projected(row, level)
    made: list[Token] = []
    done = 0
    for hunk in hunks(tokens(shown), merged):
        start, stop = _span(shown, hunk.start, hunk.end)
        made += row[done:start]
        made += _Way(row, shown, level).back(hunk.new, start, stop)
        done = stop
    return (*made, *row[done:])


def _span(shown: Sequence[Shown], start: int, end: int) -> tuple[int, int]:
    """Which tokens of the row a stretch of what is shown stands for."""
    if start < end:
        return shown[start].start, shown[end - 1].stop
    place = shown[start - 1].stop if start else 0
    return place, place


class _Way:
    """The way back for new tokens: what they look like in the source."""

    def __init__(self, row: Sequence[Token], shown: Sequence[Shown], level: int) -> None:
        self._row = row
        self._level = level
        self._links = {
            seen_look(look): look
            for token in row
            if not isinstance(token, End | Picture)
            for look in token.looks
            if look.kind is Kind.LINK
        }
        self._pictures = {
            one.token: row[one.start] for one in shown if isinstance(one.token, Picture)
        }
        self._ends = [(one.token, row[one.start]) for one in shown if one.stop > one.start]

    def back(self, new: Sequence[Token], start: int, stop: int) -> Iterator[Token]:
        """New tokens that stand where `start` up to `stop` of the row stood."""
        around = self._languages(start, stop)
        for token in new:
            match token:
                case End():
                    yield self._end(token)
                case Picture():
                    yield self._pictures.get(token, token)
                case _:
                    looks = [self._links.get(look, look) for look in token.looks]
                    yield replace(token, looks=in_order((*around, *looks)))

    def _languages(self, start: int, stop: int) -> tuple[Look, ...]:
        """The language of what they replace, or that both neighbours have."""
        first, last = (start, stop - 1) if start < stop else (start - 1, stop)
        before = self._row[first] if first >= 0 else End()
        behind = self._row[last] if last < len(self._row) else End()
        if isinstance(before, End | Picture) or isinstance(behind, End | Picture):
            return ()
        return tuple(
            look for look in before.looks if look.kind is Kind.LANGUAGE and look in behind.looks
        )

    def _end(self, end: End) -> End:
        if end.heading:
            return replace(end, heading=max(end.heading - self._level + 1, 1))
        plain = tuple(level for level in end.levels if level.nest is not Nest.CAPTION)
        for shown, own in self._ends:
            if isinstance(shown, End) and isinstance(own, End) and _alike(shown, end):
                return replace(own, levels=_first(own.levels, end.levels))
        return replace(end, levels=plain)


def _alike(one: End, other: End) -> bool:
    """Whether two paragraphs stand within the same, be it another point of it."""
    kinds = [[level.nest for level in end.levels] for end in (one, other)]
    return bool(kinds[0]) and kinds[0] == kinds[1]


def _first(own: Sequence[Level], shown: Sequence[Level]) -> tuple[Level, ...]:
    """The levels of the source, beginning a point where Word begins one."""
    outer = (replace(level, first=False) for level in own[:-1])
    return (*outer, replace(own[-1], first=shown[-1].first))
