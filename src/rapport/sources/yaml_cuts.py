"""Text that YAML would drop or swallow without a word: behind #, over a quote, at a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_events import Event

_SHOWN = 60
_BLOCK_HEADER = re.compile(r"[|>][+-]?([1-9]?)")
_COMMENT = re.compile(r" *#")
_NOTHING_BEHIND = re.compile(r" *(?:\n|$|#)")
# Behind a #: text, and not the space or the row of signs of an ordinary comment.
_TIGHT = re.compile(r"[^ #\n]")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


def block_end(source: SourceText, event: Event, parent: int) -> int:
    """The number of the first line after a block scalar; `parent` is the column it hangs under."""
    header = source.line_of(event.start)
    indicator = _BLOCK_HEADER.match(source.text, event.start)
    given = int(indicator[1]) if indicator and indicator[1] else 0
    least = parent + (given or 1)
    number = header + 1
    while number < len(source.starts):
        line = source.line(number)
        if line.strip(" "):
            if _indent(line) < least:
                break
            least = least if given else _indent(line)
            given = 1
        number += 1
    return number


def cut_by_comment(source: SourceText, event: Event, parent: int) -> Iterator[Finding]:
    """Text behind a `#` that a reader of the file may well take for part of this value."""
    if event.style in ("|", ">"):
        yield from _comment_below(source, block_end(source, event, parent), parent, tight=False)
    elif not event.style:
        yield from _comment_behind(source, event)
        if event.text and _NOTHING_BEHIND.match(source.text, event.end):
            below = source.line_of(event.end) + 1
            yield from _comment_below(source, below, parent, tight=True)


def _comment_behind(source: SourceText, event: Event) -> Iterator[Finding]:
    """After text any comment; after an empty value, such as `titel: #3`, one without a space."""
    found = _COMMENT.match(source.text, event.end)
    if found and (event.text or _TIGHT.match(source.text, found.end())):
        yield _lost(source, found.end() - 1, source.rest_of_line(found.end() - 1))


def _comment_below(
    source: SourceText, number: int, parent: int, *, tight: bool
) -> Iterator[Finding]:
    """Lines below a value that would have belonged to it, had they not begun with `#`.

    With `tight` only a `#` with text directly behind it counts: `#3`, but not `# toelichting`.
    """
    while number < len(source.starts):
        line = source.line(number)
        bare = line.strip(" ")
        if bare and (not bare.startswith("#") or _indent(line) <= parent):
            return
        if bare and (not tight or _TIGHT.match(bare, 1)):
            yield _lost(source, source.starts[number] + _indent(line), bare)
        number += 1


def _lost(source: SourceText, offset: int, comment: str) -> Finding:
    lost = comment if len(comment) <= _SHOWN else f"{comment[:_SHOWN]}…"
    return finding("YML-014", source.place(offset), lost=lost)


def swallowed(source: SourceText, event: Event, parent: int) -> Iterator[Finding]:
    """A quoted text that runs on over lines that do not hang under its key: a quote forgotten.

    YAML asks that such lines are indented (production 74, s-flow-line-prefix); PyYAML does not.
    """
    first, last = source.line_of(event.start), source.line_of(event.end - 1)
    for number in range(first + 1, last + 1):
        line = source.line(number)
        if line.strip() and _indent(line) <= parent:
            at = source.place(event.start)
            yield finding("YML-015", at, end=last + 1, line=number + 1)
            return


def cut_by_comma(source: SourceText, before: Event | None, event: Event) -> Finding | None:
    """Two plain values between brackets that look like one number with a decimal comma."""
    if before is None or before.style or event.style or event.start != before.end + 1:
        return None
    if not _DECIMAL_COMMA.match(source.text, before.end):
        return None
    found = source.text[before.start : event.end]
    return finding("YML-013", source.place(before.start), found=found)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
