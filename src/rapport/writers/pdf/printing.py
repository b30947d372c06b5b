"""Prints a document: fills the templates, lets WeasyPrint set the pages, writes the file."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pikepdf
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from rapport.findings import Finding, blocking, finding
from rapport.place import Place
from rapport.writers.order import Order
from rapport.writers.pdf import letters, pages, reading, tagging, typefaces
from rapport.writers.pdf.editions import EDITIONS, Edition
from rapport.writers.pdf.fetching import Allowed, Fetcher, Refusal
from rapport.writers.pdf.hyphenation import respect_trema

# Addresses in the page are absolute; anything relative resolves to nothing that is served.
NOWHERE = "rapport:"
TOLD_BY_LETTERS = ".notdef"


def print_document(order: Order, target: Path, edition: str) -> tuple[Finding, ...]:
    """Print an edition to `target`; with a FOUT among the findings there is no file."""
    row = EDITIONS[edition]
    try:
        html = pages.html_of(order, row.sheets)
    except TemplateError as error:
        return (_faulty_template(error),)
    fetcher = _fetcher(order)
    try:
        content, findings = _render(html, order, row, fetcher)
    except Exception as error:  # noqa: BLE001  # whatever the renderer chokes on, the user hears it
        stumbled = finding("PDF-003", None, oorzaak=_in_words(error))
        return _refusals(fetcher.log.refusals) or (stumbled,)
    if blocking(findings):
        return findings
    return (*findings, *_finish(content, order, row, target))


def _finish(content: bytes, order: Order, edition: Edition, target: Path) -> Iterator[Finding]:
    """Take the steps of the edition and save; with a FOUT nothing is saved."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        told = [item for step in edition.steps for item in step(pdf, order)]
        yield from told
        if not edition.steps:
            target.write_bytes(content)
        elif not blocking(told):
            pdf.save(target, deterministic_id=True)


def _fetcher(order: Order) -> Fetcher:
    images = [image.path for image in reading.pictures(order.document)]
    draw = partial(pages.svg_of, style=order.style, look=order.look)
    return Fetcher(Allowed.of(order.style.folders, images, draw))


def _render(
    html: str, order: Order, edition: Edition, fetcher: Fetcher
) -> tuple[bytes, tuple[Finding, ...]]:
    document, style = order.document, order.style
    respect_trema(document.language)
    fonts = FontConfiguration()
    with _messages() as messages, tagging.recorded() as origins:
        declared = CSS(
            string=typefaces.declarations(style),
            base_url=NOWHERE,
            url_fetcher=fetcher,
            font_config=fonts,
        )
        rendering = HTML(string=html, base_url=NOWHERE, url_fetcher=fetcher).render(
            stylesheets=[declared], font_config=fonts, pdf_variant=edition.variant
        )
        content = rendering.write_pdf(
            pdf_variant=edition.variant,
            pdf_identifier=True,
            finisher=tagging.mender(document, origins) if edition.variant else None,
        )
    foreign = letters.foreign_characters(rendering.fonts.values(), typefaces.own(style))
    passages = (*reading.cover_lines(document.cover), *reading.passages(document))
    return content, (
        *_refusals(fetcher.log.refusals),
        *_said(messages, fetcher.log.refusals),
        *letters.report(foreign, passages),
    )


def _faulty_template(error: TemplateError) -> Finding:
    place = None
    name = pages.SHELL
    if isinstance(error, TemplateSyntaxError):
        name = error.name or name
        place = Place(error.filename or name, error.lineno)
    elif isinstance(error, TemplateNotFound):
        name = str(error.name)
    return finding("PDF-002", place, sjabloon=name, oorzaak=_in_words(error))


def _in_words(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


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
