"""What a house style asks for and lacks: families of letters."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.findings import Finding, Related, finding
from rapport.model import lettertypen
from rapport.model.huisstijl import Huisstijl
from rapport.model.lettertypen import Asked
from rapport.place import Place
from rapport.style import Style


def families_are_there(style: Style, look: Huisstijl) -> tuple[Finding, ...]:
    """One FOUT per family that `look` asks for and the style does not have."""
    asked = {"lettertype": look.lettertype, "kopletter": look.kopletter}
    brought = {name.casefold() for name in lettertypen.declared_by(style)}
    # To open font files takes time, and most styles declare what they ask for.
    if all(family.casefold() in brought for family in asked.values()):
        return ()
    places = {request.key: request.place for request in lettertypen.asked(style)}
    requests = [
        Asked(key, family, places.get(key) or Place(lettertypen.LOOK))
        for key, family in asked.items()
    ]
    known = lettertypen.families(style)
    return tuple(_told(group, known, style) for group in lettertypen.lacking(requests, known))


def _told(group: Sequence[Asked], known: Sequence[str], style: Style) -> Finding:
    first, *others = group
    return finding(
        "PDF-009",
        first.place,
        subject=" en ".join(request.key for request in group),
        found=first.family,
        expected=", ".join(known),
        related=[Related(request.key, request.place) for request in others],
        stijl=style.name,
    )
