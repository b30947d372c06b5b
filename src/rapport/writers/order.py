"""What a writer is asked to print: the document, and the house style to print it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapport.document import Document
from rapport.examination import Examination
from rapport.findings import Finding
from rapport.model.huisstijl import Huisstijl
from rapport.style import Style


@dataclass(frozen=True, slots=True)
class Order:
    """One document with its style (folders with templates) and look (colours and fonts).

    `examination` tells where every figure is from and how the sums hold; `names` gives the files
    that places name as the report names them, from wherever one builds. `remarks` are findings to
    print beside what they are about, in a format that can.
    """

    document: Document
    style: Style
    look: Huisstijl
    examination: Examination | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Finding, ...] = ()
