"""The fonts of a house style: those it asks for and lacks, and style rules for those it has."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.findings import Finding, Related, finding
from rapport.model import lettertypen
from rapport.model.huisstijl import Huisstijl
from rapport.model.lettertypen import Asked, Face
from rapport.place import Place
from rapport.style import Style


def unknown(style: Style, look: Huisstijl) -> tuple[Finding, ...]:
    """One FOUT per family that `look` asks for and the style does not have."""
    places = {request.key: request.place for request in lettertypen.asked(style)}
    asked = {"lettertype": look.lettertype, "kopletter": look.kopletter}
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


def own(style: Style) -> frozenset[str]:
    """The families of the style, in lower case."""
    return frozenset(name.lower() for name in lettertypen.families(style))


def declarations(style: Style) -> str:
    """Style rules for the font files that no style sheet of the style declares.

    So a gemeente only has to put the files of its font in the folder `fonts`.
    """
    sheets = lettertypen.declared(style.layers(lettertypen.STYLESHEET))
    known = {name.casefold() for name in sheets}
    return "\n".join(
        _rule(face) for face in lettertypen.faces(style) if face.family.casefold() not in known
    )


def _rule(face: Face) -> str:
    family = face.family.replace("\\", "").replace('"', "")
    slant = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {face.weight}; '
        f'font-style: {slant}; src: url("{face.path.resolve().as_uri()}"); }}'
    )
