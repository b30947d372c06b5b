"""What a writer is asked to print: the document, and the house style to print it in."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.document import Document
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style


@dataclass(frozen=True, slots=True)
class Order:
    """One document with its style (folders with templates) and look (colours and fonts)."""

    document: Document
    style: Style
    look: Huisstijl
