"""Straight quotation marks and apostrophes set as typographic ones, where there is no doubt.

A text keeps its length, and changes as a whole or not at all: one mark that may be meant otherwise
(an opening without a closing, `'90 procent … zeker'`) leaves all of it as it was written. Feet,
inches, minutes and seconds behind a figure stay straight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_BOUNDARY = " \t\n\u00a0\u202f([{<\u2013\u2014-/\u2018\u201c\u201e"
_OPENING, _CLOSING = {"'": "\u2018", '"': "\u201c"}, {"'": "\u2019", '"': "\u201d"}
_APOSTROPHE = "\u2019"
# 's avonds, 't, 'n: words that begin with an apostrophe in Dutch, and years such as '24.
_CLIPPED = re.compile(r"'(?:(?:s|t|n|k|m|r|ns|er|ie|tis|twas)(?!\w)|\d\d(?!\d))", re.IGNORECASE)


class _DoubtError(Exception):
    """A mark that may be meant in two ways."""


@dataclass(slots=True)
class _State:
    """The marks that are open, and whether a word has begun with an apostrophe."""

    opened: list[str] = field(default_factory=list)
    clipped: bool = False


def curled(text: str) -> str:
    """The text with typographic quotation marks and apostrophes, or as it was when in doubt."""
    if "'" not in text and '"' not in text:
        return text
    try:
        return "".join(_curled(text))
    except _DoubtError:
        return text


def _curled(text: str) -> Iterator[str]:
    state = _State()
    for at, sign in enumerate(text):
        yield _set(text, at, state) if sign in _OPENING else sign
    if state.opened:
        raise _DoubtError


def _set(text: str, at: int, state: _State) -> str:
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before in _BOUNDARY or (before in _OPENING and before != sign):
        return _opening(text, at, state)
    if sign == "'" and before.isalnum() and after.isalpha():
        return _APOSTROPHE
    if state.opened and state.opened[-1] == sign:
        state.opened.pop()
        return _CLOSING[sign]
    # This may close what was taken for the apostrophe of a word, as in 'er is nog tijd'.
    if sign == "'" and state.clipped:
        raise _DoubtError
    if before.isdigit():
        return sign
    if sign == "'" and before.isalpha():
        return _APOSTROPHE
    raise _DoubtError


def _opening(text: str, at: int, state: _State) -> str:
    sign, after = text[at], text[at + 1 : at + 2]
    if sign == "'" and _CLIPPED.match(text, at):
        state.clipped = True
        return _APOSTROPHE
    if not after or after.isspace() or sign in state.opened:
        raise _DoubtError
    state.opened.append(sign)
    return _OPENING[sign]
