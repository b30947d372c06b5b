"""Where a link or bookmark of a PDF leads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

from rapport.writers.pdf.inspection.file import File


@dataclass
class Targets:
    """The named places of one file."""

    file: File

    @cached_property
    def names(self) -> dict[str, int]:
        """Every named place with its page, from 1; 0 for a place that is on no page."""
        root = self.file.pdf.Root
        named = root.get("/Names", pikepdf.Dictionary()).get("/Dests")
        found = dict(pikepdf.NameTree(named).items()) if named is not None else {}
        old = dict(root.get("/Dests", pikepdf.Dictionary()).items())
        return {
            **{name.removeprefix("/"): self._page(item) for name, item in old.items()},
            **{str(name): self._page(item) for name, item in found.items()},
        }

    def page(self, item: pikepdf.Object) -> int:
        """The page to which a link or bookmark leads, from 1; 0 when it leads nowhere."""
        action = item.get("/A", pikepdf.Dictionary())
        target = item.get("/Dest", action.get("/D"))
        return 0 if target is None else self._page(target)

    def name(self, item: pikepdf.Object) -> str:
        """The named place to which a link leads; empty for any other link."""
        target = item.get("/Dest", item.get("/A", pikepdf.Dictionary()).get("/D"))
        named = isinstance(target, pikepdf.String | pikepdf.Name)
        return str(target).removeprefix("/") if named else ""

    def _page(self, target: Any) -> int:  # noqa: ANN401  # any object of the PDF
        if isinstance(target, pikepdf.String | pikepdf.Name):
            return self.names.get(str(target).removeprefix("/"), 0)
        if isinstance(target, pikepdf.Dictionary):
            target = target.get("/D", pikepdf.Array())
        first = target[0] if len(target) else None
        if not isinstance(first, pikepdf.Dictionary):
            return 0
        return self.file.numbers.get(first.objgen, 0)
