"""The cover and the running head: fields of the template, found by their tag and filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rapport.document import Document
from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.writers.docx.markup import NAMESPACES, Node, clark, node, of_value, words

SAMPLE = "voorbeeld"
RUNNING = "korte-titel"


def cover_fields(document: Document) -> Mapping[str, str]:
    """The text of each field on the cover by its tag, in the order of the page."""
    cover = document.cover
    return {
        "organisatie": cover.organisation,
        "motto": cover.motto,
        "titel": cover.title,
        "jaar": cover.year,
        "ondertitel": cover.subtitle,
        "status": cover.status,
    }


def running_title(document: Document) -> str:
    """What stands above every page: the short title, and the status when there is one."""
    return " · ".join(filter(None, (document.short_title, document.cover.status)))


def fill(document: Document, roots: Iterable[Node], place: Place) -> tuple[Finding, ...]:
    """Fill every field in these parts of the file; an empty text takes its field away.

    A FOUT for each text of the cover that has no field: it would be lost without a word.
    """
    fields = cover_fields(document)
    seen = set()
    for control in [found for root in roots for found in _controls(root)]:
        tag = of_value(control, "w:sdtPr/w:tag") or ""
        text = {**fields, RUNNING: running_title(document)}.get(tag)
        if text is not None:
            seen.add(tag)
            _write(control, text)
    lost = [(tag, text) for tag, text in fields.items() if text and tag not in seen]
    return tuple(finding("WRD-004", place, subject=tag, found=text, veld=tag) for tag, text in lost)


def put_body(body: Node, nodes: Iterable[Node]) -> None:
    """Put the report where the sample text of the template stands, else at the end of its text."""
    samples = [c for c in _controls(body) if of_value(c, "w:sdtPr/w:tag") == SAMPLE]
    if samples:
        place = body.index(_top(samples[0], body))
        for sample in samples:
            _remove(sample)
    else:
        place = len(body) - int(body.find("w:sectPr", NAMESPACES) is not None)
    for offset, made in enumerate(nodes):
        body.insert(place + offset, made)


def _controls(root: Node) -> Iterator[Node]:
    return root.iterfind(".//w:sdt", NAMESPACES)


def _top(inner: Node, body: Node) -> Node:
    """The child of `body` in which an element lies."""
    lineage = [inner, *inner.iterancestors()]
    return lineage[lineage.index(body) - 1]


def _write(control: Node, text: str) -> None:
    if not text:
        _remove(control)
        return
    content = control.find("w:sdtContent", NAMESPACES)
    properties = control.find("w:sdtPr", NAMESPACES)
    if content is None or properties is None:
        return
    # The prompt of an empty field, and a value that Word would put over ours.
    for name in ("w:showingPlcHdr", "w:dataBinding"):
        for found in properties.findall(name, NAMESPACES):
            properties.remove(found)
    _only_run(content, text)


def _only_run(content: Node, text: str) -> None:
    """Leave one run in a field, with the look of its first, and one paragraph if it had any."""
    paragraphs = content.findall("w:p", NAMESPACES)
    for further in paragraphs[1:]:
        content.remove(further)
    runs = list(content.iter(clark("w:r")))
    look = runs[0].find("w:rPr", NAMESPACES) if runs else None
    made = words(text)
    if look is not None and of_value(look, "w:rStyle") != "PlaceholderText":
        made.insert(0, look)
    holder = paragraphs[0] if paragraphs else content
    for child in list(holder):
        if child.tag != clark("w:pPr"):
            holder.remove(child)
    holder.append(made)


def _remove(control: Node) -> None:
    """Take a field away, and the paragraph with it when nothing else stands there."""
    parent = control.getparent()
    if parent is None:
        return
    parent.remove(control)
    grand = parent.getparent()
    if parent.tag == clark("w:p") and grand is not None and not "".join(_texts(parent)):
        grand.remove(parent)
    elif parent.tag in (clark("w:hdr"), clark("w:ftr")) and not len(parent):
        parent.append(node("w:p"))


def _texts(parent: Node) -> Iterator[str]:
    return (found.text or "" for found in parent.iter(clark("w:t")))
