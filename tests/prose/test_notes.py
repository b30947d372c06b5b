"""What notes and passages in another language become in the tree."""

from __future__ import annotations

import pytest

from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.passages import passages
from rapport.prose.tree import (
    Asked,
    Emphasis,
    InLanguage,
    Inline,
    Note,
    ProseBlock,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
    notes,
    plain,
)


def _at(line: int, column: int) -> Place:
    return Place("tekst.yaml", line, column)


def _good(text: str) -> tuple[ProseBlock, ...]:
    blocks, findings = parse(text, _at)
    assert findings == ()
    return blocks


def _runs(text: str) -> tuple[Inline, ...]:
    (block,) = _good(text)
    assert isinstance(block, ProseParagraph)
    return block.children


def test_a_note_stands_where_it_is_referred_to() -> None:
    """Its own text hangs on the spot in the sentence, wherever it was written."""
    note = Note((Text("De "), Strong((Text("noot"),)), Text(".")), _at(1, 4))
    assert _runs("Een[^x] zin.\n\n[^x]: De **noot**.") == (Text("Een"), note, Text(" zin."))


def test_the_words_of_a_note_are_not_those_of_its_sentence() -> None:
    """So that a heading, a contents list and an amount are read without it."""
    runs = _runs("Een *zin[^x]* met € 5[^y] erin.\n\n[^x]: Eén.\n[^y]: Twee.")
    assert plain(runs) == "Een zin met € 5 erin."
    assert [plain(note.children) for note in notes(runs)] == ["Eén.", "Twee."]


def test_a_note_is_a_passage_of_its_own_behind_its_paragraph() -> None:
    """Amounts in it are read like all others, and figures asked for in it are found."""
    found = list(passages(_good("Een[^x] zin.\n\nVerder.\n\n[^x]: Op {saldo} en € 5.")))
    assert [passage.text for passage in found] == ["Een zin.", "Op {saldo} en € 5.", "Verder."]
    (span,) = found[1].spans
    assert isinstance(span.node, Asked)
    assert (span.node.name, span.node.place) == ("saldo", _at(5, 10))


def test_a_note_may_stand_in_a_quote_or_a_list() -> None:
    """It is found there too."""
    (quote,) = _good("> Zin[^1].\n>\n> [^1]: De noot.")
    assert isinstance(quote, ProseQuote)
    (paragraph,) = quote.children
    assert isinstance(paragraph, ProseParagraph)
    assert [plain(note.children) for note in notes(paragraph.children)] == ["De noot."]


@pytest.mark.parametrize("braces", ["{lang=en}", '{lang="en"}', "{ lang = 'en' }"])
def test_a_passage_in_another_language_keeps_its_stress(braces: str) -> None:
    """The language goes round what it holds."""
    passage = InLanguage("en", (Text("Smart "), Emphasis((Text("City"),))))
    assert _runs(f"Het [Smart *City*]{braces} plan.") == (Text("Het "), passage, Text(" plan."))


def test_a_passage_may_run_over_lines_and_hold_a_note() -> None:
    """As long as it stays in one paragraph."""
    (passage,) = _runs("[One\ntwo[^1]]{lang=en-GB}\n\n[^1]: Een twee.")
    assert isinstance(passage, InLanguage)
    assert (passage.language, plain(passage.children)) == ("en-GB", "One two")
    assert len(list(notes((passage,)))) == 1


def test_a_figure_behind_a_passage_keeps_its_place() -> None:
    """The braces of a language are no braces of a figure."""
    *_, asked = _runs("Het [plan]{lang=en} met {saldo}")
    assert isinstance(asked, Asked)
    assert asked.place == _at(1, 25)


def test_square_brackets_before_a_figure_stay_text() -> None:
    """Only `{name=…}`, `{.name}` and `{#name}` speak of the words before them."""
    assert plain(_runs("[woord]{saldo} [x] {lang=en}")) == "[woord]{saldo} [x] {lang=en}"


def test_what_is_refused_leaves_its_words() -> None:
    """A language that is none, a mark that cannot be, a reference without a note."""
    blocks, _ = parse("Een [goed]{lang=goed} [woord]{.rood}[^1].", _at)
    (block,) = blocks
    assert isinstance(block, ProseParagraph)
    assert block.children == (Text("Een goed woord."),)
