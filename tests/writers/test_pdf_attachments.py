"""What goes along in the PDF: figures that a spreadsheet opens, and where each figure is from."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Table, walk
from rapport.prose.tree import Strong, Text
from rapport.reading import read
from rapport.writers import pdf
from rapport.writers.order import Order
from rapport.writers.pdf.attachments.names import file_names
from rapport.writers.pdf.attachments.records import csv_of, safe
from tests.samples import sample_document
from tests.writers.pdf_sample import poppler, write

REPORT = Path(__file__).parents[2] / "inputs" / "jaarverslag-2024"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, printed for the council."""
    target = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    assert write(sample_document(), target) == ()
    return target


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real report, printed with what was examined."""
    reading = read(REPORT)
    assert reading.document
    assert reading.style
    assert reading.look
    assert reading.project
    names = {reading.project.shown(name): name for name in reading.project.digests}
    told = reading.summary.examination
    order = Order(reading.document, reading.style, reading.look, told, names)
    target = tmp_path_factory.mktemp("pdf") / "jaarverslag.pdf"
    assert pdf.write(order, target) == ()
    assert pdf.verify(order, target) == ()
    return target


def attached(target: Path, name: str) -> bytes:
    """The bytes of one file inside a PDF."""
    with pikepdf.open(target) as opened:
        return opened.attachments[name].get_file().read_bytes()


def records(data: bytes) -> list[dict[str, str]]:
    """The lines of a CSV as a Dutch spreadsheet takes it, by the heads of the columns."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def provenance(target: Path) -> Any:  # noqa: ANN401  # JSON
    """What the PDF says of where its figures are from."""
    return json.loads(attached(target, "herkomst.json"))


def test_every_table_goes_along_under_a_name_that_says_what_it_is(sample: Path) -> None:
    """One file per table, and one with the provenance; poppler lists them."""
    listed = poppler("pdfdetach", "-list", sample)
    assert "herkomst.json" in listed
    assert "programma-1-kosten.csv" in listed
    tables = [node for node in walk(sample_document()) if isinstance(node, Table)]
    assert listed.count(".csv") == len(tables)


def test_every_attachment_says_in_dutch_what_it_is(sample: Path) -> None:
    """Its description, its type and what it is to the report."""
    with pikepdf.open(sample) as opened:
        first = opened.Root.AF[0]
        assert str(first.Desc).startswith("De cijfers van de tabel 'Lasten en baten")
        assert str(first.EF.F.Subtype) == "/text/csv"
        assert {str(spec.AFRelationship) for spec in opened.Root.AF} == {"/Data", "/Source"}


def test_a_row_of_figures_is_a_line_of_numbers(sample: Path) -> None:
    """With its group and its unit beside it, and a minus that a spreadsheet knows."""
    line = records(attached(sample, "programma-1-kosten.csv"))[0]
    assert line["Lasten en Baten"] == "1E Rampenbestrijding en crisisorganisatie"
    assert (line["Realisatie 2023"], line["Verschil"]) == ("-3153", "-94")
    assert (line["Groep"], line["Eenheid"]) == ("Lasten", "Bedragen x € 1.000")


def test_excel_knows_the_letters_and_the_commas(sample: Path) -> None:
    """A byte order mark, semicolons, decimal commas and the line ends of Windows."""
    data = attached(sample, "programma-1-indicatoren.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b";0,8;" in data
    assert data.endswith(b"\r\n")


def test_a_provisional_figure_is_a_number_and_still_provisional(sample: Path) -> None:
    """The asterisk is no part of the number; a column says which figures have one."""
    line = records(attached(sample, "programma-1-indicatoren.csv"))[0]
    assert line["2024"] == "1"
    assert line["Voorlopig"] == "2024, Gemeenten 25.000 - 50.000 inwoners"
    assert line["Omschrijving"].startswith("Het aantal diefstallen")


def test_the_head_of_the_column_is_not_said_again_in_it() -> None:
    """On paper the description begins with that word."""
    heads = (Column("naam", "Naam", ColumnRole.LABEL), Column("b", "2024"))
    told = (Strong((Text("Omschrijving"),)), Text(" "), Text("Het aantal bomen."))
    rows = (
        Row("r", RowRole.DETAIL, (Cell((Text("Bomen"),)), Cell((Text("3"),)))),
        Row("r/o", RowRole.DESCRIPTION, (Cell(told, span=2),)),
    )
    (line,) = records(csv_of(Table("t", "t", heads, rows)))
    assert line["Omschrijving"] == "Het aantal bomen."


@pytest.mark.parametrize("text", ["=1+1", "+31 321", "-/- is nadelig", "@SUM(A1)", "\t=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    """A text that a spreadsheet would work out is kept as text."""
    assert not safe(text).startswith(("=", "+", "-", "@", "\t"))
    assert " ".join(text.split()) in safe(text)


def test_no_cell_or_head_becomes_a_formula() -> None:
    """Neither a label nor the head of a column nor a group."""
    heads = (Column("a", "=kop", ColumnRole.LABEL), Column("b", "@cijfer"))
    rows = (
        Row("r", RowRole.GROUP, (Cell((Text("+groep"),), span=2),)),
        Row("s", RowRole.DETAIL, (Cell((Text("-regel"),)), Cell((Text("=2"),)))),
    )
    text = csv_of(Table("t", "t", heads, rows)).decode("utf-8-sig")
    fields = [field for line in text.splitlines() for field in line.split(";")]
    assert [field for field in fields if field.startswith(("=", "+", "-", "@"))] == []


def test_names_are_plain_and_never_the_same() -> None:
    """Also where two tables differ in signs or capitals only."""
    found = file_names(("p/1A/tabel", "p-1a/tabel", "zee-ëend/tabel", "€/tabel"))
    assert found == ("p-1A.csv", "p-1a-2.csv", "zee-eend.csv", "tabel.csv")


def test_a_figure_tells_where_it_is_printed_and_where_it_is_from(real: Path) -> None:
    """Its exact value in euros, its line in the input, and no path of a machine."""
    figures = {item["sleutel"]: item for item in provenance(real)["cijfers"]}
    one = figures["programma-1/1E/lasten/realisatie_vorig_jaar"]
    assert one["waarde"] == "-3153000"
    assert one["bron"]["bestand"] == "programma-1-veiligheid.yaml"
    source = (REPORT / one["bron"]["bestand"]).read_text(encoding="utf-8").splitlines()
    assert "3.153" in source[one["bron"]["regel"] - 1]
    assert one["gedrukt"][0]["tekst"] == "−3.153"
    assert one["gedrukt"][0]["kolom"] == "Realisatie 2023"
    assert b"/" + b"inputs" not in attached(real, "herkomst.json")


def test_every_printed_figure_is_in_the_provenance(real: Path) -> None:
    """Those of indicators too, which stand in no sum."""
    document = read(REPORT).document
    assert document
    tables = [node for node in walk(document) if isinstance(node, Table)]
    keys = {cell.key for table in tables for row in table.rows for cell in row.cells if cell.key}
    assert keys <= {item["sleutel"] for item in provenance(real)["cijfers"]}


def test_every_sum_tells_how_it_holds(real: Path) -> None:
    """Its terms are figures of the same file, and its outcome a Dutch word."""
    told = provenance(real)
    keys = {item["sleutel"] for item in told["cijfers"]}
    assert told["sommen"]
    assert {item["uitkomst"] for item in told["sommen"]} == {"precies", "binnen de afronding"}
    for item in told["sommen"]:
        assert {term["sleutel"] for term in item["termen"]} <= keys
    assert told["volledig_onderzocht"] is True


def test_where_one_builds_makes_no_difference(sample: Path, tmp_path: Path) -> None:
    """The same report gives the same file, attachments and all."""
    again = tmp_path / "elders" / "sample.pdf"
    again.parent.mkdir()
    assert write(sample_document(), again) == ()
    assert again.read_bytes() == sample.read_bytes()


def test_a_table_without_figures_goes_along_too() -> None:
    """A header line and its texts."""
    heads = (Column("a", "Naam", ColumnRole.LABEL), Column("b", "Bron", ColumnRole.NOTE))
    row = Row("r", RowRole.DETAIL, (Cell((Text("dijk"),)), Cell((Text("CBS"),))))
    table = Table("t", "t", heads, (row,))
    assert records(csv_of(table)) == [{"Naam": "dijk", "Bron": "CBS"}]
    assert records(csv_of(replace(table, rows=()))) == []
