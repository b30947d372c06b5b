"""What was changed in what the report makes itself: refused, and told at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapport.review.atoms import Atom, Trace
from rapport.review.differences import hunks
from rapport.review.tokens import End


@dataclass(frozen=True, slots=True)
class Tampered:
    """A line of generated text: what was issued became `new`, under the heading `below`."""

    old: str
    new: str
    below: str
    makers: tuple[Trace, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph that came back, and who did something to it."""

    text: str
    makers: tuple[Trace, ...]


def tampered(
    issued: Sequence[str], loose: Sequence[Atom], heads: Mapping[str, object]
) -> Iterator[Tampered]:
    """Every generated paragraph that came back otherwise; `heads` are names of tables and parts."""
    lines = list(_lines(loose))
    before = [line for line in map(_tidy, issued) if line]
    names = {_tidy(head): head for head in heads}
    for hunk in hunks(before, [line.text for line in lines]):
        below = next((names[one] for one in reversed(before[: hunk.start + 1]) if one in names), "")
        old = before[hunk.start : hunk.end]
        for was, became in zip_longest(old, hunk.new, fillvalue=""):
            yield Tampered(was, became, below, _makers(lines, was, became))


def _makers(lines: Sequence[_Line], old: str, new: str) -> tuple[Trace, ...]:
    if new:
        return next((line.makers for line in lines if line.text == new), ())
    return next((line.makers for line in lines if not line.text and old and line.makers), ())


def _lines(loose: Sequence[Atom]) -> Iterator[_Line]:
    words: list[str] = []
    traces: set[Trace] = set()
    for atom in loose:
        traces.update(atom.traces)
        if isinstance(atom.what, End):
            if text := _tidy("".join(words)):
                yield _Line(text, tuple(sorted(traces)))
                traces = set()
            words = []
        elif atom.deleted is None:
            words.append(atom.what if isinstance(atom.what, str) else " ")


def _tidy(text: str) -> str:
    return " ".join(text.split())
