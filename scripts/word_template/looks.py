"""Properties of a style as WordprocessingML, always in the order of the schema."""

from __future__ import annotations

from dataclasses import dataclass

# Calibri: on every Windows and Mac with Office, with figures of one width; elsewhere Carlito
# (which LibreOffice brings) takes its place with the same widths.
FONT = "Calibri"
TWIPS = 20


@dataclass(frozen=True, slots=True)
class Border:
    """A line beside text or cells: its width in points, colour, and distance in points."""

    width: float
    colour: str
    space: int = 0

    def xml(self, side: str) -> str:
        """The line on one side."""
        size, colour = round(self.width * 8), self.colour.lstrip("#")
        return f'<w:{side} w:val="single" w:sz="{size}" w:space="{self.space}" w:color="{colour}"/>'


@dataclass(frozen=True, slots=True)
class Block:
    """How a paragraph stands: distances in points, line as a multiple, `num` as (list, level)."""

    before: float = 0
    after: float = 0
    line: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    align: str = ""
    next: bool = False
    lines: bool = False
    page: bool = False
    num: tuple[int, int] | None = None
    top: Border | None = None
    leftside: Border | None = None
    bottom: Border | None = None
    fill: str = ""
    outline: int | None = None
    contextual: bool = False
    tab: float = 0

    def xml(self) -> str:
        """The `w:pPr` of a style, empty when there is nothing to say."""
        parts = [
            "<w:keepNext/>" if self.next else "",
            "<w:keepLines/>" if self.lines else "",
            "<w:pageBreakBefore/>" if self.page else "",
            self._number(),
            self._borders(),
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill.lstrip("#")}"/>'
            if self.fill
            else "",
            f'<w:tabs><w:tab w:val="right" w:pos="{_twips(self.tab)}"/></w:tabs>'
            if self.tab
            else "",
            self._spacing(),
            self._indent(),
            "<w:contextualSpacing/>" if self.contextual else "",
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else "",
        ]
        return f"<w:pPr>{''.join(parts)}</w:pPr>"

    def _number(self) -> str:
        if self.num is None:
            return ""
        number, level = self.num
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _borders(self) -> str:
        sides = (("top", self.top), ("left", self.leftside), ("bottom", self.bottom))
        lines = "".join(border.xml(side) for side, border in sides if border)
        return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""

    def _spacing(self) -> str:
        line = f' w:line="{round(self.line * 240)}" w:lineRule="auto"' if self.line else ""
        return f'<w:spacing w:before="{_twips(self.before)}" w:after="{_twips(self.after)}"{line}/>'

    def _indent(self) -> str:
        if not (self.left or self.right or self.hanging):
            return ""
        hanging = f' w:hanging="{_twips(self.hanging)}"' if self.hanging else ""
        return f'<w:ind w:left="{_twips(self.left)}" w:right="{_twips(self.right)}"{hanging}/>'


@dataclass(frozen=True, slots=True)
class Letter:
    """How text looks: size in points, colour as #RRGGBB, `wide` extra room between letters."""

    size: float = 0
    colour: str = ""
    bold: bool | None = None
    italic: bool = False
    caps: bool = False
    wide: float = 0
    underline: bool = False
    raised: bool = False

    def xml(self) -> str:
        """The `w:rPr` of a style."""
        off = ' w:val="0"'
        parts = [
            f"<w:b{'' if self.bold else off}/><w:bCs{'' if self.bold else off}/>"
            if self.bold is not None
            else "",
            "<w:i/><w:iCs/>" if self.italic else "",
            "<w:caps/>" if self.caps else "",
            f'<w:color w:val="{self.colour.lstrip("#")}"/>' if self.colour else "",
            f'<w:spacing w:val="{_twips(self.wide)}"/>' if self.wide else "",
            f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>'
            if self.size
            else "",
            '<w:u w:val="single"/>' if self.underline else "",
            '<w:vertAlign w:val="superscript"/>' if self.raised else "",
        ]
        return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _twips(points: float) -> int:
    return round(points * TWIPS)
