"""The parts of a draft that nobody sees: itself as issued, its figures by name, its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from rapport.writers.docx.issued import NAMESPACE, Issued, to_xml
from rapport.writers.docx.markup import NAMESPACES, Node, clark, node

if TYPE_CHECKING:
    from docx.document import Document as WordFile

ITEM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
XML = "application/xml"
ITEM_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PROPERTIES_KIND = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
)
# ISO/IEC 29500-1, 22.3: properties of a user have this format, and numbers from 2.
USER, FIRST = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", 2
# In the schema these come before what we set (ISO/IEC 29500-1, 17.15.1.78); all else after it.
BEFORE_TRACKING = frozenset(
    map(
        clark,
        (
            *("w:writeProtection", "w:view", "w:zoom", "w:removePersonalInformation"),
            *("w:removeDateAndTime", "w:doNotDisplayPageBoundaries", "w:displayBackgroundShape"),
            *("w:printPostScriptOverText", "w:printFractionalCharacterWidth", "w:printFormsData"),
            *("w:embedTrueTypeFonts", "w:embedSystemFonts", "w:saveSubsetFonts"),
            *("w:saveFormsData", "w:mirrorMargins", "w:alignBordersAndEdges"),
            *("w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter", "w:gutterAtTop"),
            *("w:hideSpellingErrors", "w:hideGrammaticalErrors", "w:activeWritingStyle"),
            *("w:proofState", "w:formsDesign", "w:attachedTemplate", "w:linkStyles"),
            *("w:stylePaneFormatFilter", "w:stylePaneSortMethod", "w:documentType"),
            *("w:mailMerge", "w:revisionView"),
        ),
    )
)
OURS = ("w:trackRevisions", "w:documentProtection")


def send_along(word: WordFile, issued: Issued) -> None:
    """Put the draft as issued, and its figures, in parts of their own."""
    package = word.part.package
    name = package.next_partname("/customXml/item%d.xml")
    item = Part(name, XML, to_xml(issued), package)
    word.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    about = PackURI(f"{name[: -len('.xml')].replace('/item', '/itemProps')}.xml")
    item.relate_to(
        Part(about, ITEM_TYPE, _about(issued), package), RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
    )
    if issued.figures:
        _name_figures(word, issued)


def track(word: WordFile) -> None:
    """Every change is noted, and stays so: without a password, for a lock it is not."""
    settings: Node = word.settings.element
    for name in OURS:
        for found in settings.findall(name, NAMESPACES):
            settings.remove(found)
    place = sum(child.tag in BEFORE_TRACKING for child in settings)
    kept = {"w:edit": "trackedChanges", "w:enforcement": "1"}
    settings.insert(place, node("w:trackRevisions"))
    settings.insert(place + 1, node("w:documentProtection", kept))


def _about(issued: Issued) -> bytes:
    ident = str(uuid5(NAMESPACE_URL, f"{NAMESPACE}/{issued.report}/{issued.build}")).upper()
    root = etree.Element(f"{{{ITEM}}}datastoreItem", nsmap={"ds": ITEM})
    root.set(f"{{{ITEM}}}itemID", f"{{{ident}}}")
    schemas = etree.SubElement(root, f"{{{ITEM}}}schemaRefs")
    etree.SubElement(schemas, f"{{{ITEM}}}schemaRef").set(f"{{{ITEM}}}uri", NAMESPACE)
    return _bytes(root)


def _name_figures(word: WordFile, issued: Issued) -> None:
    """What every figure prints, as a property of the file; those of the template stay."""
    package = word.part.package
    there = [rel.target_part for rel in package.rels.values() if rel.reltype == PROPERTIES_KIND]
    root = (
        etree.fromstring(there[0].blob)
        if there
        else etree.fromstring(f'<Properties xmlns="{PROPERTIES}" xmlns:vt="{VALUES}"/>')
    )
    taken = (int(known.get("pid", "0")) for known in root)
    first = max(taken, default=FIRST - 1) + 1
    for number, figure in enumerate(issued.figures, first):
        given = {"fmtid": USER, "pid": str(number), "name": figure.name}
        kept = etree.SubElement(root, f"{{{PROPERTIES}}}property", given)
        etree.SubElement(kept, f"{{{VALUES}}}lpwstr").text = figure.shown
    name = there[0].partname if there else PackURI("/docProps/custom.xml")
    for key in [key for key, rel in package.rels.items() if rel.reltype == PROPERTIES_KIND]:
        del package.rels[key]
    package.relate_to(Part(name, PROPERTIES_TYPE, _bytes(root), package), PROPERTIES_KIND)


def _bytes(root: Node) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
