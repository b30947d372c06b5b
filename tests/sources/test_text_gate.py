"""The gate for text: which characters pass, which warn, which do not pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Level
from rapport.place import Place
from rapport.sources import text_gate
from rapport.sources.located import Scalar

_BLOCK = Scalar("een\ntwee \u202e\n", Place("x", 3, 4), block=True, first_line=4, indent=2)


def _codes(text: str) -> list[str]:
    return [item.code for item in text_gate.check(Scalar(text, Place("x", 1, 1)))]


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\x00", "TXT-002"),
        ("\x0b", "TXT-002"),
        ("\r", "TXT-002"),
        ("\x7f", "TXT-002"),
        ("\x85", "TXT-002"),
        ("\u202e", "TXT-003"),
        ("\u2066", "TXT-003"),
        ("\ud800", "TXT-004"),
        ("\ue000", "TXT-004"),
        ("\uf0b7", "TXT-004"),
        ("\ufdd0", "TXT-004"),
        ("\ufeff", "TXT-004"),
        ("\ufffc", "TXT-004"),
        ("\uffff", "TXT-004"),
        ("\U0001fffe", "TXT-004"),
        ("\U0010ffff", "TXT-004"),
        ("\u2028", "TXT-004"),
        ("\u00ad", "TXT-005"),
        ("\u200b", "TXT-005"),
        ("\u200e", "TXT-005"),
        ("\u2060", "TXT-005"),
    ],
)
def test_a_character_that_may_not_pass_is_named_by_its_number(char: str, code: str) -> None:
    """Each kind of character has its own finding."""
    (found,) = text_gate.check(Scalar(f"een {char} twee", Place("x", 1, 1)))
    assert found.code == code
    assert f"U+{ord(char):04X}" in found.message


def test_the_signs_of_dutch_text_and_figures_pass() -> None:
    """Euro, accents, dashes, minus, hard and narrow spaces, quotes, tab and line end."""
    assert _codes("€ 1.234\u00a0\u202fë – − ‑ ‘x’ “y” … ½ ² m³ ≥ • 👍\t\n") == []


def test_only_what_nobody_sees_is_a_warning() -> None:
    """A soft hyphen does not block; a bidi override does."""
    soft, turned = text_gate.check(Scalar("a\u00adb\u202ec", Place("x", 1, 1)))
    assert (soft.level, turned.level) == (Level.WAARSCHUWING, Level.FOUT)


def test_a_character_in_a_text_block_has_its_own_line_and_column() -> None:
    """The place is that of the character in the file."""
    (found,) = text_gate.check(_BLOCK)
    assert found.place == Place("x", 5, 8)


def test_a_text_full_of_controls_gives_fifty_findings_and_a_count() -> None:
    """The rest is counted in the last."""
    found = text_gate.check(Scalar("\x07" * 80, Place("x", 1, 1)))
    assert len(found) == 50
    assert found[-1].detail == ("En nog 30 keer zo'n teken in dit bestand.",)
    assert not any(item.detail for item in found[:-1])


def test_a_word_wider_than_the_page_is_refused_at_its_place() -> None:
    """Two hundred characters pass, one more does not."""
    assert _codes("x" * 200) == []
    long = Scalar(f"een\n  {'x' * 201}", Place("x", 3, 4), block=True, first_line=4, indent=2)
    (found,) = text_gate.check(long)
    assert (found.code, found.place) == ("TXT-007", Place("x", 5, 5))


def test_a_long_web_address_is_no_long_word() -> None:
    """Addresses break where they may; they are checked where links are read."""
    assert _codes("zie https://www.dronten.nl/" + "a" * 300) == []


def test_a_text_of_two_hundred_thousand_characters_is_the_longest() -> None:
    """One character more is refused, and its words are not looked at."""
    assert _codes("woord " * 33_333 + "xx") == []
    assert _codes("woord " * 33_333 + "x" * 300) == ["TXT-006"]


@given(st.text())
def test_readable_text_holds_nothing_that_yaml_takes_for_a_line_end_or_refuses(text: str) -> None:
    """Length and offsets stay the same, so that places stay right."""
    clean = text_gate.readable(text)
    assert len(clean) == len(text)
    assert not set(clean) & set("\x00\x07\r\x0b\x0c\x85\u2028\u2029\ufeff\ufffe")
