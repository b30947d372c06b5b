"""The styles of rapport.docx: names of Word where it has one, Dutch names for ours."""

from __future__ import annotations

from collections.abc import Mapping

from word_template.looks import FONT, Block, Border, Letter
from word_template.table_styles import table_styles

NUMBERED, BULLETS = 1, 2
INDENT = 20.0
PLAIN_TEXT = "Body Text"


def style(  # noqa: PLR0913 - a style has this many facts
    name: str,
    block: Block | None = None,
    letter: Letter | None = None,
    *,
    based: str = "Normal",
    after: str = "",
    rank: int = 20,
    ident: str = "",
    kind: str = "paragraph",
) -> str:
    """One style; `after` is the style of the next paragraph, `rank` its place in the gallery."""
    parts = [
        f'<w:name w:val="{word_name(name)}"/>',
        f'<w:basedOn w:val="{ident_of(based)}"/>' if based else "",
        f'<w:next w:val="{ident_of(after)}"/>' if after else "",
        f'<w:uiPriority w:val="{rank}"/>',
        "<w:qFormat/>",
        block.xml() if block else "",
        letter.xml() if letter else "",
    ]
    own = "" if is_builtin(name) else ' w:customStyle="1"'
    opening = f'<w:style w:type="{kind}"{own} w:styleId="{ident or ident_of(name)}">'
    return f"{opening}{''.join(parts)}</w:style>"


def word_name(name: str) -> str:
    """Word writes the names of its headings, contents lines and captions in small letters."""
    small = name.startswith(("Heading ", "TOC ")) and name != "TOC Heading"
    if name in {"Caption", "Header", "Footer"}:
        return name.lower()
    return name.replace("Heading", "heading").replace("TOC", "toc") if small else name


def ident_of(name: str) -> str:
    """The id of a style: its name without spaces."""
    return name.replace(" ", "")


def is_builtin(name: str) -> bool:
    """Whether Word knows a style of this name itself."""
    starts = ("Heading", "TOC", "List ")
    known = {"Normal", "Title", "Subtitle", "Caption", "Quote", "Body Text", "Header", "Footer"}
    return name.startswith(starts) or name in known | {"Strong", "Emphasis", "Hyperlink"} | {
        "Intense Emphasis",
        "Default Paragraph Font",
        "footnote text",
        "footnote reference",
    }


def styles_xml(colours: Mapping[str, str], namespaces: str) -> str:
    """The whole part, in the colours of the house style by their job."""
    sets = (_texts, _lists, _contents, _cover, _tables, _characters)
    made = "".join("".join(make(colours)) for make in sets)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {namespaces}>'
        f"{_defaults(colours)}{_basis()}{made}{table_styles(colours)}</w:styles>"
    )


def _defaults(colours: Mapping[str, str]) -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    colour = colours["tekst"].lstrip("#")
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{colour}"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _basis() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def _texts(c: Mapping[str, str]) -> list[str]:
    rule = Border(1.5, c["steun"], 6)
    accent, edge = Border(4, c["accent"], 10), Border(0.5, c["vlak"], 6)
    result = Block(
        6, 8, 1.22, left=14, lines=True, top=edge, leftside=accent, bottom=edge, fill=c["vlak"]
    )
    heads = (
        (Block(48, 14, 1.0, next=True, lines=True, page=True, outline=0), 30, "hoofd"),
        (Block(30, 8, 1.0, next=True, lines=True, outline=1), 20, "hoofd"),
        (Block(20, 5, 1.0, next=True, lines=True, outline=2, top=rule), 14, "steun"),
        (Block(13, 3, 1.0, next=True, lines=True, outline=3), 12, "hoofd"),
        (Block(11, 2, 1.0, next=True, lines=True, outline=4), 11, "hoofd"),
        (Block(11, 2, 1.0, next=True, lines=True, outline=5), 11, "gedempt"),
    )
    headings = [
        style(
            f"Heading {level}",
            block,
            Letter(size, c[colour], bold=True),
            after=PLAIN_TEXT,
            rank=9,
        )
        for level, (block, size, colour) in enumerate(heads, 1)
    ]
    small = Letter(9.5, c["gedempt"])
    return [
        *headings,
        style(PLAIN_TEXT, Block(3, 5, 1.22), rank=1),
        style("Quote", Block(6, 8, 1.22, left=18, leftside=rule), Letter(11, c["hoofd"]), rank=8),
        style(
            "Bovenregel",
            Block(4, 2, 1.1, next=True),
            Letter(9.5, c["gedempt"]),
            after=PLAIN_TEXT,
            rank=10,
        ),
        style("Inleiding", Block(2, 12, 1.25), Letter(13, c["hoofd"]), after=PLAIN_TEXT, rank=10),
        style(
            "Resultaat",
            result,
            Letter(13, c["hoofd"], bold=True),
            after=PLAIN_TEXT,
            rank=10,
        ),
        style(
            "footnote text",
            Block(0, 2, 1.1, left=9, hanging=9),
            Letter(9, c["tekst"]),
            ident="FootnoteText",
            rank=99,
        ),
        style("Legenda", Block(6, 8, 1.15), small, after=PLAIN_TEXT, rank=10),
        style("Figuur", Block(4, 10), rank=11),
        style("Figuur met onderschrift", Block(10, 4, next=True), after="Onderschrift", rank=11),
        style("Onderschrift", Block(0, 12, 1.15), small, after=PLAIN_TEXT, rank=11),
    ]


def _lists(c: Mapping[str, str]) -> list[str]:
    del c
    kinds = (("List Number", NUMBERED), ("List Bullet", BULLETS))
    made = []
    for depth in range(3):
        end = "" if depth == 0 else f" {depth + 1}"
        left = INDENT * (depth + 1)
        for name, number in kinds:
            look = Block(1.5, 2.5, 1.22, left, hanging=INDENT, num=(number, depth))
            made.append(style(name + end, look, based=PLAIN_TEXT, rank=5))
        made.append(style(f"List Continue{end}", Block(1.5, 2.5, 1.22, left), based=PLAIN_TEXT))
    return made


def _contents(c: Mapping[str, str]) -> list[str]:
    # The right tab is where Word puts the page numbers when it renews the list.
    looks = (
        (Block(12, 3, tab=453), Letter(12, c["hoofd"], bold=True)),
        (Block(2, 2, left=14, tab=453), Letter(11)),
        (Block(1, 1, left=28, tab=453), Letter(10, c["gedempt"])),
        (Block(1, 1, left=42, tab=453), Letter(10, c["gedempt"])),
        (Block(1, 1, left=56, tab=453), Letter(10, c["gedempt"])),
        (Block(1, 1, left=70, tab=453), Letter(10, c["gedempt"])),
    )
    title = Block(0, 14, next=True, page=True)
    small = Block(16, 3, next=True)
    return [
        style("TOC Heading", title, Letter(26, c["hoofd"], bold=True), after=PLAIN_TEXT, rank=39),
        *(style(f"TOC {n}", block, letter, rank=39) for n, (block, letter) in enumerate(looks, 1)),
        style("Deelinhoud kop", small, Letter(11, c["steun"], bold=True), rank=39),
    ]


def _cover(c: Mapping[str, str]) -> list[str]:
    return [
        style("Omslag organisatie", Block(0, 1), Letter(14, c["hoofd"], bold=True), rank=30),
        style("Omslag motto", Block(0, 0), Letter(10.5, c["gedempt"]), rank=30),
        style("Title", Block(336, 0, 0.95), Letter(46, c["hoofd"], bold=True), rank=30),
        style("Omslag jaar", Block(0, 18, 0.95), Letter(46, c["steun"]), rank=30),
        style("Subtitle", Block(0, 24), Letter(14, c["tekst"]), rank=30),
        style("Omslag status", Block(0, 0), Letter(12, c["code"], bold=True), rank=30),
        style("Header", Block(0, 0, tab=453), Letter(9, c["gedempt"]), rank=99),
        style(
            "Footer",
            Block(0, 0, align="right"),
            Letter(10, c["hoofd"], bold=True),
            rank=99,
        ),
    ]


def _in_cell(name: str, block: Block, letter: Letter | None = None) -> str:
    return style(name, block, letter, based="Tabeltekst", rank=12)


def _tables(c: Mapping[str, str]) -> list[str]:
    head = Letter(9, c["gedempt"], bold=True)
    # Its colour stands here too: LibreOffice lets the default one win in a table.
    text = Letter(9.5, c["tekst"])
    single = Border(0.75, c["tekst"], 3)
    double = Border(2.25, c["hoofd"], 3)
    thin = Border(0.5, c["lijn"], 5)
    bold = Letter(9.5, c["tekst"], bold=True)
    saldo = Letter(9.5, c["hoofd"], bold=True)
    return [
        style(
            "Caption",
            Block(16, 2, next=True, lines=True),
            Letter(11.5, c["hoofd"], bold=True),
            rank=12,
        ),
        style("Eenheid", Block(0, 2, next=True), Letter(9, c["gedempt"]), rank=12),
        style("Tabeltekst", Block(3, 3, 1.05), text, rank=12),
        _in_cell("Tabeltekst vast", Block(3, 3, 1.05, next=True)),
        _in_cell("Tabelbijtekst", Block(3, 3, 1.05, left=9), text),
        _in_cell("Tabelkop", Block(3, 3, 1.0, next=True), head),
        _in_cell("Tabelkop cijfer", Block(3, 3, 1.0, left=8, next=True, align="right"), head),
        _in_cell("Tabelkop bijtekst", Block(3, 3, 1.0, left=9, next=True), head),
        _in_cell("Tabelgroep", Block(9, 3, 1.05, next=True), Letter(9.5, c["steun"], bold=True)),
        _in_cell("Tabelcijfer", Block(3, 3, 1.05, align="right"), text),
        _in_cell("Tabelcijfer kern", Block(3, 3, 1.05, align="right"), Letter(9.5, c["hoofd"])),
        _in_cell(
            "Tabelnaam",
            Block(3, 1, 1.05, next=True, lines=True),
            Letter(9.5, c["hoofd"], bold=True),
        ),
        _in_cell("Tabeltotaal", Block(0, 4, 1.05, top=single), bold),
        _in_cell("Tabeltotaal vast", Block(0, 4, 1.05, top=single, next=True), bold),
        _in_cell("Tabeltotaal cijfer", Block(0, 4, 1.05, top=single, align="right"), bold),
        _in_cell("Tabelsaldo", Block(0, 5, 1.05, top=double), saldo),
        _in_cell("Tabelsaldo vast", Block(0, 5, 1.05, top=double, next=True), saldo),
        _in_cell("Tabelsaldo cijfer", Block(0, 5, 1.05, top=double, align="right"), saldo),
        _in_cell("Tabelomschrijving", Block(1, 3, 1.1, bottom=thin), Letter(9, c["gedempt"])),
        style("Tabelslot", Block(0, 0, 0.2), Letter(2), rank=99),
        style("Kerncijfer label", Block(6, 0, next=True), Letter(9.5, c["gedempt"]), rank=13),
        style("Kerncijfer", Block(0, 0, next=True), Letter(18, c["hoofd"], bold=True), rank=13),
        style("Kerncijfer noot", Block(0, 6), Letter(9, c["gedempt"]), rank=13),
    ]


def _characters(c: Mapping[str, str]) -> list[str]:
    looks = (
        ("Strong", Letter(bold=True)),
        ("Emphasis", Letter(italic=True)),
        ("Intense Emphasis", Letter(bold=True, italic=True)),
        ("Hyperlink", Letter(colour=c["steun"], underline=True)),
        ("Kopcode", Letter(colour=c["code"])),
        ("Kenmerk", Letter(colour=c["hoofd"], bold=True)),
        ("Kenmerkwoord", Letter(9, c["gedempt"])),
        ("Voordeel", Letter(colour=c["voordeel"])),
        ("Nadeel", Letter(colour=c["nadeel"])),
    )
    return [
        *(
            style(name, None, letter, based="Default Paragraph Font", rank=14, kind="character")
            for name, letter in looks
        ),
        style(
            "footnote reference",
            None,
            Letter(raised=True),
            based="Default Paragraph Font",
            ident="FootnoteReference",
            rank=99,
            kind="character",
        ),
    ]
