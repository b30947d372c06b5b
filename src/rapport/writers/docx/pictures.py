"""Pictures in the text: files of the writer of a text, and our own charts and trend lines."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from PIL import Image as Picture
from PIL import ImageOps

from rapport.charts import Chart, Trend, TrendCharts
from rapport.writers.charts.drawn import Drawer
from rapport.writers.docx.charts import Plate, plates
from rapport.writers.docx.markup import NAMESPACES, Node, node, run

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

EMU_PER_TWIP = 635
SVG_TYPE = "image/svg+xml"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
UPRIGHT = 1
ORIENTATION = 0x0112
NOT_FOR_WORD = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
# What Pillow raises on a damaged or enormous picture, beside OSError.
BROKEN = (ValueError, SyntaxError, Picture.DecompressionBombError)


class Pictures:
    """The pictures of one file, each with its own number and a text that says what it shows."""

    def __init__(self, part: DocumentPart, drawer: Drawer, size: tuple[int, int]) -> None:
        """`size` is the most a picture may take, in twips: width and height."""
        self._part = part
        self._drawer = drawer
        self._shapes: dict[bytes, str] = {}
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

    def drawn(self, chart: Chart | TrendCharts | Trend) -> list[Node]:
        """The pictures of a chart, in order; a line in a table is one."""
        return [self._plate(plate) for plate in plates(chart, self._drawer)]

    def _plate(self, plate: Plate) -> Node:
        relation, _ = self._part.get_or_add_image(BytesIO(plate.png))
        return self._placed(relation, plate.size, plate.alt, self._shape(plate.svg))

    def _shape(self, svg: bytes) -> str:
        """The relation to a drawing in shapes, one for all that are the same."""
        if svg not in self._shapes:
            name = PackURI(f"/word/media/grafiek{len(self._shapes) + 1}.svg")
            part = Part(name, SVG_TYPE, svg, self._part.package)
            self._shapes[svg] = self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._shapes[svg]

    def _placed(self, relation: str, size: tuple[int, int], alt: str, shape: str = "") -> Node:
        number, self._next = str(self._next), self._next + 1
        return run(node("w:drawing", None, _inline((relation, shape), number, size, alt)))


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


def _blip(relation: str, shape: str) -> Node:
    """The picture; where there is a drawing in shapes, a Word that knows those shows that."""
    if not shape:
        return node("a:blip", {"r:embed": relation})
    drawing = node("a:ext", {"uri": SVG_EXTENSION}, node("asvg:svgBlip", {"r:embed": shape}))
    return node("a:blip", {"r:embed": relation}, node("a:extLst", None, drawing))


def _inline(relations: tuple[str, str], number: str, size: tuple[int, int], alt: str) -> Node:
    extent = {"cx": str(size[0]), "cy": str(size[1])}
    name = {"id": number, "name": f"Afbeelding {number}"}
    picture = node(
        "pic:pic",
        None,
        node("pic:nvPicPr", None, node("pic:cNvPr", name), node("pic:cNvPicPr")),
        node(
            "pic:blipFill",
            None,
            _blip(*relations),
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
