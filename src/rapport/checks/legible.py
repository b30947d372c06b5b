"""Whether the colours of a house style can be read on each other."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.model.contrast import LEAST, Weak, weak
from rapport.model.huisstijl import Huisstijl
from rapport.model.lettertypen import LOOK, shown
from rapport.place import Place
from rapport.sources import reader_for
from rapport.sources.located import Group, Scalar
from rapport.style import Style

COLOURS = "kleuren"


def colours_can_be_read(style: Style, look: Huisstijl) -> Iterator[Finding]:
    """One WAARSCHUWING per text that has too little contrast with what it stands on."""
    found = tuple(weak(look.kleuren))
    places = _places(style) if found else {}
    for one in found:
        # Where the gemeente gives one of the two, that is the one to look at.
        own = (places.get(one.pair.letters), places.get(one.pair.ground))
        yield _told(one, next((place for place in own if place), None))


def _told(one: Weak, place: Place | None) -> Finding:
    ground = f"{one.pair.ground} ({one.ground})" if one.pair.ground else "wit papier"
    return finding(
        "KLR-001",
        place,
        subject=one.pair.letters,
        found=_number(one.contrast),
        expected=_number(LEAST),
        letters=f"{one.pair.letters} ({one.letters})",
        ondergrond=ground,
        waar=one.pair.where,
    )


def _number(contrast: float) -> str:
    """Cut off, not rounded: 4,49 is too little and must not read as 4,5."""
    return f"{int(contrast * 100) / 100:.2f}".replace(".", ",").removesuffix("0")


def _places(style: Style) -> dict[str, Place]:
    """Where each colour is given, in the file of the gemeente before that of the basis."""
    found: dict[str, Place] = {}
    for path in style.layers(LOOK):
        reader = reader_for(path.name)
        tree, _ = reader.read(path.read_bytes(), shown(path)) if reader else (None, ())
        colours = tree.get(COLOURS) if tree else None
        for entry in colours if isinstance(colours, Group) else ():
            if isinstance(entry.value, Scalar):
                found.setdefault(entry.key.text, entry.value.place)
    return found
