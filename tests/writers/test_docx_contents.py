"""Contents lists: filled with links, renewable in Word, and no question at opening."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from rapport.document import Contents, Heading, Part, Section
from rapport.prose.tree import Text
from tests.samples import sample_document
from tests.writers.wordfile import W, part, styles_of, tiny, written


def inner(code: str, text: str) -> Section:
    """A section of the second level."""
    heading = Heading(f"deel/{code}/kop", 2, (Text(text),), code)
    return Section(f"deel/{code}", Part.PAKKET, heading, ())


def orders_of(path: Path) -> list[str]:
    """The instructions of the fields in the text."""
    return [(mark.text or "").strip() for mark in part(path).iter(f"{W}instrText")]


def test_the_contents_list_holds_the_headings_to_its_depth(tmp_path: Path) -> None:
    """Entries are whole headings in the style of their level."""
    lines = styles_of(written(sample_document(), tmp_path / "a.docx"))
    place = lines.index(("TOCHeading", "Inhoud"))
    assert lines[place + 1 : place + 7] == [
        ("TOC1", "Programma 1 Veiligheid"),
        ("TOC2", "Pakket 1E Rampenbestrijding en crisisorganisatie"),
        ("TOC2", "Pakket 1F Integraal veiligheidsbeleid en openbare orde"),
        ("TOC2", "Verbonden partijen programma 1"),
        ("TOC2", "Wat heeft programma 1 gekost?"),
        ("TOC2", "Verplichte beleidsindicatoren"),
    ]


def test_every_entry_leads_to_its_heading(tmp_path: Path) -> None:
    """A link in the contents points at the bookmark round that very heading."""
    root = part(written(sample_document(), tmp_path / "a.docx"))
    text_at = {
        start.get(f"{W}name"): "".join(t.text or "" for t in start.getparent().iter(f"{W}t"))  # type: ignore[union-attr]
        for start in root.iter(f"{W}bookmarkStart")
        if start.get(f"{W}name", "").startswith("_Toc")
    }
    links = [link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    assert len(links) == 11
    for link in links:
        words = "".join(t.text or "" for t in link.iter(f"{W}t"))
        assert text_at[link.get(f"{W}anchor")] == words


def test_a_contents_list_of_a_part_is_limited_to_it(tmp_path: Path) -> None:
    """It shows what lies in its section, also after Word has renewed it."""
    document = tiny(Contents("deel/inhoud", "In dit deel", 2, "deel"), inner("1E", "Rampen"))
    path = written(document, tmp_path / "a.docx")
    lines = styles_of(path)
    place = lines.index(("Deelinhoudkop", "In dit deel"))
    assert lines[place + 1] == ("TOC2", "1E Rampen")
    order = orders_of(path)[1]
    names = {mark.get(f"{W}name") for mark in part(path).iter(f"{W}bookmarkStart")}
    assert order.startswith('TOC \\o "2-2" \\h \\z \\b ')
    assert order.split()[-1] in names


def test_word_asks_nothing_at_opening(tmp_path: Path) -> None:
    """No field is marked for renewal, and no setting asks for it."""
    path = written(sample_document(), tmp_path / "a.docx")
    with ZipFile(path) as source:
        everything = b"".join(source.read(name) for name in source.namelist())
    assert b"updateFields" not in everything
    assert not [mark for mark in part(path).iter() if mark.get(f"{W}dirty")]


def test_the_contents_list_carries_no_page_number_that_may_be_wrong(tmp_path: Path) -> None:
    """Word adds the numbers when it renews the list; until then there are none."""
    path = written(sample_document(), tmp_path / "a.docx")
    assert not [order for order in orders_of(path) if "PAGEREF" in order]


def test_every_field_is_closed(tmp_path: Path) -> None:
    """Begin, separate and end come in turn."""
    root = part(written(sample_document(), tmp_path / "a.docx"))
    kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"] * 2


def test_headings_of_one_text_have_bookmarks_of_their_own(tmp_path: Path) -> None:
    """The name of a bookmark follows the id of its heading, not its words."""
    document = tiny(inner("1E", "Zelfde"), inner("1F", "Zelfde"))
    root = part(written(document, tmp_path / "a.docx"))
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names)) == 3
