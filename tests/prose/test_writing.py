"""What is written as Markdown is read as the same narrative."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import blocking
from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.tree import (
    Break,
    Emphasis,
    Inline,
    Link,
    Note,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
)
from rapport.prose.writing import markdown

HERE = Place("tekst.yaml", 1, 1)


def read(text: str) -> tuple[ProseBlock, ...]:
    """The tree of a text that has no fault."""
    blocks, told = parse(text, lambda line, column: Place("tekst.yaml", line, column))
    assert not blocking(told), [item.message for item in told]
    return blocks


def bare(node: object) -> object:
    """A tree without its places."""
    if isinstance(node, tuple):
        return tuple(bare(child) for child in node)
    if is_dataclass(node):
        values = (getattr(node, field.name) for field in fields(node) if field.name != "place")
        return (type(node).__name__, *(bare(value) for value in values))
    return node


GOLDEN = """\
# Een kop met \\[haken\\]

Wij *zien* de **brug** en [de site](https://dronten.nl/a_b), voor {1F.lasten | euro}.\\
Nieuwe regel met [€ 803](cijfer:1F.lasten) en [Smart City]{lang=en}.[^1]

- een
- twee
  - diep
- drie

1986\\. Het jaar van de fusie

3. derde

   nog een alinea

4. vierde

> Wie zegt dat?
>
> \\- Niemand

![Een brug](beelden/brug.png "De brug")

\\# geen kop, 5\\*3 en snake_case &lt; AT&T

* € 5 voor wie het wil
* meer

[^1]: Een noot met *nadruk*.
"""


def test_a_text_in_its_usual_form_is_written_as_it_was() -> None:
    """Every kind of block and run, letter by letter."""
    assert markdown(read(GOLDEN)) == GOLDEN.replace("&lt;", "<")


@pytest.mark.parametrize(
    "text",
    [
        "1. een",
        "2024) een",
        "- streep",
        "+ plus",
        "---",
        "===",
        "# kop",
        "#kop",
        "> citaat",
        "~~~",
        "```",
        "* ster *",
        "_a_ __b__ a_b_c",
        "[x](https://x.nl)",
        "[x]: https://x.nl",
        "[^1] en [^1]: x",
        "![x](y.png)",
        "<b>vet</b> <!-- x --> <https://x.nl>",
        "&euro; &amp; AT&T &#8364;",
        "{naam} en }{",
        "een \\ twee\\",
        "| a | b |",
        "€ 5,– ë – − smal\u202fspatie",
        "1986",
        "-5 en +5",
    ],
)
def test_signs_of_markdown_in_a_text_stay_signs(text: str) -> None:
    """At the head of a line, behind a line end that was asked for, and in a point of a list."""
    runs: tuple[Inline, ...] = (Text(text),)
    blocks = (
        ProseParagraph((*runs, Break(), Text(f"{text} eind")), HERE),
        ProseList(ordered=False, start=1, items=((ProseParagraph(runs, HERE),),), place=HERE),
        ProseQuote((ProseParagraph(runs, HERE),), HERE),
        ProseHeading(1, (Text(f"Kop {text} #"),), HERE),
    )
    assert bare(read(markdown(blocks))) == bare(blocks)


SIGNS = "abcéë€–−012.,;:!?*_[]()<>#&{}\\-+='\"~|^/\u00a0\u202f"
signs = st.text(st.sampled_from(SIGNS), min_size=1, max_size=6)
words = st.lists(signs.filter(lambda word: word.strip() == word), min_size=1, max_size=4).map(
    " ".join
)
plain_words = st.lists(st.sampled_from(["brug", "weg", "ëend", "x2"]), min_size=1, max_size=3).map(
    " ".join
)
ends: list[Inline] = [Text(" "), Break()]


@st.composite
def runs(draw: st.DrawFn) -> tuple[Inline, ...]:
    """Runs in normal form: words of text with stressed words, links and line ends between them."""
    made: list[Inline] = [Text(draw(words))]
    for _ in range(draw(st.integers(0, 3))):
        inner = (Text(draw(plain_words)),)
        stressed: list[Inline] = [Emphasis(inner), Strong(inner), Link("https://x.nl/(a)", inner)]
        made += [Text(" "), draw(st.sampled_from(stressed))]
        made += [draw(st.sampled_from(ends)), Text(draw(words))]
    return joined(made)


def joined(made: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts as one."""
    done: list[Inline] = []
    for run in made:
        last = done[-1] if done else None
        if isinstance(run, Text) and isinstance(last, Text):
            done[-1] = Text(last.text + run.text)
        else:
            done.append(run)
    return tuple(done)


paragraphs = runs().map(lambda made: ProseParagraph(made, HERE))


def lists(inner: st.SearchStrategy[ProseBlock]) -> st.SearchStrategy[ProseBlock]:
    """Lists and quotes that hold other blocks."""
    items = st.lists(
        st.tuples(paragraphs, st.lists(inner, max_size=2)).map(lambda pair: (pair[0], *pair[1])),
        min_size=1,
        max_size=3,
    ).map(tuple)
    numbered = items.map(lambda made: ProseList(ordered=True, start=3, items=made, place=HERE))
    dotted = items.map(lambda made: ProseList(ordered=False, start=1, items=made, place=HERE))
    quoted = st.lists(inner, min_size=1, max_size=2).map(lambda made: ProseQuote(tuple(made), HERE))
    return st.one_of(numbered, dotted, quoted)


def heading(made: tuple[Inline, ...]) -> ProseHeading:
    """A heading, which has no line ends."""
    return ProseHeading(
        1, joined([Text(" ") if isinstance(run, Break) else run for run in made]), HERE
    )


headings = runs().map(heading)
pictures = st.builds(
    ProseImage,
    st.sampled_from(["a.png", "map (1)/b c.png"]),
    plain_words,
    st.sampled_from(["", 'zo "x"']),
    st.just(HERE),
)
blocks = st.recursive(paragraphs, lists, max_leaves=6)


@given(st.lists(st.one_of(blocks, headings, pictures), max_size=5))
def test_every_narrative_is_read_back(made: list[ProseBlock]) -> None:
    """Whatever blocks it has, and whatever signs stand in its words."""
    found, _ = parse(markdown(made), lambda line, column: Place("tekst.yaml", line, column))
    assert bare(found) == bare(tuple(made))


def test_notes_keep_the_names_that_they_are_given() -> None:
    """So that a text can be written in pieces."""
    note = Note((Text("De noot."),), HERE)
    made = (ProseParagraph((Text("Tekst"), note), HERE),)
    assert markdown(made, lambda _: "bron") == "Tekst[^bron]\n\n[^bron]: De noot.\n"
