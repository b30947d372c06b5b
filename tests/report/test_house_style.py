"""A house style that asks for letters it does not have: told by a check, before a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from rapport import Finding
from rapport.style import locate
from tests.report import small

CHOSEN = small.RAPPORT.replace("drempels:", "stijl: eigen\ndrempels:")


def check(folder: Path, look: str, fonts: dict[str, bytes] | None = None) -> tuple[Finding, ...]:
    """The findings on the tiny report in a style of its own, with these files for letters."""
    style = folder / "templates" / "eigen"
    (style / "fonts").mkdir(parents=True)
    (style / "stijl.yaml").write_text(look, encoding="utf-8")
    for name, content in (fonts or {}).items():
        (style / "fonts" / name).write_bytes(content)
    return small.check(folder, rapport_yaml=CHOSEN).findings


def test_a_family_that_is_not_there_is_one_fout_with_the_choice(tmp_path: Path) -> None:
    """The message names the family, the place, the folder and what there is."""
    (told,) = check(tmp_path, "# letters\nlettertype: Arial\n")
    assert told.code == "PDF-009"
    assert told.message == "lettertype: 'Arial' niet gevonden bij huisstijl eigen."
    assert "templates/eigen/fonts" in told.hint
    assert told.hint.endswith("kies een van: Source Sans 3.")
    assert told.place is not None
    assert (Path(told.place.file).name, told.place.line) == ("stijl.yaml", 2)


def test_one_family_for_text_and_headings_is_told_once(tmp_path: Path) -> None:
    """Two keys with one lack are one message that shows both."""
    (told,) = check(tmp_path, "lettertype: Arial\nkopletter: Arial\n")
    assert told.subject == "lettertype en kopletter"
    assert [related.place.line for related in told.related if related.place] == [2]


def test_a_file_in_the_folder_fonts_is_enough(tmp_path: Path) -> None:
    """Ours under another name; upper and lower case make no difference."""
    basis = locate("basis")
    assert basis is not None
    with TTFont(basis.folders[0] / "fonts" / "SourceSans3-Regular.ttf") as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 6):
                record.string = "Gemeenteletter"
        font.save(tmp_path / "letter.ttf")
    letter = (tmp_path / "letter.ttf").read_bytes()
    assert check(tmp_path, "lettertype: gemeenteletter\n", {"eigen.ttf": letter}) == ()


@pytest.mark.parametrize("content", [b"", b"<html>", b"\0\1\0\0rest"])
def test_a_broken_font_file_is_no_font(tmp_path: Path, content: bytes) -> None:
    """The family of a file that cannot be read is not there, and nothing falls over."""
    told = check(tmp_path, "kopletter: Arial\n", {"Arial.ttf": content})
    assert [item.code for item in told] == ["PDF-009"]
