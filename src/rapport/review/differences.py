"""What changed between two texts, as replacements at places in the first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

Token = TypeVar("Token", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Hunk(Generic[Token]):
    """`new` takes the place of the tokens from `start` up to `end` of the base."""

    start: int
    end: int
    new: tuple[Token, ...]


def hunks(base: Sequence[Token], text: Sequence[Token]) -> tuple[Hunk[Token], ...]:
    """What turns `base` into `text`, from front to back, untouched tokens between each two.

    A change that could stand in several places, such as one of two equal words that is gone,
    always stands in the first, so that two people who did the same are seen to have done so.
    """
    front = _alike(base, text)
    back = _alike(base[front:][::-1], text[front:][::-1])
    inner = base[front : len(base) - back], text[front : len(text) - back]
    matcher = SequenceMatcher(None, *inner, autojunk=False)
    found = [
        Hunk(front + start, front + end, tuple(inner[1][low:high]))
        for kind, start, end, low, high in matcher.get_opcodes()
        if kind != "equal"
    ]
    return tuple(_joined(_shifted(base, found)))


def apply(base: Sequence[Token], changes: Iterable[Hunk[Token]]) -> tuple[Token, ...]:
    """`base` with these changes, which stand from front to back and do not overlap."""
    made: list[Token] = []
    done = 0
    for hunk in changes:
        made += base[done : hunk.start]
        made += hunk.new
        done = hunk.end
    return (*made, *base[done:])


def _alike(one: Sequence[Token], other: Sequence[Token]) -> int:
    """How many tokens both begin with."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _shifted(base: Sequence[Token], found: Sequence[Hunk[Token]]) -> Iterator[Hunk[Token]]:
    """Each pure insertion or deletion as far to the front as gives the same text."""
    floor = 0
    for hunk in found:
        start, end, new = hunk.start, hunk.end, hunk.new
        moving = new if start == end else tuple(base[start:end])
        if not new or start == end:
            while start > floor and base[start - 1] == moving[-1]:
                start, end = start - 1, end - 1
                moving = (moving[-1], *moving[:-1])
            new = moving if new else ()
        floor = end
        yield Hunk(start, end, new)


def _joined(found: Iterable[Hunk[Token]]) -> Iterator[Hunk[Token]]:
    """Changes that came to touch each other by shifting, as one."""
    last: Hunk[Token] | None = None
    for hunk in found:
        if last is not None and hunk.start <= last.end:
            last = Hunk(last.start, hunk.end, (*last.new, *hunk.new))
            continue
        if last is not None:
            yield last
        last = hunk
    if last is not None:
        yield last
