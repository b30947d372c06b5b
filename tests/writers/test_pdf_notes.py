"""Notes and passages in another language in the PDF, read back with pikepdf and poppler."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pytest

from rapport.document import (
    Block,
    Cell,
    Column,
    ColumnRole,
    Document,
    Notes,
    Paragraph,
    Part,
    Quote,
    Row,
    RowRole,
    Section,
    Table,
    Tone,
    walk,
)
from rapport.prose.tree import InLanguage, Inline, Note, Text
from rapport.reports.notes import with_notes
from tests.sample.pieces import at, numbered, paragraph, section, text
from tests.writers.pdf_sample import poppler, raw_text, verify, write
from tests.writers.wordfile import tiny

LONG = "De gemeente werkt met inwoners aan een veilige leefomgeving. "


def note(words: str) -> Note:
    """A note of one plain run."""
    return Note(text(words), at(3))


def told(ident: str, *children: Inline, tone: Tone = Tone.BODY) -> Paragraph:
    """A paragraph of these runs."""
    return Paragraph(ident, children, tone, at(2))


def table() -> Table:
    """A table with an explanation that refers to a note."""
    columns = (
        Column("wat", "Toelichting", ColumnRole.LABEL),
        Column("hoe", "Bron", ColumnRole.NOTE),
    )
    cells = (Cell(text("Minder gesnoeid")), Cell((Text("Telling"), note("In een tabel."))))
    return Table("tabel", "Afwijkingen", columns, (Row("rij", RowRole.DETAIL, cells),))


def document() -> Document:
    """Notes in the opener, in running text, in a list, in a quote and in a table."""
    lead = told("d/lead", Text("De opening"), note("Bij de opening."), Text("."), tone=Tone.LEAD)
    listed = numbered("d/lijst", ("Een punt",))
    item = told("d/lijst/1", Text("Een punt"), note("Bij een punt."))
    below: tuple[Block | Section, ...] = (
        told("d/1", Text("Een zin"), note(LONG * 100), Text(" loopt door.")),
        replace(listed, items=((item,),)),
        Quote("d/q", (told("d/q/1", Text("Een citaat"), note("Bij het citaat.")),)),
        paragraph("d/2", LONG * 60),
    )
    inner = section("d/tekst", Part.TEKST, (3, "Inhoud", ""), *below)
    outer = section("d/pakket", Part.PAKKET, (2, "Pakket", "Pakket 1A"), inner)
    costs = section("d/kosten", Part.KOSTEN, (2, "Kosten", ""), table())
    return with_notes(tiny(lead, outer, costs))


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of the tag tree below this one, in reading order."""
    kids = node.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document as a PDF."""
    target = tmp_path_factory.mktemp("noten") / "noten.pdf"
    assert write(document(), target) == ()
    return target


@pytest.fixture(scope="module")
def opened(printed: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF as qpdf sees it."""
    with pikepdf.open(printed) as pdf:
        yield pdf


def tags(opened: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    """All elements with this role, in reading order."""
    return [node for node in elements(opened.Root.StructTreeRoot) if role == node.S]


def links(opened: pikepdf.Pdf) -> dict[str, list[str]]:
    """What each link inside the file leads to, and what is said of it."""
    found: dict[str, list[str]] = {}
    for sheet in opened.pages:
        for annotation in sheet.get("/Annots", []):
            if "/Dest" in annotation:
                found.setdefault(str(annotation.Dest), []).append(str(annotation.Contents))
    return found


def test_it_meets_pdf_ua(printed: Path) -> None:
    """An independent checker finds no violation of PDF/UA-1."""
    report = page.validate_pdf(printed, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_every_note_is_one_tag_with_a_name_of_its_own(opened: pikepdf.Pdf) -> None:
    """Also the one that runs over several pages."""
    notes = tags(opened, "/Note")
    assert [str(found.ID) for found in notes] == [f"noot-{number}" for number in range(1, 6)]
    assert all([str(kid.S) for kid in elements(found)].count("/Lbl") == 1 for found in notes)


def test_a_reference_is_tagged_and_holds_its_link(opened: pikepdf.Pdf) -> None:
    """One for each note, in the order of reading."""
    references = tags(opened, "/Reference")
    assert [[str(kid.S) for kid in elements(found)] for found in references] == [["/Link"]] * 5


def test_text_and_note_lead_to_each_other(opened: pikepdf.Pdf) -> None:
    """Two links for each note, each says where it goes, and both places exist."""
    found = links(opened)
    places = {str(name) for name in pikepdf.NameTree(opened.Root.Names.Dests)}
    for number in range(1, 6):
        there, back = f"noot-{number}", f"noot-{number}-in-de-tekst"
        assert found[there] == [f"Noot {number}"]
        assert found[back] == [f"Terug naar de tekst bij noot {number}"]
        assert {there, back} <= places


def test_notes_stand_at_the_end_of_their_part(printed: Path) -> None:
    """Those of the opening in the opener, the others behind the text of their pakket."""
    words = " ".join(raw_text(printed).split())
    order = ("Bij de opening.", "Een citaat4", "Bij een punt.", "Bij het citaat.", "Telling5")
    places = [words.index(each) for each in (*order, "In een tabel.")]
    assert places == sorted(places)


def test_the_opener_with_a_note_stays_one_page(opened: pikepdf.Pdf, printed: Path) -> None:
    """Its size is reckoned with."""
    first = poppler("pdftotext", "-f", "3", "-l", "3", printed, "-")
    assert "Bij de opening." in first
    assert "Pakket 1A" not in first
    assert len(opened.pages) > 3


def test_a_lost_note_is_told(printed: Path) -> None:
    """The reader looks for the words of notes too, and tells where they come from."""
    made = document()
    notes = [block for block in walk(made) if isinstance(block, Notes)]
    assert len(notes) == 3
    changed = replace(notes[-1], items=(replace(notes[-1].items[0], children=text("Weg.")),))

    def swapped(node: Section) -> Section:
        children = (
            swapped(child)
            if isinstance(child, Section)
            else changed
            if child is notes[-1]
            else child
            for child in node.children
        )
        return replace(node, children=tuple(children))

    other = replace(made, sections=tuple(map(swapped, made.sections)))
    (lost,) = verify(other, printed)
    assert (lost.code, lost.place) == ("PDF-010", at(3))


def test_a_passage_in_another_language_says_so(tmp_path: Path) -> None:
    """Every part of it has the language, over lines too, and a language within a note."""
    passage = InLanguage("en", text("the quick brown fox jumps over the lazy dog " * 5))
    inside = Note((Text("Van "), InLanguage("fr-CA", text("Québec"))), at(3))
    target = tmp_path / "taal.pdf"
    made = with_notes(tiny(told("d/1", Text("Hier staat "), passage, inside, Text("."))))
    assert write(made, target) == ()
    with pikepdf.open(target) as pdf:
        spoken = [node for node in elements(pdf.Root.StructTreeRoot) if "/Lang" in node]
        assert {str(node.S) for node in spoken} == {"/Span"}
        assert len(spoken) >= 3
        assert {str(node.Lang) for node in spoken} == {"en", "fr-CA"}
        assert str(pdf.Root.Lang) == "nl-NL"


def test_words_are_broken_as_their_language_does(tmp_path: Path) -> None:
    """In a narrow column English breaks elsewhere than Dutch."""
    word = "representative "
    broken = {}
    for language in ("en", "nl"):
        target = tmp_path / f"{language}.pdf"
        run = InLanguage(language, text(word * 40))
        assert write(tiny(told("d/1", run)), target) == ()
        broken[language] = {
            line.rpartition(" ")[2] for line in raw_text(target).splitlines() if line.endswith("-")
        }
    assert broken["en"]
    assert broken["en"] != broken["nl"]
