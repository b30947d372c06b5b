"""Copies the pages of parts: page numbers filled in, blank pages put before, images kept once."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import pikepdf

from rapport.writers.pdf.parts.folios import fill
from rapport.writers.pdf.parts.pagination import Placed

BOXES = ("/MediaBox", "/TrimBox", "/BleedBox")
# Of the first part, for all of them.
KEPT = ("/Lang", "/MarkInfo", "/ViewerPreferences", "/Metadata", "/OutputIntents")


@dataclass
class Sheets:
    """The pages of a PDF in the making; `count` is how many there will be."""

    pdf: pikepdf.Pdf
    fonts: Mapping[str, pikepdf.Object]
    count: int
    shared: dict[str, pikepdf.Object] = field(default_factory=dict)

    @contextmanager
    def opened(self, placed: Placed) -> Iterator[pikepdf.Pdf]:
        """Put the pages of a part behind what is there; meanwhile, more may be taken from it."""
        part = placed.part
        with pikepdf.open(io.BytesIO(part.content)) as source:
            if not self.pdf.pages:
                self._take_over(source)
            while len(self.pdf.pages) < placed.start - 1:
                self._add_blank(source.pages[0])
            for page in source.pages:
                self.pdf.pages.append(page)
                copy = self.pdf.pages[-1]
                filled = fill(copy.Contents.read_bytes(), part.slots, placed.start, self.count)
                copy.Contents.write(zlib.compress(filled), filter=pikepdf.Name.FlateDecode)
            self._share(self.pdf.pages[-1].Resources)
            yield source

    def _take_over(self, source: pikepdf.Pdf) -> None:
        for name in KEPT:
            if (value := source.Root.get(name)) is not None:
                # Only what has a number of its own can be copied.
                held = value if value.is_indirect else source.make_indirect(value)
                self.pdf.Root[name] = self.pdf.copy_foreign(held)
        self.pdf.trailer["/Info"] = self.pdf.copy_foreign(source.trailer["/Info"])

    def _add_blank(self, like: pikepdf.Page) -> None:
        page = pikepdf.Dictionary(Type=pikepdf.Name.Page, Resources=pikepdf.Dictionary())
        for name in BOXES:
            page[name] = pikepdf.Array(like[name].as_list())
        self.pdf.pages.append(pikepdf.Page(self.pdf.make_indirect(page)))

    def _share(self, resources: pikepdf.Object) -> None:
        """Give the pages of a part the fonts, and the images that other parts have too."""
        fonts = resources.Font
        for name, font in self.fonts.items():
            fonts[f"/{name}"] = font
        images = resources.get("/XObject", pikepdf.Dictionary())
        for name in list(images.keys()):
            if images[name].get("/Subtype") == "/Image":
                images[name] = self.shared.setdefault(_digest(images[name]), images[name])


def _digest(value: pikepdf.Object) -> str:
    """The same for what is the same, whatever the numbers of its objects."""
    digest = hashlib.sha256()
    if isinstance(value, pikepdf.Stream):
        digest.update(value.read_raw_bytes())
    if isinstance(value, pikepdf.Stream | pikepdf.Dictionary):
        for name in sorted(value.keys()):
            digest.update(f"{name}:{_digest(value[name])}".encode())
    elif isinstance(value, pikepdf.Array):
        digest.update(" ".join(_digest(item) for item in value.as_list()).encode())
    else:
        digest.update(repr(value).encode())
    return digest.hexdigest()
