"""What goes along in the PDF: the figures of every table as CSV, and where every figure is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from rapport.document import Table, walk
from rapport.findings import Finding
from rapport.writers.order import Order
from rapport.writers.pdf.attachments import provenance
from rapport.writers.pdf.attachments.names import file_names
from rapport.writers.pdf.attachments.records import csv_of

PROVENANCE = "herkomst.json"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF: its name, what it is, and what it is to the report.

    `relationship` is that of PDF/A-3 (ISO 19005-3, annex E): '/Data' holds the figures of a
    table, '/Source' what the report was made from.
    """

    name: str
    data: bytes
    description: str
    media: str
    relationship: str


def attachments(order: Order) -> Iterator[Attachment]:
    """Every file that goes along with this report, in order."""
    tables = [node for node in walk(order.document) if isinstance(node, Table)]
    names = file_names(table.id for table in tables)
    for table, name in zip(tables, names, strict=True):
        told = f"De cijfers van de tabel '{table.caption}', te openen in Excel"
        yield Attachment(name, csv_of(table), told, "text/csv", "/Data")
    data = provenance.render(order, dict(zip((table.id for table in tables), names, strict=True)))
    told = (
        "Van elk cijfer de herkomst (bestand en regel of cel), en welke sommen zijn gecontroleerd"
    )
    yield Attachment(PROVENANCE, data, told, "application/json", "/Source")


def attach(pdf: pikepdf.Pdf, order: Order) -> tuple[Finding, ...]:
    """Put the files in the PDF, each with its relationship to the whole report."""
    held = pikepdf.Array()
    for item in attachments(order):
        spec = pikepdf.AttachedFileSpec(
            pdf,
            item.data,
            description=item.description,
            filename=item.name,
            mime_type=item.media,
            # Dates would change with every build.
            creation_date="",
            mod_date="",
        )
        spec.obj.AFRelationship = pikepdf.Name(item.relationship)
        spec.obj.UF = pikepdf.String(item.name)
        pdf.attachments[item.name] = spec
        held.append(spec.obj)
    pdf.Root.AF = held
    return ()
