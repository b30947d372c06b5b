"""The finished PDF of the sample, read by programs that had no part in making it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pytest
from PIL import Image as Picture

from rapport.document import Heading, Table, walk
from tests.samples import sample_document
from tests.writers.pdf_sample import poppler, raw_text, verify, write


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a picture, printed once for all tests of this module."""
    folder = tmp_path_factory.mktemp("pdf")
    Picture.new("RGB", (60, 40), "#147F86").save(folder / "oefening.png")
    target = folder / "sample.pdf"
    assert write(sample_document(str(folder / "oefening.png")), target) == ()
    return target


@pytest.fixture(scope="module")
def raw(sample: Path) -> str:
    """The text of the sample in the order of its content stream."""
    return raw_text(sample)


@pytest.fixture(scope="module")
def tree(sample: Path) -> Iterator[list[pikepdf.Object]]:
    """Every element of the tag tree, in reading order."""
    with pikepdf.open(sample) as opened:
        yield list(_below(opened.Root.StructTreeRoot))


def _below(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def test_it_meets_pdf_ua(sample: Path) -> None:
    """An independent checker finds no violation of PDF/UA-1."""
    report = page.validate_pdf(sample, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_the_reader_of_this_writer_accepts_it(sample: Path) -> None:
    """Reading back finds every word in order and nothing to object to."""
    document = sample_document(str(sample.parent / "oefening.png"))
    assert verify(document, sample) == ()


def test_it_says_its_title_and_language(sample: Path) -> None:
    """The title bar shows the title of the report, and a screen reader knows it is Dutch."""
    with pikepdf.open(sample) as opened:
        assert str(opened.docinfo["/Title"]) == "Jaarverslag 2024 van gemeente Dronten"
        assert str(opened.Root.Lang) == "nl-NL"
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)


def test_it_knows_no_clock(sample: Path) -> None:
    """No date of making is in the file: it would change with every build."""
    with pikepdf.open(sample) as opened:
        assert not {"/CreationDate", "/ModDate"} & set(opened.docinfo.keys())
        assert b"Date" not in opened.Root.Metadata.read_bytes()


def test_the_same_document_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    """Another process with another hash seed makes the very same file."""
    again = tmp_path / "again.pdf"
    code = (
        "import sys; from pathlib import Path\n"
        "from tests.samples import sample_document\n"
        "from tests.writers.pdf_sample import write\n"
        "assert write(sample_document(sys.argv[1]), Path(sys.argv[2])) == ()"
    )
    picture = str(sample.parent / "oefening.png")
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, picture, str(again)], check=True, env=environment)
    assert again.read_bytes() == sample.read_bytes()


@pytest.mark.parametrize(
    "row",
    [
        "1E Rampenbestrijding en crisisorganisatie −3.153 −3.237 −3.571 −3.665 −94",
        "Saldo Lasten en Baten programma 1 −5.519 −5.895 −6.400 −5.759 642",
        "Overige diverse posten < € 50.000 6 4 S structureel",
        "Noodopvanglocatie Biddinghuizen nabetaling faciliteitenbesluit. 13 492 I incidenteel",
        "13 9 11 8 7 9 Stichting Halt",
    ],
)
def test_a_table_row_is_read_as_one_run(raw: str, row: str) -> None:
    """The cells of a row follow each other in the file, as a reader would read them."""
    assert row in raw


def test_a_sentence_is_read_as_one_run(raw: str) -> None:
    """A sentence over several lines, with stress and a link, stays in one piece."""
    words = " ".join(raw.replace("-\n", "").split())
    assert "maar liefst 92% van de evenementenvergunningen op tijd verleend." in words
    assert "Zie Waarstaatjegemeente.nl voor meer gegevens; ±5 %, −3 en € 2,5 miljoen" in words


def test_the_number_of_a_list_item_stands_before_its_text(raw: str) -> None:
    """Numbers are where the item is, not together at the end of the page."""
    assert "2. Wij voorkomen onveiligheid" in raw
    assert "5. Het Plan van Aanpak" in raw


def test_page_numbers_in_the_contents_are_those_of_the_headings(sample: Path) -> None:
    """The number behind a line of the contents list is the page where that heading stands."""
    contents = poppler("pdftotext", "-raw", "-f", "2", "-l", "2", sample, "-")
    lines = re.findall(r"^(.+) (\d+)$", contents, re.MULTILINE)
    assert len(lines) == 6
    for title, number in lines:
        words = title.removeprefix("1E ").removeprefix("1F ").split()
        found = " ".join(
            poppler("pdftotext", "-raw", "-f", number, "-l", number, sample, "-").split()
        )
        assert words[-1] in found, title


def test_every_link_inside_leads_to_a_heading(sample: Path) -> None:
    """Each destination exists, and the link says in words where it leads."""
    titles = {node.id: node for node in walk(sample_document()) if isinstance(node, Heading)}
    with pikepdf.open(sample) as opened:
        inside = [
            mark for sheet in opened.pages for mark in sheet.get("/Annots", []) if "/Dest" in mark
        ]
        links = [link for link in inside if not str(link.Dest).startswith("noot-")]
        assert len(links) == 11
        for link in links:
            assert str(link.Dest) in titles
            assert str(link.Contents) not in titles


def test_bookmarks_follow_the_headings(sample: Path) -> None:
    """The outline of the file holds the headings with their codes."""
    with pikepdf.open(sample) as opened, opened.open_outline() as outline:
        programme = outline.root[1]
        assert [item.title for item in outline.root] == ["Inhoud", "Programma 1 Veiligheid"]
        assert programme.children[0].title == "Pakket 1E Rampenbestrijding en crisisorganisatie"


def test_running_heads_are_not_read_aloud(sample: Path) -> None:
    """What stands on every page is decoration and in no tag."""
    spoken = poppler("pdfinfo", "-struct-text", sample)
    assert "Jaarverslag 2024 · Concept" not in spoken
    assert "Jaarverslag 2024 · Concept" in raw_text(sample)


def test_each_table_is_one_table(tree: list[pikepdf.Object]) -> None:
    """There are as many tables in the tags as in the document."""
    tables = [node for node in walk(sample_document()) if isinstance(node, Table)]
    assert [str(element.S) for element in tree].count("/Table") == len(tables)


def test_every_header_cell_says_what_it_heads(tree: list[pikepdf.Object]) -> None:
    """Header cells have the scope Column or Row."""
    scopes = {str(item.A.Scope) for item in tree if item.S == "/TH"}
    assert scopes == {"/Column", "/Row"}


def test_a_figure_knows_its_row_column_and_group(tree: list[pikepdf.Object]) -> None:
    """The first figure of the cost table points at three existing header cells."""
    names = {bytes(item.ID) for item in tree if item.S == "/TH"}
    first = next(item for item in tree if item.S == "/TD")
    assert len(first.A.Headers) == 3
    assert {bytes(name) for name in first.A.Headers} <= names


def test_drawings_have_their_description(tree: list[pikepdf.Object]) -> None:
    """The picture, the chart and both trend lines can be read aloud."""
    spoken = [str(item.Alt) for item in tree if item.S == "/Figure"]
    chart = (
        "Lasten per pakket: begroting na wijziging en realisatie 2024. Bedragen x € 1.000. "
        "1E Rampenbestrijding en crisisorganisatie: begroot 3.571, realisatie 3.665. "
        "1F Integraal veiligheidsbeleid en openbare orde: begroot 3.252, realisatie 3.027."
    )
    assert spoken == [
        "Brandweer bij een oefening",
        chart,
        "Verloop 2020–2024: 2, 0,8, 1,5, 1, 1*",
        "Verloop 2020–2024: 13, 9, 11, 8, 7",
    ]


def test_one_family_of_letters_is_used_and_embedded(sample: Path) -> None:
    """Every font comes from the house style and is in the file."""
    table = poppler("pdffonts", sample).splitlines()[2:]
    assert table
    assert all("Source-Sans-3" in line for line in table)
    assert all(" yes yes yes " in line for line in table)
