"""Tables in the Word file: the same cells, a repeated head, and every look from a style."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import docx
from hypothesis import given
from hypothesis import strategies as st

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Table
from rapport.prose.tree import Text
from rapport.writers.docx.widths import column_widths
from tests.samples import (
    afwijkingen_1f,
    indicatoren_table,
    kosten_table,
    lasten_chart,
    sample_document,
)
from tests.writers.wordfile import Node, W, part, style_of, styles_of, tables_of, tiny, written


def rows_of(path: Path, number: int = 0) -> list[list[str]]:
    """The cells of a table as python-docx reads them, one entry per cell of the file."""
    table = tables_of(path)[number]
    return [[cell.text for cell in row.cells] for row in table.rows]


def looks_of(row: Node) -> list[str]:
    """The style of the paragraph in each cell."""
    return [style_of(p) for p in row.iter(f"{W}p")]


def test_the_cost_table_has_all_its_figures(tmp_path: Path) -> None:
    """Rows and columns are those of the document."""
    rows = rows_of(written(tiny(kosten_table()), tmp_path / "a.docx"))
    assert rows[0] == [
        "Lasten en Baten",
        "Realisatie 2023",
        "Primaire begroting 2024",
        "Begroting na wijziging 2024",
        "Realisatie 2024",
        "Verschil",
    ]
    assert rows[4] == ["Totaal Lasten", "−6.074", "−6.020", "−6.823", "−6.692", "131"]
    assert rows[9] == [
        "Saldo Lasten en Baten programma 1",
        "−5.519",
        "−5.895",
        "−6.400",
        "−5.759",
        "642",
    ]
    assert len(rows) == 12


def test_only_the_first_row_is_a_repeated_head(tmp_path: Path) -> None:
    """The head comes back on every page; no other row does."""
    root = part(written(tiny(kosten_table()), tmp_path / "a.docx"))
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in root.iter(f"{W}tr")]
    assert heads == [True] + [False] * 11


def test_no_row_is_torn_over_two_pages(tmp_path: Path) -> None:
    """Every row of every table stays whole."""
    root = part(written(sample_document(), tmp_path / "a.docx"))
    rows = list(root.iter(f"{W}tr"))
    assert rows
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_figures_stand_in_styles_that_align_them_right(tmp_path: Path) -> None:
    """The style of a figure says right; the cell itself says nothing."""
    path = written(tiny(kosten_table()), tmp_path / "a.docx")
    right = {
        style.style_id
        for style in docx.Document(str(path)).styles
        if style.element.find(f"{W}pPr/{W}jc[@{W}val='right']") is not None
    }
    rows = list(part(path).iter(f"{W}tr"))
    for row in (rows[0], rows[2], rows[4], rows[9]):
        assert set(looks_of(row)[1:]) <= right
        assert looks_of(row)[0] not in right


def test_totals_and_saldo_stand_in_bold_styles(tmp_path: Path) -> None:
    """Total and balance rows have styles of their own, and these are bold."""
    path = written(tiny(kosten_table()), tmp_path / "a.docx")
    rows = list(part(path).iter(f"{W}tr"))
    assert set(looks_of(rows[4])) == {"Tabeltotaalvast", "Tabeltotaalcijfer"}
    assert set(looks_of(rows[9])) == {"Tabelsaldovast", "Tabelsaldocijfer"}
    styles = docx.Document(str(path)).styles
    bold = ("Tabeltotaal", "Tabeltotaal vast", "Tabelsaldo", "Tabelsaldo vast")
    names = (*bold, "Tabeltotaal cijfer", "Tabelsaldo cijfer")
    assert all(styles[name].element.find(f"{W}rPr/{W}b") is not None for name in names)


def test_a_short_table_is_held_together_by_its_styles(tmp_path: Path) -> None:
    """The first cell of every row but the last keeps with the next, so no page ends in between."""
    path = written(tiny(kosten_table()), tmp_path / "a.docx")
    styles = {style.style_id: style for style in docx.Document(str(path)).styles}
    firsts = [looks_of(row)[0] for row in part(path).iter(f"{W}tr")]
    kept = [styles[name].element.find(f"{W}pPr/{W}keepNext") is not None for name in firsts]
    assert kept == [*[True] * (len(kept) - 1), False]


def test_the_unit_stands_under_the_caption(tmp_path: Path) -> None:
    """Caption, unit, table: in that order, kept together by their styles."""
    path = written(tiny(kosten_table()), tmp_path / "a.docx")
    lines = styles_of(path)
    place = lines.index(("Caption", "Lasten en baten van programma 1"))
    assert lines[place + 1] == ("Eenheid", "Bedragen x € 1.000")
    styles = docx.Document(str(path)).styles
    kept = [styles[name].element.find(f"{W}pPr/{W}keepNext") for name in ("Caption", "Eenheid")]
    assert None not in kept


def test_letter_and_word_stand_together(tmp_path: Path) -> None:
    """The mark of a cell is printed with what it stands for."""
    rows = rows_of(written(tiny(afwijkingen_1f()), tmp_path / "a.docx"))
    assert [row[3] for row in rows] == [
        "I / S",
        "S structureel",
        "",
        "I incidenteel",
        "S structureel",
        "",
    ]


def test_a_difference_takes_its_colour_from_its_sign(tmp_path: Path) -> None:
    """A voordeel and a nadeel have character styles of their own; zero has none."""
    root = part(written(tiny(kosten_table()), tmp_path / "a.docx"))
    rows = list(root.iter(f"{W}tr"))
    marks = [
        [mark.get(f"{W}val") for mark in list(rows[n].iter(f"{W}tc"))[-1].iter(f"{W}rStyle")]
        for n in (2, 3, 11)
    ]
    assert marks == [["Nadeel"], ["Voordeel"], []]


def test_a_description_spans_the_table_and_stays_with_its_indicator(tmp_path: Path) -> None:
    """One cell over all columns, and the name above it keeps with it."""
    path = written(tiny(indicatoren_table()), tmp_path / "a.docx")
    rows = list(part(path).iter(f"{W}tr"))
    span = rows[2].find(f"{W}tc/{W}tcPr/{W}gridSpan")
    assert span is not None
    assert span.get(f"{W}val") == "9"
    assert looks_of(rows[1])[0] == "Tabelnaam"
    name = docx.Document(str(path)).styles["Tabelnaam"].element
    assert name.find(f"{W}pPr/{W}keepNext") is not None


def test_a_table_says_what_it_is_to_who_cannot_see_it(tmp_path: Path) -> None:
    """Title and description of every table are filled."""
    root = part(written(sample_document(), tmp_path / "a.docx"))
    for name in ("tblCaption", "tblDescription"):
        found = [mark.get(f"{W}val") for mark in root.iter(f"{W}{name}")]
        assert len(found) == len(list(root.iter(f"{W}tbl")))
        assert all(found)


def test_tables_that_touch_are_kept_apart(tmp_path: Path) -> None:
    """Word would make one table of two without a paragraph between them."""
    bare = Table("t", "", (Column("a", "A"),), ())
    root = part(written(tiny(bare, bare), tmp_path / "a.docx"))
    body = root.find(f"{W}body")
    assert body is not None
    tags = [str(child.tag).removeprefix(W) for child in body][-5:]
    assert tags == ["sdt", "p", "sdt", "p", "sectPr"]


def test_a_chart_has_its_title_and_its_words(tmp_path: Path) -> None:
    """The title stands above the picture, the figures in its alternative text."""
    path = written(tiny(lasten_chart()), tmp_path / "a.docx")
    assert styles_of(path)[-2:] == [
        ("Caption", lasten_chart().title),
        ("Eenheid", "Bedragen x € 1.000"),
    ]
    alt = [shape.get("descr") for shape in part(path).iter() if str(shape.tag).endswith("}docPr")]
    told = (
        "Lasten per pakket: begroting na wijziging en realisatie 2024. Bedragen x € 1.000. "
        "1E Rampenbestrijding en crisisorganisatie: begroot 3.571, realisatie 3.665. "
        "1F Integraal veiligheidsbeleid en openbare orde: begroot 3.252, realisatie 3.027."
    )
    assert alt == [told]


LETTERS = st.text(st.sampled_from("abcdef -1.9"), max_size=40)


@given(
    st.lists(st.tuples(st.sampled_from(ColumnRole), LETTERS), min_size=1, max_size=12),
    st.lists(LETTERS, max_size=6),
    st.integers(2000, 12000),
)
def test_columns_fill_the_table_exactly(
    columns: list[tuple[ColumnRole, str]], texts: list[str], total: int
) -> None:
    """Whatever stands in a table, its columns are as wide as the text area, and none is lost."""
    heads = tuple(Column(str(n), label, role) for n, (role, label) in enumerate(columns))
    rows = tuple(
        Row(str(n), RowRole.DETAIL, tuple(Cell((Text(text),)) for _ in heads))
        for n, text in enumerate(texts)
    )
    widths = column_widths(Table("t", "", heads, rows), total)
    assert sum(widths) == total
    assert min(widths) > 0


def test_a_figure_has_room_for_its_longest_number() -> None:
    """A column of figures is wide enough for each of them on one line."""
    row = Row("r", RowRole.DETAIL, (Cell((Text("x" * 90),)), Cell((Text("−123.456"),), Decimal(1))))
    heads = (Column("a", "Naam", ColumnRole.LABEL), Column("b", "B"))
    assert column_widths(Table("t", "", heads, (row,)), 9000)[1] >= 8 * 100
