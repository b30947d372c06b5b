"""Tables on the page: columns of one kind agree, figures stand under each other, wide ones turn."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest

from rapport.document import Block, Cell, Column, ColumnRole, Part, Row, RowRole, Table
from rapport.prose.tree import Text
from rapport.writers.charts.letters import letters_of
from rapport.writers.pdf import tables
from tests.sample.pieces import paragraph, section, text
from tests.sample.tables import indicatoren_table, kosten_row, kosten_table
from tests.samples import sample_document
from tests.writers.chart_samples import bars, sixty, trends, wide_table
from tests.writers.pdf_sample import basis, look_of, poppler, verify, write

LETTERS = letters_of(basis(), look_of(basis()).lettertype)
MM = 72 / 25.4
UPRIGHT, SIDEWAYS = (595.28, 841.89), (841.89, 595.28)


@pytest.mark.parametrize("table", [kosten_table(), indicatoren_table()])
def test_columns_fit_the_page(table: Table) -> None:
    """The first column takes what the others leave, and that is never too little."""
    first, *rest = tables.columns_of([table], LETTERS).widths
    assert first == 0
    assert all(rest)
    assert sum(rest) <= tables.MEASURE - tables.LEAST_FIRST


def test_many_columns_share_the_room() -> None:
    """A table with twenty columns of figures is squeezed, not cut off."""
    columns = tuple(Column(str(n), "Realisatie 2024") for n in range(20))
    row = Row("r", RowRole.DETAIL, tuple(Cell((Text("−1.234.567"),)) for _ in columns))
    made = tables.columns_of([Table("t", "T", columns, (row,))], LETTERS)
    assert sum(made.widths) == pytest.approx(tables.MEASURE - tables.LEAST_FIRST, abs=1)
    assert made.dense


def test_a_table_of_one_column_takes_the_whole_width() -> None:
    """Nothing stands beside it."""
    table = Table("t", "T", (Column("a", "A", ColumnRole.NOTE),), ())
    assert tables.columns_of([table], LETTERS).widths == (0,)


def test_a_wide_figure_gets_a_wide_column() -> None:
    """The longest figure of a column decides, not only its head."""
    columns = (Column("a", "A", ColumnRole.LABEL), Column("b", "B"))
    narrow = Row("r", RowRole.DETAIL, (Cell(), Cell((Text("1"),))))
    wide = Row("r", RowRole.DETAIL, (Cell(), Cell((Text("1.234.567.890"),))))
    one, other = (
        tables.columns_of([Table("t", "T", columns, (row,))], LETTERS).widths
        for row in (narrow, wide)
    )
    assert other[1] > one[1]


def test_a_table_is_wide_by_its_columns_of_figures() -> None:
    """Nine of them; a column without a figure does not count."""
    assert wide_table(9).wide
    assert not wide_table(8).wide
    nine = wide_table(9)
    emptied = tuple(replace(row, cells=(*row.cells[:-1], Cell())) for row in nine.rows)
    assert not replace(nine, rows=emptied).wide


@dataclass(frozen=True)
class Word:
    """A word on a page, in points from the upper left."""

    text: str
    page: int
    left: float
    top: float
    right: float


def words_of(path: Path) -> list[Word]:
    """Every word of a PDF with its place, as poppler sees it."""
    found, number = [], 0
    for line in poppler("pdftotext", "-bbox", path, "-").splitlines():
        number += line.strip().startswith("<page ")
        place = re.findall(r'(?:xMin|yMin|xMax)="(-?[\d.]+)"', line)
        if place and "<word" in line:
            words = re.sub(r"<[^>]*>", "", line).strip()
            found.append(Word(words, number, *map(float, place)))
    return found


def printed(target: Path, *blocks: Block, part: Part = Part.KOSTEN) -> Path:
    """A PDF with these blocks in a section of one programme; it must be without findings."""
    own = section("p/deel", part, (2, "Kop van het deel", ""), *blocks)
    after = section("p/na", Part.TEKST, (2, "Wat erna komt", ""), paragraph("p/na/1", "Slot."))
    programme = section("p", Part.PROGRAMMA, (1, "Proef", "Programma 1"), own, after)
    document = replace(sample_document(), sections=(programme,))
    assert write(document, target) == ()
    assert verify(document, target) == ()
    return target


def sizes(path: Path) -> list[tuple[float, float]]:
    """The size of every page in points."""
    told = poppler("pdfinfo", "-f", "1", "-l", "999", path)
    found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    return [(round(float(wide), 2), round(float(high), 2)) for wide, high in found]


def pages_with(path: Path, words: str) -> list[int]:
    """The pages, from 1, on which these words stand."""
    texts = poppler("pdftotext", "-layout", path, "-").split("\f")
    return [n for n, sheet in enumerate(texts, 1) if words in sheet]


def test_a_wide_table_lies_on_its_side_with_its_heading_and_caption(tmp_path: Path) -> None:
    """Its pages are turned, running heads and folios and all; what follows stands upright."""
    path = printed(
        tmp_path / "x.pdf",
        paragraph("p/deel/1", "Vooraf."),
        wide_table(),
        paragraph("p/deel/2", "Lasten staan met een minteken."),
    )
    kinds = sizes(path)
    turned = [n for n, size in enumerate(kinds, 1) if size == SIDEWAYS]
    assert turned == list(range(turned[0], turned[0] + len(turned)))
    assert len(turned) >= 2
    assert all(size in {UPRIGHT, SIDEWAYS} for size in kinds)
    for told in ("Kop van het deel", "Twaalf jaren", "Vooraf."):
        assert turned[0] in pages_with(path, told)
    assert turned[-1] in pages_with(path, "Lasten staan met een minteken.")
    assert [n for n in pages_with(path, "Slot.") if n > turned[-1]] == [turned[-1] + 1]
    words = words_of(path)
    for number in turned:
        (folio,) = [w for w in words if w.page == number and w.text == str(number) and w.top > 500]
        assert folio.right == pytest.approx(SIDEWAYS[0] - 20 * MM, abs=1)
        assert number in pages_with(path, "Programma 1 Proef")
    assert page.is_pdf_compliant(path, profile="ua1")


def test_no_figure_of_a_wide_table_lies_over_another(tmp_path: Path) -> None:
    """Twelve columns fit between the margins, each figure clear of the one before it."""
    path = printed(tmp_path / "x.pdf", wide_table())
    rows: dict[tuple[int, float], list[Word]] = {}
    kinds = sizes(path)
    for word in words_of(path):
        if re.fullmatch(r"−?[\d.]+", word.text) and kinds[word.page - 1] == SIDEWAYS:
            rows.setdefault((word.page, round(word.top)), []).append(word)
    full = [sorted(row, key=lambda w: w.left) for row in rows.values() if len(row) >= 12]
    assert len(full) >= 40
    for row in full:
        assert all(a.right < b.left for a, b in pairwise(row))
        assert row[-1].right <= SIDEWAYS[0] - 20 * MM


def test_columns_of_tables_of_one_kind_stand_under_each_other(tmp_path: Path) -> None:
    """Two cost tables with figures of other lengths have their columns at the same place."""
    small = replace(kosten_table(), id="k/1")
    row = kosten_row("k/2/groot", RowRole.DETAIL, "Groot", "-3153000 -2 -1234567 -3665 -94")
    large = replace(kosten_table(), id="k/2", rows=(*kosten_table().rows, row))
    path = printed(tmp_path / "x.pdf", small, large)
    found = [w for w in words_of(path) if w.text == "−3.571"]
    assert len(found) == 2
    assert found[0].right == pytest.approx(found[1].right, abs=0.2)


def test_commas_stand_under_each_other(tmp_path: Path) -> None:
    """A whole number leaves room for the decimals of another; an asterisk hangs behind it."""
    columns = (Column("a", "Indicator", ColumnRole.LABEL), Column("b", "2024"))
    texts = ("12,5", "377", "−1,25", "4,5*")
    rows = tuple(
        Row(f"r{n}", RowRole.DETAIL, (Cell(text(f"Rij {n}")), Cell(text(figure))))
        for n, figure in enumerate(texts)
    )
    path = printed(tmp_path / "x.pdf", Table("t", "T", columns, rows))
    words = {w.text: w for w in words_of(path)}
    digit = LETTERS.width("5", tables.FIGURE_SIZE)
    comma = LETTERS.width(",", tables.FIGURE_SIZE)
    star = LETTERS.width("*", tables.FIGURE_SIZE)
    ends = {
        words["12,5"].right - digit - comma,
        words["377"].right,
        words["−1,25"].right - 2 * digit - comma,
        words["4,5*"].right - star - digit - comma,
    }
    assert max(ends) - min(ends) < 0.4


def test_a_group_never_ends_a_page(tmp_path: Path) -> None:
    """Over many pages with repeated heads, the name of a group stands with its first row."""
    rows: list[Row] = []
    for number in range(90):
        label = Cell(text(f"Groep {number}"), span=6)
        rows.append(Row(f"g{number}", RowRole.GROUP, (label,)))
        rows += [
            kosten_row(f"g{number}/{n}", RowRole.DETAIL, f"Taakveld {n}", "-1 2 3 4 1")
            for n in range(number % 5 + 1)
        ]
    path = printed(tmp_path / "x.pdf", replace(kosten_table(), rows=tuple(rows)))
    sheets = poppler("pdftotext", "-raw", path, "-").split("\f")
    heads = [sheet.splitlines() for sheet in sheets if "Taakveld" in sheet]
    assert len(heads) >= 12
    for lines in heads:
        last = max(n for n, line in enumerate(lines) if line.startswith(("Groep", "Taakveld")))
        assert lines[last].startswith("Taakveld")
        assert sum(line.startswith("Lasten en Baten") for line in lines) == 1


def alts(path: Path) -> list[str]:
    """The description of every figure in the tags."""
    with pikepdf.open(path) as opened:
        items = [i for i in opened.objects if isinstance(i, pikepdf.Dictionary)]
        return [str(i.get("/Alt", "")) for i in items if i.get("/S") == "/Figure"]


def test_charts_are_figures_with_their_values_in_words(tmp_path: Path) -> None:
    """Sixty pakketten and a panel of trends; what is drawn is text in reading order too."""
    path = printed(tmp_path / "x.pdf", sixty(), trends())
    told = alts(path)
    assert all(told)
    for group in sixty().groups:
        assert any(group.alt in alt for alt in told)
    assert [chart.alt for chart in trends().charts] == told[-4:]
    assert page.is_pdf_compliant(path, profile="ua1")
    raw = poppler("pdftotext", "-raw", path, "-")
    assert raw.index("Lasten per pakket") < raw.index("1A Groen") < raw.index("Verloop per")


def test_a_chart_without_values_is_a_drawing_too(tmp_path: Path) -> None:
    """Zeros are figures like others."""
    told = alts(printed(tmp_path / "x.pdf", bars((0, 0))))
    assert told == ["Lasten per pakket. Bedragen x € 1.000. Pakket 0: begroot 0, realisatie 0."]
