"""Lines that fell out of a text block: pasted at the margin, they end it half-way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rapport.findings import finding
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_cuts import block_end
from rapport.sources.yaml_diagnosis import Diagnosis
from rapport.sources.yaml_events import Event, SyntaxFault

_KEY = re.compile(r" *(?:- +)*['\"]?[\w-]+['\"]?:(?: |$)")
_ITEM = re.compile(r" *- ")


def fallen(source: SourceText, events: Sequence[Event], fault: SyntaxFault) -> Diagnosis | None:
    """The line that ended the last text block before a fault, though its text went on below.

    What stands below it is indented as the block; the library stumbles there or just behind it,
    and would blame lines that are right. None when the fault has another cause.
    """
    block = next((event for event in reversed(events) if event.style in ("|", ">")), None)
    if block is None:
        return None
    header = source.line_of(block.start)
    end = block_end(source, block, _indent(source, header))
    inside = next(_filled(source, header + 1), end)
    if inside >= end:
        return None
    depth = _indent(source, inside)
    culprits = list(takewhile(lambda line: _indent(source, line) < depth, _filled(source, end)))
    if not culprits or not all(_may_be_text(source, line) for line in culprits):
        return None
    reached = _text_below(source, culprits[-1] + 1, depth)
    if not culprits[0] <= source.line_of(fault.at) <= reached:
        return None
    return _put_back(source, culprits, depth)


def _text_below(source: SourceText, number: int, depth: int) -> int:
    """The first line behind the rest of the block, as far as a fault may show; 0 without rest."""
    lines = _filled(source, number)
    first = next(lines, 0)
    if not first or _indent(source, first) < depth or _KEY.match(source.line(first)):
        return 0
    return next((line for line in lines if _indent(source, line) < depth), len(source.starts))


def _may_be_text(source: SourceText, number: int) -> bool:
    """Whether a line is neither a key, nor an item of a list that has begun, nor a separator."""
    line = source.line(number)
    if _ITEM.match(line):
        margin = line[: _indent(source, number)] + "- "
        return not any(source.line(above).startswith(margin) for above in range(number))
    return not _KEY.match(line) and not line.startswith(("---", "..."))


def _put_back(source: SourceText, culprits: Sequence[int], depth: int) -> Diagnosis:
    first, last = culprits[0], culprits[-1]
    lines = (source.line(number).strip(" ") for number in range(first, last + 1))
    text = "\n".join(" " * depth + line if line else "" for line in lines)
    start = source.starts[first]
    stop = source.starts[last] + len(source.line(last))
    place = source.place(start + _indent(source, first))
    return Diagnosis(finding("YML-106", place), (start, stop, text))


def _filled(source: SourceText, number: int) -> Iterator[int]:
    """The lines from `number` on that hold anything."""
    return (line for line in range(number, len(source.starts)) if source.line(line).strip())


def _indent(source: SourceText, number: int) -> int:
    line = source.line(number)
    return len(line) - len(line.lstrip(" "))
