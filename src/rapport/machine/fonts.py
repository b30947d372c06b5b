"""The fonts that a house style brings along: that they are there, and are fonts."""

from __future__ import annotations

from pathlib import Path

from rapport.machine.check import Check
from rapport.style import Style

NAME = "Lettertypen"
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


def _is_font(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in _SIGNATURES
    except OSError:
        return False
