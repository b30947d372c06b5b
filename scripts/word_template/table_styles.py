"""The table styles of rapport.docx: thin lines, a line under the head, no boxes."""

from __future__ import annotations

from collections.abc import Mapping

from word_template.looks import Border

# No room between cells: the rule over a total runs on. The columns bring their own room.
GUTTER = 0


def table_styles(colours: Mapping[str, str]) -> str:
    """The three table styles."""
    thin, strong = Border(0.5, colours["lijn"]), Border(1, colours["hoofd"])
    band = Border(0.75, colours["steun"])
    head = _head(strong)
    rows = {"bottom": thin, "insideH": thin}
    return (
        _style("Rapporttabel", rows, head)
        + _style("Rapporttabel met omschrijving", {}, head)
        + _style("Kerncijfertabel", {"top": band, "bottom": band}, "")
    )


def _style(name: str, borders: Mapping[str, Border], conditional: str) -> str:
    lines = "".join(border.xml(side) for side, border in borders.items())
    around = f"<w:tblBorders>{lines}</w:tblBorders>" if lines else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/>'
        f'<w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{around}<w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{GUTTER}" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr>{conditional}</w:style>"
    )


def _head(line: Border) -> str:
    return (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f'{line.xml("bottom")}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
