"""The font families that a house style has, and those it asks for."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapport.place import Place
from rapport.sources import reader_for
from rapport.sources.located import Scalar
from rapport.style import Style

LOOK = "stijl.yaml"
STYLESHEET = "raad.css"
KEYS = ("lettertype", "kopletter")
# What the PDF takes; a web font (woff) is not asked of a gemeente.
SUFFIXES = frozenset({".ttf", ".otf"})
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FACE = re.compile(r"@font-face\s*\{[^}]*?font-family\s*:\s*([^;}]+)", re.IGNORECASE)
_ITALIC = 1  # the first bit of fsSelection in the table OS/2


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its family, its weight (400 is normal, 700 bold), whether it slants."""

    path: Path
    family: str
    weight: int
    italic: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A family as a key of stijl.yaml asks for it, and where."""

    key: str
    family: str
    place: Place


def declared_by(style: Style) -> tuple[str, ...]:
    """The families that the style sheets bring along with `@font-face`, each once."""
    sheets = style.layers(STYLESHEET)
    texts = (_COMMENT.sub("", sheet.read_text(encoding="utf-8")) for sheet in sheets)
    names = (name for text in texts for name in _FACE.findall(text))
    return tuple(dict.fromkeys(name.strip().strip("\"'") for name in names))


def faces(style: Style) -> tuple[Face, ...]:
    """The font files in the folders `fonts` of the style, sorted per folder; a broken one is not.

    The family is the one under which Word and other programs list the font.
    """
    return tuple(face for path in _files(style) if (face := _face(path)) is not None)


def families(style: Style) -> tuple[str, ...]:
    """Every family that `lettertype` and `kopletter` may name, sorted."""
    names = (*declared_by(style), *(face.family for face in faces(style)))
    return tuple(sorted({name.casefold(): name for name in reversed(names)}.values()))


def asked(style: Style) -> tuple[Asked, ...]:
    """What the layers of stijl.yaml ask for: per key the most specific one; not what is no text."""
    found: dict[str, Asked] = {}
    for request in (each for path in style.layers(LOOK) for each in _asked_in(path)):
        found.setdefault(request.key, request)
    return tuple(found[key] for key in KEYS if key in found)


def lacking(requests: Iterable[Asked], known: Iterable[str]) -> tuple[tuple[Asked, ...], ...]:
    """The requests for a family that is not among `known`, those for one family together."""
    names = {name.casefold() for name in known}
    groups: dict[str, list[Asked]] = {}
    for request in requests:
        if request.family.casefold() not in names:
            groups.setdefault(request.family.casefold(), []).append(request)
    return tuple(tuple(group) for group in groups.values())


def _files(style: Style) -> Iterator[Path]:
    for folder in (each / "fonts" for each in style.folders):
        if folder.is_dir():
            yield from (p for p in sorted(folder.iterdir()) if p.suffix.lower() in SUFFIXES)


def _face(path: Path) -> Face | None:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - slow, and often not needed

    try:
        # Opened here: the library leaves a file that is no font open.
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            family = font["name"].getBestFamilyName()
            shape = font["OS/2"]
            weight, italic = shape.usWeightClass, bool(shape.fsSelection & _ITALIC)
    except (OSError, TTLibError, KeyError, AssertionError, ValueError, struct.error):
        return None
    return Face(path, family, min(max(weight, 1), 1000), italic) if family else None


def _asked_in(path: Path) -> Iterator[Asked]:
    reader = reader_for(path.name)
    tree, _ = reader.read(path.read_bytes(), shown(path)) if reader else (None, ())
    for key in KEYS if tree else ():
        value = tree.get(key) if tree else None
        if isinstance(value, Scalar) and value.text:
            yield Asked(key, value.text, value.place)


def shown(path: Path) -> str:
    """From the current folder when inside it, as a user knows it."""
    here = Path.cwd()
    whole = path.absolute()
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()
