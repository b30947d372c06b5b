"""Makes a finished PDF say what it is: PDF/UA-1 and PDF/A-3a, its title, language and colours."""

from __future__ import annotations

from importlib import metadata, resources

import pikepdf

from rapport.document import Document
from rapport.findings import Finding
from rapport.writers.order import Order
from rapport.writers.pdf.metadata import Description

CREATOR = "rapport"
RENDERER = "weasyprint"
SRGB = "IEC 61966-2-1 Default RGB Colour Space - sRGB"


def identify(pdf: pikepdf.Pdf, order: Order) -> tuple[Finding, ...]:
    """Write in the catalog what both standards ask, whatever stood there.

    PDF/UA-1 (ISO 14289-1, 7.1 and 7.2) asks a title that is shown and a language; PDF/A-3a (ISO
    19005-3, 6.2.3 and 6.6) an output intent and XMP that agrees with the properties.
    """
    document = order.document
    root = pdf.Root
    root.Lang = pikepdf.String(document.language)
    root.MarkInfo = pikepdf.Dictionary(Marked=True)
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    _describe(pdf, description_of(document))
    _intend(pdf)
    return ()


def description_of(document: Document) -> Description:
    """What a file of this document says about itself."""
    return Description(
        title=document.title,
        author=document.cover.organisation,
        keywords=", ".join(document.keywords),
        language=document.language,
        creator=CREATOR,
        producer=f"WeasyPrint {metadata.version(RENDERER)}",
    )


def _describe(pdf: pikepdf.Pdf, description: Description) -> None:
    packet = pikepdf.Stream(pdf, description.packet(), Type=pikepdf.Name.Metadata)
    packet.Subtype = pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(packet)
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    for name, value in description.properties().items():
        pdf.docinfo[name] = pikepdf.String(value)


def _intend(pdf: pikepdf.Pdf) -> None:
    """Say that colours are sRGB, with the profile of the ICC that WeasyPrint carries."""
    data = resources.files(RENDERER).joinpath("pdf", "sRGB2014.icc").read_bytes()
    profile = pdf.make_indirect(pikepdf.Stream(pdf, data, N=3))
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String(SRGB),
        Info=pikepdf.String(SRGB),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
