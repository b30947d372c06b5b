"""Whether lists, rows and notes are built as a reader of tags expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rapport.findings import Finding, finding
from rapport.writers.pdf.inspection.file import File
from rapport.writers.pdf.inspection.tree import Element
from rapport.writers.pdf.readback import short

# What each role may hold directly (ISO 32000-1, 14.8.4.3), and where it may stand.
HOLDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "L": frozenset({"LI", "Caption", "L"}),
        "LI": frozenset({"Lbl", "LBody"}),
        "Table": frozenset({"Caption", "THead", "TBody", "TFoot", "TR"}),
        "THead": frozenset({"TR"}),
        "TBody": frozenset({"TR"}),
        "TFoot": frozenset({"TR"}),
        "TR": frozenset({"TH", "TD"}),
    }
)
STANDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "LI": frozenset({"L"}),
        "LBody": frozenset({"LI"}),
        "THead": frozenset({"Table"}),
        "TBody": frozenset({"Table"}),
        "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
        "TH": frozenset({"TR"}),
        "TD": frozenset({"TR"}),
    }
)
HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})


def faults(file: File) -> Iterator[Finding]:
    """Every element that holds, or stands in, what it may not."""
    for kid in file.tree.top.all():
        if isinstance(kid, Element) and kid.parent is not None and (cause := _cause(kid)):
            text = short(file.text(kid))
            yield finding("TGK-009", None, bladzijde=kid.page, tekst=text, oorzaak=cause)


def _cause(element: Element) -> str:
    role, around = element.role, element.parent.role if element.parent else ""
    allowed = HOLDS.get(around)
    if allowed is not None and role not in allowed:
        return f"{role} staat in {around}"
    places = STANDS.get(role)
    if places is not None and around not in places:
        return f"{role} staat in {around or 'niets'}"
    if role in HEADINGS and around in HEADINGS:
        return f"kop {role} staat in kop {around}"
    if role == "LI" and [kid.role for kid in element.elements].count("LBody") != 1:
        return "een punt van een lijst heeft geen tekst (LBody)"
    return ""
