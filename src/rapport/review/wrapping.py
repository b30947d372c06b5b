"""Breaks the lines of Markdown at a width, where that changes nothing of what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# What at the head of a line would be taken for a mark.
_MARK = re.compile(r"(?:[#>=~|+*-]|\d{1,9}[.)](?:\s|$)|\[\^)")
# What must stay on one line: addresses, figures asked for, and notations behind brackets.
_WHOLE = re.compile(r"\]\([^)]*\)|\{[^}\n]*\}|<[^>\n]*>")
_INDENT = re.compile(r"(?:\s|>|[-*](?=\s)|\d{1,9}[.)](?=\s))*")


def width_of(text: str) -> int:
    """The width at which the paragraphs of a text are broken; 0 when they stand on one line."""
    pairs = pairwise(text.split("\n"))
    broken = (pair for pair in pairs if all(map(_runs_on, pair)))
    return max((len(line) for pair in broken for line in pair), default=0)


def wrapped(text: str, width: int) -> str:
    """The text with its long lines broken; 0 leaves it as it is."""
    if not width:
        return text
    return "\n".join(piece for line in text.split("\n") for piece in _wrapped(line, width))


def _runs_on(line: str) -> bool:
    return bool(line.strip()) and not _MARK.match(line.strip()) and not line.endswith("\\")


def _wrapped(line: str, width: int) -> Iterator[str]:
    if line.lstrip().startswith("#") or len(line) <= width:
        yield line
        return
    found = _INDENT.match(line)
    head = found[0] if found else ""
    further = "".join(sign if sign == ">" else " " for sign in head)
    words = _words(line[len(head) :])
    current = head + words[0]
    for word in words[1:]:
        if len(current) + 1 + len(word) > width and not _MARK.match(word):
            yield current
            current = further + word
        else:
            current += f" {word}"
    yield current


def _words(text: str) -> list[str]:
    """The words of a line; what must stay together is one."""
    guarded = _WHOLE.sub(lambda found: found[0].replace(" ", "\x00"), text)
    return [word.replace("\x00", " ") for word in guarded.split(" ")]
