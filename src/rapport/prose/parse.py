"""Narrative from Markdown: its tree, and a finding for whatever would be lost or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from markdown_it.tree import SyntaxTreeNode

from rapport.findings import Finding, finding
from rapport.prose import conservation, doubts, notes
from rapport.prose.inlines import read_inlines
from rapport.prose.markdown import Syntax, read
from rapport.prose.reading import PlaceAt, Reading, first_line, short
from rapport.prose.tree import (
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Text,
)

MOST_CHARACTERS = 200_000
MOST_LEVELS = 10

_TOO_DEEP = "TKS-008"


def parse(text: str, place_at: PlaceAt) -> tuple[tuple[ProseBlock, ...], tuple[Finding, ...]]:
    """The blocks of a text in CommonMark, and what is wrong or doubtful in it.

    `place_at(line, column)`, both from 1, gives the place of a spot in the text. Levels of
    headings count from 1 for the highest in the text. A text of more than 200,000 characters,
    which the gate of the sources refuses, stays one paragraph as it was written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_CHARACTERS:
        return (ProseParagraph((Text(text),), place_at(1, 1)),), ()
    reading = Reading(text.split("\n"), place_at)
    syntax = read(text)
    notes.define_all(reading, syntax.root)
    blocks = tuple(_blocks(reading, syntax.root, 0))
    _unused_references(reading, syntax)
    notes.tell_unused(reading)
    findings = [*reading.findings, *doubts.of_lines(reading)]
    if _TOO_DEEP not in {item.code for item in findings}:
        skip = [(reference.line, reference.stop) for reference in syntax.references]
        findings += conservation.lost(reading, skip)
    return _levelled(blocks, findings), _in_order(findings)


def _blocks(reading: Reading, parent: SyntaxTreeNode, depth: int) -> Iterator[ProseBlock]:
    for node in parent.children:
        yield from _READERS[node.type](reading, node, depth)


def _paragraph(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    image = _lone_image(node)
    if image is not None:
        yield _image(reading, image)
        return
    place = reading.place(first_line(node), _first_words(node))
    if children := read_inlines(reading, node):
        yield ProseParagraph(children, place)


def _lone_image(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    runs = [run for child in node.children for run in child.children]
    return runs[0] if len(runs) == 1 and runs[0].type == "image" else None


def _image(reading: Reading, node: SyntaxTreeNode) -> ProseImage:
    source, title = str(node.attrs.get("src", "")), str(node.attrs.get("title", ""))
    label = str(node.meta.get("label", ""))
    alt = "".join(run.content or " " for run in node.walk() if not run.children and run is not node)
    reading.used.add(label)
    reading.accounted += (node.content, label, source, title)
    place = reading.place(first_line(node), "![")
    return ProseImage(source, " ".join(alt.split()), title, place)


def _heading(reading: Reading, node: SyntaxTreeNode, depth: int) -> Iterator[ProseBlock]:
    place = reading.place(first_line(node), _first_words(node))
    children = read_inlines(replace(reading, no_notes="kop"), node)
    if depth:
        reading.tell(finding("TKS-010", place, found=short(_first_words(node))))
    elif not children:
        reading.tell(finding("TKS-108", place, found="kop"))
    else:
        if node.markup == "-":
            reading.tell(finding("TKS-109", place, found=short(_first_words(node))))
        yield ProseHeading(int(node.tag[1:]), children, place)


def _list(reading: Reading, node: SyntaxTreeNode, depth: int) -> Iterator[ProseBlock]:
    if _too_deep(reading, node, depth):
        return
    ordered = node.type == "ordered_list"
    doubts.list_marks(reading, node)
    items = []
    for item in node.children:
        reading.accounted.append(item.info)
        items.append(tuple(_blocks(reading, item, depth + 1)))
        if not item.children:
            place = reading.place(first_line(item))
            reading.tell(finding("TKS-108", place, found="punt van een lijst"))
    start = int(str(node.attrs.get("start", 1)))
    yield ProseList(ordered, start, tuple(items), reading.place(first_line(node)))


def _quote(reading: Reading, node: SyntaxTreeNode, depth: int) -> Iterator[ProseBlock]:
    if _too_deep(reading, node, depth):
        return
    if children := tuple(_blocks(reading, node, depth + 1)):
        yield ProseQuote(children, reading.place(first_line(node)))


def _too_deep(reading: Reading, node: SyntaxTreeNode, depth: int) -> bool:
    if depth < MOST_LEVELS:
        return False
    reading.tell(finding(_TOO_DEEP, reading.place(first_line(node)), most=MOST_LEVELS))
    return True


def _rule(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    reading.tell(finding("TKS-105", reading.place(first_line(node))))
    yield from ()


def _html(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    place = reading.place(first_line(node))
    reading.tell(finding("TKS-001", place, found=short(node.content)))
    reading.accounted.append(node.content)
    yield from ()


def _indented(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    reading.tell(finding("TKS-002", reading.place(first_line(node))))
    reading.accounted.append(node.content)
    yield from ()


def _fence(reading: Reading, node: SyntaxTreeNode, _: int) -> Iterator[ProseBlock]:
    place = reading.place(first_line(node), node.markup)
    reading.tell(finding("TKS-003", place, found=node.markup))
    reading.accounted += (node.markup, node.info, node.content, node.markup)
    yield from ()


def _first_words(node: SyntaxTreeNode) -> str:
    """The first line of what a paragraph or heading holds, as it was written."""
    return next((child.content.split("\n")[0] for child in node.children), "")


def _unused_references(reading: Reading, syntax: Syntax) -> None:
    for reference in syntax.references:
        if reference.repeated or reference.label not in reading.used:
            line = reading.lines[reference.line]
            label = line[line.find("[") + 1 : line.find("]")]
            code = "TKS-007" if reference.repeated else "TKS-006"
            place = reading.place(reference.line, "[")
            reading.tell(finding(code, place, found=short(label)))


def _levelled(blocks: tuple[ProseBlock, ...], findings: list[Finding]) -> tuple[ProseBlock, ...]:
    """The blocks with the highest heading at level 1; a finding where a level is left out."""
    levels = [block.level for block in blocks if isinstance(block, ProseHeading)]
    above = min(levels, default=1) - 1
    before = above
    levelled: list[ProseBlock] = []
    for block in blocks:
        if not isinstance(block, ProseHeading):
            levelled.append(block)
            continue
        if block.level > before + 1:
            found, expected = str(block.level), str(before + 1)
            findings.append(finding("TKS-009", block.place, found=found, expected=expected))
        before = block.level
        levelled.append(ProseHeading(block.level - above, block.children, block.place))
    return tuple(levelled)


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(
            dict.fromkeys(findings),
            key=lambda item: (item.place.line, item.place.column) if item.place else (0, 0),
        )
    )


_READERS: Mapping[str, Callable[[Reading, SyntaxTreeNode, int], Iterator[ProseBlock]]] = (
    MappingProxyType(
        {
            "paragraph": _paragraph,
            "heading": _heading,
            "bullet_list": _list,
            "ordered_list": _list,
            "blockquote": _quote,
            "hr": _rule,
            "html_block": _html,
            "code_block": _indented,
            "fence": _fence,
            "note": notes.account,
        }
    )
)
