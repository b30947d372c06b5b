"""A Word file as a zip of parts: opened without python-docx, and checked on its build."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from rapport.writers.docx.markup import MAIN, NAMESPACES, RELATIONS, Node, clark

DOCUMENT = "word/document.xml"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
TYPES_PART = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a part: where it leads, and whether that is outside the file."""

    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of a Word file by name, those that are XML parsed."""

    names: tuple[str, ...]
    trees: dict[str, Node]

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by their id; targets as names in the file."""
        folder, name = posixpath.split(part)
        tree = self.trees.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = [] if tree is None else tree.findall(f"{PACKAGE}Relationship")
        return {row.get("Id", ""): _relation(row, folder) for row in found}


def open_archive(data: bytes) -> tuple[Archive | None, list[str]]:
    """The parts, and in Dutch what is wrong with the file: as few as one fault ends the reading."""
    try:
        with ZipFile(BytesIO(data)) as source:
            names = tuple(source.namelist())
            texts = {name: source.read(name) for name in names if name.endswith((".xml", ".rels"))}
    except (BadZipFile, OSError, EOFError):
        return None, ["het bestand is geen leesbare zip"]
    trees, faults = {}, []
    for name, text in texts.items():
        try:
            trees[name] = etree.fromstring(text, _parser())
        except etree.XMLSyntaxError:
            faults.append(f"onderdeel {name} is geen goede XML")
    if DOCUMENT not in trees:
        return None, [*faults, f"onderdeel {DOCUMENT} ontbreekt"]
    return Archive(names, trees), faults


def build_faults(archive: Archive) -> Iterator[str]:
    """What would make Word ask for repair, or show something else than was meant."""
    twice = [name for name, count in Counter(archive.names).items() if count > 1]
    yield from (f"onderdeel {name} staat er dubbel in" for name in twice)
    yield from _untyped(archive)
    for part, tree in archive.trees.items():
        if not part.endswith(".rels"):
            yield from _relation_faults(archive, part, tree)
    yield from _number_faults(archive.trees[DOCUMENT])
    yield from _lost_styles(archive)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _relation(row: Node, folder: str) -> Relation:
    target, outside = row.get("Target", ""), row.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(row.get("Type", ""), target, outside)


def _untyped(archive: Archive) -> Iterator[str]:
    types = archive.trees.get(TYPES_PART)
    if types is None:
        yield f"onderdeel {TYPES_PART} ontbreekt"
        return
    endings = {row.get("Extension", "").lower() for row in types.iter(f"{TYPES}Default")}
    named = {row.get("PartName", "").lstrip("/") for row in types.iter(f"{TYPES}Override")}
    for name in archive.names:
        if name not in named | {TYPES_PART} and name.rpartition(".")[2].lower() not in endings:
            yield f"onderdeel {name} heeft geen soort"
    yield from (f"onderdeel {name} ontbreekt" for name in sorted(named - set(archive.names)))


def _relation_faults(archive: Archive, part: str, tree: Node) -> Iterator[str]:
    relations = archive.relations(part)
    for relation in relations.values():
        if relation.outside and not relation.kind.endswith("/hyperlink"):
            yield f"{part} haalt iets van buiten: {relation.target}"
        if not relation.outside and relation.target not in archive.names:
            yield f"{part} verwijst naar {relation.target}, dat ontbreekt"
    for element in tree.iter(etree.Element):
        for name, text in element.attrib.items():
            if str(name).startswith(f"{{{RELATIONS}}}") and str(text) not in relations:
                yield f"{part} gebruikt verwijzing {text!s}, die ontbreekt"


def _number_faults(tree: Node) -> Iterator[str]:
    """Numbers and names that must be there once, and pairs that must be whole."""
    starts = list(tree.iter(clark("w:bookmarkStart")))
    names = {start.get(clark("w:name"), "") for start in starts}
    ends = Counter(end.get(clark("w:id")) for end in tree.iter(clark("w:bookmarkEnd")))
    if len(names) < len(starts):
        yield "een bladwijzer heeft dezelfde naam als een andere"
    if Counter(start.get(clark("w:id")) for start in starts) != ends or _repeated(ends):
        yield "een bladwijzer heeft geen eigen begin en eind"
    if _repeated(Counter(shape.get("id") for shape in tree.iter(clark("wp:docPr")))):
        yield "een afbeelding heeft hetzelfde nummer als een andere"
    anchors = {link.get(clark("w:anchor")) for link in tree.iter(clark("w:hyperlink"))} - {None}
    yield from (f"een koppeling leidt naar {name}, dat ontbreekt" for name in anchors - names)
    if _unclosed(tree):
        yield "een veld is niet afgesloten"


def _repeated(counts: Counter[str | None]) -> bool:
    return any(count > 1 for count in counts.values())


def _unclosed(tree: Node) -> bool:
    kinds = Counter(mark.get(clark("w:fldCharType")) for mark in tree.iter(clark("w:fldChar")))
    return kinds["begin"] != kinds["end"]


def _lost_styles(archive: Archive) -> Iterator[str]:
    """Styles that the text uses and the file does not have."""
    document = archive.trees[DOCUMENT]
    known = set()
    for relation in archive.relations(DOCUMENT).values():
        if relation.kind.endswith("/styles") and relation.target in archive.trees:
            styles = archive.trees[relation.target].iterfind("w:style", NAMESPACES)
            known |= {style.get(clark("w:styleId")) for style in styles}
    names = [f"{{{MAIN}}}{kind}" for kind in ("pStyle", "rStyle", "tblStyle")]
    used = {mark.get(clark("w:val")) for mark in document.iter(*names)}
    yield from (f"stijl {name} ontbreekt" for name in sorted(map(str, used - known)))
