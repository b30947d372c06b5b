"""A line that was meant as a key with its value, but lacks its colon or its space."""

from __future__ import annotations

import re

from rapport.findings import finding
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_diagnosis import Diagnosis
from rapport.sources.yaml_tree import MISSING_SPACE

_START = re.compile(r" *(?:- +)*")
# All spaces that YAML takes for a letter.
_HARD_SPACE = re.compile(r"([\w-]+):([\xa0\u2000-\u200a\u202f\u3000])")
_NO_COLON = re.compile(r"([a-z][a-z0-9_]*) +(\S.*)")
_AMOUNT = re.compile(r"(?:€ ?)?[-−–+]? ?(?:€ ?)?\d[\d.,]*[*%]?\s*$")


def unread_key(source: SourceText, number: int) -> Diagnosis | None:
    """The diagnosis of line `number`, from 0; None when it does not look like a key.

    A first word without a colon is a key when an amount follows it, or when it is a key on
    another line of the file.
    """
    line = source.line(number)
    start = _START.match(line)
    column = start.end() if start else 0
    at = source.starts[number] + column
    if hard := _HARD_SPACE.match(line, column):
        space = source.starts[number] + hard.start(2)
        found = finding("YML-115", source.place(space), key=hard[1])
        return Diagnosis(found, (space, space + 1, " "))
    if glued := MISSING_SPACE.match(line, column):
        return Diagnosis(finding("YML-103", source.place(at), key=glued[1]))
    bare = _NO_COLON.match(line, column)
    if bare and (_AMOUNT.match(bare[2]) or _is_key(source, bare[1])):
        end = source.starts[number] + bare.end(1)
        return Diagnosis(finding("YML-116", source.place(end), key=bare[1]), (end, end, ":"))
    return None


def _is_key(source: SourceText, word: str) -> bool:
    return (
        re.search(rf"^ *(?:- +)*{re.escape(word)}:(?: |$)", source.text, re.MULTILINE) is not None
    )
