"""What becomes of every edit of one text: each ends in exactly one way, with who made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapport.review.atoms import Atom, Placed, Trace, final, traces
from rapport.review.differences import Hunk, apply, hunks
from rapport.review.merging import Change, Fate, Merged, merge
from rapport.review.tokens import Figure, Picture, Token, Word

_Hunk = Hunk[Token]


class Ending(StrEnum):
    """How an edit ends; a comment is no edit and has its own list."""

    TAKEN = "overgenomen"
    PRESENT = "stond er al"
    CONFLICT = "conflict"
    REFUSED = "geweigerd"


class Reason(StrEnum):
    """Why an edit is refused."""

    FIGURE = "een cijfer komt uit de cijfers, niet uit de tekst"
    PICTURE = "een afbeelding of tekstvak komt niet mee terug"


_FATES = {
    Fate.TAKEN: Ending.TAKEN,
    Fate.PRESENT: Ending.PRESENT,
    Fate.CONFLICT: Ending.CONFLICT,
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of one text: from `start` up to `end` of the issued row, `issued` became `wanted`.

    `files` says in which files it stands and `makers` who made it, as far as the word processor
    noted that: none means that changes were not tracked. `source` is what the source has there
    now, where that is not as issued.
    """

    start: int
    end: int
    issued: tuple[Token, ...]
    wanted: tuple[Token, ...]
    files: tuple[str, ...]
    makers: tuple[Trace, ...]
    ending: Ending
    reason: Reason | None = None
    source: tuple[Token, ...] | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """The row with all that was taken over, and every edit in the order of the text."""

    row: tuple[Token, ...]
    edits: tuple[Edit, ...]


@dataclass(slots=True)
class _Version:
    """One file: what it changed, who changed what, and what of it is refused."""

    kept: list[_Hunk] = field(default_factory=list)
    refused: list[tuple[_Hunk, Reason]] = field(default_factory=list)
    makers: dict[_Hunk, tuple[Trace, ...]] = field(default_factory=dict)


def settle(
    issued: Sequence[Token],
    returned: Mapping[str, Sequence[Atom]],
    source: Sequence[Token] | None = None,
) -> Settled:
    """Bring home what the files, by name, made of one text. `source` is as `merge` has it.

    Whatever the order of the files, the outcome is the same. Every hunk of every file stands in
    exactly one edit.
    """
    versions = {name: _version(issued, returned[name]) for name in sorted(returned)}
    rows = {name: apply(issued, version.kept) for name, version in versions.items()}
    merged: Merged[Token] = merge(issued, rows, source)
    edits = [
        *(edit for change in merged.changes for edit in _of_change(change, versions)),
        *_refusals(issued, versions),
    ]
    edits.sort(key=lambda edit: (edit.start, edit.end, edit.files))
    return Settled(merged.text, tuple(edits))


def _version(issued: Sequence[Token], atoms: Sequence[Atom]) -> _Version:
    placed = final(atoms)
    found = _Version()
    shift = 0
    for hunk in hunks(issued, [one.token for one in placed]):
        start = hunk.start + shift
        stop = start + len(hunk.new)
        shift = stop - hunk.end
        found.makers[hunk] = traces(atoms, *_bounds(placed, start, stop, len(atoms)))
        reason = _refusal(tuple(issued[hunk.start : hunk.end]), hunk.new)
        if reason is None:
            found.kept.append(hunk)
        else:
            found.refused.append((hunk, reason))
    return found


def _bounds(placed: Sequence[Placed], start: int, stop: int, atoms: int) -> tuple[int, int]:
    """The atoms right before and right behind the tokens from `start` up to `stop`."""
    before = placed[start - 1].last if start else -1
    behind = placed[stop].first if stop < len(placed) else atoms
    return before, behind


def _refusal(issued: Sequence[Token], wanted: Sequence[Token]) -> Reason | None:
    """Why a hunk cannot be taken over; None when it can."""
    figures = [token.written for token in issued if isinstance(token, Figure)]
    left = [token.written for token in wanted if isinstance(token, Figure) and not token.shown]
    typed = any(isinstance(token, Figure) and token.shown for token in wanted)
    gone = any(figures.count(name) > left.count(name) for name in figures)
    if typed or (gone and _is_only_figure(issued, wanted)):
        return Reason.FIGURE
    known = {token for token in issued if isinstance(token, Picture)}
    if any(isinstance(token, Picture) and token not in known for token in wanted):
        return Reason.PICTURE
    return None


def _is_only_figure(issued: Sequence[Token], wanted: Sequence[Token]) -> bool:
    """Whether a figure was taken out by itself, or something with digits put in its place.

    Who takes out the sentence around it too, means to.
    """
    words = [token for token in issued if isinstance(token, Word) and not token.text.isspace()]
    digits = any(isinstance(one, Word) and any(map(str.isdigit, one.text)) for one in wanted)
    return digits or not words


def _of_change(change: Change[Token], versions: Mapping[str, _Version]) -> Iterator[Edit]:
    for variant in change.variants:
        makers = {
            trace
            for name in variant.names
            for hunk in versions[name].kept
            if change.start <= hunk.start and hunk.end <= change.end
            for trace in versions[name].makers[hunk]
        }
        yield Edit(
            change.start,
            change.end,
            change.issued,
            variant.text,
            variant.names,
            tuple(sorted(makers)),
            _FATES[change.fate],
            source=change.source,
        )


def _refusals(issued: Sequence[Token], versions: Mapping[str, _Version]) -> Iterator[Edit]:
    """The edits that are refused; the same one in several files once."""
    told: dict[tuple[_Hunk, Reason], list[str]] = {}
    for name, version in versions.items():
        for hunk, reason in version.refused:
            told.setdefault((hunk, reason), []).append(name)
    for (hunk, reason), names in told.items():
        makers = {trace for name in names for trace in versions[name].makers[hunk]}
        yield Edit(
            hunk.start,
            hunk.end,
            tuple(issued[hunk.start : hunk.end]),
            hunk.new,
            tuple(names),
            tuple(sorted(makers)),
            Ending.REFUSED,
            reason,
        )
