"""The runs of text in a paragraph, heading or note: stress, links, breaks, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, pairwise
from types import MappingProxyType

from markdown_it.tree import SyntaxTreeNode

from rapport.findings import finding
from rapport.prose.asked import Braces, Piece, escaped, read_pieces
from rapport.prose.broken import marks as broken_marks
from rapport.prose.languages import is_language, language_of
from rapport.prose.markdown import web_address
from rapport.prose.reading import Reading, first_line, short
from rapport.prose.tree import Bound, Break, Emphasis, InLanguage, Inline, Link, Note, Strong, Text

_FIGURE = "cijfer:"
_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s/]", re.IGNORECASE)

_Run = Inline | Piece


def read_inlines(reading: Reading, block: SyntaxTreeNode) -> tuple[Inline, ...]:
    """The runs of a paragraph or heading node; neighbouring runs of plain text are one."""
    inline = next((child for child in block.children if child.type == "inline"), None)
    return _Line(reading, first_line(block)).children(inline) if inline else ()


class _Line:
    """Knows on which line of the text the walk is: every line end moves it on."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.reading = reading
        self.number = number
        self.braces = Braces(reading)

    def children(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        self._stars_between_digits(node.children)
        runs = [run for child in node.children for run in _READERS[child.type](self, child)]
        return tuple(self._joined(runs))

    def _joined(self, runs: list[_Run]) -> Iterator[Inline]:
        for is_text, group in groupby(runs, lambda run: isinstance(run, Piece | Text)):
            if is_text:
                yield from read_pieces(self.reading, map(_piece, group))
            else:
                yield from (run for run in group if not isinstance(run, Piece))

    def text(self, node: SyntaxTreeNode) -> Iterator[_Run]:
        self.reading.accounted.append(node.content)
        for broken in broken_marks(self.reading, node.content, self.number):
            self.reading.tell(broken)
        yield self.braces.piece(node.content, self.number)

    def literal(self, node: SyntaxTreeNode) -> Iterator[_Run]:
        self.reading.accounted.append(node.content)
        yield escaped(node.content)

    def soft_break(self, _: SyntaxTreeNode) -> Iterator[_Run]:
        self.number += 1
        yield Piece(" ")

    def hard_break(self, _: SyntaxTreeNode) -> Iterator[Inline]:
        self.number += 1
        yield Break()

    def emphasis(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Emphasis(self.children(node))

    def strong(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Strong(self.children(node))

    def link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        address, title = str(node.attrs.get("href", "")), str(node.attrs.get("title", ""))
        line = self.number
        children = self.children(node)
        label = str(node.meta.get("label", ""))
        self.reading.used.add(label)
        self.reading.accounted += (label,) if label else (address, title)
        if title:
            place = self.reading.place(line, title)
            self.reading.tell(finding("TKS-106", place, found=short(title)))
        if not node.children:
            place = self.reading.place(line, "[](")
            self.reading.tell(finding("TKS-014", place, found=short(address)))
        elif _ALLOWED.match(address):
            yield Link(web_address(address), children)
        elif address.startswith(_FIGURE):
            name = address.removeprefix(_FIGURE)
            yield Bound(short(name), children, self.reading.place(line, address))
        else:
            place = self.reading.place(line, address)
            self.reading.tell(finding("TKS-005", place, found=short(address)))
            yield from children

    def note(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        label = node.info
        self.reading.accounted.append(f"^{label}")
        place = self.reading.place(self.number, f"[^{label}]")
        note = self.reading.notes.get(label)
        if note is None and not self.reading.no_notes:
            self.reading.tell(finding("TKS-017", place, found=label))
        elif note is None or self.reading.no_notes:
            spot = self.reading.no_notes
            self.reading.tell(finding("TKS-021", place, found=label, plek=spot))
        elif note.used:
            self.reading.tell(finding("TKS-020", place, found=label))
        else:
            yield Note(note.children, place)
        if note is not None:
            note.used = True

    def passage(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        children = self.children(node)
        self.reading.accounted.append(node.info)
        # These braces name no figure; the search for those that do goes on behind them.
        place, _ = self.braces.piece("{}", self.number).braces
        code = language_of(node.info)
        if code is not None and is_language(code):
            yield InLanguage(code, children)
            return
        told = "TKS-023" if code is None else "TKS-022"
        self.reading.tell(finding(told, place, found=short(code or node.info)))
        yield from children

    def image(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        source, title = str(node.attrs.get("src", "")), str(node.attrs.get("title", ""))
        label = str(node.meta.get("label", ""))
        self.reading.used.add(label)
        self.reading.accounted += (node.content, label, source, title)
        place = self.reading.place(self.number, "![")
        self.reading.tell(finding("TKS-004", place, found=short(source)))
        self.number += node.content.count("\n")
        yield from ()

    def html(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        self._refuse("TKS-001", node.content, short(node.content))
        yield from ()

    def code(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        self._refuse("TKS-003", node.markup, node.markup)
        self.reading.accounted.append(node.content)
        yield from ()

    def _refuse(self, code: str, sought: str, found: str) -> None:
        place = self.reading.place(self.number, sought.partition("\n")[0])
        self.reading.tell(finding(code, place, found=found))
        self.reading.accounted.append(sought)
        self.number += sought.count("\n")

    def _stars_between_digits(self, nodes: list[SyntaxTreeNode]) -> None:
        for before, node in pairwise(nodes):
            if node.type not in ("em", "strong") or before.type != "text":
                continue
            if before.content[-1:].isdigit() and _leading(node)[:1].isdigit():
                sought = before.content[-1] + node.markup
                place = self.reading.place(self.number, sought)
                self.reading.tell(finding("TKS-011", place, found=node.markup))


def _piece(run: _Run) -> Piece:
    """A run of text as a piece; text that was read before, in a refused link, is literal."""
    return run if isinstance(run, Piece) else escaped(run.text if isinstance(run, Text) else "")


def _leading(node: SyntaxTreeNode) -> str:
    while node.children:
        node = node.children[0]
    return node.content if node.type == "text" else ""


_READERS: Mapping[str, Callable[[_Line, SyntaxTreeNode], Iterator[_Run]]] = MappingProxyType(
    {
        "text": _Line.text,
        "text_special": _Line.literal,
        "softbreak": _Line.soft_break,
        "hardbreak": _Line.hard_break,
        "em": _Line.emphasis,
        "strong": _Line.strong,
        "link": _Line.link,
        "note_reference": _Line.note,
        "passage": _Line.passage,
        "image": _Line.image,
        "html_inline": _Line.html,
        "code_inline": _Line.code,
    }
)
