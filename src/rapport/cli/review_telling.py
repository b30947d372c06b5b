"""What came back in Word drafts, in lines: per text each edit and comment, and the sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rapport.cli.closing import shown
from rapport.cli.lines import EMPTY, Line, Look, line
from rapport.cli.telling import number
from rapport.findings import blocking

if TYPE_CHECKING:
    from rapport.review.account import Line as Edit
    from rapport.review.account import Reviewed, Said
    from rapport.review.remarks import Comment

_TAKEN: Final = "overgenomen"
_LOOKS: Final = {
    _TAKEN: Look.GOED,
    "stond er al": Look.QUIET,
    "conflict": Look.WAARSCHUWING,
    "geweigerd": Look.FOUT,
}
_LONGEST: Final = 300


def tell_review(found: Reviewed) -> tuple[Line, ...]:
    """Every edit below the text that it is in, and every comment."""
    lines: list[Line] = []
    for (where, source), edits in groupby(found.lines, lambda edit: (edit.where, edit.source)):
        lines += (_head(where, source), *(each for edit in edits for each in _edit(edit)), EMPTY)
    if found.comments:
        lines += (line(("Opmerkingen", Look.STRONG)), *_comments(found.comments), EMPTY)
    return tuple(lines)


def close_review(found: Reviewed) -> tuple[Line, ...]:
    """The sum of the edits, and what was written."""
    total = number(len(found.lines), "wijziging", "wijzigingen")
    parts = ", ".join(f"{count} {ending.value}" for ending, count in found.sums.items())
    comments = number(len(found.comments), "opmerking", "opmerkingen")
    files = number(len(found.files), "bestand", "bestanden")
    return (line((f"{total} in {files}: {parts}; {comments}.", Look.STRONG)), *_written(found))


def _written(found: Reviewed) -> Iterator[Line]:
    if found.written:
        yield line(("Bijgewerkt", Look.GOED), ":")
        yield from (line(f"  {shown(path)}") for path in found.written)
        return
    yield line("Er is niets geschreven.")
    if any(edit.ending.value == _TAKEN for edit in found.lines) and not blocking(found.findings):
        yield line("Met --neem-over komt in de bron te staan wat hier 'overgenomen' heet.")


def _head(where: str, source: str) -> Line:
    return line((where, Look.STRONG), (f"  {source}" if source else "", Look.QUIET))


def _edit(edit: Edit) -> Iterator[Line]:
    who = ", ".join(_who(maker.author, maker.date) for maker in edit.makers)
    names = who or f"niet bijgehouden, in {', '.join(edit.files)}"
    ending = (edit.ending.value, _LOOKS[edit.ending.value])
    yield line("  ", ending, f"  {names}")
    yield line(f"    was:   {_short(edit.old)}")
    yield line(f"    wordt: {_short(edit.new)}")
    if edit.now is not None:
        yield line(f"    bron:  {_short(edit.now)}")
    if edit.reason:
        yield line(f"    -> {edit.reason}")


def _comments(comments: Iterable[Said]) -> Iterator[Line]:
    for one in comments:
        settled = " (afgehandeld)" if one.comment.done else ""
        about = f" bij '{_short(one.comment.about)}'" if one.comment.about else ""
        yield line(f"  {one.where}{about}{settled}")
        yield from _comment(one.comment, 4)


def _comment(comment: Comment, indent: int) -> Iterator[Line]:
    who = _who(comment.author, comment.date)
    yield line(f"{' ' * indent}{who}: {_short(comment.text)}")
    for reply in comment.replies:
        yield from _comment(reply, indent + 2)


def _who(author: str, date: str) -> str:
    return f"{author} ({date[:10]})" if date else author


def _short(text: str) -> str:
    if not text.strip():
        return "(een spatie)" if text else "(niets)"
    text = text.strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
