"""What Word cannot tell is never an edit: the draft that comes back untouched has none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rapport.place import Place
from rapport.prose.parse import parse
from rapport.review.guards import Reason, guards_of
from rapport.review.projection import projected, tokens
from rapport.review.tokens import End, Figure, Kind, Level, Look, Nest, Picture, Token, Word
from rapport.review.tokens import tokens_of as row_of


def row(text: str) -> tuple[Token, ...]:
    """The row of a text in Markdown."""
    blocks, _ = parse(text, lambda line, column: Place("tekst.yaml", line, column))
    return row_of(blocks)


def ends(text: str, level: int = 1) -> list[End]:
    """The ends of the paragraphs as Word shows them."""
    return [t for t in tokens(projected(row(text), level)) if isinstance(t, End)]


def test_headings_get_the_level_of_the_report() -> None:
    """And none is deeper than six."""
    assert [end.heading for end in ends("# Een\n\n## Twee\n", 5)] == [5, 6]


def test_two_quotes_in_a_row_are_one_and_lists_in_them_are_lists() -> None:
    """Word has a style for a quote, and nothing around it."""
    assert ends("> een\n\n> twee\n") == [
        End((Level(Nest.QUOTE, first=True),)),
        End((Level(Nest.QUOTE),)),
    ]
    assert ends("> - een\n") == [End((Level(Nest.BULLETS, first=True),))]


def test_lists_deeper_than_three_stand_at_three() -> None:
    """There are no deeper styles."""
    deepest = ends("- a\n  - b\n    - c\n      - d\n")[-1]
    assert len(deepest.levels) == 3


def test_languages_and_bindings_cannot_be_seen() -> None:
    """A binding is guarded instead."""
    text = "Kost [€ 803](cijfer:1F.lasten) aan [Smart City]{lang=en}.\n"
    shown = projected(row(text))
    assert tokens(shown) == row("Kost € 803 aan Smart City.\n")
    (guard,) = guards_of(row(text), shown)
    assert guard.reason is Reason.FIGURE
    assert tokens(shown)[guard.start : guard.stop] == row("€ 803")[:-1]


def test_a_title_of_a_picture_is_a_paragraph_under_it() -> None:
    """As the draft prints it."""
    shown = tokens(projected(row('![Brug](b.png "De brug")\n')))
    assert shown == (
        Picture("", "Brug", ""),
        End(),
        Word("De"),
        Word(" "),
        Word("brug"),
        End((Level(Nest.CAPTION),)),
    )


def test_a_picture_without_a_description_says_its_name() -> None:
    """As the draft does; what a file says of a picture stays."""
    shown = tokens(projected(row("![](beelden/brug.png)\n")))
    assert shown == (Picture("", "Afbeelding zonder beschrijving: brug.png", ""), End())
    assert tokens(projected((Picture("", "", ""), End()))) == (Picture("", "", ""), End())


def test_empty_paragraphs_cannot_be_seen() -> None:
    """Nor spaces at the edges."""
    made = (Word(" "), End(), Word("a"), Word(" "), End(), End())
    assert tokens(projected(made)) == (Word("a"), End())


looks = st.sets(
    st.sampled_from([Look(Kind.STRONG), Look(Kind.EMPHASIS), Look(Kind.LANGUAGE, "en")])
).map(lambda found: tuple(sorted(found, key=lambda look: list(Kind).index(look.kind))))
levels = st.lists(st.builds(Level, st.sampled_from(Nest), st.booleans()), max_size=4).map(tuple)
any_token = st.one_of(
    st.builds(Word, st.sampled_from(["brug", " ", "€", "ë"]), looks),
    st.builds(Figure, st.just("{1F}"), looks),
    st.builds(Picture, st.just("a.png"), st.sampled_from(["", "alt"]), st.sampled_from(["", "t"])),
    st.builds(End, levels, st.sampled_from([0, 0, 1])),
)


@given(st.lists(any_token, max_size=12))
def test_what_was_shown_once_is_shown_the_same(made: list[Token]) -> None:
    """So that a returned file and the issued text are told alike."""
    once = tokens(projected((*made, End())))
    assert tokens(projected(once)) == once


@given(st.lists(any_token, max_size=12))
def test_every_shown_token_knows_where_it_stands(made: list[Token]) -> None:
    """From front to back, within the row."""
    shown = projected((*made, End()))
    spans = [(one.start, one.stop) for one in shown]
    assert spans == sorted(spans)
    assert all(0 <= start <= stop <= len(made) + 1 for start, stop in spans)
