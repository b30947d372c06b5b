"""The pages of rapport.docx: its cover, the sample of every style, running head and foot."""

from __future__ import annotations

from word_template.styles import ident_of

MM = 36000
# The band over the cover: its place and height on the page in millimetres.
BAND_TOP, BAND_HIGH, PAGE_WIDE = 44, 92, 210
COVER = (
    ("organisatie", "Omslag organisatie", "Gemeente Voorbeeld"),
    ("motto", "Omslag motto", "Motto van de gemeente"),
    ("titel", "Title", "Titel van het rapport"),
    ("jaar", "Omslag jaar", "2024"),
    ("ondertitel", "Subtitle", "Ondertitel"),
    ("status", "Omslag status", "Status"),
)
EXPLANATION = (
    "Deze tekst is een voorbeeld: elke regel staat in een stijl van dit sjabloon. Verander de "
    "stijlen, niet de tekst. Bij het bouwen komt het rapport hier in de plaats."
)
SAMPLE = (
    ("TOC Heading", "Inhoud"),
    ("TOC 1", "Programma 1 Voorbeeld"),
    ("TOC 2", "Pakket 1A Voorbeeld"),
    ("TOC 3", "Wat wilden we bereiken?"),
    ("Heading 1", "Kop 1"),
    ("Bovenregel", "Bovenregel"),
    ("Inleiding", "Inleiding van een programma."),
    ("Deelinhoud kop", "Kop boven een deel van de inhoud"),
    ("Heading 2", "Kop 2"),
    ("Body Text", EXPLANATION),
    ("Heading 3", "Kop 3"),
    ("List Number", "Eerste punt"),
    ("List Number 2", "Punt binnen een punt"),
    ("List Number 3", "Punt daar weer binnen"),
    ("List Continue", "Vervolg van een punt"),
    ("List Bullet", "Opsomming"),
    ("List Bullet 2", "Opsomming binnen een opsomming"),
    ("List Bullet 3", "Opsomming daar weer binnen"),
    ("Heading 4", "Kop 4"),
    ("Quote", "Een citaat."),
    ("Heading 5", "Kop 5"),
    ("Heading 6", "Kop 6"),
    ("Resultaat", "De zin met het financiële resultaat."),
    ("Caption", "Bijschrift boven een tabel"),
    ("Eenheid", "Bedragen x € 1.000"),
)
TABLE = (
    (("Tabelkop", "Tabelkop"), ("Tabelkop cijfer", "Cijfer"), ("Tabelkop cijfer", "Kern")),
    (("Tabelgroep", "Tabelgroep"), ("Tabelgroep", ""), ("Tabelgroep", "")),
    (("Tabelnaam", "Tabelnaam"), ("Tabelcijfer", "1"), ("Tabelcijfer kern", "2")),
    (("Tabelomschrijving", "Tabelomschrijving"), ("Tabelcijfer", ""), ("Tabelcijfer", "")),
    (("Tabeltekst", "Tabeltekst"), ("Tabelcijfer", "−1"), ("Tabelbijtekst", "Tabelbijtekst")),
    (("Tabeltekst vast", "Tabeltekst vast"), ("Tabelcijfer", "1"), ("Tabelcijfer kern", "3")),
    (
        ("Tabeltotaal vast", "Tabeltotaal vast"),
        ("Tabeltotaal cijfer", "0"),
        ("Tabeltotaal cijfer", "5"),
    ),
    (
        ("Tabelsaldo vast", "Tabelsaldo vast"),
        ("Tabelsaldo cijfer", "0"),
        ("Tabelsaldo cijfer", "5"),
    ),
    (("Tabeltotaal", "Tabeltotaal"), ("Tabeltotaal cijfer", "0"), ("Tabeltotaal cijfer", "5")),
    (("Tabelsaldo", "Tabelsaldo"), ("Tabelsaldo cijfer", "0"), ("Tabelsaldo cijfer", "5")),
)
KEY_FIGURE = (
    ("Kerncijfer label", "Label"),
    ("Kerncijfer", "€ 1,2 mln"),
    ("Kerncijfer noot", "noot bij het cijfer"),
)
AFTER = (
    ("Figuur", "Figuur"),
    ("Figuur met onderschrift", "Figuur met onderschrift"),
    ("Onderschrift", "Onderschrift van een figuur"),
    ("Legenda", "Legenda onder een tabel."),
)
WIDTHS = (5070, 2000, 2000)


def paragraph(style: str, text: str) -> str:
    """A paragraph in a named style."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{ident_of(style)}"/></w:pPr>{run}</w:p>'


def control(tag: str, alias: str, number: int, content: str, *, plain: bool = True) -> str:
    """A content control: `tag` says what comes in it, `alias` is what Word shows."""
    kind = "<w:text/>" if plain else ""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>'
        f'<w:id w:val="{number}"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def document_body() -> str:
    """The cover and, on the pages after it, the sample that the report replaces."""
    cover = "".join(
        control(tag, tag.capitalize(), 1001 + n, paragraph(style, text))
        for n, (tag, style, text) in enumerate(COVER)
    )
    lines = "".join(paragraph(*line) for line in SAMPLE)
    figures = f"<w:tr>{_cell(9070, ''.join(paragraph(*line) for line in KEY_FIGURE))}</w:tr>"
    sample = (
        f"{lines}{_table('Rapporttabel', WIDTHS, _rows())}"
        f"{''.join(paragraph(*line) for line in AFTER)}"
        f"{_table('Kerncijfertabel', (9070,), figures)}{_characters()}"
    )
    inside = control("voorbeeld", "Voorbeeld van alle stijlen", 1101, sample, plain=False)
    return f"{cover}{inside}{_section()}"


def _characters() -> str:
    names = "Strong", "Emphasis", "Intense Emphasis", "Hyperlink", "Kopcode", "Kenmerk"
    runs = "".join(
        f'<w:r><w:rPr><w:rStyle w:val="{ident_of(name)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{name} </w:t></w:r>'
        for name in (*names, "Kenmerkwoord", "Voordeel", "Nadeel")
    )
    return f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{runs}</w:p>'


def _rows() -> str:
    header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    rows = []
    for place, row in enumerate(TABLE):
        cells = "".join(
            _cell(width, paragraph(*cell)) for cell, width in zip(row, WIDTHS, strict=True)
        )
        rows.append(f"<w:tr>{'' if place else header}{cells}</w:tr>")
    return "".join(rows)


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _table(style: str, widths: tuple[int, ...], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first = int(style == "Rapporttabel")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{ident_of(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="06{first * 2}0" w:firstRow="{first}" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _section() -> str:
    """A4; the first page has a head and foot of its own: the band, and nothing."""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdKop"/>'
        '<w:headerReference w:type="first" r:id="rIdKopVoorkant"/>'
        '<w:footerReference w:type="default" r:id="rIdVoet"/>'
        '<w:footerReference w:type="first" r:id="rIdVoetVoorkant"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="1418" '
        'w:bottom="1418" w:left="1418" w:header="794" w:footer="680" w:gutter="0"/>'
        '<w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def header() -> str:
    """The running head: the short title."""
    return control("korte-titel", "Korte titel", 1201, paragraph("Header", "Titel 2024"))


def footer() -> str:
    """The page number."""
    return (
        '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def cover_header() -> str:
    """The band over the whole width of the cover, behind the text: decoration."""
    size = f'cx="{PAGE_WIDE * MM}" cy="{BAND_HIGH * MM}"'
    picture = (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Band"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rIdBand"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    decorative = (
        '<wp:docPr id="1" name="Band" descr=""><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></wp:docPr>"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{BAND_TOP * MM}</wp:posOffset>'
        f"</wp:positionV><wp:extent {size}/>"
        f"<wp:wrapNone/>{decorative}<wp:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"{picture}</a:graphicData></a:graphic></wp:anchor>"
    )
    return (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f"<w:r><w:drawing>{anchor}</w:drawing></w:r></w:p>"
    )
