"""Whatever is spoiled in a good PDF is found, and told by its name."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Picture

from rapport.document import Document
from tests.samples import sample_document
from tests.writers.pdf_sample import verify, write
from tests.writers.pdf_spoiled import (
    Spoil,
    below,
    first,
    having,
    links,
    replace_on_page,
    says,
    tags,
    told,
)


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The sample with a picture."""
    picture = tmp_path_factory.mktemp("beeld") / "oefening.png"
    Picture.new("RGB", (60, 40), "#147F86").save(picture)
    return sample_document(str(picture))


@pytest.fixture(scope="module")
def good(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is printed for the council."""
    target = tmp_path_factory.mktemp("pdf") / "goed.pdf"
    assert write(document, target) == ()
    return target


def test_a_good_file_is_left_alone(good: Path, document: Document) -> None:
    """Nothing is wrong with what rapport makes itself."""
    assert verify(document, good) == ()


def _no_header_cells(opened: pikepdf.Pdf) -> None:
    for cell in tags(opened, "/TH"):
        cell.S = pikepdf.Name.TD


def _no_scope(opened: pikepdf.Pdf) -> None:
    del first(opened, "/TH").A["/Scope"]


def _no_row_head(opened: pikepdf.Pdf) -> None:
    rows = (cell for cell in tags(opened, "/TH") if cell.A.Scope == "/Row")
    # A heading over rows stands alone in its row; the next one stands before figures.
    next(cell for cell in rows if len(cell.P.K) > 1).S = pikepdf.Name.TD


def _strange_header(opened: pikepdf.Pdf) -> None:
    first(opened, "/TD").A.Headers = pikepdf.Array([pikepdf.String("weg")])


def _same_name_twice(opened: pikepdf.Pdf) -> None:
    heads = tags(opened, "/TH")
    heads[1].ID = heads[0].ID


def _no_caption(opened: pikepdf.Pdf) -> None:
    first(opened, "/Caption").S = pikepdf.Name.NonStruct


def _missing_cell(opened: pikepdf.Pdf) -> None:
    row = tags(opened, "/TR")[2]
    row.K = pikepdf.Array(list(row.K)[:-1])


def _table_in_two(opened: pikepdf.Pdf) -> None:
    table = first(opened, "/Table")
    body = next(kid for kid in table.K if kid.get("/S") == "/TBody")
    again = opened.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem,
            S=pikepdf.Name.Table,
            P=table.P,
            K=pikepdf.Array([body]),
        )
    )
    table.K = pikepdf.Array([kid for kid in table.K if kid.objgen != body.objgen])
    body.P = again
    kids = list(table.P.K)
    at = next(n for n, kid in enumerate(kids) if kid.objgen == table.objgen)
    table.P.K = pikepdf.Array([*kids[: at + 1], again, *kids[at + 1 :]])


def _level_skipped(opened: pikepdf.Pdf) -> None:
    first(opened, "/H2").S = pikepdf.Name.H3


def _no_heading(opened: pikepdf.Pdf) -> None:
    first(opened, "/H3").S = pikepdf.Name.P


def _alt_empty(opened: pikepdf.Pdf) -> None:
    first(opened, "/Figure").Alt = pikepdf.String("")


def _alt_of_something_else(opened: pikepdf.Pdf) -> None:
    first(opened, "/Figure").Alt = pikepdf.String("Een dijk")


def _target_gone(opened: pikepdf.Pdf) -> None:
    next(link for link in links(opened) if "/Dest" in link).Dest = pikepdf.String("nergens")


def _place_gone(opened: pikepdf.Pdf) -> None:
    names = opened.Root.Names.Dests.Names
    at = [str(names[n]) for n in range(0, len(names), 2)].index("programma-1/1E/kop")
    del names[2 * at + 1]
    del names[2 * at]


def _link_without_words(opened: pikepdf.Pdf) -> None:
    del links(opened)[0]["/Contents"]


def _link_outside_the_tags(opened: pikepdf.Pdf) -> None:
    link = first(opened, "/Link")
    link.K = pikepdf.Array([kid for kid in link.K if not hasattr(kid, "keys")])


def _no_tab_order(opened: pikepdf.Pdf) -> None:
    del opened.pages[1].obj["/Tabs"]


def _bookmark_broken(opened: pikepdf.Pdf) -> None:
    del opened.Root.Outlines.First["/Dest"]


def _bookmark_renamed(opened: pikepdf.Pdf) -> None:
    opened.Root.Outlines.First.Title = pikepdf.String("Iets anders")


def _no_font_file(opened: pikepdf.Pdf) -> None:
    del having(opened, "/FontFile2")[0]["/FontFile2"]


def _no_letters(opened: pikepdf.Pdf) -> None:
    del having(opened, "/ToUnicode")[0]["/ToUnicode"]


def _wrong_letter(opened: pikepdf.Pdf) -> None:
    for font in having(opened, "/ToUnicode"):
        table = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"<0061>", b"<0062>", table))


def _loose_text(opened: pikepdf.Pdf) -> None:
    first(opened, "/P").K = pikepdf.Array()


def _loose_line(opened: pikepdf.Pdf) -> None:
    page = opened.pages[2]
    page.contents_add(b"0 0 m 9 9 l S")


def _mark_twice(opened: pikepdf.Pdf) -> None:
    replace_on_page(opened, 3, b"<</MCID 2>>", b"<</MCID 1>>")


def _mark_in_decoration(opened: pikepdf.Pdf) -> None:
    mark = b"/Span\n<</MCID 1>>\nBDC"
    replace_on_page(opened, 3, mark, b"/Artifact\nBMC\n" + mark)


def _running_head_read_aloud(opened: pikepdf.Pdf) -> None:
    page = opened.pages[3]
    content = page.Contents.read_bytes()
    head = re.compile(rb"/Artifact\s*(<<[^>]*>>\s*BDC|BMC)(?=((?!EMC).)*TJ)", re.DOTALL)
    read = head.sub(b"/Span <</MCID 900>> BDC", content, count=1)
    page.Contents = pikepdf.Stream(opened, read)
    paragraph = first(opened, "/H2")
    mark = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page.obj, MCID=900)
    paragraph.K = pikepdf.Array([mark, *paragraph.K])


def _wrong_way_back(opened: pikepdf.Pdf) -> None:
    parents = opened.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0] = opened.Root.StructTreeRoot.K[0]


def _no_way_back(opened: pikepdf.Pdf) -> None:
    del opened.Root.StructTreeRoot["/ParentTree"]


def _wrong_parent(opened: pikepdf.Pdf) -> None:
    first(opened, "/LBody").P = first(opened, "/P")


def _list_broken(opened: pikepdf.Pdf) -> None:
    first(opened, "/LBody").S = pikepdf.Name.P


def _heading_in_heading(opened: pikepdf.Pdf) -> None:
    head = next(kid for kid in below(first(opened, "/H2")) if kid.S == "/Span")
    head.S = pikepdf.Name.H2


def _another_order(opened: pikepdf.Pdf) -> None:
    parent = first(opened, "/H3").P
    parent.K = pikepdf.Array(reversed(list(parent.K)))


def _no_language(opened: pikepdf.Pdf) -> None:
    del opened.Root["/Lang"]


def _another_title(opened: pikepdf.Pdf) -> None:
    opened.docinfo.Title = pikepdf.String("Naamloos")


def _no_accessible_name(opened: pikepdf.Pdf) -> None:
    text = opened.Root.Metadata.read_bytes()
    opened.Root.Metadata.write(text.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def _no_archive_name(opened: pikepdf.Pdf) -> None:
    text = opened.Root.Metadata.read_bytes()
    opened.Root.Metadata.write(text.replace(b"<pdfaid:part>3", b"<pdfaid:part>2"))


def _no_profile(opened: pikepdf.Pdf) -> None:
    del opened.Root["/OutputIntents"]


def _no_metadata(opened: pikepdf.Pdf) -> None:
    del opened.Root["/Metadata"]


def _no_relationship(opened: pikepdf.Pdf) -> None:
    del opened.Root.AF[0]["/AFRelationship"]


def _not_related(opened: pikepdf.Pdf) -> None:
    del opened.Root["/AF"]


def _attachment_gone(opened: pikepdf.Pdf) -> None:
    del opened.attachments["programma-1-kosten.csv"]


def _attachment_changed(opened: pikepdf.Pdf) -> None:
    opened.Root.AF[0].EF.F.write(b"anders")


def _note_not_linked_back(opened: pikepdf.Pdf) -> None:
    back = next(k for k in links(opened) if str(k.get("/Dest", "")) == "noot-1-in-de-tekst")
    back.Dest = pikepdf.String("inhoud")


def _note_without_name(opened: pikepdf.Pdf) -> None:
    del first(opened, "/Note")["/ID"]


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (_no_header_cells, "TGK-003", "kolomkoppen ontbreekt"),
        (_no_scope, "TGK-003", "bij een rij of een kolom"),
        (_no_row_head, "TGK-003", "een rij heeft geen kop"),
        (_strange_header, "TGK-003", "kop die er niet is"),
        (_same_name_twice, "TGK-002", "hetzelfde kenmerk"),
        (_no_caption, "TGK-003", "opschrift ontbreekt"),
        (_missing_cell, "TGK-003", "niet evenveel vakken"),
        (_table_in_two, "TGK-002", "tabellen en het bestand"),
        (_level_skipped, "TGK-004", "na niveau 1 komt niveau 3"),
        (_no_heading, "TGK-004", "koppen"),
        (_alt_empty, "TGK-007", "geen beschrijving"),
        (_alt_of_something_else, "TGK-007", "'Brandweer bij een oefening' ontbreekt"),
        (_target_gone, "TGK-005", "leidt nergens heen"),
        (_place_gone, "TGK-005", "leidt nergens heen"),
        (_link_without_words, "TGK-005", "waar hij heen leidt"),
        (_link_outside_the_tags, "TGK-005", "buiten de structuur"),
        (_no_tab_order, "TGK-005", "volgorde ontbreekt"),
        (_bookmark_broken, "TGK-006", "leidt nergens heen"),
        (_bookmark_renamed, "TGK-006", "Iets anders"),
        (_no_font_file, "TGK-010", "niet ingesloten"),
        (_no_letters, "TGK-010", "niet bekend welke letter"),
        (_wrong_letter, "PDF-010", "ontbreekt of verspringt"),
        (_loose_text, "TGK-001", "Gemeente Dronten"),
        (_loose_line, "TGK-001", "een vlak, lijn of beeld"),
        (_mark_twice, "TGK-002", "twee stukken nummer 1"),
        (_mark_in_decoration, "TGK-002", "versiering en tekst door elkaar"),
        (_running_head_read_aloud, "TGK-011", "staat niet in het rapport"),
        (_wrong_way_back, "TGK-002", "verkeerd onderdeel"),
        (_no_way_back, "TGK-002", "de weg van de bladzijde"),
        (_wrong_parent, "TGK-002", "hangt op twee plaatsen"),
        (_list_broken, "TGK-009", "P staat in LI"),
        (_heading_in_heading, "TGK-009", "kop H2 staat in kop H2"),
        (_another_order, "PDF-010", "ontbreekt of verspringt"),
        (_no_language, "PDF-011", "taal is niet genoemd"),
        (_another_title, "PDF-011", "de titel is 'Naamloos'"),
        (_no_accessible_name, "PDF-011", "dat het PDF/UA-1 is"),
        (_no_archive_name, "PDF-011", "dat het PDF/A-3 is"),
        (_no_profile, "PDF-011", "uitvoerprofiel"),
        (_no_metadata, "PDF-011", "XMP"),
        (_no_relationship, "TGK-012", "met het rapport te maken heeft"),
        (_not_related, "TGK-012", "met het rapport te maken heeft"),
        (_attachment_gone, "TGK-012", "'programma-1-kosten.csv'"),
        (_attachment_changed, "TGK-012", "de inhoud is niet die van het rapport"),
        (_note_not_linked_back, "TGK-008", "terug naar de tekst"),
        (_note_without_name, "TGK-002", "een noot heeft geen eigen kenmerk"),
    ],
)
def test_what_is_spoiled_is_found_by_its_name(
    good: Path, document: Document, spoil: Spoil, code: str, words: str
) -> None:
    """Each planted defect gives the FOUT that says what is wrong in words."""
    assert says(told(good, document, spoil), code, words)


def test_a_fault_of_a_table_is_told_at_the_table(good: Path, document: Document) -> None:
    """The finding names the table and the place of its source."""
    found = next(f for f in told(good, document, _no_scope) if f.code == "TGK-003")
    assert found.subject == "programma-1/kosten/tabel"
    assert found.place is not None
    assert "Lasten en baten van programma 1" in found.message


def test_a_rule_of_a_norm_is_told_with_its_name(good: Path, document: Document) -> None:
    """What page-validation finds names the norm and the rule."""
    found = told(good, document, _no_profile)
    assert says(found, "TGK-013", "PDF/A-3a: regel PDFA3A")
