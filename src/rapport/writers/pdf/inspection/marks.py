"""Every piece of paint is decoration or in the tag tree, and both lead to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.inspection.painting import Page
from rapport.writers.pdf.inspection.tree import Attached, Element, Mark, Name
from rapport.writers.pdf.readback import short

SPEECHLESS = "een vlak, lijn of beeld"


def faults(file: File) -> Iterator[Finding]:
    """What is painted outside the tree, and where tree, pages and the way back disagree."""
    owners = _owners(file)
    held = Counter(file.marks())
    for page in file.pages:
        yield from _outside(page, held)
    for mark, count in held.items():
        if count > 1:
            yield _broken(f"een stuk van bladzijde {mark.page} staat {count} keer in de structuur")
    for element in (*file.tree.twice, *file.tree.misplaced):
        yield _broken(f"een onderdeel ({element.role}) hangt op twee plaatsen")
    yield from _way_back(file, owners)


def _outside(page: Page, held: Counter[Mark]) -> Iterator[Finding]:
    lost = [text for number, text in page.texts.items() if not held[Mark(page.number, number)]]
    for text in (*page.strays, *lost):
        told = f"'{short(text)}'" if text.strip() else SPEECHLESS
        yield finding("TGK-001", None, bladzijde=page.number, wat=told)
    for number in sorted(page.doubled):
        yield _broken(f"op bladzijde {page.number} zijn twee stukken nummer {number}")
    if page.mixed:
        yield _broken(f"op bladzijde {page.number} lopen versiering en tekst door elkaar")


def _owners(file: File) -> dict[Mark | Name, Element]:
    """The element that holds each mark and each annotation."""
    found: dict[Mark | Name, Element] = {}
    for element in (file.tree.top, *_elements(file)):
        for kid in element.kids:
            if isinstance(kid, Mark):
                found.setdefault(kid, element)
            elif isinstance(kid, Attached):
                found.setdefault(kid.name, element)
    return found


def _elements(file: File) -> Iterator[Element]:
    return (kid for kid in file.tree.top.all() if isinstance(kid, Element))


def _way_back(file: File, owners: dict[Mark | Name, Element]) -> Iterator[Finding]:
    """From a mark or link on the page to its element (ISO 32000-1, 14.7.4.4)."""
    root = file.tree.top.item
    if "/ParentTree" not in root:
        yield _broken("de weg van de bladzijde naar de structuur ontbreekt (ParentTree)")
        return
    parents = dict(pikepdf.NumberTree(root["/ParentTree"]).items())
    held: dict[int, dict[int, Name]] = {}
    for mark, element in owners.items():
        if isinstance(mark, Mark):
            held.setdefault(mark.page, {})[mark.number] = element.name
    for number, page in enumerate(file.pdf.pages, 1):
        if _said(page.obj, parents) != held.get(number, {}):
            yield _broken(f"bladzijde {number} wijst naar een verkeerd onderdeel (ParentTree)")
        for link in page.obj.get("/Annots", ()):
            owner = owners.get(link.objgen)
            back = parents.get(int(link.get("/StructParent", -1)))
            if owner is None or back is None or back.objgen != owner.name:
                yield _broken(f"een koppeling op bladzijde {number} staat los van de structuur")


def _said(page: pikepdf.Object, parents: dict[int, Any]) -> dict[int, Name]:
    """To which element each mark of a page leads, by its number."""
    listed = parents.get(int(page.get("/StructParents", -1)), ())
    known = ((at, kid) for at, kid in enumerate(listed) if isinstance(kid, pikepdf.Dictionary))
    return {at: kid.objgen for at, kid in known}


def _broken(cause: str) -> Finding:
    return finding("TGK-002", None, oorzaak=cause)
