"""Make the first rapport.docx: `python scripts/make_word_template.py [TARGET]`.

From then on the file is edited in Word, by communications; running this again overwrites that.
The colours come from stijl.yaml beside the target, so the same colours give the same bytes.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import yaml

from word_template.band import band
from word_template.pages import cover_header, document_body, footer, header, paragraph
from word_template.styles import BULLETS, INDENT, NUMBERED, styles_xml

DEFAULT = Path(__file__).resolve().parents[1] / "templates" / "basis" / "rapport.docx"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OPEN = "http://schemas.openxmlformats.org"
RELATIONS = f"{OPEN}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": f"{OPEN}/wordprocessingml/2006/main",
        "r": RELATIONS,
        "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
        "a": f"{OPEN}/drawingml/2006/main",
        "pic": f"{OPEN}/drawingml/2006/picture",
    }.items()
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LEVELS = 3
FORMATS = ("decimal", "lowerLetter", "lowerRoman")
DOTS = ("•", "–", "▪")


def main() -> None:
    """Write the template to the path given, or to its place in the basis style."""
    target = Path(sys.argv[1]) if sys.argv[1:] else DEFAULT
    settings = yaml.safe_load((target.parent / "stijl.yaml").read_text(encoding="utf-8"))
    target.write_bytes(_pack(_parts(settings["kleuren"])))


def _parts(colours: dict[str, str]) -> dict[str, str | bytes]:
    part = f"{XML}<w:{{0}} {NAMESPACES}>{{1}}</w:{{0}}>"
    return {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            ("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
            (
                "rId2",
                f"{OPEN}/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ),
        "docProps/core.xml": _core(),
        "word/document.xml": part.format("document", f"<w:body>{document_body()}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            ("rIdStijlen", f"{RELATIONS}/styles", "styles.xml"),
            ("rIdLijsten", f"{RELATIONS}/numbering", "numbering.xml"),
            ("rIdInstellingen", f"{RELATIONS}/settings", "settings.xml"),
            ("rIdNoten", f"{RELATIONS}/footnotes", "footnotes.xml"),
            ("rIdKop", f"{RELATIONS}/header", "header1.xml"),
            ("rIdKopVoorkant", f"{RELATIONS}/header", "header2.xml"),
            ("rIdVoet", f"{RELATIONS}/footer", "footer1.xml"),
            ("rIdVoetVoorkant", f"{RELATIONS}/footer", "footer2.xml"),
        ),
        "word/styles.xml": styles_xml(colours, NAMESPACES),
        "word/numbering.xml": part.format("numbering", _numbering(colours["steun"])),
        "word/settings.xml": part.format("settings", _settings()),
        "word/footnotes.xml": part.format("footnotes", _separators()),
        "word/header1.xml": part.format("hdr", header()),
        "word/header2.xml": part.format("hdr", cover_header()),
        "word/_rels/header2.xml.rels": _relations(
            ("rIdBand", f"{RELATIONS}/image", "media/band.png")
        ),
        "word/footer1.xml": part.format("ftr", footer()),
        "word/footer2.xml": part.format("ftr", paragraph("Footer", "")),
        "word/media/band.png": band(colours),
    }


def _types() -> str:
    parts = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "footnotes": "footnotes",
        "header1": "header",
        "header2": "header",
        "footer1": "footer",
        "footer2": "footer",
    }
    made = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'{XML}<Types xmlns="{OPEN}/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{made}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(*rows: tuple[str, str, str]) -> str:
    made = "".join(
        f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>'
        for ident, kind, target in rows
    )
    return f'{XML}<Relationships xmlns="{OPEN}/package/2006/relationships">{made}</Relationships>'


def _core() -> str:
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{OPEN}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Sjabloon</dc:title>'
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def _numbering(colour: str) -> str:
    lists = ((NUMBERED, "ListNumber", FORMATS), (BULLETS, "ListBullet", ("bullet",) * LEVELS))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(style, level, formats[level], colour) for level in range(LEVELS))
        + "</w:abstractNum>"
        for number, style, formats in lists
    )
    made = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, _, _ in lists
    )
    return abstract + made


def _level(style: str, level: int, kind: str, colour: str) -> str:
    name = style if level == 0 else f"{style}{level + 1}"
    text = DOTS[level] if kind == "bullet" else f"%{level + 1}."
    left, hanging = round(INDENT * (level + 1) * 20), round(INDENT * 20)
    bold = "" if kind == "bullet" else "<w:b/>"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="{name}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f'<w:rPr>{bold}<w:color w:val="{colour.lstrip("#")}"/></w:rPr></w:lvl>'
    )


def _settings() -> str:
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr>'
        '<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _separators() -> str:
    """The line above the notes of a page, and above a note that runs on from the page before."""
    kinds = (("-1", "separator"), ("0", "continuationSeparator"))
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for number, kind in kinds
    )


def _pack(parts: dict[str, str | bytes]) -> bytes:
    """A zip without a clock in it."""
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for name, content in parts.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            made.writestr(entry, content)
    return target.getvalue()


if __name__ == "__main__":
    main()
