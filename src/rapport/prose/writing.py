"""Narrative back to Markdown: the text that is read as the very same tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rapport.prose.markdown import ENTITY
from rapport.prose.tree import (
    Asked,
    Bound,
    Break,
    Emphasis,
    InLanguage,
    Inline,
    Link,
    Note,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
    plain,
)

Label = Callable[[Note], str]
# Signs that mean something wherever they stand.
_ANYWHERE = re.compile(r"[\\`*\[\]{}]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|" + ENTITY.pattern)
# Signs that mean something at the head of a line.
_AT_HEAD = re.compile(r"(?:#|>|[-+](?=\s|$|-|\+)|=|~)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_AMOUNT = re.compile(r"(?:€\s*)?\d")
# Signs at the end of a heading that would be taken for its close.
_CLOSING = re.compile(r"#+$")
_IN_BRACKETS = re.compile(r"[<>\\]")
_IN_QUOTES = re.compile(r"[\"\\]")
_PLAIN_ADDRESS = re.compile(r"[^\s<>()\\]+")


def markdown(blocks: Sequence[ProseBlock], label: Label | None = None) -> str:
    """The blocks as CommonMark, one line to a paragraph, with a line end behind the last.

    `label` names each note; without it they are numbered from 1. Reading the outcome gives the
    same tree, but for stress that begins or ends inside a word, which Markdown cannot always say.
    """
    pen = _Pen(label)
    lines = [*pen.blocks(blocks), *pen.notes()]
    return "\n".join(lines) + "\n" if lines else ""


@dataclass
class _Pen:
    """Writes, and keeps the notes for the end of the text."""

    label: Label | None
    kept: list[tuple[str, Note]] = field(default_factory=list)

    def blocks(self, blocks: Sequence[ProseBlock], *, close: bool = False) -> Iterator[str]:
        """The lines of some blocks, an empty one between each two.

        `close`: they are a point of a list, where a list may follow its paragraph at once.
        """
        mark = ""
        for index, block in enumerate(blocks):
            before = blocks[index - 1] if index else None
            if before is not None and not (close and _may_follow(before, block)):
                yield ""
            mark = _mark(block, mark if isinstance(before, ProseList) else "")
            yield from self._block(block, mark)

    def notes(self) -> Iterator[str]:
        """The notes that the text refers to."""
        for name, note in self.kept:
            yield ""
            yield f"[^{name}]: {self._runs(note.children)}"

    def _block(self, block: ProseBlock, mark: str) -> Iterator[str]:
        match block:
            case ProseParagraph(children):
                yield from _heads_escaped(self._runs(children))
            case ProseHeading(level, children):
                text = self._runs(children).replace("\\\n", " ")
                yield f"{'#' * level} {_CLOSING.sub(_with_backslash, text)}"
            case ProseList():
                yield from self._list(block, mark)
            case ProseQuote(children):
                yield from (f"> {line}".rstrip() for line in self.blocks(children))
            case ProseImage(source, alt, title):
                name = f' "{_quoted(title)}"' if title else ""
                yield f"![{_escaped(alt)}]({_address(source)}{name})"

    def _list(self, block: ProseList, sign: str) -> Iterator[str]:
        written = [list(self.blocks(item, close=True)) for item in block.items]
        # A list of single lines stays close together; one with more needs room to be read.
        loose = any(len(item) > 1 and "" in item for item in written)
        for index, item in enumerate(written):
            if index and loose:
                yield ""
            mark = f"{block.start + index}{sign}" if block.ordered else sign
            indent = " " * (len(mark) + 1)
            yield f"{mark} {item[0]}" if item else mark
            yield from (f"{indent}{line}" if line else "" for line in item[1:])

    def _runs(self, children: Sequence[Inline]) -> str:
        return "".join(self._run(child) for child in children)

    def _run(self, child: Inline) -> str:
        match child:
            case Text(text):
                return _escaped(text)
            case Break():
                return "\\\n"
            case Asked(written=written):
                return written
            case Note():
                return self._reference(child)
            case _:
                before, behind = _around(child)
                return f"{before}{self._runs(child.children)}{behind}"

    def _reference(self, note: Note) -> str:
        name = self.label(note) if self.label else str(len(self.kept) + 1)
        self.kept.append((name, note))
        return f"[^{name}]"


def _around(run: Emphasis | Strong | Link | Bound | InLanguage) -> tuple[str, str]:
    """What stands before and behind the words of a run."""
    match run:
        case Emphasis():
            return "*", "*"
        case Strong():
            return "**", "**"
        case Link(href):
            return "[", f"]({_address(href)})"
        case Bound(name):
            return "[", f"]({_address(f'cijfer:{name}')})"
        case InLanguage(language):
            return "[", f"]{{lang={language}}}"


def _may_follow(before: ProseBlock, block: ProseBlock) -> bool:
    """Whether a list is read as one right behind a paragraph."""
    return (
        isinstance(before, ProseParagraph)
        and isinstance(block, ProseList)
        and bool(block.items[0])
        and (not block.ordered or block.start == 1)
    )


def _mark(block: ProseBlock, taken: str) -> str:
    """The sign for the points of a list: another than that of the list right before it.

    A dash before an amount would look like a minus.
    """
    if not isinstance(block, ProseList):
        return ""
    if block.ordered:
        signs = ".)"
    else:
        firsts = (item[0] for item in block.items if item)
        texts = (plain(one.children) for one in firsts if isinstance(one, ProseParagraph))
        signs = "*-" if any(_AMOUNT.match(text) for text in texts) else "-*"
    return signs[1] if signs[0] == taken else signs[0]


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(_with_backslash, text)


def _heads_escaped(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        numbered = _NUMBER.match(line)
        if numbered:
            yield f"{numbered[1]}\\{line[numbered.end(1) :]}"
        elif _AT_HEAD.match(line):
            yield f"\\{line}"
        else:
            yield line


def _address(address: str) -> str:
    if _PLAIN_ADDRESS.fullmatch(address):
        return address
    return f"<{_IN_BRACKETS.sub(_with_backslash, address)}>"


def _quoted(title: str) -> str:
    return _IN_QUOTES.sub(_with_backslash, title)


def _with_backslash(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
