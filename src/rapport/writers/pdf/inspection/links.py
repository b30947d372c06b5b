"""Whether every link and bookmark leads somewhere, and says where."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.inspection.headings import Expected, expected
from rapport.writers.pdf.inspection.targets import Targets
from rapport.writers.pdf.inspection.tree import Attached
from rapport.writers.pdf.matching import squeeze
from rapport.writers.pdf.readback import short

# Bookmarks are promised to this level.
DEEPEST = 3


def faults(file: File) -> Iterator[Finding]:
    """Every link that leads nowhere, is in no tag or says nothing, and the bookmarks."""
    targets = Targets(file)
    held = {
        kid.name
        for element in file.tree.top.below("Link")
        for kid in element.kids
        if isinstance(kid, Attached)
    }
    for number, page in enumerate(file.pdf.pages, 1):
        links = [note for note in page.obj.get("/Annots", ()) if note.get("/Subtype") == "/Link"]
        if links and page.obj.get("/Tabs") != "/S":
            yield finding("TGK-005", None, bladzijde=number, oorzaak="de volgorde ontbreekt (Tabs)")
        for link in links:
            for cause in _causes(link, targets, tagged=link.objgen in held):
                yield finding("TGK-005", None, bladzijde=number, oorzaak=cause)
    yield from _bookmarks(file, targets)


def _causes(link: pikepdf.Object, targets: Targets, *, tagged: bool) -> Iterator[str]:
    told = str(link.get("/Contents", "")).strip()
    if "/URI" not in link.get("/A", pikepdf.Dictionary()) and not targets.page(link):
        yield f"'{short(told)}' leidt nergens heen"
    if not told:
        yield "er staat niet bij waar hij heen leidt (Contents)"
    elif told == targets.name(link):
        yield f"de naam van een anker staat er als tekst: '{short(told)}'"
    if not tagged:
        yield f"'{short(told)}' staat buiten de structuur"


def _bookmarks(file: File, targets: Targets) -> Iterator[Finding]:
    found = list(_outline(file.pdf))
    wanted = [head for head in expected(file) if head.level <= DEEPEST]
    shown = [(depth, item) for depth, item in found if depth <= DEEPEST]
    for head, (depth, item) in zip(wanted, shown, strict=False):
        title = str(item.get("/Title", ""))
        if (head.level, squeeze(head.title)) != (depth, squeeze(title)):
            yield _told(head, f"bij '{short(head.title)}' staat '{short(title)}' (niveau {depth})")
            return
        if not targets.page(item):
            yield _told(head, f"'{short(title)}' leidt nergens heen")
    if len(wanted) != len(shown):
        cause = (
            f"het rapport heeft er {len(wanted)} tot en met niveau 3 en het bestand {len(shown)}"
        )
        yield finding("TGK-006", None, oorzaak=cause)


def _told(head: Expected, cause: str) -> Finding:
    return finding("TGK-006", head.place, subject=head.id, oorzaak=cause)


def _outline(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Every bookmark with its depth from 1, in order; a ring of bookmarks is walked once."""
    seen: set[tuple[int, int]] = set()
    waiting = [(1, pdf.Root.get("/Outlines", pikepdf.Dictionary()).get("/First"))]
    while waiting:
        depth, item = waiting.pop()
        if item is None or item.objgen in seen:
            continue
        seen.add(item.objgen)
        yield depth, item
        waiting += [(depth, item.get("/Next")), (depth + 1, item.get("/First"))]
