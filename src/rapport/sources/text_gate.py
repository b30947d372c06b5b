"""The gate for text: characters that may not pass, and text too long to lay out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.sources.located import Scalar

MAX_TEXT = 200_000
MAX_WORD = 200

_MOST = 50
_SHOWN = 20

# Classes of `re`. Line end and tab are the only controls that text needs.
_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_UNPRINTABLE = (
    r"\u2028\u2029\ufeff\ufff9-\uffff\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef"
    r"\U000e0000-\U000e007f\U000f0000-\U0010ffff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 15))
)
_HIDDEN = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    r"\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\uffa0"
)

_ANY = re.compile(f"[{_CONTROL}{_BIDI}{_UNPRINTABLE}{_HIDDEN}]")
_CODES = (
    ("TXT-002", re.compile(f"[{_CONTROL}]")),
    ("TXT-003", re.compile(f"[{_BIDI}]")),
    ("TXT-005", re.compile(f"[{_HIDDEN}]")),
    ("TXT-004", re.compile(f"[{_UNPRINTABLE}]")),
)
# What YAML itself refuses or takes for a line end.
_UNREADABLE = re.compile(f"[{_CONTROL}{_UNPRINTABLE}]")
_LONG_WORD = re.compile(rf"\S{{{MAX_WORD + 1},}}")
_CONTROL_NAMES = {"\0": "NUL", "\x07": "BEL", "\x0b": "VT", "\x0c": "FF", "\x1b": "ESC"}


def check(scalar: Scalar) -> tuple[Finding, ...]:
    """Everything that is wrong with the text of one value, each at its place."""

    def place_at(offset: int) -> Place:
        before = scalar.text[:offset]
        line_start = before.rfind("\n") + 1
        return scalar.line_at(before.count("\n") + 1, offset - line_start + 1)

    return (*check_characters(scalar.text, place_at), *check_length(scalar))


def readable(text: str) -> str:
    """The same text with a replacement character for each one that no parser may see."""
    return _UNREADABLE.sub("\ufffd", text)


def composed(text: str) -> str:
    """The same text in NFC: a letter with its accent as one character."""
    return unicodedata.normalize("NFC", text)


def check_characters(
    text: str, place_at: Callable[[int], Place], *, known: str = ""
) -> tuple[Finding, ...]:
    """Characters that may not pass (FOUT) or that nobody sees (WAARSCHUWING).

    `place_at` gives the place of an offset in `text`; characters in `known` were reported
    before. After fifty findings the rest is only counted.
    """
    matches = [match for match in _ANY.finditer(text) if match[0] not in known]
    kept = matches[:_MOST]
    rest = len(matches) - len(kept)
    return tuple(
        finding(
            _code_of(match[0]),
            place_at(match.start()),
            char=_name_of(match[0]),
            detail=(f"En nog {rest} keer zo'n teken in dit bestand.",)
            if rest and match is kept[-1]
            else (),
        )
        for match in kept
    )


def check_length(scalar: Scalar) -> tuple[Finding, ...]:
    """A text or a word so long that no page can hold it; a web address may be long."""
    return tuple(_lengths(scalar))


def _lengths(scalar: Scalar) -> Iterator[Finding]:
    if len(scalar.text) > MAX_TEXT:
        yield finding("TXT-006", scalar.place, found=_count(len(scalar.text)), expected="200.000")
        return
    for match in _LONG_WORD.finditer(scalar.text):
        if "://" in match[0]:
            continue
        line = scalar.text.count("\n", 0, match.start()) + 1
        column = match.start() - scalar.text.rfind("\n", 0, match.start())
        yield finding(
            "TXT-007",
            scalar.line_at(line, column),
            found=_count(len(match[0])),
            expected=str(MAX_WORD),
            word=match[0][:_SHOWN],
        )


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _code_of(char: str) -> str:
    return next(code for code, pattern in _CODES if pattern.match(char))


def _name_of(char: str) -> str:
    name = unicodedata.name(char, "") or _CONTROL_NAMES.get(char, "")
    number = f"U+{ord(char):04X}"
    return f"{number} ({name})" if name else number
