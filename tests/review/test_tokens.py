"""Narrative becomes a row of words and marks, and comes back from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.tree import ProseBlock, ProseList, ProseParagraph
from rapport.prose.writing import markdown
from rapport.review.rebuilding import blocks_of
from rapport.review.tokens import End, Figure, Footnote, Level, Look, Nest, Token, Word, tokens_of

HERE = Place("tekst.yaml", 1)
# A caption is only in what Word shows.
NESTS = [nest for nest in Nest if nest is not Nest.CAPTION]


def row(text: str) -> tuple[Token, ...]:
    """The row of a text in Markdown."""
    blocks, told = parse(text, lambda line, column: Place("tekst.yaml", line, column))
    assert told == (), [item.message for item in told]
    return tokens_of(blocks)


def back(text: str) -> str:
    """A text, through its row, to Markdown again."""
    return markdown(blocks_of(row(text), HERE))


def shown(tokens: tuple[Token, ...]) -> str:
    """A row in letters: marks between angle brackets."""
    return "".join(_shown(token) for token in tokens)


def _shown(token: Token) -> str:
    match token:
        case Word(text, looks):
            return "".join(f"<{_short(look)}>" for look in looks) + text
        case Figure(written):
            return f"<{written}>"
        case Footnote(tokens):
            return f"<noot {shown(tokens)}>"
        case End(levels, heading):
            nests = [f"{level.nest}{'+' if level.first else ''}" for level in levels]
            return f"<{' '.join([*nests, f'kop {heading}' if heading else 'einde'])}>\n"
        case _:
            return f"<{type(token).__name__}>"


def _short(look: Look) -> str:
    return look.kind.value + (f" {look.value}" if look.value else "")


def test_every_word_sign_and_space_is_a_token() -> None:
    """An amount falls apart in its signs, so that one changed digit group is one change."""
    assert [
        token.text for token in row("Het kost € 1.234, of meer.") if isinstance(token, Word)
    ] == [*("Het", " ", "kost", " ", "€", " ", "1", ".", "234", ",", " ", "of", " ", "meer", ".")]


def test_a_row_tells_everything_that_a_reviewer_can_change() -> None:
    """Lists, quotes, headings, stress, links, notes and figures."""
    text = (
        "# Kop\n\nEen **vet *woord* hier** en {1F.lasten}[^n].\n\n- een\n\n  nog\n- twee\n"
        "  1. diep\n\n> zij\n\n[de site](https://x.nl)\n\n[^n]: De *noot*.\n"
    )
    assert shown(row(text)) == (
        "Kop<kop 1>\n"
        "Een <vet>vet<vet> <vet><cursief>woord<vet> <vet>hier en <{1F.lasten}>"
        "<noot De <cursief>noot.>.<einde>\n"
        "een<opsomming+ einde>\n"
        "nog<opsomming einde>\n"
        "twee<opsomming+ einde>\n"
        "diep<opsomming nummering+ einde>\n"
        "zij<citaat+ einde>\n"
        "<koppeling https://x.nl>de<koppeling https://x.nl> <koppeling https://x.nl>site<einde>\n"
    )


def test_a_text_comes_back_as_it_was() -> None:
    """Letter by letter, where it was written in the usual form."""
    text = (
        "# Kop\n\nEen **vet** *woord* en {1F.lasten | euro}.[^1]\\\nNieuwe regel.\n\n"
        "- een\n\n  nog\n\n- twee\n  1. diep\n  2. dieper\n\n> zij\n>\n> samen\n\n"
        "![Brug](b.png)\n\n"
        "[€ 803](cijfer:1F.lasten) en [Smart City]{lang=en}\n\n[^1]: De *noot*.\n"
    )
    assert back(text) == text


def test_two_quotes_stay_two() -> None:
    """As do two points of one list."""
    assert back("> een\n\n> twee\n") == "> een\n\n> twee\n"


def test_a_space_at_the_edge_of_a_stress_has_none() -> None:
    """Word often takes the space along; nobody can see it."""
    bold = Look(next(look.kind for look in _word("**x**").looks))
    made = (Word("vet", (bold,)), Word(" ", (bold,)), Word("niet"), End())
    assert markdown(blocks_of(made, HERE)) == "**vet** niet\n"


def _word(text: str) -> Word:
    return next(token for token in row(text) if isinstance(token, Word))


def test_empty_paragraphs_and_spaces_at_the_ends_fall_away() -> None:
    """People press Enter twice; the space between paragraphs is the style's."""
    made = (Word(" "), End(), Word("  "), Word("tekst"), Word(" "), End(), End())
    assert blocks_of(made, HERE) == blocks_of((Word("tekst"), End()), HERE)


levels = st.lists(st.builds(Level, st.sampled_from(NESTS), st.booleans()), max_size=3).map(tuple)
ends = st.builds(End, levels, st.just(0))
plain = st.lists(st.sampled_from(["brug", " ", "€", "ë"]), max_size=4).map(
    lambda texts: tuple(Word(text) for text in texts)
)
rows = st.lists(st.tuples(plain, ends), max_size=6).map(
    lambda parts: tuple(token for words, end in parts for token in (*words, end))
)


@given(rows)
def test_any_row_becomes_a_narrative_and_that_is_stable(made: tuple[Token, ...]) -> None:
    """However odd the levels that a word processor gives, once rebuilt it stays the same."""
    once = blocks_of(made, HERE)
    assert blocks_of(tokens_of(once), HERE) == once


def test_a_list_in_a_point_without_words_of_its_own_keeps_its_depth() -> None:
    """The first paragraph of a point may stand in a deeper list."""
    inner = ProseList(ordered=True, start=1, items=((ProseParagraph((), HERE),),), place=HERE)
    block: ProseBlock = ProseList(ordered=False, start=1, items=((inner,),), place=HERE)
    (end,) = tokens_of([block])
    assert end == End((Level(Nest.BULLETS, first=True), Level(Nest.NUMBERS, first=True)))
