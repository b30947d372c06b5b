"""CommonMark to a tree of syntax nodes; the only room that talks to markdown-it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import isValidEntityCode
from markdown_it.tree import SyntaxTreeNode

from rapport.prose.extra_marks import extend

ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")

# Beyond this markdown-it drops text without a word; we refuse far earlier.
_NESTING = 100


@dataclass(frozen=True, slots=True)
class Reference:
    """A line `[label]: address`; `line` counts from 0, `stop` is the first line after it."""

    label: str
    line: int
    stop: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class Syntax:
    """A text as Markdown: its syntax tree and the reference lines that stand outside the tree."""

    root: SyntaxTreeNode
    references: tuple[Reference, ...]


class _Verbatim(MarkdownIt):
    """Keeps addresses as written, so that they can be judged and none turns into plain text."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url


def read(text: str) -> Syntax:
    """The syntax of a text. HTML is recognised, so that it can be refused; none is ever made."""
    options = {"html": True, "typographer": False, "maxNesting": _NESTING, "store_labels": True}
    known: dict[str, Any] = {}
    # What was escaped stays apart from plain text: `\\{` is a brace, `{` begins a name.
    parser = _Verbatim("commonmark", options).disable("text_join").use(extend)
    root = SyntaxTreeNode(parser.parse(text, known))
    first = [(label, found["map"], False) for label, found in known.get("references", {}).items()]
    again = [(found["label"], found["map"], True) for found in known.get("duplicate_refs", ())]
    references = (
        Reference(label, lines[0], lines[1], repeated) for label, lines, repeated in first + again
    )
    return Syntax(root, tuple(references))


def web_address(written: str) -> str:
    """An address as a program wants it: spaces and letters beyond ASCII as codes."""
    return normalizeLink(written)


def decoded(match: re.Match[str]) -> str:
    """What a code that ENTITY found stands for, as CommonMark 6.2 has it; itself if for nothing."""
    digits = match[0][2:-1]
    if match[0][1] != "#":
        return unescape(match[0])
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(number) if isValidEntityCode(number) else "\ufffd"
