"""The file as a whole: its properties, and a zip that is the same for the same content."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from rapport.document import Document
from rapport.writers.docx.issued import Issued
from rapport.writers.docx.markup import NAMESPACES, clark
from rapport.writers.docx.travelling import send_along

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.opc.rel import Relationships

    from rapport.writers.docx.markup import Node

# What says when and by whom the template was made: not the report, and a clock.
STALE = frozenset({"created", "modified", "lastModifiedBy", "revision", "lastPrinted", "version"})
# Parts of the template that say nothing about this document: its statistics, its picture in a
# folder, and styles as they were before somebody edited them.
LEFTOVERS = (
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
)
# The most that a property of a Word file holds.
LONGEST = 255
FIRST = "[Content_Types].xml"
DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3
READABLE = 0o644 << 16


def pack(word: WordFile, document: Document, issued: Issued) -> bytes:
    """The finished file: title, language and author set, leftovers gone, no clock in it.

    The draft as issued travels along.
    """
    _properties(word, document)
    _language(word, document.language)
    _drop_leftovers(word)
    send_along(word, issued)
    saved = BytesIO()
    word.save(saved)
    return canonical(saved.getvalue())


def canonical(data: bytes) -> bytes:
    """The same parts in a fixed order, with a fixed date: equal content gives equal bytes."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as made:
        for name in sorted(source.namelist(), key=lambda name: (name != FIRST, name)):
            entry = ZipInfo(name, DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = READABLE
            made.writestr(entry, source.read(name))
    return target.getvalue()


def _properties(word: WordFile, document: Document) -> None:
    core = word.core_properties
    core.title = document.title[:LONGEST]
    core.author = document.cover.organisation[:LONGEST]
    core.language = document.language
    core.subject = document.cover.subtitle[:LONGEST]
    core.keywords = ", ".join(document.keywords)[:LONGEST]
    for part in word.part.package.iter_parts():
        if str(part.partname) == "/docProps/core.xml" and isinstance(part, XmlPart):
            for child in list(part.element):
                if child.tag.rpartition("}")[2] in STALE:
                    part.element.remove(child)


def _language(word: WordFile, language: str) -> None:
    """Say in which language the text is, for the spelling checker and for who listens to it."""
    styles: Node = word.styles.element
    for found in styles.iterfind("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMESPACES):
        found.set(clark("w:val"), language)


def _drop_leftovers(word: WordFile) -> None:
    package = word.part.package
    settings = word.settings.element
    for template in settings.findall("w:attachedTemplate", NAMESPACES):
        settings.remove(template)
    owners = [package.rels, *(part.rels for part in package.iter_parts())]
    for relations in owners:
        _drop(relations)


def _drop(relations: Relationships) -> None:
    for name in [key for key, relation in relations.items() if relation.reltype in LEFTOVERS]:
        del relations[name]
