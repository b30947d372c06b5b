"""Signs of pictures, links and stress that Markdown could not read and left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rapport.findings import Finding, finding
from rapport.prose.reading import Reading, short

_MARK = re.compile(r"!\[|\]\(|\*{2,}")
_LIKE_IMAGE = re.compile(r"!\[[^\[\]]*\] ?\(")
# ![words](path with a space "title")
_SPACED_PATH = re.compile(
    r"!\[[^\]]*\]\(\s*(?P<path>[^()<>\"\s][^()<>\"]*\s[^()<>\"]*?)\s*(?:\"[^\"]*\"\s*)?\)"
)
# The `](` of a broken image has nothing to add to what was told about the image.
_COVERED: Mapping[str, frozenset[str]] = MappingProxyType(
    {"TKS-110": frozenset(("TKS-015", "TKS-016", "TKS-110"))}
)


def marks(reading: Reading, content: str, line: int) -> Iterator[Finding]:
    """What stands in a run of plain text but was meant as Markdown; `line` counts from 0.

    At most one finding of a kind on a line, since marks come in pairs.
    """
    source = reading.lines[line] if line < len(reading.lines) else ""
    start = max(source.find(content), 0)
    for match in _MARK.finditer(content):
        at = source.find(match[0], start + match.start())
        one = _judged(reading, line, at) if at >= 0 else None
        if one and not _told(reading, line) & _COVERED.get(one.code, frozenset((one.code,))):
            yield one


def _told(reading: Reading, line: int) -> frozenset[str]:
    here = reading.place(line).line
    return frozenset(
        item.code for item in reading.findings if item.place and item.place.line == here
    )


def _judged(reading: Reading, line: int, at: int) -> Finding | None:
    source = reading.lines[line]
    if source.startswith("!", at):
        return _image(reading, line, at)
    if source.startswith("]", at):
        at = max(source.rfind("[", 0, at), 0)
        return finding("TKS-110", reading.place_at(line + 1, at + 1), found=short(source[at:]))
    return finding("TKS-111", reading.place_at(line + 1, at + 1), found=short(source[at:]))


def _image(reading: Reading, line: int, at: int) -> Finding | None:
    """An image that lacks something; but not the note in 'Let op![1]'."""
    source = reading.lines[line]
    place = reading.place_at(line + 1, at + 1)
    if spaced := _SPACED_PATH.match(source, at):
        path = spaced["path"]
        return finding("TKS-015", place, found=short(path), expected=path)
    if source[:at].strip(" >-*") and not _LIKE_IMAGE.match(source, at):
        return None
    return finding("TKS-016", place, found=short(source[at:]))
