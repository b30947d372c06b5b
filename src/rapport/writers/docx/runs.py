"""Running text as runs: stress and links by their character style, never by formatting."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.document import Heading
from rapport.prose.tree import Break, Emphasis, Inline, Link, Strong, Text
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.markup import Node, node, run, words

STRESS = {
    (True, False): "Strong",
    (False, True): "Emphasis",
    (True, True): "Intense Emphasis",
}


def inline(children: tuple[Inline, ...], desk: Desk, style: str = "") -> list[Node]:
    """The runs of some text; `style` names the character style of what has no stress."""
    return list(_runs(children, desk, style, strong=False, emphasis=False))


def _runs(
    children: tuple[Inline, ...], desk: Desk, style: str, *, strong: bool, emphasis: bool
) -> Iterator[Node]:
    look = desk.styles.get(STRESS.get((strong, emphasis), style), "")
    for child in children:
        match child:
            case Text(text):
                yield words(text, look)
            case Break():
                yield run(node("w:br"), look)
            case Strong(within):
                yield from _runs(within, desk, style, strong=True, emphasis=emphasis)
            case Emphasis(within):
                yield from _runs(within, desk, style, strong=strong, emphasis=True)
            case Link(href, within):
                inner = _runs(within, desk, "Hyperlink", strong=strong, emphasis=emphasis)
                yield desk.links.outside(href, inner)


def heading_runs(heading: Heading, desk: Desk) -> list[Node]:
    """The code of a heading in its own style, a space, and its words."""
    code = [words(heading.code, desk.styles["Kopcode"]), words(" ")] if heading.code else []
    return [*code, *inline(heading.children, desk)]
