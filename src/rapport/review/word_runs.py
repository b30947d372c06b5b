"""The runs of a paragraph in a returned Word file, as atoms: what stands there and who did it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from rapport.review.atoms import Atom, Trace
from rapport.review.tokens import (
    Figure,
    Footnote,
    Kind,
    Line,
    Look,
    Looks,
    Picture,
    Token,
    in_order,
)
from rapport.review.word_styles import WordStyles
from rapport.writers.docx.markup import NAMESPACES, Node, clark

_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
_FIELD_FIGURE = re.compile(r'\s*DOCPROPERTY\s+"?(cijfer\.[^"\s]+)"?')
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# What a run may hold besides text, and what it stands for.
_SIGNS = {"noBreakHyphen": "\u2011", "tab": "\t"}
_INSERTED, _DELETED = ("ins", "moveTo"), ("del", "moveFrom")
_AROUND = frozenset({"smartTag", "customXml", "sdtContent", "sdt", "dir", "bdo", "fldSimple"})
_PICTURES = frozenset({"drawing", "pict", "object", "AlternateContent"})

Notes = Callable[[str], tuple[Token, ...]]
Seen = Callable[[Node], None]


@dataclass(frozen=True, slots=True)
class Issued:
    """A figure as it was issued: what stands in the source for it, and what the file shows."""

    written: str
    shown: str


@dataclass(slots=True)
class _Field:
    """A field that is being read: its instruction, and what stands for it on the page."""

    code: str = ""
    shown: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class _History:
    """What holds for everything within an element."""

    inserted: Trace | None = None
    deleted: Trace | None = None
    looks: Looks = ()


@dataclass(slots=True)
class Runs:
    """Reads paragraphs. `links` has the addresses by relation, `notes` the words of a note.

    `seen` hears of every element that is no text, such as the anchor of a comment; `language` is
    that of the document; `figures` the figures as they were issued, by the name of their field.
    """

    styles: WordStyles
    links: Mapping[str, str]
    notes: Notes
    figures: Mapping[str, Issued]
    language: str
    seen: Seen = lambda _: None
    fields: list[_Field] = field(default_factory=list)

    def atoms(self, parent: Node, history: _History | None = None) -> Iterator[Atom]:
        """The atoms of everything in a paragraph, or in an element in one."""
        now = history or _History()
        for child in parent.iterchildren(tag="*"):
            name = str(child.tag).rpartition("}")[2]
            if name == "r":
                yield from self._run(child, now)
            elif name in _INSERTED:
                yield from self.atoms(child, replace(now, inserted=trace_of(child)))
            elif name in _DELETED:
                yield from self.atoms(child, replace(now, deleted=trace_of(child)))
            elif name == "hyperlink":
                yield from self.atoms(child, replace(now, looks=(*now.looks, *self._link(child))))
            elif name == "fldSimple":
                yield from self._simple(child, now)
            elif name in _AROUND:
                yield from self.atoms(child, now)
            else:
                self.seen(child)

    def _run(self, run: Node, history: _History) -> Iterator[Atom]:
        properties = run.find("w:rPr", NAMESPACES)
        changed = None if properties is None else properties.find("w:rPrChange", NAMESPACES)
        own = (*self._field_looks(), *self.styles.looks(properties), *self._spoken(properties))
        looks = in_order((*history.looks, *own))
        reshaped = None if changed is None else trace_of(changed)
        for child in run.iterchildren(tag="*"):
            what = self._what(child)
            if what is not None and what != "":
                yield Atom(_with(what, looks), looks, history.inserted, history.deleted, reshaped)

    def _what(self, child: Node) -> str | Line | Figure | Footnote | Picture | None:
        name = str(child.tag).rpartition("}")[2]
        if name in {"fldChar", "instrText", "delInstrText"}:
            return self._field(name, child)
        if name in {"t", "delText"}:
            return self._text(child.text or "")
        if name in _SIGNS:
            return self._text(_SIGNS[name])
        if name in {"br", "cr"}:
            return Line()
        return self._other(name, child)

    def _other(self, name: str, child: Node) -> Footnote | Picture | None:
        if name == "footnoteReference":
            return Footnote(self.notes(child.get(clark("w:id"), "")))
        if name in _PICTURES:
            return _picture(child)
        if name != "rPr":
            self.seen(child)
        return None

    def _text(self, text: str) -> str | None:
        """The text, unless it belongs to a field that is taken as a whole."""
        if not self.fields:
            return text
        last = self.fields[-1]
        if last.shown and _FIELD_FIGURE.match(last.code):
            last.text += text
            return None
        return text if last.shown else None

    def _field(self, name: str, child: Node) -> Figure | None:
        if name != "fldChar":
            if self.fields:
                self.fields[-1].code += child.text or ""
            return None
        kind = child.get(clark("w:fldCharType"))
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
        elif kind == "end" and self.fields:
            done = self.fields.pop()
            found = _FIELD_FIGURE.match(done.code)
            return self._figure(found[1], done.text) if found else None
        return None

    def _simple(self, element: Node, history: _History) -> Iterator[Atom]:
        code = element.get(clark("w:instr"), "")
        inner = list(self.atoms(element, history))
        found = _FIELD_FIGURE.match(code)
        if not found or not inner:
            yield from inner
            return
        text = "".join(atom.what for atom in inner if isinstance(atom.what, str))
        yield replace(inner[0], what=self._figure(found[1], text))

    def _figure(self, name: str, text: str) -> Figure:
        issued = self.figures.get(name, Issued("", ""))
        return Figure(issued.written, shown="" if text == issued.shown else text)

    def _field_looks(self) -> Looks:
        found = (_FIELD_LINK.match(one.code) for one in self.fields if one.shown)
        return tuple(Look(Kind.LINK, match[1]) for match in found if match)

    def _link(self, element: Node) -> Looks:
        address = self.links.get(element.get(clark("r:id"), ""))
        return (Look(Kind.LINK, address),) if address else ()

    def _spoken(self, properties: Node | None) -> Looks:
        found = None if properties is None else properties.find("w:lang", NAMESPACES)
        spoken = "" if found is None else found.get(clark("w:val"), "")
        own = self.language.partition("-")[0]
        # Word marks every other run as being in the language of the document.
        foreign = spoken and spoken.partition("-")[0] != own
        return (Look(Kind.LANGUAGE, spoken),) if foreign else ()


def trace_of(element: Node) -> Trace:
    """Who made a tracked change, and when."""
    author = element.get(clark("w:author"), "") or "onbekend"
    return Trace(author, element.get(clark("w:date"), ""))


def _picture(element: Node) -> Picture:
    described = next(element.iter(_DESCRIBED), None)
    if described is None:
        return Picture("", "", "")
    return Picture(described.get("name", ""), described.get("descr", ""), "")


def _with(
    what: str | Line | Figure | Footnote | Picture, looks: Looks
) -> str | Line | Figure | Footnote | Picture:
    """The same thing with its looks, where it has any."""
    return what if isinstance(what, str | Picture) else replace(what, looks=looks)
