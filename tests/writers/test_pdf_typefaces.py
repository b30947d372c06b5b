"""The fonts of a gemeente: a file in the folder `fonts` is enough, and a lack is told once."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from rapport.model.huisstijl import Huisstijl
from rapport.style import Style
from rapport.writers import pdf
from rapport.writers.order import Order
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, look_of


def style_in(folder: Path, look: str = "") -> Style:
    """A house style over the default one, with this stijl.yaml."""
    folder.mkdir()
    (folder / "stijl.yaml").write_text(look, encoding="utf-8")
    return Style("eigen", (folder, *basis().folders))


def with_fonts(**families: str) -> Huisstijl:
    """The default look with other families."""
    return look_of(basis()).model_copy(update=families)


def put_font(folder: Path, family: str) -> None:
    """A font file of this family: ours under another name."""
    (folder / "fonts").mkdir()
    with TTFont(basis().folders[0] / "fonts" / "SourceSans3-Regular.ttf") as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 6):
                record.string = family
        font.save(folder / "fonts" / "eigen.ttf")


def fonts_of(path: Path) -> set[str]:
    """The names of the fonts in a PDF, without the mark of a subset."""
    with pikepdf.open(path) as file:
        return {
            str(item.FontName).partition("+")[2]
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        }


def test_a_family_that_is_not_there_is_one_fout_with_the_choice(tmp_path: Path) -> None:
    """The message names the family, the place, the folder and what there is."""
    style = style_in(tmp_path / "eigen", "# letters\nlettertype: Arial\n")
    target = tmp_path / "x.pdf"
    (told,) = pdf.write(Order(sample_document(), style, with_fonts(lettertype="Arial")), target)
    assert told.code == "PDF-009"
    assert told.message == "lettertype: 'Arial' niet gevonden bij huisstijl eigen."
    assert "templates/eigen/fonts" in told.hint
    assert told.hint.endswith("kies een van: Source Sans 3.")
    assert told.place is not None
    assert (Path(told.place.file).name, told.place.line) == ("stijl.yaml", 2)
    assert not target.exists()


def test_one_family_for_text_and_headings_is_told_once(tmp_path: Path) -> None:
    """Two keys with one lack are one message that shows both."""
    style = style_in(tmp_path / "eigen", "lettertype: Arial\nkopletter: Arial\n")
    look = with_fonts(lettertype="Arial", kopletter="Arial")
    (told,) = pdf.write(Order(sample_document(), style, look), tmp_path / "x.pdf")
    assert told.subject == "lettertype en kopletter"
    assert [related.place.line for related in told.related if related.place] == [2]


def test_a_file_in_the_folder_fonts_is_enough(tmp_path: Path) -> None:
    """No style rule is needed; upper and lower case make no difference."""
    style = style_in(tmp_path / "eigen", "")
    put_font(tmp_path / "eigen", "Gemeenteletter")
    target = tmp_path / "x.pdf"
    look = with_fonts(lettertype="gemeenteletter")
    assert pdf.write(Order(sample_document(), style, look), target) == ()
    assert any("Gemeenteletter" in name for name in fonts_of(target))


@pytest.mark.parametrize("content", [b"", b"<html>", b"\0\1\0\0rest"])
def test_a_broken_font_file_is_no_font(tmp_path: Path, content: bytes) -> None:
    """The family of a file that cannot be read is not there, and nothing falls over."""
    style = style_in(tmp_path / "eigen", "")
    (tmp_path / "eigen" / "fonts").mkdir()
    (tmp_path / "eigen" / "fonts" / "Arial.ttf").write_bytes(content)
    told = pdf.write(
        Order(sample_document(), style, with_fonts(kopletter="Arial")), tmp_path / "x.pdf"
    )
    assert [item.code for item in told] == ["PDF-009"]
