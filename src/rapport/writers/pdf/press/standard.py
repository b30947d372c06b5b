"""What makes a PDF a PDF/X-4: the profile it is meant for, and what it says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from rapport.findings import Finding, finding
from rapport.writers.order import Order
from rapport.writers.pdf.press import profile

VERSION = "PDF/X-4"
PROGRAM = "rapport"
# A date is asked for, and the same report must give the same bytes: the one that the Word file has.
DATE, PDF_DATE = "1980-01-01T00:00:00+00:00", "D:19800101000000+00'00'"
REGISTRY = "http://www.color.org"
PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>{program}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def declare(pdf: pikepdf.Pdf, order: Order) -> Iterator[Finding]:
    """Embed the profile of the press and identify the file as PDF/X-4 (ISO 15930-7)."""
    path = profile.path_of(order)
    content = path.read_bytes() if path else b""
    name = profile.described(content) if path else None
    if name is None:
        code = "DRK-003" if path is None else "DRK-004"
        yield finding(code, None, found=order.look.druk.profiel, stijl=order.style.name)
        return
    pdf.Root.OutputIntents = Array([_intent(pdf, content, name, order.look.druk.conditie)])
    _identify(pdf, order)


def _intent(pdf: pikepdf.Pdf, content: bytes, name: str, condition: str) -> pikepdf.Object:
    stream = pdf.make_stream(content, N=4, Alternate=Name.DeviceCMYK)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition),
        OutputCondition=String(name),
        Info=String(name),
        RegistryName=String(REGISTRY),
        DestOutputProfile=stream,
    )
    return pdf.make_indirect(intent)


def _identify(pdf: pikepdf.Pdf, order: Order) -> None:
    title, author = order.document.title, order.document.cover.organisation
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Author=String(author),
            Creator=String(PROGRAM),
            Producer=String(PROGRAM),
            CreationDate=String(PDF_DATE),
            ModDate=String(PDF_DATE),
            Trapped=Name("/False"),
        )
    )
    packet = PACKET.format(
        title=escape(title),
        author=escape(author),
        program=PROGRAM,
        version=VERSION,
        date=DATE,
        document=_identifier(f"{author}\n{title}".encode()),
        instance=_identifier(*_contents(pdf)),
    )
    metadata = pdf.make_stream(packet.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = metadata


def _contents(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    for item in pdf.objects:
        yield item.read_raw_bytes() if isinstance(item, pikepdf.Stream) else item.unparse()


def _identifier(*contents: bytes) -> UUID:
    """An identifier that follows from the content and from nothing else."""
    digest = sha256()
    for content in contents:
        digest.update(content)
    return UUID(bytes=digest.digest()[:16], version=5)
