"""Brings the versions of several people, and of the source, together in one text.

Every version is held against the text as it was issued. Changes that touch each other belong
together: there either all who changed something wrote the same, or it is a conflict. Nobody's
version comes first, so the order of the files does not matter.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from rapport.review.differences import Hunk, apply, hunks

Token = TypeVar("Token", bound=Hashable)


class Fate(StrEnum):
    """What becomes of a change in the merging."""

    TAKEN = "overgenomen"
    PRESENT = "stond er al"  # the source says the same already
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Variant(Generic[Token]):
    """What some people made of one place in the text; `names` in alphabetical order."""

    names: tuple[str, ...]
    text: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Change(Generic[Token]):
    """One place, from `start` up to `end` of the issued text, and what became of it.

    `variants` holds each different text once; only a conflict has more than one. `source` is
    what the source has there, None where it is as issued.
    """

    start: int
    end: int
    issued: tuple[Token, ...]
    variants: tuple[Variant[Token], ...]
    source: tuple[Token, ...] | None
    fate: Fate


@dataclass(frozen=True, slots=True)
class Merged(Generic[Token]):
    """The text with every change that is no conflict, and the account of all changes."""

    text: tuple[Token, ...]
    changes: tuple[Change[Token], ...]

    @property
    def conflicts(self) -> tuple[Change[Token], ...]:
        """The places that a person has to decide about; there the text is that of the source."""
        return tuple(change for change in self.changes if change.fate is Fate.CONFLICT)


Found = Mapping[str, Sequence[Hunk[Token]]]
# The source goes by a name that no person has.
_SOURCE = ""


def merge(
    issued: Sequence[Token],
    versions: Mapping[str, Sequence[Token]],
    source: Sequence[Token] | None = None,
) -> Merged[Token]:
    """`issued` with the changes of all `versions` (by name) and of the `source` as it is now.

    Without `source` the source is still as issued. Where equal words leave more than one way to
    read what changed, so that merging the outcome again would change it, all is conflict: a
    person decides. Raises ValueError for a version without name.
    """
    if _SOURCE in versions:
        raise ValueError("every version needs a name")
    now = tuple(issued if source is None else source)
    found = {name: hunks(issued, text) for name, text in versions.items()}
    merged = _merged(issued, found, now)
    if _merged(issued, found, merged.text).text == merged.text:
        return merged
    open_changes = (
        replace(change, fate=Fate.CONFLICT) if change.fate is Fate.TAKEN else change
        for change in merged.changes
    )
    return Merged(now, tuple(open_changes))


def _merged(
    issued: Sequence[Token], versions: Found[Token], source: Sequence[Token]
) -> Merged[Token]:
    found = {**versions, _SOURCE: hunks(issued, source)}
    changes: list[Change[Token]] = []
    outcome: list[Hunk[Token]] = []
    for start, end in _places(found):
        texts = {
            name: text
            for name, parts in found.items()
            if (text := _text_at(issued, parts, start, end)) is not None
        }
        own = texts.pop(_SOURCE, None)
        change = _judged(start, end, tuple(issued[start:end]), texts, own)
        if change is not None:
            changes.append(change)
        outcome.append(Hunk(start, end, _outcome(change, own, tuple(issued[start:end]))))
    return Merged(apply(issued, outcome), tuple(changes))


def _places(found: Found[Token]) -> Iterator[tuple[int, int]]:
    """The stretches of the issued text that somebody changed; those that touch are one."""
    spans = sorted((hunk.start, hunk.end) for parts in found.values() for hunk in parts)
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current is None:
            current = (start, end)
        elif start <= current[1]:
            current = (current[0], max(current[1], end))
        else:
            yield current
            current = (start, end)
    if current is not None:
        yield current


def _text_at(
    issued: Sequence[Token], parts: Sequence[Hunk[Token]], start: int, end: int
) -> tuple[Token, ...] | None:
    """What a version has between `start` and `end`; None where it changed nothing there."""
    inside = [
        Hunk(hunk.start - start, hunk.end - start, hunk.new)
        for hunk in parts
        if start <= hunk.start and hunk.end <= end
    ]
    return apply(issued[start:end], inside) if inside else None


def _judged(
    start: int,
    end: int,
    issued: tuple[Token, ...],
    texts: Mapping[str, tuple[Token, ...]],
    source: tuple[Token, ...] | None,
) -> Change[Token] | None:
    """What becomes of the changes in one place; None where only the source changed."""
    if not texts:
        return None
    named: dict[tuple[Token, ...], list[str]] = {}
    for name in sorted(texts):
        named.setdefault(texts[name], []).append(name)
    variants = tuple(Variant(tuple(names), text) for text, names in named.items())
    if len(variants) > 1 or (source is not None and source != variants[0].text):
        fate = Fate.CONFLICT
    else:
        fate = Fate.TAKEN if source is None else Fate.PRESENT
    return Change(start, end, issued, variants, source, fate)


def _outcome(
    change: Change[Token] | None, source: tuple[Token, ...] | None, issued: tuple[Token, ...]
) -> tuple[Token, ...]:
    if change is not None and change.fate is Fate.TAKEN:
        return change.variants[0].text
    return issued if source is None else source
