"""The sample as the edition for print, and the order that it was made for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rapport.document import Document, Image, Part
from rapport.model.huisstijl import Druk
from rapport.writers import pdf
from rapport.writers.order import Order
from tests.sample.pieces import at, section, text
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, look_of

MM = 72 / 25.4


def order_of(document: Document | None = None, **asked: object) -> Order:
    """The document (or the sample) in the default style, for a printer who asks these things."""
    look = look_of(basis())
    druk = Druk.model_validate(look.druk.model_dump() | asked)
    look = look.model_copy(update={"druk": druk})
    return Order(document or sample_document(), basis(), look)


def printed(target: Path, order: Order | None = None) -> Path:
    """The edition for print, made without a finding."""
    assert pdf.write(order or order_of(), target, "druk") == ()
    return target


def with_picture(path: Path) -> Order:
    """A part of one page with one picture on it."""
    picture = Image("deel/beeld", str(path), "Een beeld", text("Bijschrift"), at(1))
    part = section("deel", Part.TEKST, (1, "Deel", ""), picture)
    return order_of(replace(sample_document(), sections=(part,)))
