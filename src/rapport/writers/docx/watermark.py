"""A word behind every page of a concept, in each kind of header that the file has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from rapport.writers.docx.markup import MAIN, NAMESPACES, Node, clark, node
from rapport.writers.docx.pictures import stories

if TYPE_CHECKING:
    from docx.document import Document as WordFile

CONCEPT = "concept"
# By this name Word knows it for a watermark, and offers to take it away.
NAME = "PowerPlusWaterMarkObject"
SHAPE = f"""<w:r xmlns:w="{MAIN}" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>
<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>
<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom"
 o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="{NAME}{{number}}" o:spid="_x0000_s{{spid}}" type="#_x0000_t136"
 alt="Watermerk: concept" style="position:absolute;margin-left:0;margin-top:0;width:430pt;
height:108pt;rotation:315;
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"
 fillcolor="silver" stroked="f"><v:fill opacity=".4"/>
<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="CONCEPT"/></v:shape>
</w:pict></w:r>"""
FIRST_SHAPE = 2049


def mark_concept(word: WordFile) -> None:
    """Put it in every header; a kind of page that has none gets an empty one first."""
    for section in word.sections:
        kinds = [section.header]
        if section.different_first_page_header_footer:
            kinds.append(section.first_page_header)
        if word.settings.odd_and_even_pages_header_footer:
            kinds.append(section.even_page_header)
        for header in kinds:
            # Reading its paragraphs would go to the section before: a header of its own is needed.
            if header.is_linked_to_previous and section is word.sections[0]:
                header.is_linked_to_previous = False
    headers = [story.element for story in stories(word.part)]
    for number, root in enumerate(h for h in headers if h.tag == clark("w:hdr")):
        _mark(root, number)


def _mark(root: Node, number: int) -> None:
    for control in list(root.iter(clark("w:sdt"))):
        _open(control)
    first = root.find(".//w:p", NAMESPACES)
    if first is None:
        first = node("w:p")
        root.append(first)
    shape = SHAPE.replace("\n", "").format(number=number + 1, spid=FIRST_SHAPE + number)
    first.append(etree.fromstring(shape))


def _open(control: Node) -> None:
    """Take away a field that was filled, not what is in it: a field for text holds no shape."""
    content = control.find("w:sdtContent", NAMESPACES)
    for child in () if content is None else list(content):
        control.addprevious(child)
    parent = control.getparent()
    if parent is not None:
        parent.remove(control)
