"""What narrative may hold beyond CommonMark: notes, and passages in another language.

The notation is that of Pandoc: `tekst[^1]` with `[^1]: De noot.` on a line of its own, and
`[Smart City]{lang=en}`. A note is one paragraph of running text.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_LABEL = r"\[\^([^\s\[\]^]{1,60})\]"
_REFERENCE = re.compile(_LABEL)
_DEFINITION = re.compile(_LABEL + ":[ \t]*")
# Braces that name a figure hold no `=`, and begin with a letter.
_ATTRIBUTES = re.compile(r"\{([ \t]*(?:[.#][^{}\n]*|[\w-]+[ \t]*=[^{}\n]*))\}")
_CODE_INDENT = 4


def extend(parser: MarkdownIt) -> None:
    """Teach the parser these marks."""
    stops: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    parser.block.ruler.before("reference", "note", _definition, stops)
    parser.inline.ruler.before("link", "note_reference", _reference)
    parser.inline.ruler.before("link", "passage", _passage)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # as the library calls it
    first = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, first, state.eMarks[start])
    if found is None or state.sCount[start] - state.blkIndent >= _CODE_INDENT:
        return False
    if not silent:
        state.line = _end(state, start, end)
        text = state.getLines(start, state.line, state.blkIndent, False).strip()  # noqa: FBT003  # the library's order
        opening = state.push("note_open", "", 1)
        opening.info, opening.map = found[1], [start, state.line]
        inline = state.push("inline", "", 0)
        inline.content, inline.children = text[found.end() - found.start() :], []
        inline.map = [start, state.line]
        state.push("note_close", "", -1)
    return True


def _end(state: StateBlock, start: int, end: int) -> int:
    """The first line behind the note: it ends where a paragraph would."""
    rules = state.md.block.ruler.getRules("paragraph")
    before, state.parentType = state.parentType, "paragraph"
    line = start + 1
    while line < end and not state.isEmpty(line):
        lazy = state.sCount[line] < 0 or state.sCount[line] - state.blkIndent >= _CODE_INDENT
        if not lazy and any(rule(state, line, end, True) for rule in rules):  # noqa: FBT003
            break
        line += 1
    state.parentType = before
    return line


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as the library calls it
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("note_reference", "", 0).info = found[1]
    state.pos = found.end()
    return True


def _passage(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as the library calls it
    # The second half spares a search for the closing bracket at every bracket of a text.
    if state.src[state.pos] != "[" or state.src.find("]{", state.pos, state.posMax) < 0:
        return False
    start, stop = state.pos + 1, state.posMax
    close = state.md.helpers.parseLinkLabel(state, state.pos)
    found = _ATTRIBUTES.match(state.src, close + 1, stop) if close > start else None
    if found is None:
        return False
    if not silent:
        state.push("passage_open", "", 1).info = found[1]
        state.pos, state.posMax = start, close
        state.md.inline.tokenize(state)
        state.push("passage_close", "", -1)
        state.posMax = stop
    state.pos = found.end()
    return True
