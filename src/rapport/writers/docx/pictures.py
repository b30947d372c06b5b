"""Pictures in the text: files of the writer of a text, and our own charts and trend lines."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from PIL import Image as Picture
from PIL import ImageOps

from rapport.document import Chart, Trend
from rapport.writers.docx.drawing import Drawn, Pen, draw_chart, draw_trend
from rapport.writers.docx.markup import NAMESPACES, Node, node, run

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

EMU_PER_TWIP = 635
UPRIGHT = 1
ORIENTATION = 0x0112
NOT_FOR_WORD = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
# What Pillow raises on a damaged or enormous picture, beside OSError.
BROKEN = (ValueError, SyntaxError, Picture.DecompressionBombError)


class Pictures:
    """The pictures of one file, each with its own number and a text that says what it shows."""

    def __init__(self, part: DocumentPart, pen: Pen, size: tuple[int, int]) -> None:
        """`size` is the most a picture may take, in twips: width and height."""
        self._part = part
        self._pen = pen
        self._width, self._height = (side * EMU_PER_TWIP for side in size)
        roots = [part.element, *(p.element for p in stories(part))]
        there = [
            int(n.get("id", "0")) for r in roots for n in r.iterfind(".//wp:docPr", NAMESPACES)
        ]
        self._next = max(there, default=0) + 1

    def file(self, path: str, alt: str) -> Node:
        """A picture from disk, no larger than the text. Raises OSError when it cannot be read."""
        try:
            relation, image = self._part.get_or_add_image(_upright(path))
        except NOT_FOR_WORD:
            relation, image = self._part.get_or_add_image(_as_png(path))
        width, height = int(image.width), int(image.height)
        shrink = min(1.0, self._width / width, self._height / height)
        return self._placed(relation, (int(width * shrink), int(height * shrink)), alt)

    def chart(self, chart: Chart) -> Node:
        """A chart over the whole width of the text."""
        return self._drawn(draw_chart(chart, self._pen, self._width), chart.alt)

    def trend(self, trend: Trend) -> Node:
        """A small line over the years, to stand in a cell."""
        return self._drawn(draw_trend(trend, self._pen), trend.alt)

    def _drawn(self, drawn: Drawn, alt: str) -> Node:
        relation, _ = self._part.get_or_add_image(BytesIO(drawn.png))
        return self._placed(relation, drawn.size, alt)

    def _placed(self, relation: str, size: tuple[int, int], alt: str) -> Node:
        number, self._next = str(self._next), self._next + 1
        return run(node("w:drawing", None, _inline(relation, number, size, alt)))


def stories(part: DocumentPart) -> list[DocumentPart]:
    """The headers and footers of the file."""
    kinds = ("/header", "/footer")
    return [
        rel.target_part
        for rel in part.rels.values()
        if not rel.is_external and rel.reltype.endswith(kinds)
    ]


def _upright(path: str) -> str | BytesIO:
    """The file itself, or a copy as PNG when it says that it must be turned to be seen."""
    try:
        with Picture.open(path) as opened:
            turned = opened.getexif().get(ORIENTATION, UPRIGHT) != UPRIGHT
    except BROKEN as error:
        raise OSError(str(error)) from error
    return _as_png(path) if turned else path


def _as_png(path: str) -> BytesIO:
    """The picture upright and as PNG, for what Word or python-docx cannot take as it is."""
    stream = BytesIO()
    try:
        with Picture.open(path) as opened:
            ImageOps.exif_transpose(opened).save(stream, "PNG")
    except BROKEN as error:
        raise OSError(str(error)) from error
    stream.seek(0)
    return stream


def _inline(relation: str, number: str, size: tuple[int, int], alt: str) -> Node:
    extent = {"cx": str(size[0]), "cy": str(size[1])}
    name = {"id": number, "name": f"Afbeelding {number}"}
    picture = node(
        "pic:pic",
        None,
        node("pic:nvPicPr", None, node("pic:cNvPr", name), node("pic:cNvPicPr")),
        node(
            "pic:blipFill",
            None,
            node("a:blip", {"r:embed": relation}),
            node("a:stretch", None, node("a:fillRect")),
        ),
        node(
            "pic:spPr",
            None,
            node("a:xfrm", None, node("a:off", {"x": "0", "y": "0"}), node("a:ext", extent)),
            node("a:prstGeom", {"prst": "rect"}, node("a:avLst")),
        ),
    )
    return node(
        "wp:inline",
        {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        node("wp:extent", extent),
        node("wp:docPr", {**name, "descr": alt}),
        node("wp:cNvGraphicFramePr", None, node("a:graphicFrameLocks", {"noChangeAspect": "1"})),
        node("a:graphic", None, node("a:graphicData", {"uri": NAMESPACES["pic"]}, picture)),
    )
