"""What becomes of every edit of one text: each ends in exactly one way, with who made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapport.review.atoms import Atom, Placed, Trace, final, traces
from rapport.review.differences import Hunk, apply, hunks
from rapport.review.guards import Guard, Reason, refusal
from rapport.review.merging import Change, Fate, Merged, merge
from rapport.review.projection import projected
from rapport.review.tokens import End, Token

_Hunk = Hunk[Token]


class Ending(StrEnum):
    """How an edit ends; a comment is no edit and has its own list."""

    TAKEN = "overgenomen"
    PRESENT = "stond er al"
    CONFLICT = "conflict"
    REFUSED = "geweigerd"


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
    guards: Sequence[Guard] = (),
) -> Settled:
    """Bring home what the files, by name, made of one text. `source` is as `merge` has it.

    `issued` and `source` are rows as Word shows them; what `guards` protect stays. Whatever the
    order of the files, the outcome is the same. Every hunk of every file stands in one edit.
    """
    versions = {name: _version(issued, returned[name], guards) for name in sorted(returned)}
    rows = {name: apply(issued, version.kept) for name, version in versions.items()}
    merged: Merged[Token] = merge(issued, rows, source)
    edits = [
        *(edit for change in merged.changes for edit in _of_change(change, versions)),
        *_refusals(issued, versions),
    ]
    edits.sort(key=lambda edit: (edit.start, edit.end, edit.files))
    return Settled(merged.text, tuple(edits))


def _version(issued: Sequence[Token], atoms: Sequence[Atom], guards: Sequence[Guard]) -> _Version:
    placed = as_shown(atoms)
    found = _Version()
    shift = 0
    for hunk in hunks(issued, [one.token for one in placed]):
        start = hunk.start + shift
        stop = start + len(hunk.new)
        shift = stop - hunk.end
        found.makers[hunk] = _makers(atoms, placed, hunk, (start, stop))
        reason = refusal(issued, hunk, guards)
        if reason is None:
            found.kept.append(hunk)
        else:
            found.refused.append((hunk, reason))
    return found


def as_shown(atoms: Sequence[Atom]) -> tuple[Placed, ...]:
    """The text that a reviewer left, without what nobody can see."""
    placed = final(atoms)
    if placed and not isinstance(placed[-1].token, End):
        # The end of the last paragraph was taken out: it ends all the same.
        placed = (*placed, Placed(End(), placed[-1].last, placed[-1].last))
    return tuple(
        Placed(one.token, placed[one.start].first, placed[one.stop - 1].last)
        for one in projected([each.token for each in placed])
    )


def _makers(
    atoms: Sequence[Atom], placed: Sequence[Placed], hunk: _Hunk, span: tuple[int, int]
) -> tuple[Trace, ...]:
    """Who made a change: those who did something to its own atoms, or to what stood between.

    A deletion that may stand in several places stands in the first, which need not be the one
    that was noted: then it is looked for as far behind as it is long.
    """
    start, stop = span
    before = placed[start - 1].last if start else -1
    first = min([before + 1, *(one.first for one in placed[start:stop])])
    found = traces(atoms, first - 1, _behind(placed, stop, len(atoms)))
    if found or hunk.new:
        return found
    return traces(atoms, before, _behind(placed, stop + hunk.end - hunk.start, len(atoms)))


def _behind(placed: Sequence[Placed], stop: int, atoms: int) -> int:
    """The first atom behind the tokens up to `stop`, which may itself hold the last of them."""
    own = placed[stop - 1].last + 1 if 0 < stop <= len(placed) else 0
    return max(own, placed[stop].first if stop < len(placed) else atoms)


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
