"""Pictures and charts as paragraphs, each with the words above or under it."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.charts import Chart, TrendCharts
from rapport.document import (
    Drawing,
    Image,
)
from rapport.findings import Finding, finding
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.markup import Node, paragraph, words
from rapport.writers.docx.runs import inline

# Panels of trends beside each other.
BESIDE = 3


def emit_figure(block: Drawing, desk: Desk, findings: list[Finding]) -> Iterator[Node]:
    """The paragraphs of a drawing; `findings` gets a picture that cannot be printed."""
    match block:
        case Image():
            yield from _image(block, desk, findings)
        case Chart():
            yield from _caption(block.title, block.unit_note, desk)
            for picture in desk.pictures.drawn(block):
                yield paragraph(desk.styles["Figuur"], [picture])
        case TrendCharts():
            yield from _caption(block.title, block.note, desk)
            pictures = desk.pictures.drawn(block)
            for first in range(0, len(pictures), BESIDE):
                yield paragraph(desk.styles["Figuur"], pictures[first : first + BESIDE])


def _image(image: Image, desk: Desk, findings: list[Finding]) -> Iterator[Node]:
    style = "Figuur met onderschrift" if image.caption else "Figuur"
    try:
        picture = desk.pictures.file(image.path, image.alt)
    except OSError as error:
        findings.append(_unusable(image, error))
        return
    yield paragraph(desk.styles[style], [picture])
    if image.caption:
        yield paragraph(desk.styles["Onderschrift"], inline(image.caption, desk))


def _caption(title: str, note: str, desk: Desk) -> Iterator[Node]:
    """The title of a chart and the line under it; both styles stay with what follows."""
    if title:
        yield paragraph(desk.styles["Caption"], [words(title)])
    if note:
        yield paragraph(desk.styles["Eenheid"], [words(note)])


def _unusable(image: Image, error: OSError) -> Finding:
    name = image.path.replace("\\", "/").rpartition("/")[2]
    reason = "het bestand is niet te openen of is geen afbeelding die Word kent"
    return finding(
        "WRD-006", image.place, subject=image.id, naam=name, reden=reason, detail=(str(error),)
    )
