"""What a returned Word file says, text by text, and who changed what."""

from __future__ import annotations

from rapport.place import Place
from rapport.prose.writing import markdown
from rapport.review.atoms import before, final, text_of, traces
from rapport.review.rebuilding import blocks_of
from rapport.review.tokens import Figure, Picture, Word
from tests.review.word_like import (
    NAMES,
    WHO,
    anchor,
    deleted,
    inserted,
    paragraph,
    returned,
    run,
)

HERE = Place("terug.docx")
START = anchor("_rp_1")


def now(body: str, **parts: str) -> str:
    """The text at the anchor as the reviewer left it, in Markdown."""
    atoms = returned(body, frozenset(), **parts).texts["_rp_1"]
    return markdown(blocks_of([one.token for one in final(atoms)], HERE))


def then(body: str) -> str:
    """The text at the anchor without the tracked changes."""
    return markdown(blocks_of(before(returned(body).texts["_rp_1"]), HERE))


def test_inserted_and_deleted_words_make_two_texts() -> None:
    """One with all changes and one without any."""
    body = paragraph(
        START + run("het kost ") + deleted("elf") + inserted(run("twaalf")) + run(" euro")
    )
    assert now(body) == "het kost twaalf euro\n"
    assert then(body) == "het kost elf euro\n"


def test_a_change_knows_its_author_and_time() -> None:
    """As the word processor noted them."""
    body = paragraph(START + run("een ") + inserted(run("twee")) + run(" drie"))
    atoms = returned(body).texts["_rp_1"]
    (found,) = traces(atoms, -1, len(atoms))
    assert (found.author, found.date) == ("Anna de Vries", "2025-03-04T10:00:00Z")


def test_what_one_inserted_and_another_deleted_is_in_neither_text() -> None:
    """It was never issued, and it is not wanted."""
    inner = f'<w:del w:id="3" w:author="Bob">{run("weg", tag="delText")}</w:del>'
    body = paragraph(START + run("blijft") + inserted(inner))
    assert (now(body), then(body)) == ("blijft\n", "blijft\n")


def test_a_paragraph_that_was_split_is_one_in_the_issued_text() -> None:
    """The mark of its end was inserted."""
    body = paragraph(START + run("een"), mark=f"<w:ins {WHO}/>") + paragraph(run("twee"))
    assert (now(body), then(body)) == ("een\n\ntwee\n", "eentwee\n")


def test_paragraphs_that_were_joined_are_two_in_the_issued_text() -> None:
    """The mark of the end of the first was deleted."""
    body = paragraph(START + run("een "), mark=f"<w:del {WHO}/>") + paragraph(run("twee"))
    assert (now(body), then(body)) == ("een twee\n", "een\n\ntwee\n")


def test_moved_text_is_gone_here_and_new_there() -> None:
    """A move is read as both."""
    gone = f"<w:moveFrom {WHO}>{run('twee ')}</w:moveFrom>"
    come = f"<w:moveTo {WHO}>{run(' twee')}</w:moveTo>"
    body = paragraph(START + run("een ") + gone + run("drie") + come)
    assert (now(body), then(body)) == ("een drie twee\n", "een twee drie\n")


def test_stress_by_style_and_by_hand_is_the_same() -> None:
    """Reviewers press Ctrl+B; the draft uses a style."""
    by_style = paragraph(START + run("een ") + run("vet", '<w:rStyle w:val="Strong"/>'))
    by_hand = paragraph(START + run("een ") + run("v", "<w:b/>") + run("et", '<w:b w:val="1"/>'))
    assert now(by_style) == now(by_hand) == "een **vet**\n"


def test_stress_that_was_taken_off_a_style_is_gone() -> None:
    """Word writes that as bold: no."""
    body = paragraph(START + run("een", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'))
    assert now(body) == "een\n"


def test_lists_are_known_by_style_and_by_number() -> None:
    """The second is what a list button makes."""
    styled = (
        paragraph(START + run("een"), "ListBullet")
        + paragraph(run("diep"), "ListBullet2")
        + paragraph(run("vervolg"), "ListContinue")
        + paragraph(run("twee"), "ListBullet")
    )
    assert now(styled) == "- een\n  - diep\n\n  vervolg\n\n- twee\n"
    button = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    numbering = (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5">'
        '<w:abstractNumId w:val="9"/></w:num></w:numbering>'
    )
    body = paragraph(START + run("een"), extra=button) + paragraph(run("twee"), extra=button)
    assert now(body, numbering__xml=numbering) == "1. een\n2. twee\n"


def test_headings_quotes_and_line_ends_are_kept() -> None:
    """Their level is that of the file."""
    body = (
        paragraph(START + run("Kop"), "Kop4")
        + paragraph(run("een") + "<w:r><w:br/></w:r>" + run("twee"))
        + paragraph(run("zegt zij"), "Citaat")
    )
    assert now(body) == "#### Kop\n\neen\\\ntwee\n\n> zegt zij\n"


def test_links_are_read_in_both_forms() -> None:
    """As an element, and as a field."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" TargetMode="External" Target="https://x.nl"/></Relationships>'
    )
    code = 'HYPERLINK "https://y.nl"'
    link = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("veld")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph(
        START + f'<w:hyperlink r:id="rId9">{run("site")}</w:hyperlink>' + run(" ") + link
    )
    found = now(body, **{"_rels/document__xml__rels": relations})
    assert found == "[site](https://x.nl) [veld](https://y.nl)\n"


def test_a_figure_is_one_thing_with_what_it_shows() -> None:
    """So that a figure that was typed over is seen."""
    code = "<w:r><w:instrText> DOCPROPERTY cijfer.1 </w:instrText></w:r>"
    figure = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("€ 8")}{run("30")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    tokens = before(returned(paragraph(START + run("dat is ") + figure)).texts["_rp_1"])
    assert tokens[-2] == Figure("{1F.lasten}", shown="€ 830")
    simple = f'<w:fldSimple w:instr="DOCPROPERTY cijfer.1">{run("€ 803")}</w:fldSimple>'
    tokens = before(returned(paragraph(START + simple)).texts["_rp_1"])
    assert tokens[0] == Figure("{1F.lasten}")


def test_notes_come_with_their_words() -> None:
    """The mark of the note itself is no word."""
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:id="2">'
        f"{paragraph('<w:r><w:footnoteRef/></w:r>' + run(' De noot.'))}</w:footnote></w:footnotes>"
    )
    body = paragraph(START + run("tekst") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert now(body, footnotes__xml=notes) == "tekst[^1]\n\n[^1]: De noot.\n"


def test_a_text_ends_at_the_next_anchor_heading_or_cell() -> None:
    """What stands elsewhere is kept apart."""
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph(anchor('_rp_2') + run('in een cel'))}</w:tc>"
        f"<w:tc>{paragraph(run('ernaast'))}</w:tc></w:tr></w:tbl>"
    )
    body = (
        paragraph(run("vooraf"))
        + paragraph(START + run("de tekst"))
        + paragraph(run("en meer"))
        + paragraph(anchor("_Toc1") + run("Kop van het rapport"), "Kop4")
        + paragraph(run("gemaakt"))
        + table
        + paragraph(run("daarna"))
    )
    found = returned(body, frozenset({"_Toc1"}))
    texts = {name: text_of([one.token for one in final(a)]) for name, a in found.texts.items()}
    assert texts == {"_rp_1": "de tekst¶en meer¶", "_rp_2": "in een cel¶"}
    loose = text_of([one.token for one in final(found.loose)])
    assert loose == "vooraf¶Kop van het rapport¶gemaakt¶ernaast¶daarna¶"


def test_an_anchor_that_was_copied_counts_once() -> None:
    """Who copies a whole text copies its anchor too."""
    body = paragraph(START + run("eerst")) + paragraph(START + run("kopie"))
    found = returned(body)
    assert found.twice == {"_rp_1"}
    assert text_of(before(found.texts["_rp_1"])) == "eerst¶"
    assert text_of(before(found.loose)) == "kopie¶"


def test_content_controls_and_smart_tags_are_looked_through() -> None:
    """They hold text like any other."""
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('twee')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{paragraph(START + run('een ') + inner)}</w:sdtContent></w:sdt>"
    assert now(block) == "een twee\n"


def test_another_language_is_a_look_and_that_of_the_document_is_not() -> None:
    """Word marks nearly every run as Dutch."""
    body = paragraph(
        START + run("het ", '<w:lang w:val="nl-BE"/>') + run("dashboard", '<w:lang w:val="en-GB"/>')
    )
    assert now(body) == "het [dashboard]{lang=en-GB}\n"


def test_a_text_box_is_seen() -> None:
    """Nothing that a reviewer adds may go unnoticed."""
    body = paragraph(START + run("tekst") + "<w:r><w:pict><w:p/></w:pict></w:r>")
    tokens = before(returned(body).texts["_rp_1"])
    assert [type(token) for token in tokens[:-1]] == [Word, Picture]


def test_where_a_comment_begins_and_ends_is_known() -> None:
    """In front of which atom, in which text."""
    body = paragraph(
        START
        + run("een ")
        + '<w:commentRangeStart w:id="4"/>'
        + run("twee")
        + '<w:commentRangeEnd w:id="4"/>'
        + run(" drie")
    )
    found = [(one.comment, one.anchor, one.index, one.begins) for one in returned(body).remarks]
    assert found == [("4", "_rp_1", 1, True), ("4", "_rp_1", 2, False)]
