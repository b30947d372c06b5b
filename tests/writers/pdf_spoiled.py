"""A good PDF in which one thing is spoiled, and what reading it back then says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf

from rapport.document import Document
from rapport.findings import Finding
from tests.writers.pdf_sample import verify

Spoil = Callable[[pikepdf.Pdf], None]


def told(good: Path, document: Document, spoil: Spoil) -> tuple[Finding, ...]:
    """What is found in the file after it was spoiled."""
    bad = good.with_name("bedorven.pdf")
    with pikepdf.open(good) as opened:
        spoil(opened)
        opened.save(bad)
    return verify(document, bad)


def says(findings: tuple[Finding, ...], code: str, words: str) -> bool:
    """Whether one of the findings has this code and these words, and blocks."""
    return any(f.code == code and words in f.message and f.level == "FOUT" for f in findings)


def below(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of the tag tree below this one, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from below(kid)


def tags(opened: pikepdf.Pdf, *roles: str) -> list[pikepdf.Object]:
    """The elements with one of these roles, such as '/TH', in reading order."""
    return [kid for kid in below(opened.Root.StructTreeRoot) if str(kid.S) in roles]


def first(opened: pikepdf.Pdf, role: str) -> pikepdf.Object:
    """The first element with this role."""
    return tags(opened, role)[0]


def having(opened: pikepdf.Pdf, key: str) -> list[pikepdf.Object]:
    """Every dictionary of the file that has this key."""
    return [item for item in opened.objects if isinstance(item, pikepdf.Dictionary) and key in item]


def links(opened: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every link on a page, in order."""
    return [note for page in opened.pages for note in page.obj.get("/Annots", [])]


def replace_on_page(opened: pikepdf.Pdf, number: int, old: bytes, new: bytes) -> None:
    """Change the first `old` among the instructions of a page (from 0)."""
    page = opened.pages[number]
    content = page.Contents.read_bytes()
    assert old in content
    page.Contents = pikepdf.Stream(opened, content.replace(old, new, 1))
