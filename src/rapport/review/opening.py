"""One returned file: what it was when it was issued, what it is now, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from lxml.etree import _Element

from rapport.findings import Finding, blocking, finding
from rapport.place import Place
from rapport.review.remarks import Comment, comments_of
from rapport.review.word_body import FOOTNOTES, Returned, read_body
from rapport.review.word_runs import Issued as Figure
from rapport.sources.container import Container, open_container
from rapport.writers.docx.issued import NAMESPACE, Issued, from_xml
from rapport.writers.docx.markup import NAMESPACES, clark

MOST_BYTES = 100_000_000
# So many times the letters that were issued, and so many besides, are read.
MORE, MORE_AT_LEAST = 3, 30_000
_FAMILY = NAMESPACE.rpartition(":")[0]
_OWN = frozenset({"word/document.xml", FOOTNOTES, "word/comments.xml"})
_CHANGES = tuple(clark(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo"))
_NEW = frozenset((clark("w:ins"), clark("w:moveTo")))
_PROGRAM = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Application"
_LINK = "/hyperlink"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A tracked change outside the text, such as in a header: who, and the words."""

    part: str
    author: str
    date: str
    text: str
    inserted: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that came back."""

    name: str
    issued: Issued
    returned: Returned
    comments: tuple[Comment, ...]
    elsewhere: tuple[Elsewhere, ...]


def open_draft(path: Path) -> tuple[Draft | None, tuple[Finding, ...]]:
    """The draft in a file, and what is to be told of it; None, and why, when it is not read."""
    place = Place(path.name)
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, (finding("TER-009", place, found="het is groter dan 100 MB"),)
        data = path.read_bytes()
    except OSError as error:
        reason = "het staat er niet" if isinstance(error, FileNotFoundError) else "geen toegang"
        return None, (finding("TER-009", place, found=reason),)
    container, told = open_container(data, path.name, ".docx")
    if container is None:
        return None, told
    return _draft(container, path.name, place)


def _draft(
    container: Container, name: str, place: Place
) -> tuple[Draft | None, tuple[Finding, ...]]:
    told = [*_programs(container, place), *_outside(container, place)]
    found = issued_in(container, place)
    if isinstance(found, Finding):
        return None, (found, *told)
    told += _untracked(container, place)
    figures = {one.name: Figure(one.written, one.shown) for one in found.figures}
    try:
        returned = read_body(container, frozenset(found.stops), figures, found.language)
        comments = comments_of(container, returned)
    except (KeyError, ValueError, RecursionError):
        refused = finding("ZIP-006", place, found="word/document.xml", oorzaak="het is beschadigd")
        return None, (refused, *told)
    told += _swollen(found, returned, place)
    elsewhere = tuple(_elsewhere(container))
    draft = Draft(name, found, returned, comments, elsewhere)
    return (None if blocking(told) else draft), tuple(told)


def _swollen(issued: Issued, returned: Returned, place: Place) -> Iterator[Finding]:
    """A file that would take too long to compare; the work grows with the letters."""
    there = sum(map(len, (*(text.source for text in issued.texts), *issued.generated)))
    atoms = chain(returned.loose, *returned.texts.values())
    now = sum(len(atom.what) if isinstance(atom.what, str) else 1 for atom in atoms)
    if now > MORE * there + MORE_AT_LEAST:
        yield finding("TER-012", place, found=str(now), expected=str(there))


def issued_in(container: Container, place: Place) -> Issued | Finding:
    """The part that tells what was issued, whatever name a word processor gave it."""
    roots = [
        container.tree(name)
        for name in sorted(container.parts)
        if name.startswith("customXml/") and name.endswith(".xml")
    ]
    if "word/document.xml" not in container.parts:
        return finding("TER-001", place)
    for root in roots:
        if str(root.tag).startswith(f"{{{_FAMILY}"):
            return from_xml(root) or finding("TER-002", place)
    return finding("TER-001", place)


def _programs(container: Container, place: Place) -> Iterator[Finding]:
    """The program that saved the file, where that was not Word."""
    if "docProps/app.xml" not in container.parts:
        return
    program = (container.tree("docProps/app.xml").findtext(_PROGRAM) or "").strip()
    for known in ("LibreOffice", "Google", "Pages", "OnlyOffice", "WPS"):
        if known.casefold() in program.casefold():
            yield finding("TER-004", place, found=known)


def _outside(container: Container, place: Place) -> Iterator[Finding]:
    """What Word would fetch when it opens the file; a link waits for a click."""
    for name in sorted(container.parts):
        if not name.endswith(".rels"):
            continue
        for relation in container.tree(name).iterchildren(tag="*"):
            kind = relation.get("Type", "")
            if relation.get("TargetMode") == "External" and not kind.endswith(_LINK):
                target = relation.get("Target", "")[:80]
                what = "een sjabloon" if kind.endswith("Template") else "een onderdeel"
                yield finding("TER-007", place, found=f"{what} op {target}")


def _untracked(container: Container, place: Place) -> Iterator[Finding]:
    if "word/settings.xml" not in container.parts:
        return
    switch = container.tree("word/settings.xml").find("w:trackRevisions", NAMESPACES)
    if switch is None or switch.get(clark("w:val"), "1") in {"0", "false", "off"}:
        yield finding("TER-008", place)


def _elsewhere(container: Container) -> Iterator[Elsewhere]:
    """Tracked changes outside the text: headers, footers, text boxes."""
    for name in sorted(container.parts):
        if name.startswith("word/") and name.endswith(".xml") and name not in _OWN:
            yield from _changes(container.tree(name), name)
    boxes = container.tree("word/document.xml").iter(clark("w:txbxContent"))
    for box in boxes:
        yield from _changes(box, "tekstvak")


def _changes(root: _Element, part: str) -> Iterator[Elsewhere]:
    for change in root.iter(*_CHANGES):
        runs = change.iter(clark("w:t"), clark("w:delText"))
        text = "".join(run.text or "" for run in runs)
        if text:
            author = change.get(clark("w:author"), "") or "onbekend"
            yield Elsewhere(part, author, change.get(clark("w:date"), ""), text, change.tag in _NEW)
