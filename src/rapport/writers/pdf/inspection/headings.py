"""Whether the headings of the file are those of the document, level by level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.document import Heading
from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.matching import squeeze
from rapport.writers.pdf.outline import title_of
from rapport.writers.pdf.readback import short

ROLES = ("H1", "H2", "H3", "H4", "H5", "H6")


@dataclass(frozen=True, slots=True)
class Expected:
    """A heading as the document has it."""

    level: int
    title: str
    id: str
    place: Place | None = None


def expected(file: File) -> tuple[Expected, ...]:
    """The headings of the document: that of the contents list, and then all others."""
    contents = file.document.contents
    own = (node for node in file.nodes if isinstance(node, Heading))
    return (
        Expected(1, contents.title, contents.id),
        *(Expected(head.level, title_of(head), head.id, head.place) for head in own),
    )


def faults(file: File) -> Iterator[Finding]:
    """The first heading that differs, and every jump of more than one level down."""
    found = [
        (int(element.role[1:]), file.text(element), element.page)
        for element in file.tree.top.below(*ROLES)
    ]
    wanted = expected(file)
    before = 0
    for level, title, page in found:
        if level > before + 1:
            cause = f"na niveau {before} komt niveau {level}: '{short(title)}'"
            yield finding("TGK-004", None, bladzijde=page, oorzaak=cause)
        before = level
    for head, (level, title, page) in zip(wanted, found, strict=False):
        if (head.level, squeeze(head.title)) != (level, squeeze(title)):
            cause = (
                f"'{short(head.title)}' van niveau {head.level} staat er als "
                f"'{short(title)}' van niveau {level}"
            )
            yield finding("TGK-004", head.place, subject=head.id, bladzijde=page, oorzaak=cause)
            return
    if len(found) != len(wanted):
        cause = f"het rapport heeft {len(wanted)} koppen en het bestand {len(found)}"
        yield finding("TGK-004", None, bladzijde=len(file.pages), oorzaak=cause)
