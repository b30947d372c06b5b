"""Lays out all portions of a document, until every page number that one asks of another is true."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from rapport.writers.pdf.parts.borrowed import Elsewhere
from rapport.writers.pdf.parts.cutting import Portion
from rapport.writers.pdf.parts.part import Part
from rapport.writers.pdf.parts.setting import Setter

# What a page number looks like before it is known.
GUESS = 100
# The second round has the true numbers, unless a list of them takes another number of pages.
ROUNDS = 5
PAGES_PER_SWEEP = 60


class UnsettledError(Exception):
    """Page numbers that change the number of pages again and again."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part, and the number of its first page: there may be a blank page before it.

    `told` are the page numbers elsewhere for which the part was laid out.
    """

    part: Part
    start: int
    told: Mapping[str, int]

    @property
    def right(self) -> bool:
        """Whether it begins on a right-hand page."""
        return self.start % 2 == 1

    @property
    def behind(self) -> int:
        """The number of the page behind it."""
        return self.start + self.part.pages

    def holds(self, start: int, numbers: Mapping[str, int]) -> bool:
        """Whether the part would be the same with another start and other numbers elsewhere."""
        return self.right == (start % 2 == 1) and all(
            numbers[name] == number for name, number in self.told.items()
        )


def lay_out(setter: Setter, portions: Sequence[Portion], *, two_sided: bool) -> tuple[Placed, ...]:
    """Every portion of the page that `setter` has as a part in its place, in order.

    With `two_sided`, a portion that wants a right-hand page gets one. Raises UnsettledError when
    the page numbers do not come to rest.
    """
    elements = {name: each for each in setter.root.iter() if (name := each.get("id"))}
    numbers = dict.fromkeys(elements, GUESS)
    placed: list[Placed] = []
    with _swept_now_and_then() as sweep:
        for _ in range(ROUNDS):
            earlier, placed, start = placed, [], 1
            places = {name: Elsewhere(numbers[name], each) for name, each in elements.items()}
            for index, portion in enumerate(portions):
                start += two_sided and portion.right and start % 2 == 0
                if earlier and earlier[index].holds(start, numbers):
                    part = earlier[index].part
                else:
                    part = setter.lay_out(portion, places, right=start % 2 == 1)
                    sweep(part.pages)
                told = {name: numbers[name] for name in sorted(part.asked)}
                placed.append(Placed(part, start, told))
                start = placed[-1].behind
            numbers |= _numbers(placed)
            if all(each.holds(each.start, numbers) for each in placed):
                return tuple(placed)
    raise UnsettledError("de bladzijdenummers in een inhoudsopgave komen niet tot rust")


def _numbers(placed: Sequence[Placed]) -> dict[str, int]:
    """The page of every place; of one that comes back in a later part, the first counts."""
    return {
        name: each.start + spot.page
        for each in reversed(placed)
        for name, spot in each.part.anchors.items()
    }


@contextmanager
def _swept_now_and_then() -> Iterator[Sweep]:
    """Meanwhile, rubbish is collected once in so many pages: looking for it takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield Sweep()
    finally:
        if was_on:
            gc.enable()


@dataclass
class Sweep:
    """Counts pages, and collects rubbish when there are many since the last time."""

    pages: int = 0

    def __call__(self, more: int) -> None:
        """After laying out so many pages more."""
        self.pages += more
        if self.pages >= PAGES_PER_SWEEP:
            gc.collect()
            self.pages = 0
