"""The proof that reading a text loses nothing: every sign of the source has found a place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapport.findings import Finding, finding
from rapport.prose.markdown import ENTITY, decoded
from rapport.prose.reading import Reading, short

# Signs that may be Markdown's own; whether these are kept is the grammar's business.
_MARKS = frozenset(" \\`*_{}[]()#+-.!<>=~\"'&;:|\ufffd")


def lost(reading: Reading, skip: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """A finding at the first sign of the source that is not, in order, among what was accounted.

    `skip` holds the lines, from 0, that carry addresses of links: they are judged elsewhere.
    """
    kept = iter("".join(_signs("".join(reading.accounted))))
    skipped = {line for start, stop in skip for line in range(start, stop)}
    for number, line in enumerate(reading.lines):
        if number in skipped:
            continue
        for sign in _signs(ENTITY.sub(_meant, line)):
            if sign not in kept:  # Moves on to just behind the sign that it finds.
                yield finding("TKS-013", reading.place(number), found=short(line))
                return


def _meant(match: re.Match[str]) -> str:
    """What a code such as `&euro;` stands for; behind a backslash it stands for itself."""
    return match[0] if match.string[: match.start()].endswith("\\") else decoded(match)


def _signs(text: str) -> Iterator[str]:
    for char in unicodedata.normalize("NFD", text.casefold()):
        if char not in _MARKS and char.isprintable() and not unicodedata.combining(char):
            yield char
