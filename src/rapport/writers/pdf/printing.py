"""Prints a document: fills the templates, lets WeasyPrint set the pages, writes the file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from rapport.document import Document
from rapport.findings import Finding, blocking, finding
from rapport.model.huisstijl import Huisstijl
from rapport.place import Place
from rapport.style import Style
from rapport.writers.pdf import letters, pages, reading, tagging, typefaces
from rapport.writers.pdf.fetching import Allowed, Fetcher, Refusal
from rapport.writers.pdf.hyphenation import respect_trema

VARIANT = "pdf/ua-1"
# Addresses in the page are absolute; anything relative resolves to nothing that is served.
NOWHERE = "rapport:"
TOLD_BY_LETTERS = ".notdef"


def print_document(
    document: Document, style: Style, look: Huisstijl, target: Path
) -> tuple[Finding, ...]:
    """Print `document` to `target`; with a FOUT among the findings there is no file."""
    unknown = typefaces.unknown(style, look)
    if unknown:
        return unknown
    try:
        html = pages.html_of(document, style, look)
    except TemplateError as error:
        return (_faulty_template(error),)
    fetcher = _fetcher(document, style, look)
    try:
        content, findings = _render(html, document, style, fetcher)
    except Exception as error:  # noqa: BLE001  # whatever the renderer chokes on, the user hears it
        stumbled = finding("PDF-003", None, oorzaak=_in_words(error))
        return _refusals(fetcher.log.refusals) or (stumbled,)
    if not blocking(findings):
        target.write_bytes(content)
    return findings


def _fetcher(document: Document, style: Style, look: Huisstijl) -> Fetcher:
    images = [image.path for image in reading.pictures(document)]
    draw = partial(pages.svg_of, style=style, look=look)
    return Fetcher(Allowed.of(style.folders, images, draw))


def _render(
    html: str, document: Document, style: Style, fetcher: Fetcher
) -> tuple[bytes, tuple[Finding, ...]]:
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
            stylesheets=[declared], font_config=fonts, pdf_variant=VARIANT
        )
        content = rendering.write_pdf(
            pdf_variant=VARIANT,
            pdf_identifier=True,
            finisher=tagging.mender(document, origins),
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
