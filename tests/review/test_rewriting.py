"""A changed text is written back; every line that nobody changed stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.review.projection import projected, tokens
from rapport.review.restoring import restored
from rapport.review.rewriting import rewritten, row_of
from rapport.review.tokens import Token, Word, words

TEXT = """\
## Kop

Een alinea die op
drie regels van het
bestand staat.[^a]

3. drie
4. vier met _nadruk_

> Gezegd door [Smart City]{lang=en}.

* los

Slot met [€ 803](cijfer:1F.lasten).

[^a]: De noot.
"""


def changed(text: str, old: str, new: str) -> str | None:
    """The text after a reviewer changed a word of what Word shows."""
    row = row_of(text)
    merged: list[Token] = []
    for token in tokens(projected(row, 4)):
        if isinstance(token, Word) and token.text == old:
            merged += words(new, token.looks)
        else:
            merged.append(token)
    return rewritten(text, restored(row, merged, 4))


@pytest.mark.parametrize(
    ("old", "new", "was", "becomes"),
    [
        ("Kop", "Titel", "## Kop", "## Titel"),
        ("drie", "vier", "drie regels van het\n", "vier regels van het\n"),
        ("vier", "vijf", "4. vier met _nadruk_", "4. vijf met *nadruk*"),
        ("Gezegd", "Verteld", "> Gezegd", "> Verteld"),
        ("Slot", "Einde", "Slot met", "Einde met"),
        ("City", "Town", "[Smart City]{lang=en}", "[Smart Town]{lang=en}"),
    ],
)
def test_only_the_changed_block_is_written_anew(old: str, new: str, was: str, becomes: str) -> None:
    """With its rank, its number and its line breaks."""
    text = TEXT.replace("3. drie", "3. driemaal")
    assert changed(text, old, new) == text.replace(was, becomes)


def test_nothing_changed_is_nothing_written() -> None:
    """Byte for byte."""
    assert rewritten(TEXT, row_of(TEXT)) == TEXT


def test_a_note_whose_reference_is_gone_goes_too() -> None:
    """It would print nowhere."""
    row = row_of("Een[^a] twee.\n\n[^a]: Noot.\n\nDrie.\n")
    made = rewritten("Een[^a] twee.\n\n[^a]: Noot.\n\nDrie.\n", (row[0], *row[2:]))
    assert made is not None
    assert "[^a]" not in made
    assert row_of(made) == (row[0], *row[2:])


MARKED = ["# Kop\n", "Een alinea\nop twee regels.\n", "- een\n- twee\n", "> citaat\n", "Slot.\n"]
some_texts = st.lists(st.sampled_from(MARKED), max_size=5).map("\n".join)


@settings(deadline=None)
@given(some_texts, some_texts)
def test_any_text_can_become_any_other(text: str, other: str) -> None:
    """And then says exactly that."""
    made = rewritten(text, row_of(other))
    assert made is None or row_of(made) == row_of(other)
    assert made is not None
