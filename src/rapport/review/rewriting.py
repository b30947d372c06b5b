"""A changed row back in its Markdown: what did not change keeps its lines, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapport.findings import Finding
from rapport.findings import Level as Weight
from rapport.place import Place
from rapport.prose.markdown import read
from rapport.prose.parse import parse
from rapport.prose.tree import Note, ProseBlock, ProseHeading, ProseList, ProseParagraph
from rapport.prose.writing import markdown
from rapport.review.differences import Hunk, hunks
from rapport.review.rebuilding import blocks_of
from rapport.review.tokens import End, Footnote, Token, tokens_of
from rapport.review.wrapping import width_of, wrapped

_HERE = Place("")
_LABEL = re.compile(r"\[\^([^\s\[\]^]{1,60})\]")
_DEFINED = re.compile(r"^\s*\[\^([^\s\[\]^]{1,60})\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of the text: its lines from `first` up to `last`, and its tokens in the row."""

    first: int
    last: int
    start: int
    stop: int
    block: ProseBlock


def row_of(text: str) -> tuple[Token, ...]:
    """The row of a text in Markdown."""
    return tokens_of(_parsed(text)[0])


def rewritten(text: str, row: Sequence[Token]) -> str | None:
    """The text with the words of `row`; None when Markdown cannot say them so."""
    for broken in (True, False):
        made = _written(text, row, broken=broken)
        if _says(made, row) and _faults(made) <= _faults(text):
            return made
    return None


def _says(text: str, row: Sequence[Token]) -> bool:
    return row_of(text) == tokens_of(blocks_of(row, _HERE))


def _faults(text: str) -> set[str]:
    return {one.code for one in _parsed(text)[1] if one.level is Weight.FOUT}


def _parsed(text: str) -> tuple[tuple[ProseBlock, ...], tuple[Finding, ...]]:
    return parse(text, _HERE.at)


def _written(text: str, row: Sequence[Token], *, broken: bool) -> str:
    lines = text.split("\n")
    parts = _parts(text)
    labels = _Labels(text)
    found = list(hunks(tuple(t for part in parts for t in tokens_of([part.block])), row))
    made: list[str] = []
    done = 0
    for first, last, tokens in _touched(parts, found, row):
        above = lines[done : parts[first].first if first < len(parts) else _end(parts)]
        blocks = _as_it_was(blocks_of(tokens, _HERE), parts[first:last], lines)
        new = labels.written(blocks)
        made += above
        old = "\n".join(lines[parts[first].first : parts[last - 1].last]) if last > first else text
        made += _set(wrapped(new, width_of(old) if broken else 0), made, first == last)
        done = parts[last - 1].last if last > first else (done + len(above))
    return labels.settle([*made, *lines[done:]])


def _end(parts: Sequence[_Part]) -> int:
    return parts[-1].last if parts else 0


def _set(new: str, above: Sequence[str], inserted: bool) -> list[str]:  # noqa: FBT001  # one call
    """New lines, apart from those above them where they stand between two blocks."""
    lines = new.rstrip("\n").split("\n") if new.strip() else []
    if not inserted or not lines:
        return lines
    return [*([""] if above and above[-1].strip() else []), *lines, ""]


def _touched(
    parts: Sequence[_Part], found: Sequence[Hunk[Token]], row: Sequence[Token]
) -> Iterator[tuple[int, int, tuple[Token, ...]]]:
    """Which blocks changed, from and up to, with the new tokens that take their place."""
    spans = [_blocks_of(parts, hunk) for hunk in found]
    groups: list[tuple[int, int, list[Hunk[Token]]]] = []
    for (first, last), hunk in zip(spans, found, strict=True):
        if groups and first < max(groups[-1][1], groups[-1][0] + 1):
            before = groups.pop()
            groups.append((before[0], max(before[1], last), [*before[2], hunk]))
        else:
            groups.append((first, last, [hunk]))
    shift = 0
    for first, last, inside in groups:
        start = parts[first].start if first < len(parts) else (parts[-1].stop if parts else 0)
        stop = parts[last - 1].stop if last > first else start
        grown = sum(len(hunk.new) - (hunk.end - hunk.start) for hunk in inside)
        yield first, last, tuple(row[start + shift : stop + shift + grown])
        shift += grown


def _blocks_of(parts: Sequence[_Part], hunk: Hunk[Token]) -> tuple[int, int]:
    """The blocks that a change touches; none where whole paragraphs come between two."""
    whole = hunk.start == hunk.end and bool(hunk.new) and isinstance(hunk.new[-1], End)
    for number, part in enumerate(parts):
        if whole and part.start == hunk.start and not _nested(hunk.new):
            return number, number
        if hunk.start < part.stop:
            last = number
            while last < len(parts) and parts[last].start < max(hunk.end, hunk.start + 1):
                last += 1
            first = number
            # New points go with the list before or behind them.
            if whole and part.start == hunk.start and first:
                first -= 1
            return first, last
    if whole and parts and _nested(hunk.new):
        return len(parts) - 1, len(parts)
    return len(parts), len(parts)


def _nested(tokens: Sequence[Token]) -> bool:
    return any(isinstance(token, End) and token.levels for token in tokens)


def _as_it_was(
    blocks: Sequence[ProseBlock], old: Sequence[_Part], lines: Sequence[str]
) -> list[ProseBlock]:
    """Headings on the rank that they have in the text, lists with the number they began at."""
    rank = _rank(lines)
    starts = [part.block.start for part in old if isinstance(part.block, ProseList)]
    made: list[ProseBlock] = []
    for block in blocks:
        if isinstance(block, ProseHeading):
            made.append(replace(block, level=min(block.level + rank, 6)))
        elif isinstance(block, ProseList) and block.ordered and starts:
            made.append(replace(block, start=starts.pop(0)))
        else:
            made.append(block)
    return made


def _rank(lines: Sequence[str]) -> int:
    """How many ranks below the first the highest heading of the text stands."""
    marks = (re.match(r" {0,3}(#{1,6})(?:\s|$)", line) for line in lines)
    return min((len(found[1]) for found in marks if found), default=1) - 1


def _parts(text: str) -> list[_Part]:
    blocks = _parsed(text)[0]
    spans = [(node.map[0], node.map[1]) for node in read(text).root.children if node.map]
    lines = text.split("\n")
    made: list[_Part] = []
    done = 0
    for block in blocks:
        first, last = next(
            (span for span in spans if span[0] < block.place.line <= span[1]), (0, len(lines))
        )
        while last > first + 1 and not lines[last - 1].strip():
            last -= 1
        size = len(tokens_of([block]))
        made.append(_Part(first, last, done, done + size, block))
        done += size
    return made


class _Labels:
    """The notes of a text: each keeps its label, a new one gets the first number that is free."""

    def __init__(self, text: str) -> None:
        """Read where the notes of the text are defined."""
        self._taken = set(_LABEL.findall(text))
        order = _LABEL.findall(_DEFINED.sub("", text))
        found = [token for token in tokens_of(_parsed(text)[0]) if isinstance(token, Footnote)]
        self._known: dict[tuple[Token, ...], str] = {
            note.tokens: name for note, name in zip(found, order, strict=False)
        }
        self._new: dict[str, Note] = {}

    def written(self, blocks: Sequence[ProseBlock]) -> str:
        """The blocks as Markdown, without the definitions of their notes."""
        count: list[Note] = []

        def label(note: Note) -> str:
            count.append(note)
            return self._label(note)

        body = markdown(blocks, label)
        if not count:
            return body
        # The definitions stand behind the text, in the order in which it refers to them.
        first = f"\n\n[^{self._label(count[0])}]: "
        return body[: body.index(first)] if first in body else body

    def settle(self, lines: Sequence[str]) -> str:
        """The lines, without notes that nothing refers to any more and with the new ones."""
        text = "\n".join(lines)
        used = {
            name
            for line in text.split("\n")
            for name in _LABEL.findall(_DEFINED.sub("", line, count=1))
        }
        for node in reversed(read(text).root.children):
            if node.type == "note" and node.map and node.info not in used:
                kept = text.split("\n")
                text = "\n".join(kept[: node.map[0]] + kept[node.map[1] :])
        added = [f"[^{name}]: {_line(note)}" for name, note in self._new.items() if name in used]
        if not added:
            return text
        return text.rstrip("\n") + "\n\n" + "\n\n".join(added) + "\n"

    def _label(self, note: Note) -> str:
        key = _of_note(note)
        if key not in self._known:
            number = 1
            while str(number) in self._taken:
                number += 1
            self._taken.add(str(number))
            self._known[key] = str(number)
            self._new[str(number)] = note
        return self._known[key]


def _of_note(note: Note) -> tuple[Token, ...]:
    return tokens_of([ProseParagraph(note.children, _HERE)])[:-1]


def _line(note: Note) -> str:
    return markdown([ProseParagraph(note.children, _HERE)]).rstrip("\n")
