"""Prints a document: fills the templates, lays out its parts, joins them, writes the file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pikepdf
from jinja2 import TemplateError

from rapport.findings import Finding, blocking, finding
from rapport.writers.engine import faulty_template, in_words
from rapport.writers.order import Order
from rapport.writers.pdf import counting, letters, pages, reading, typefaces
from rapport.writers.pdf.editions import EDITIONS, Edition
from rapport.writers.pdf.fetching import Allowed, Fetcher, Refusal
from rapport.writers.pdf.hyphenation import respect_trema
from rapport.writers.pdf.joining import join, save
from rapport.writers.pdf.parts.cutting import cut
from rapport.writers.pdf.parts.pagination import Placed, lay_out
from rapport.writers.pdf.parts.setting import Setter

TOLD_BY_LETTERS = ".notdef"


def print_document(order: Order, target: Path, edition: str) -> tuple[Finding, ...]:
    """Print an edition to `target`; with a FOUT among the findings there is no file."""
    row = EDITIONS[edition]
    order = row.dress(order)
    miscounted = counting.faults(pages.sheets_of(order.style, row.sheets))
    if miscounted:
        return miscounted
    try:
        html = pages.html_of(order, row.sheets)
    except TemplateError as error:
        return (faulty_template(error, pages.SHELL),)
    fetcher = fetcher_of(order)
    try:
        placed, findings = _lay_out(html, order, row, fetcher)
        if blocking(findings):
            return findings
        with join(placed) as pdf:
            return (*findings, *_finish(pdf, order, row, target))
    except Exception as error:  # noqa: BLE001  # whatever the renderer chokes on, the user hears it
        stumbled = finding("PDF-003", None, oorzaak=in_words(error))
        return _refusals(fetcher.log.refusals) or (stumbled,)


def _finish(pdf: pikepdf.Pdf, order: Order, edition: Edition, target: Path) -> Iterator[Finding]:
    """Take the steps of the edition and save; with a FOUT nothing is saved."""
    told = [item for step in edition.steps for item in step(pdf, order)]
    yield from told
    if not blocking(told):
        save(pdf, target, edition.version)


def fetcher_of(order: Order) -> Fetcher:
    """What the pages of an order may read."""
    images = [image.path for image in reading.pictures(order.document)]
    draw = partial(pages.svg_of, style=order.style, look=order.look)
    return Fetcher(Allowed.of(order.style.folders, images, draw))


def _lay_out(
    html: str, order: Order, edition: Edition, fetcher: Fetcher
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    document, style = order.document, order.style
    respect_trema(document.language)
    with _messages() as messages:
        setter = Setter(html, order, edition, fetcher)
        placed = lay_out(setter, cut(setter.root), two_sided=edition.two_sided)
    faces = (face for each in placed for face in each.part.faces)
    foreign = letters.foreign_characters(faces, typefaces.own(style))
    passages = (*reading.cover_lines(document.cover), *reading.passages(document))
    return placed, (
        *_refusals(fetcher.log.refusals),
        *_said(messages, fetcher.log.refusals),
        *letters.report(foreign, passages),
    )


@contextmanager
def _messages() -> Iterator[list[logging.LogRecord]]:
    """What the renderer says meanwhile, from a warning up."""
    listener = _Listener(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield listener.records
    finally:
        logger.removeHandler(listener)


class _Listener(logging.Handler):
    """Keeps what is said."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _refusals(refusals: list[Refusal]) -> tuple[Finding, ...]:
    return tuple(
        finding("PDF-006" if refusal.missing else "PDF-005", None, adres=refusal.url)
        for refusal in dict.fromkeys(refusals)
    )


def _said(records: list[logging.LogRecord], refusals: list[Refusal]) -> tuple[Finding, ...]:
    """The messages of the renderer, each once, without those about a refusal told already."""
    urls = tuple(refusal.url for refusal in refusals)
    texts = {
        " ".join(record.getMessage().split()): record.levelno >= logging.ERROR for record in records
    }
    return tuple(
        finding("PDF-008" if heavy else "PDF-007", None, oorzaak=text)
        for text, heavy in texts.items()
        if not text.startswith(TOLD_BY_LETTERS) and not any(url in text for url in urls)
    )
