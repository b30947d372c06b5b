"""Puts the fonts of all parts in one PDF: each once, with the glyphs that any part shows."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any

import pikepdf
import pydyf  # type: ignore[import-untyped]  # ships no types
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from weasyprint.pdf.fonts import Font, build_fonts_dictionary

from rapport.writers.pdf.parts.part import Face

OPTIONS = {"hinting": False, "pdf_version": "1.7"}
# What shapes text, which is done by now.
USELESS = {"BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GDEF", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT"}


def embedded(pdf: pikepdf.Pdf, faces: Iterable[Face]) -> Mapping[str, pikepdf.Object]:
    """The fonts in `pdf`, by the name that pages give them."""
    merged: dict[str, _Merged] = {}
    for face in faces:
        merged.setdefault(face.name, _Merged(face)).add(face)
    carrier = pydyf.PDF()
    fonts = build_fonts_dictionary(carrier, merged, True, True, OPTIONS)  # noqa: FBT003  # theirs
    carrier.add_object(fonts)
    carrier.catalog["Fonts"] = fonts.reference
    written = io.BytesIO()
    carrier.write(written)
    with pikepdf.open(written) as source:
        return {
            name.removeprefix("/"): pdf.copy_foreign(font)
            for name, font in source.Root.Fonts.items()
        }


class _Merged(Font):  # type: ignore[misc]  # weasyprint ships no types
    """A font of the renderer made again from what parts kept of it."""

    def __init__(self, face: Face) -> None:
        self.file_content: bytes
        self.__dict__ |= face.traits
        self.hash, self.family = face.name, face.family
        self.to_unicode: dict[int, str] = {}
        self.widths: dict[int, float] = {}
        self.missing: dict[int, int] = {}

    def add(self, face: Face) -> None:
        """Also show the glyphs of another part; what the first said of a glyph holds."""
        self.to_unicode = {**face.to_unicode, **self.to_unicode}
        self.widths = {**face.widths, **self.widths}
        self.missing = {**face.missing, **self.missing}

    def subset(self, to_unicode: Mapping[int, str], hinting: Any) -> None:  # noqa: ANN401, ARG002  # theirs
        """Keep only the glyphs that are shown, without a time stamp."""
        options = Options(
            retain_gids=True,
            passthrough_tables=True,
            ignore_missing_glyphs=True,
            hinting=False,
            desubroutinize=True,
            notdef_outline=bool(self.missing),
        )
        font = TTFont(io.BytesIO(self.file_content), fontNumber=self.index, recalcTimestamp=False)
        # Before they are read, for that takes seconds.
        for table in sorted(USELESS.intersection(font.keys())):
            del font[table]
        subsetter = Subsetter(options)
        subsetter.populate(gids=to_unicode)
        subsetter.subset(font)
        written = io.BytesIO()
        font.save(written)
        self.file_content = written.getvalue()
