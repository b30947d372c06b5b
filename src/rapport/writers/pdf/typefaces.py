"""The fonts of a house style: style rules for those that no style sheet declares."""

from __future__ import annotations

from rapport.model import lettertypen
from rapport.model.lettertypen import Face
from rapport.style import Style


def own(style: Style) -> frozenset[str]:
    """The families of the style, in lower case."""
    return frozenset(name.lower() for name in lettertypen.families(style))


def declarations(style: Style) -> str:
    """Style rules for the font files that no style sheet of the style declares.

    So a gemeente only has to put the files of its font in the folder `fonts`.
    """
    sheets = lettertypen.declared_by(style)
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
