"""What the styles and lists of a returned Word file mean, whatever program saved it last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapport.review.tokens import Kind, Look, Nest
from rapport.sources.container import Container
from rapport.writers.docx.markup import NAMESPACES, Node, clark, of_value

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_HEADING = re.compile(r"(?:heading|kop) (\d)")
_LISTS = {
    "list bullet": Nest.BULLETS,
    "lijst opsom.teken": Nest.BULLETS,
    "list number": Nest.NUMBERS,
    "lijstnummering": Nest.NUMBERS,
}
_FURTHER = ("list continue", "lijstvoortzetting")
_QUOTES = {"quote", "citaat", "quotations", "intense quote"}
_CAPTION = "onderschrift"
_STRESS = {
    "strong": (Look(Kind.STRONG),),
    "zwaar": (Look(Kind.STRONG),),
    "emphasis": (Look(Kind.EMPHASIS),),
    "nadruk": (Look(Kind.EMPHASIS),),
    "intense emphasis": (Look(Kind.STRONG), Look(Kind.EMPHASIS)),
    "intensieve benadrukking": (Look(Kind.STRONG), Look(Kind.EMPHASIS)),
}
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is: a heading of a level, a point of a list at a depth, or a quote.

    `nest` is None for running text, and for what goes on in a point of a list (`depth` tells).
    """

    heading: int = 0
    nest: Nest | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class WordStyles:
    """The names of the styles by their id, and the kind of number of every list level."""

    names: Mapping[str, tuple[str, ...]]
    bullets: Mapping[tuple[str, str], bool]

    @classmethod
    def of(cls, container: Container) -> WordStyles:
        """Read them; a file without styles or lists has none."""
        return cls(_names(container), _bullets(container))

    def role(self, properties: Node | None) -> Role:
        """The role of a paragraph with these properties."""
        names = self.names.get(of_value(properties, "w:pStyle") or "", ())
        role = next((made for name in names if (made := _role(name))), Role())
        number = of_value(properties, "w:numPr/w:numId")
        if number is None or role.heading:
            return role
        level = of_value(properties, "w:numPr/w:ilvl") or "0"
        if number == "0":
            return Role(depth=role.depth)
        nest = Nest.BULLETS if self.bullets.get((number, level)) else Nest.NUMBERS
        depth = role.depth or min(int(level) + 1 if level.isdigit() else 1, DEEPEST)
        return Role(nest=role.nest or nest, depth=depth)

    def looks(self, properties: Node | None) -> tuple[Look, ...]:
        """The stress of a run with these properties: of its style, and what is set on top."""
        names = self.names.get(of_value(properties, "w:rStyle") or "", ())
        looks = list(next((_STRESS[name] for name in names if name in _STRESS), ()))
        for tag, kind in (("w:b", Kind.STRONG), ("w:i", Kind.EMPHASIS)):
            switch = None if properties is None else properties.find(tag, NAMESPACES)
            if switch is None:
                continue
            looks = [look for look in looks if look.kind is not kind]
            if switch.get(clark("w:val"), "1") not in {"0", "false", "off"}:
                looks.append(Look(kind))
        return tuple(looks)


def _role(name: str) -> Role | None:
    if heading := _HEADING.fullmatch(name):
        return Role(heading=int(heading[1]))
    if name in _QUOTES:
        return Role(nest=Nest.QUOTE)
    if name == _CAPTION:
        return Role(nest=Nest.CAPTION)
    stem, _, last = name.rpartition(" ")
    stem, depth = (stem, int(last)) if last.isdigit() else (name, 1)
    if stem in _LISTS:
        return Role(nest=_LISTS[stem], depth=min(depth, DEEPEST))
    return Role(depth=min(depth, DEEPEST)) if stem in _FURTHER else None


def _names(container: Container) -> dict[str, tuple[str, ...]]:
    if STYLES not in container.parts:
        return {}
    found = {}
    for style in container.tree(STYLES).iterfind("w:style", NAMESPACES):
        aliases = (of_value(style, "w:aliases") or "").split(",")
        names = (of_value(style, "w:name") or "", *aliases)
        known = tuple(name.strip().casefold() for name in names if name.strip())
        found[style.get(clark("w:styleId"), "")] = known
    return found


def _bullets(container: Container) -> dict[tuple[str, str], bool]:
    """Whether the points of a list, by its number and level, have a bullet."""
    if NUMBERING not in container.parts:
        return {}
    root = container.tree(NUMBERING)
    formats = {
        (abstract.get(clark("w:abstractNumId")), level.get(clark("w:ilvl"))): of_value(
            level, "w:numFmt"
        )
        for abstract in root.iterfind("w:abstractNum", NAMESPACES)
        for level in abstract.iterfind("w:lvl", NAMESPACES)
    }
    return {
        (number.get(clark("w:numId"), ""), level or ""): kind == "bullet"
        for number in root.iterfind("w:num", NAMESPACES)
        for (abstract, level), kind in formats.items()
        if abstract == of_value(number, "w:abstractNumId")
    }
