"""What typesetting does to text, and what it leaves alone."""

from __future__ import annotations

import html
import re
from decimal import Decimal

import pyphen  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.document import (
    Bar,
    Cell,
    Chart,
    Column,
    ColumnRole,
    Contents,
    Row,
    RowRole,
    Table,
    Trend,
)
from rapport.prose.tree import Text
from rapport.writers.pdf import drawing, outline, tables, typesetting
from rapport.writers.pdf.hyphenation import TREMAS, respect_trema
from tests.samples import indicatoren_table, kosten_table, sample_document

HELD = "\u00a0"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("€ 2,5 miljoen", f"€{HELD}2,5{HELD}miljoen"),
        ("€ −3 mln", f"€{HELD}−3{HELD}mln"),
        ("Bedragen x € 1.000", f"Bedragen x{HELD}€{HELD}1.000"),
        ("92 %", f"92{HELD}%"),
        ("in 2024 miljoenen mensen", "in 2024 miljoenen mensen"),
        ("€ veel", "€ veel"),
    ],
)
def test_a_figure_holds_its_sign_and_unit(text: str, held: str) -> None:
    """No line ends between € and the figure, or between the figure and its unit."""
    assert typesetting.hold(text) == held


@given(st.text(alphabet=st.sampled_from('aë-€ 1.,5%*<>&"x−miljoen/'), max_size=200))
def test_no_letter_changes(text: str) -> None:
    """Without its tags, and with plain spaces, typeset text is the text that came in."""
    for typeset in (
        typesetting.typeset,
        typesetting.emphasise_amounts,
        typesetting.hang_asterisks,
    ):
        bare = html.unescape(re.sub(r"<[^>]*>", "", typeset(text)))
        assert bare.replace(HELD, " ") == text


@pytest.mark.parametrize("text", ["<b>&", 'zee-ëend "<i>', "€ 5 <", f"{'<' * 70}"])
def test_signs_of_html_are_escaped(text: str) -> None:
    """Only the spans of the typesetter are markup."""
    tags = re.findall(r"<[^>]*>", typesetting.emphasise_amounts(text))
    assert {re.sub(r' class="\w+"', "", tag) for tag in tags} <= {"<span>", "</span>"}


def test_a_trema_after_a_hyphen_stays_on_the_line() -> None:
    """At a line end 'zee-ëend' would need 'zee-' and 'eend', which no break can make."""
    assert typesetting.typeset("een zee-ëend") == 'een <span class="heel">zee-ëend</span>'


def test_a_very_long_word_may_be_cut_anywhere() -> None:
    """An address or a slip of thousands of letters is no search for word breaks."""
    typeset = typesetting.typeset("a" * 2500)
    assert typeset.startswith('<span class="lang">')
    assert typeset.count("<wbr>") == 2


def test_an_amount_stands_out_whole() -> None:
    """The sign, the € and all digits are in one span; the full stop after it is not."""
    assert str(typesetting.emphasise_amounts("een resultaat van −€ 642.000.")) == (
        f'een resultaat van <span class="bedrag">−€{HELD}642.000</span>.'
    )


def test_an_asterisk_hangs() -> None:
    """The asterisk of a provisional figure is apart, so that the figures line up."""
    assert str(typesetting.hang_asterisks("1,1*")) == '1,1<span class="ster">*</span>'


@pytest.mark.parametrize("word", ["coördinatie", "geïnd", "financiën", "geëvalueerd", "reünie"])
def test_no_word_breaks_before_a_trema(word: str) -> None:
    """The trema would have to go there; the word breaks elsewhere."""
    respect_trema("nl-NL")
    parts = [rest for _, rest in pyphen.Pyphen(lang="nl_NL").iterate(word)]
    assert not [rest for rest in parts if rest[0] in TREMAS]


def test_dutch_words_still_break() -> None:
    """Forbidding the one break leaves the others."""
    respect_trema("nl-NL")
    assert pyphen.Pyphen(lang="nl_NL").inserted("coördinatie") == "coör-di-na-tie"


def test_an_unknown_language_has_no_patterns() -> None:
    """A language without patterns is no fault."""
    respect_trema("xx-XX")


@pytest.mark.parametrize("table", [kosten_table(), indicatoren_table()])
def test_columns_fit_the_page(table: Table) -> None:
    """The first column takes what the others leave, and that is never too little."""
    first, *rest = tables.column_widths(table)
    assert first == 0
    assert all(rest)
    assert sum(rest) <= tables.MEASURE - tables.LEAST_FIRST


def test_many_columns_share_the_room() -> None:
    """A table with twenty columns of figures is squeezed, not cut off."""
    columns = tuple(Column(str(n), "Realisatie 2024") for n in range(20))
    row = Row("r", RowRole.DETAIL, tuple(Cell((Text("−1.234.567"),)) for _ in columns))
    widths = tables.column_widths(Table("t", "T", columns, (row,)))
    assert sum(widths) == pytest.approx(tables.MEASURE - tables.LEAST_FIRST, abs=1)


def test_a_table_of_one_column_takes_the_whole_width() -> None:
    """Nothing stands beside it."""
    assert tables.column_widths(Table("t", "T", (Column("a", "A", ColumnRole.NOTE),), ())) == (0,)


def test_a_wide_figure_gets_a_wide_column() -> None:
    """The longest figure of a column decides, not only its head."""
    columns = (Column("a", "A", ColumnRole.LABEL), Column("b", "B"))
    narrow = Row("r", RowRole.DETAIL, (Cell(), Cell((Text("1"),))))
    wide = Row("r", RowRole.DETAIL, (Cell(), Cell((Text("1.234.567.890"),))))
    one, other = (tables.column_widths(Table("t", "T", columns, (row,))) for row in (narrow, wide))
    assert other[1] > one[1]


def test_a_spanning_cell_counts_for_the_columns_it_covers() -> None:
    """The cell after a cell of two columns stands in the third."""
    assert tables.position((Cell(span=2), Cell()), 1) == 2


def test_the_highest_point_of_a_trend_is_at_the_top() -> None:
    """A line that rises ends high: y counts down from the top."""
    line = drawing.trend_line(Trend((("1", Decimal(1)), ("2", Decimal(3))), "x"), 68, 16, 3)
    assert (line.points, line.x, line.y) == ("3.0,13.0 65.0,3.0", "65.0", "3.0")


def test_a_flat_trend_runs_through_the_middle() -> None:
    """Equal values are no reason to divide by zero."""
    line = drawing.trend_line(Trend((("1", Decimal(2)), ("2", Decimal(2))), "x"), 68, 16, 3)
    assert line.points == "3.0,8.0 65.0,8.0"


def test_a_trend_of_one_year_is_a_dot() -> None:
    """One point is no line."""
    line = drawing.trend_line(Trend((("1", Decimal(2)),), "x"), 68, 16, 3)
    assert (line.points, line.y) == ("", "8.0")


def test_the_longest_bar_takes_all_the_room() -> None:
    """Bars are drawn to one scale, series in order of appearance."""
    bars = (Bar("begroot", Decimal(50), "50"), Bar("realisatie", Decimal(200), "200"))
    (group,) = drawing.bar_groups(Chart("c", "C", (("1E", bars),), "x"), 60)
    assert [(bar.rank, bar.length) for bar in group.bars] == [(1, "15.0"), (2, "60.0")]


def test_bars_of_nothing_have_no_length() -> None:
    """A chart of zeros is drawn without dividing by zero."""
    (group,) = drawing.bar_groups(Chart("c", "C", (("1E", (Bar("a", Decimal(0), "0"),)),), "x"), 60)
    assert group.bars[0].length == "0.0"


def test_the_contents_of_a_part_leave_out_its_own_heading() -> None:
    """The list in a programme starts with its first package, with the code apart."""
    document = sample_document()
    front, _ = outline.front_and_rest(document.sections[0])
    (contents,) = [block for block in outline.lower(front) if isinstance(block, Contents)]
    first = outline.entries_for(document)(contents)[0]
    assert (first.depth, first.code, first.text) == (
        1,
        "1E",
        "Rampenbestrijding en crisisorganisatie",
    )
