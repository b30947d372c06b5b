"""What the reading of narrative makes of a text, and what it promises for every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Finding
from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.tree import (
    Break,
    Emphasis,
    Link,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
    plain,
)

_FRAGMENTS = st.sampled_from(
    [
        *(
            "a",
            "b c",
            "12",
            "€ ",
            "−",
            "é",
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "\n",
            "\n\n",
            "\n  ",
        ),
        *(
            "\n    ",
            "- ",
            "+ ",
            "1. ",
            "2024. ",
            "> ",
            "# ",
            "## ",
            "---",
            "===",
            "[",
            "]",
            "![",
            ")",
        ),
        *(
            "](https://x.nl)",
            "]: ",
            "[a]: b\n",
            "<",
            "<b>",
            "<!--",
            "-->",
            "<https://y.nl>",
            "&amp;",
        ),
        *("&#8238;", "&#0;", "&", "\\", "\\\n", "  \n", "|", "|---|---|", "\t", '![a](b.png "c")'),
        *("½", "ß", "İ", "ﬁ", "%20", "\u0301", "\u202f", "\r\n", "\r"),
    ]
)
_WORDS = st.lists(st.text("abcéë€%½−123", min_size=1, max_size=8), min_size=1, max_size=6)


def _parse(text: str) -> tuple[tuple[ProseBlock, ...], tuple[Finding, ...]]:
    return parse(text, lambda line, column: Place("x", line, column))


def _good(text: str) -> tuple[ProseBlock, ...]:
    blocks, findings = _parse(text)
    assert findings == ()
    return blocks


def _at(line: int, column: int) -> Place:
    return Place("x", line, column)


@given(st.text() | st.lists(_FRAGMENTS, max_size=16).map("".join))
def test_any_text_is_read_and_nothing_is_lost_without_a_word(text: str) -> None:
    """No exception; and the proof of conservation never has to catch what no rule foresaw."""
    _, findings = _parse(text)
    assert "TKS-013" not in [item.code for item in findings]


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_plain_paragraphs_come_back_word_for_word(paragraphs: list[list[str]]) -> None:
    """Paragraphs of plain words stay the same text on the line where they began."""
    blocks = _good("\n\n".join(" ".join(words) for words in paragraphs))
    assert blocks == tuple(
        ProseParagraph((Text(" ".join(words)),), _at(2 * number + 1, 1))
        for number, words in enumerate(paragraphs)
    )


def test_a_paragraph_holds_stress_links_and_breaks() -> None:
    """A soft line end is a space, a hard one a break; neighbouring text is one run."""
    (block,) = _good("Een *heel **erg*** [mooi](https://x.nl/é)\nstuk\\\nC&amp;A \\*")
    assert block == ProseParagraph(
        (
            Text("Een "),
            Emphasis((Text("heel "), Strong((Text("erg"),)))),
            Text(" "),
            Link("https://x.nl/%C3%A9", (Text("mooi"),)),
            Text(" stuk"),
            Break(),
            Text("C&A *"),
        ),
        _at(1, 1),
    )


def test_a_list_keeps_its_first_number_and_holds_blocks() -> None:
    """Items hold paragraphs and lists; each knows its line and column."""
    (block,) = _good("3. een\n4. twee\n\n   alinea\n   - diep\n")
    assert block == ProseList(
        ordered=True,
        start=3,
        items=(
            (ProseParagraph((Text("een"),), _at(1, 4)),),
            (
                ProseParagraph((Text("twee"),), _at(2, 4)),
                ProseParagraph((Text("alinea"),), _at(4, 4)),
                ProseList(
                    ordered=False,
                    start=1,
                    items=((ProseParagraph((Text("diep"),), _at(5, 6)),),),
                    place=_at(5, 4),
                ),
            ),
        ),
        place=_at(1, 1),
    )


def test_quotes_and_images_keep_what_was_written() -> None:
    """The description of an image is plain text; its source stays as written."""
    quote, image = _good('> Een *citaat*.\n\n![Een *rode*\nauto](mijn%20foto\u0301.png "Titel")\n')
    assert quote == ProseQuote(
        (ProseParagraph((Text("Een "), Emphasis((Text("citaat"),)), Text(".")), _at(1, 3)),),
        _at(1, 1),
    )
    assert image == ProseImage("mijn%20foto\u0301.png", "Een rode auto", "Titel", _at(3, 1))


def test_the_highest_heading_of_a_text_has_level_one() -> None:
    """It makes no difference with how many signs the writer began."""
    for first in ("#", "###"):
        blocks = _good(f"{first} A\n\n{first}# B\n\n{first} C\n")
        levels = [block.level for block in blocks if isinstance(block, ProseHeading)]
        assert levels == [1, 2, 1]


def test_a_code_with_an_accent_is_composed() -> None:
    """Text leaves in NFC, whatever codes were used."""
    (block,) = _good("caf&#101;&#769;")
    assert isinstance(block, ProseParagraph)
    assert plain(block.children) == "caf\u00e9"


def test_what_is_refused_does_not_stand_in_the_tree() -> None:
    """Of HTML and code nothing stays; the text around them does."""
    blocks, _ = _parse("een <b>twee</b> `drie` vier\n\n<div>\n\n```\nx\n```\n\n`vijf`\n")
    (block,) = blocks
    assert isinstance(block, ProseParagraph)
    assert plain(block.children) == "een twee  vier"


def test_a_link_that_is_refused_leaves_its_text() -> None:
    """Only http, https and mailto ever reach the tree as a link."""
    blocks, _ = _parse("[tekst](javascript:alert(1)) [b](MAILTO:a@b.nl)")
    assert blocks == (
        ProseParagraph((Text("tekst "), Link("MAILTO:a@b.nl", (Text("b"),))), _at(1, 1)),
    )


def test_a_text_longer_than_the_gate_allows_stays_as_it_was() -> None:
    """It is not parsed, and nothing of it is lost."""
    text = "woord " * 40_000
    assert _good(text) == (ProseParagraph((Text(text),), _at(1, 1)),)


def test_no_text_gives_no_blocks() -> None:
    """Empty and blank texts."""
    assert _good("") == ()
    assert _good(" \n\n") == ()


def test_line_ends_of_windows_count_once() -> None:
    """CR LF and CR end a line just as LF does."""
    assert [block.place.line for block in _good("een\r\n\r\ntwee\r\rdrie")] == [1, 3, 5]


def test_a_parser_that_drops_text_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """markdown-it drops what is nested deeper than its limit; the proof tells the line."""
    monkeypatch.setattr("rapport.prose.markdown._NESTING", 4)
    _, findings = _parse("een\n\n> > > > > > twee\n")
    assert [(item.code, item.place) for item in findings] == [("TKS-013", _at(3, 1))]


def test_every_finding_of_a_text_is_told_once_and_in_order() -> None:
    """Sorted by line and column."""
    _, findings = _parse("&#7; <b> `x`\n\n[a](b)\n\n- 12\n")
    places = [item.place for item in findings]
    assert places == sorted(
        places, key=lambda place: (place.line, place.column) if place else (0, 0)
    )
    assert len(set(findings)) == len(findings) == 5
