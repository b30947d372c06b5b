"""One text comes home: what every file made of it, against the source as it is now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapport.review.atoms import Atom
from rapport.review.differences import Hunk, apply
from rapport.review.guards import Reason, guards_of
from rapport.review.merging import merge
from rapport.review.projection import projected, tokens
from rapport.review.restoring import restored
from rapport.review.rewriting import rewritten, row_of
from rapport.review.settling import Edit, Ending, settle
from rapport.review.tokens import Token
from rapport.writers.docx.issued import IssuedText

Refuse = Callable[[Edit], Reason | None]


@dataclass(frozen=True, slots=True)
class Home:
    """The edits of one text, and its source with all that was taken over."""

    edits: tuple[Edit, ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Now:
    """The text as issued and the source as it is now, both as Word shows them too."""

    issued: tuple[Token, ...]
    source: str
    row: tuple[Token, ...]
    shown: tuple[Token, ...]
    level: int

    def with_edits(self, edits: Sequence[Edit]) -> str | None:
        """The source with these edits; None when Markdown cannot say that."""
        changes = [Hunk(edit.start, edit.end, edit.wanted) for edit in edits]
        merged = merge(self.issued, {"lezers": apply(self.issued, changes)}, self.shown).text
        if merged == self.shown:
            return self.source
        return rewritten(self.source, restored(self.row, merged, self.level))


def bring_home(
    issued: IssuedText,
    returned: Mapping[str, Sequence[Atom]],
    source: str | None,
    refuse: Refuse = lambda _: None,
) -> Home:
    """What becomes of one text. `source` is its Markdown now, None where it is gone.

    `refuse` gives a further reason not to take an edit over.
    """
    row = row_of(issued.source)
    shown = projected(row, issued.level)
    text = issued.source if source is None else source
    own = row_of(text)
    now = _Now(tokens(shown), text, own, tokens(projected(own, issued.level)), issued.level)
    settled = settle(now.issued, returned, now.shown, guards_of(row, shown))
    if source is None:
        return Home(tuple(refused(edit, Reason.SOURCE) for edit in settled.edits), "")
    judged = (refused(edit, refuse(edit)) if _taken(edit) else edit for edit in settled.edits)
    return _written(tuple(judged), now)


def refused(edit: Edit, reason: Reason | None) -> Edit:
    """The edit as one that is refused; as it was without a reason, or with one of its own."""
    if edit.reason or reason is None:
        return edit
    return replace(edit, ending=Ending.REFUSED, reason=reason)


def _written(edits: tuple[Edit, ...], now: _Now) -> Home:
    """All edits together, or else each that the source can say."""
    taken = [edit for edit in edits if _taken(edit)]
    made = now.with_edits(taken)
    if made is not None:
        return Home(edits, made)
    kept: list[Edit] = []
    text = now.source
    for edit in taken:
        tried = now.with_edits([*kept, edit])
        if tried is not None:
            kept, text = [*kept, edit], tried
    return Home(
        tuple(refused(e, Reason.FORM) if _taken(e) and e not in kept else e for e in edits), text
    )


def _taken(edit: Edit) -> bool:
    return edit.ending is Ending.TAKEN
