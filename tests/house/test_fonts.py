"""The fonts of the default style have every sign that a Dutch report needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "templates" / "basis" / "fonts"
FACES = sorted(FONTS.glob("*.ttf"))
EACH = pytest.mark.parametrize("face", FACES, ids=[face.stem for face in FACES])
# Letters, quotes, dashes and spaces of Dutch text; signs of figures; marks of lists and trends.
LETTERS = "ABCXYZabcxyzàáâäçèéêëìíîïñòóôöùúûüÀÁÄÇÈÉËÏÓÖÚÜĳœ"
FIGURES = "0123456789.,+-−–%‰€²³½×÷≤≥≈±"
MARKS = "‘’“”„…•\N{HYPHEN}‑—←↑→↓▲▼◆●"
SPACES = "\N{SPACE}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"


@EACH
def test_a_face_has_every_sign(face: Path) -> None:
    """A sign that lacks would silently come from a font of the machine."""
    known = TTFont(face).getBestCmap()
    assert [sign for sign in LETTERS + FIGURES + MARKS + SPACES if ord(sign) not in known] == []


@EACH
def test_digits_and_minus_are_equally_wide(face: Path) -> None:
    """Figures stand under each other in a column without a setting."""
    font = TTFont(face)
    names = [font.getBestCmap()[ord(sign)] for sign in "0123456789−"]
    assert len({font["hmtx"][name][0] for name in names}) == 1


def test_the_licence_lies_beside_the_fonts() -> None:
    """The SIL Open Font License asks that its text goes along."""
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
