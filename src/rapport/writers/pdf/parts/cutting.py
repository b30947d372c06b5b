"""Cuts a page of HTML into portions that each start on a new page, so that each is laid out alone.

A portion is a whole page of HTML: the same head, and the elements around its content once more, so
that the rules of the style sheets and the running heads hold in it as they do in the whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

# Classes of rapport.html.j2 and onderdelen.html.j2. These have pages of their own.
ALONE = frozenset({"omslag", "inhoudsopgave", "opener"})
ON_NEW_PAGE = "begin-nieuw"
ON_RIGHT_PAGE = "begin-rechts"
STARTS = ALONE | {ON_NEW_PAGE, ON_RIGHT_PAGE}
# An element that goes on over a cut has no upper edge behind it and no lower edge before it.
NO_UPPER_EDGE = "margin-top: 0; padding-top: 0; border-top: 0; break-before: auto"
NO_LOWER_EDGE = "margin-bottom: 0; padding-bottom: 0; border-bottom: 0; break-after: auto"
HIDDEN = "display: none"


@dataclass(frozen=True, slots=True)
class Portion:
    """A page of HTML with one portion of the content.

    `continued` are the elements in it that began in an earlier portion and `unfinished` those that
    go on in the next, outermost first. `name` is unique and stays when others come or go.
    """

    root: Element
    name: str
    first: bool
    right: bool
    continued: tuple[Element, ...]
    unfinished: tuple[Element, ...]


def cut(root: Element) -> tuple[Portion, ...]:
    """The portions of a page of HTML, in order; together they hold all of it.

    The elements of `root` are shared with the portions, not copied.
    """
    body = root.find("body")
    if body is None:
        return (Portion(root, "", first=True, right=False, continued=(), unfinished=()),)
    cutter = _Cutter(root, _with_cuts(body))
    cutter.walk(body)
    cutter.close()
    return tuple(cutter.portions)


def _classes(element: Element) -> frozenset[str]:
    return frozenset(element.get("class", "").split())


def _with_cuts(body: Element) -> frozenset[Element]:
    """Every element that holds a cut somewhere inside it."""
    found: set[Element] = set()

    def holds(element: Element) -> bool:
        # A list and not a generator: every child has to be looked at.
        inside = [holds(child) for child in element]
        if any(inside):
            found.add(element)
        return any(inside) or bool(_classes(element) & STARTS)

    holds(body)
    return frozenset(found)


@dataclass
class _Sheet:
    """A portion in the making: the elements that are open in it, from the body inwards."""

    root: Element
    path: list[Element]
    continued: tuple[Element, ...]
    right: bool
    name: str = ""
    filled: bool = False

    @classmethod
    def after(cls, root: Element, path: list[Element], before: Element | None) -> Self:
        """An empty sheet in which copies of the elements of `path` are open, from the body inwards.

        `before` stands in front of what comes: a rule such as `.opener + .pakket` asks for it.
        """
        copies = [_shallow(element, NO_UPPER_EDGE) for element in path[1:]]
        body = _shallow(path[0])
        around = [body, *copies]
        for parent, child in zip(around, copies, strict=False):
            parent.append(child)
        if before is not None:
            around[-1].append(_trace_of(before))
        page = _shallow(root)
        page.extend([child for child in root if child.tag != "body"])
        page.append(body)
        return cls(page, around, tuple(copies), right=False)


def _shallow(element: Element, style: str = "") -> Element:
    copy = Element(element.tag, dict(element.attrib))
    return _styled(copy, style) if style else copy


def _styled(element: Element, style: str) -> Element:
    own = element.get("style", "").strip().rstrip(";")
    element.set("style", f"{own}; {style}" if own else style)
    return element


def _trace_of(element: Element) -> Element:
    trace = _shallow(element, HIDDEN)
    trace.attrib.pop("id", None)
    return trace


@dataclass
class _Cutter:
    """Walks over the body once and hands every element to the portion it belongs to."""

    root: Element
    holders: frozenset[Element]
    portions: list[Portion] = field(default_factory=list)
    # The elements that are being walked over, from the body inwards.
    walked: list[Element] = field(default_factory=list)
    sheet: _Sheet = field(init=False)

    def __post_init__(self) -> None:
        body = next(child for child in self.root if child.tag == "body")
        self.sheet = _Sheet.after(self.root, [body], None)

    def walk(self, element: Element) -> None:
        """Hand out what stands in `element`, which is open in the sheet."""
        self.walked.append(element)
        self._text(element.text)
        before: Element | None = None
        for child in element:
            classes = _classes(child)
            if classes & STARTS:
                self._turn(before)
            self.sheet.right |= ON_RIGHT_PAGE in classes
            tail = child.tail
            self._take(child)
            if classes & ALONE:
                self._turn(child)
            self._text(tail)
            before = child
        self.walked.pop()

    def _take(self, child: Element) -> None:
        parent = self.sheet.path[-1]
        # The name is what the portion brings of its own, not what it repeats.
        self.sheet.name = self.sheet.name or child.get("id") or ""
        if child not in self.holders:
            parent.append(_without_tail(child))
            self.sheet.filled = True
            return
        opened = _shallow(child)
        parent.append(opened)
        self.sheet.path.append(opened)
        self.walk(child)
        self.sheet.path.pop()

    def _text(self, text: str | None) -> None:
        """Put text behind what stands in the innermost open element."""
        if not text:
            return
        parent = self.sheet.path[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        self.sheet.filled |= bool(text.strip())

    def _turn(self, before: Element | None) -> None:
        if not self.sheet.filled:
            return
        self.close(self.sheet.path[1:])
        self.sheet = _Sheet.after(self.root, self.walked, before)

    def close(self, unfinished: list[Element] | None = None) -> None:
        """Make a portion of the sheet, when anything stands on it."""
        sheet = self.sheet
        if not sheet.filled:
            return
        going_on = tuple(unfinished or ())
        for element in going_on:
            _styled(element, NO_LOWER_EDGE)
        self.portions.append(
            Portion(
                sheet.root,
                sheet.name or f"deel-{len(self.portions) + 1}",
                first=not self.portions,
                right=sheet.right,
                continued=sheet.continued,
                unfinished=going_on,
            )
        )


def _without_tail(element: Element) -> Element:
    element.tail = None
    return element
