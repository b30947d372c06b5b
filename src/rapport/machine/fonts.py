"""The fonts that house styles bring along: that they are there, are fonts, and are those asked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rapport.machine.check import Check
from rapport.model import lettertypen
from rapport.style import Style, available, locate

NAME = "Lettertypen"
FAMILIES = "Huisstijlen"
_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".woff", ".woff2"})
# The first four bytes of TrueType (two ways), OpenType, a collection and the web formats.
_SIGNATURES = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"wOFF", b"wOF2")


def font_files(style: Style) -> tuple[Path, ...]:
    """The font files of the style and of the basis under it, sorted per folder."""
    folders = (folder / "fonts" for folder in style.folders)
    return tuple(
        path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in _SUFFIXES
    )


def check_fonts(style: Style) -> Check:
    """Whether the style has fonts and each can be read."""
    files = font_files(style)
    broken = [path for path in files if not _is_font(path)]
    if not files:
        remedy = f"Zet de lettertypen van de huisstijl in {style.folders[0] / 'fonts'}"
        return Check(NAME, ok=False, text=f"huisstijl {style.name} heeft er geen", remedy=remedy)
    if broken:
        text = f"niet te lezen: {', '.join(path.name for path in broken)}"
        remedy = "\n".join(f"Zet een goede versie op de plaats van {path}" for path in broken)
        return Check(NAME, ok=False, text=text, remedy=remedy)
    return Check(NAME, ok=True, text=f"{len(files)} bestanden bij huisstijl {style.name}")


def check_families(styles: Iterable[Style]) -> Check:
    """Whether each of these styles has the families that its stijl.yaml asks for."""
    lacks = [(style, lack) for style in styles for lack in _lacking(style)]
    if not lacks:
        return Check(FAMILIES, ok=True, text="elke huisstijl heeft de lettertypen die ze noemt")
    text = ", ".join(f"{lack.family} ontbreekt bij huisstijl {style.name}" for style, lack in lacks)
    remedy = "\n".join(
        f"Zet de bestanden (ttf of otf) van {lack.family} in {style.folders[0] / 'fonts'}"
        for style, lack in lacks
    )
    return Check(FAMILIES, ok=False, text=text, remedy=remedy)


def styles_at_hand(root: Path) -> tuple[Style, ...]:
    """The house styles in `root` and among our own, sorted by name."""
    found = (locate(name, root) for name in available(root))
    return tuple(style for style in found if style is not None)


def _lacking(style: Style) -> tuple[lettertypen.Asked, ...]:
    groups = lettertypen.lacking(lettertypen.asked(style), lettertypen.families(style))
    return tuple(group[0] for group in groups)


def _is_font(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in _SIGNATURES
    except OSError:
        return False
