"""Running text as runs: stress and links by their character style, never by formatting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapport.document import Heading
from rapport.prose.tree import Asked, Break, Emphasis, InLanguage, Inline, Link, Note, Strong, Text
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.markup import SPACE, Node, node, run, words

STRESS = {
    (True, False): "Strong",
    (False, True): "Emphasis",
    (True, True): "Intense Emphasis",
}


@dataclass(frozen=True, slots=True)
class _Voice:
    """How some text sounds: its character style where it has no stress, its stress, its language.

    The language is empty where it is that of the document.
    """

    style: str
    strong: bool = False
    emphasis: bool = False
    language: str = ""

    def look(self, desk: Desk) -> str:
        """The id of its style."""
        return desk.styles.get(STRESS.get((self.strong, self.emphasis), self.style), "")


def inline(children: tuple[Inline, ...], desk: Desk, style: str = "") -> list[Node]:
    """The runs of some text; `style` names the character style of what has no stress."""
    return list(_runs(children, desk, _Voice(style)))


def _runs(children: tuple[Inline, ...], desk: Desk, voice: _Voice) -> Iterator[Node]:
    for child in children:
        match child:
            case Text(text):
                yield words(text, voice.look(desk), voice.language)
            case Asked(written=written, shown=shown):
                name = desk.texts.figure(written, shown)
                yield from _field(f' DOCPROPERTY "{name}" ', shown, voice.look(desk))
            case Break():
                yield run(node("w:br"), voice.look(desk))
            case Strong(within):
                yield from _runs(within, desk, replace(voice, strong=True))
            case Emphasis(within):
                yield from _runs(within, desk, replace(voice, emphasis=True))
            case InLanguage(language, within):
                yield from _runs(within, desk, replace(voice, language=language))
            case Link(href, within):
                inner = _runs(within, desk, replace(voice, style="Hyperlink"))
                yield desk.links.outside(href, inner)
            case Note(within):
                beside = replace(desk, links=desk.footnotes.links)
                yield desk.footnotes.refer(inline(within, beside))


def heading_runs(heading: Heading, desk: Desk) -> list[Node]:
    """The code of a heading in its own style, a space, and its words."""
    code = [words(heading.code, desk.styles["Kopcode"]), words(" ")] if heading.code else []
    return [*code, *inline(heading.children, desk)]


def _field(order: str, shown: str, style: str) -> Iterator[Node]:
    """A field with what it shows now; Word puts the property of the file in its place."""
    code = node("w:instrText", {})
    code.text = order
    code.set(SPACE, "preserve")
    yield run(node("w:fldChar", {"w:fldCharType": "begin"}), style)
    yield run(code, style)
    yield run(node("w:fldChar", {"w:fldCharType": "separate"}), style)
    yield words(shown, style)
    yield run(node("w:fldChar", {"w:fldCharType": "end"}), style)
