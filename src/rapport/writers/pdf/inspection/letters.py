"""Whether every letter can be shown anywhere and copied as text."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File


def faults(file: File) -> Iterator[Finding]:
    """Every font that is not in the file, or of which a glyph has no letter."""
    for font in file.painter.fonts.values():
        if not font.embedded:
            yield finding("TGK-010", None, letter=font.name, oorzaak="het is niet ingesloten")
        if font.unknown:
            cause = (
                f"van {len(font.unknown)} gebruikte tekens is niet bekend welke letter het is, "
                f"voor het eerst op bladzijde {font.page}"
            )
            yield finding("TGK-010", None, letter=font.name, oorzaak=cause)
