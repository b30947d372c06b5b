"""What typesetting does to text, and what it leaves alone."""

from __future__ import annotations

import html
import re

import pyphen  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.document import (
    Cell,
    Contents,
)
from rapport.writers.pdf import outline, tables, typesetting
from rapport.writers.pdf.hyphenation import TREMAS, respect_trema
from tests.samples import sample_document

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


def test_a_spanning_cell_counts_for_the_columns_it_covers() -> None:
    """The cell after a cell of two columns stands in the third."""
    assert tables.position((Cell(span=2), Cell()), 1) == 2


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
