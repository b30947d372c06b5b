"""The tag tree of a PDF as plain objects, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

# A reference to an object of a PDF: its number and generation.
Name = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of marked content: its page (from 1) and its number (MCID) on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Attached:
    """An annotation, such as a link, that an element holds."""

    name: Name
    item: pikepdf.Object


@dataclass(slots=True)
class Element:
    """One element of the tree; `role` is without the slash, and standard where it was mapped.

    `order` is everything in the tree in reading order; from `start` to `end` is in this element.
    """

    role: str
    item: pikepdf.Object
    parent: Element | None
    order: list[Element | Mark | Attached]
    start: int = 0
    end: int = 0
    kids: list[Element | Mark | Attached] = field(default_factory=list)

    @property
    def name(self) -> Name:
        """The object number, by which the file refers to this element."""
        return self.item.objgen

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements right below this one."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))

    def all(self) -> Iterator[Element | Mark | Attached]:
        """Everything below this element in reading order, each element before what it holds."""
        return map(self.order.__getitem__, range(self.start, self.end))

    def below(self, *roles: str) -> Iterator[Element]:
        """All elements below this one with one of these roles, in reading order."""
        return (kid for kid in self.all() if isinstance(kid, Element) and kid.role in roles)

    def marks(self) -> Iterator[Mark]:
        """All marked content below this element, in reading order."""
        return (kid for kid in self.all() if isinstance(kid, Mark))

    @property
    def page(self) -> int:
        """The page on which this element begins, from 1; 0 when it prints nothing."""
        return next((mark.page for mark in self.marks()), 0)

    def attribute(self, name: str) -> Any:  # noqa: ANN401  # any object of the PDF
        """The value of an attribute such as '/Scope'; None when absent."""
        held = self.item.get("/A")
        groups = held if isinstance(held, pikepdf.Array) else [held]
        known = (group for group in groups if isinstance(group, pikepdf.Dictionary))
        return next((group[name] for group in known if name in group), None)


@dataclass
class Tree:
    """The whole tree; `twice` are elements that are reached from more than one place.

    `misplaced` are elements whose parent (/P) is not the one that holds them.
    """

    pdf: pikepdf.Pdf
    top: Element = field(init=False)
    twice: list[Element] = field(default_factory=list)
    misplaced: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the tree from the file. Raises KeyError when the file has none."""
        self._pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}
        root = self.pdf.Root["/StructTreeRoot"]
        roles = root.get("/RoleMap", pikepdf.Dictionary())
        self._roles = {str(role): str(standard) for role, standard in roles.items()}
        self._seen: set[Name] = set()
        self.top = Element("", root, None, [])
        self._fill(self.top, 0)

    def _fill(self, element: Element, page: int) -> None:
        held = element.item.get("/K")
        page = self._page(element.item, page)
        for kid in held if isinstance(held, pikepdf.Array) else [held]:
            made = self._made(kid, element, page)
            if made is None:
                continue
            element.kids.append(made)
            element.order.append(made)
            if isinstance(made, Element):
                self._descend(made, page)
        element.end = len(element.order)

    def _descend(self, element: Element, page: int) -> None:
        element.start = element.end = len(element.order)
        if element.name in self._seen:
            self.twice.append(element)
            return
        self._seen.add(element.name)
        if element.parent and element.item.get("/P", element.item).objgen != element.parent.name:
            self.misplaced.append(element)
        self._fill(element, page)

    def _made(self, kid: Any, parent: Element, page: int) -> Element | Mark | Attached | None:  # noqa: ANN401  # any object of the PDF
        if isinstance(kid, int):
            return Mark(page, kid)
        if not isinstance(kid, pikepdf.Dictionary):
            return None
        if "/S" in kid:
            return Element(self._role(str(kid["/S"])), kid, parent, parent.order)
        if "/MCID" in kid:
            return Mark(self._page(kid, page), int(kid["/MCID"]))
        return Attached(kid["/Obj"].objgen, kid["/Obj"]) if "/Obj" in kid else None

    def _role(self, role: str) -> str:
        return self._roles.get(role, role).removeprefix("/")

    def _page(self, item: pikepdf.Object, inherited: int) -> int:
        return self._pages.get(item["/Pg"].objgen, 0) if "/Pg" in item else inherited
