"""What was changed in what the report makes itself: refused, and told at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapport.review.atoms import Atom, Trace
from rapport.review.differences import hunks
from rapport.review.heads import Head, places
from rapport.review.tokens import End


@dataclass(frozen=True, slots=True)
class Tampered:
    """A line of generated text: what was issued became `new`, under the heading `below`."""

    old: str
    new: str
    below: Head | None
    makers: tuple[Trace, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph that came back, and who did something to it."""

    text: str
    makers: tuple[Trace, ...]


def tampered(
    issued: Sequence[str], loose: Sequence[Atom], heads: Sequence[Head]
) -> Iterator[Tampered]:
    """Every generated paragraph that came back otherwise; `heads` are the tables and parts."""
    lines = list(_lines(loose))
    numbers = [number for number, line in enumerate(lines) if line.text]
    before = [line for line in map(_tidy, issued) if line]
    known = places(before, heads)
    shift = 0
    for hunk in hunks(before, [lines[number].text for number in numbers]):
        below = known[min(hunk.start, len(known) - 1)] if known else None
        first = hunk.start + shift
        shift += len(hunk.new) - (hunk.end - hunk.start)
        stop = _at(numbers, first + len(hunk.new), len(lines))
        around = lines[_at(numbers, first - 1, -1) + 1 : stop]
        whose = [line.makers for line in sorted(around, key=lambda line: not line.text)]
        old = before[hunk.start : hunk.end]
        count = max(len(old), len(hunk.new))
        for was, became, makers in zip_longest(old, hunk.new, whose[:count]):
            yield Tampered(was or "", became or "", below, makers or ())


def _at(numbers: Sequence[int], index: int, otherwise: int) -> int:
    return numbers[index] if 0 <= index < len(numbers) else otherwise


def _lines(loose: Sequence[Atom]) -> Iterator[_Line]:
    """Every paragraph; one without words only where somebody did something to it."""
    words: list[str] = []
    traces: set[Trace] = set()
    for atom in loose:
        traces.update(atom.traces)
        if isinstance(atom.what, End):
            text = _tidy("".join(words))
            if text and atom.deleted is not None:
                # Its end was taken out: it goes on in the next paragraph.
                continue
            if text or traces:
                yield _Line(text, tuple(sorted(traces)))
            words, traces = [], set()
        elif atom.deleted is None:
            words.append(atom.what if isinstance(atom.what, str) else " ")


def _tidy(text: str) -> str:
    return " ".join(text.split())
