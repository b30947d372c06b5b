"""From template and document to the bytes of the Word file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import OpcError
from jinja2 import TemplateError
from lxml import etree
from lxml.etree import XMLSyntaxError

from rapport.findings import Finding, blocking, finding
from rapport.place import Place
from rapport.style import Style
from rapport.writers.charts.drawn import Drawer
from rapport.writers.docx.body import Body
from rapport.writers.docx.bookmarks import Bookmarks
from rapport.writers.docx.cover import fill, put_body
from rapport.writers.docx.desk import Desk
from rapport.writers.docx.draft import issue, put_stops
from rapport.writers.docx.footnotes import Footnotes
from rapport.writers.docx.links import Links
from rapport.writers.docx.markup import Node
from rapport.writers.docx.names import resolve
from rapport.writers.docx.numbering import Numbering
from rapport.writers.docx.package import pack
from rapport.writers.docx.pictures import Pictures, stories
from rapport.writers.docx.remarks import Whereabouts, put_remarks
from rapport.writers.docx.sideways import Sideways
from rapport.writers.docx.texts import Texts
from rapport.writers.docx.travelling import track
from rapport.writers.docx.watermark import CONCEPT, mark_concept
from rapport.writers.engine import faulty_template
from rapport.writers.order import Order

if TYPE_CHECKING:
    from docx.document import Document as WordFile

TEMPLATE = "rapport.docx"
UNREADABLE = (BadZipFile, OpcError, XMLSyntaxError, ValueError, KeyError, OSError)
EMU_PER_TWIP, TWIPS_PER_POINT = 635, 20
# The templates that only drawings need.
CHARTS = "*.svg.j2"
A4_TEXT = (9070, 13500)
# The most of the height of a page that one picture takes.
TALLEST = 0.6


@dataclass(frozen=True, slots=True)
class _Template:
    word: WordFile
    place: Place


def print_document(order: Order) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The finished file, or None and at least one FOUT."""
    document, style = order.document, order.style
    template = _open(style)
    if isinstance(template, Finding):
        return None, (template,)
    names, findings = resolve(template.word, template.place)
    numbering = Numbering(template.word)
    findings += numbering.missing(
        ((name, ident) for name, ident in names.items() if name.startswith("List Number")),
        template.place,
    )
    if blocking(findings):
        return None, findings
    word = template.word
    width, height = _text_size(word)
    drawer = Drawer.of(style, order.look, width / TWIPS_PER_POINT)
    pictures = Pictures(word.part, drawer, (width, int(height * TALLEST)))
    root: Node = word.element
    links, sideways = Links(word.part), Sideways(word.element.body)
    notes = Footnotes(word.part, names)
    marks = Bookmarks(root)
    texts = Texts.of(document, marks)
    where = Whereabouts()
    desk = Desk(names, width, marks, links, notes, numbering, pictures, sideways, texts, where)
    return _finish(order, template, desk)


def _finish(
    order: Order, template: _Template, desk: Desk
) -> tuple[bytes | None, tuple[Finding, ...]]:
    document, word = order.document, template.word
    root: Node = word.element
    roots = [root, *(part.element for part in stories(word.part))]
    findings = fill(document, roots, template.place)
    body = Body(document, desk)
    try:
        put_body(word.element.body, body.nodes())
    except TemplateError as error:
        return None, (faulty_template(error, CHARTS),)
    findings = (*findings, *body.findings)
    if blocking(findings):
        return None, findings
    put_stops(word.element.body, desk.texts, desk.bookmarks, desk.styles["Caption"])
    issued = issue(word.element.body, desk.texts, document, order.names)
    if document.cover.status.casefold() == CONCEPT:
        mark_concept(word)
    put_remarks(word.part, order.remarks, desk.whereabouts)
    track(word)
    etree.cleanup_namespaces(root, keep_ns_prefixes=[name for name in root.nsmap if name])
    return pack(word, document, issued), findings


def _open(style: Style) -> _Template | Finding:
    path = style.find(TEMPLATE)
    if path is None:
        return finding("WRD-001", None, subject=TEMPLATE, stijl=style.name)
    place = Place(_shown(path))
    try:
        return _Template(docx.Document(str(path)), place)
    except UNREADABLE as error:
        reason = "het is geen gewoon Word-document"
        return finding("WRD-002", place, subject=TEMPLATE, reden=reason, detail=(str(error),))


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])


def _text_size(word: WordFile) -> tuple[int, int]:
    """The room for text on a page in twips: width and height, of the last section."""
    page = word.sections[-1]
    sides = (page.page_width, page.left_margin, page.right_margin)
    ends = (page.page_height, page.top_margin, page.bottom_margin)
    if None in (*sides, *ends):
        return A4_TEXT
    return _left(sides), _left(ends)


def _left(lengths: tuple[int | None, ...]) -> int:
    whole, *margins = (length or 0 for length in lengths)
    return (whole - sum(margins)) // EMU_PER_TWIP
