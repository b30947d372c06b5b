"""The fonts of a gemeente: a file in the folder `fonts` is enough."""

from __future__ import annotations

from pathlib import Path

import pikepdf
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


def test_a_file_in_the_folder_fonts_is_enough(tmp_path: Path) -> None:
    """No style rule is needed; upper and lower case make no difference."""
    style = style_in(tmp_path / "eigen", "")
    put_font(tmp_path / "eigen", "Gemeenteletter")
    target = tmp_path / "x.pdf"
    look = with_fonts(lettertype="gemeenteletter")
    assert pdf.write(Order(sample_document(), style, look), target) == ()
    assert any("Gemeenteletter" in name for name in fonts_of(target))
