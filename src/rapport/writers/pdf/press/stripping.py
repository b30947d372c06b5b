"""Takes out of a PDF what only a screen has use for: links, bookmarks, tags, other colours."""

from __future__ import annotations

import pikepdf
from pikepdf import Dictionary, Name

from rapport.findings import Finding
from rapport.writers.order import Order

# PDF/X-4 allows no annotation inside the bleed, and tags and bookmarks lead to nothing on paper.
OF_THE_SCREEN = (
    *("/Outlines", "/Names", "/Dests", "/OpenAction", "/AA", "/AcroForm", "/PageMode"),
    *("/StructTreeRoot", "/MarkInfo", "/ViewerPreferences", "/OutputIntents", "/AF"),
)
OF_A_PAGE = ("/Annots", "/StructParents", "/Tabs", "/AA", "/Thumb")
LAB = ("/lab-d50", "/lab-d65")


def strip(pdf: pikepdf.Pdf, _order: Order) -> tuple[Finding, ...]:
    """Leave the pages and what they need; transparency is mixed in the inks of the press."""
    for key in OF_THE_SCREEN:
        _drop(pdf.Root, key)
    for page in pdf.pages:
        for key in OF_A_PAGE:
            _drop(page.obj, key)
    for item in pdf.objects:
        if not isinstance(item, Dictionary | pikepdf.Stream):
            continue
        group = item.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            group.CS = Name.DeviceCMYK
        for key in ("/StructParent", "/StructParents"):
            _drop(item, key)
        # WeasyPrint lists these two colour spaces in every file, used or not.
        for key in LAB:
            _drop(item, key)
    return ()


def _drop(item: pikepdf.Object, key: str) -> None:
    if key in item:
        del item[key]
