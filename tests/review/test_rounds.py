"""Whatever several people do to a text, it comes home whole, and once."""

from __future__ import annotations

from collections.abc import Sequence

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.review.atoms import Atom, Trace
from rapport.review.home import Home, bring_home
from rapport.review.projection import projected, tokens
from rapport.review.rewriting import row_of
from rapport.review.saving import can_hold
from rapport.review.settling import Ending
from rapport.review.tokens import End, Kind, Look, Token, Word
from rapport.writers.docx.issued import IssuedText
from tests.review.drafts import PROGRAMMA

TEXT = """\
## Kop

Een alinea met **vette** woorden, [Smart City]{lang=en}
en een noot.[^a]

- een
- twee
  1. diep

> Gezegd – € 5.

Het kostte {7A.lasten.verschil | euro}.

[^a]: De noot.
"""
ISSUED = IssuedText("_rp_1", "x", "p.yaml", ("omschrijving",), 4, TEXT)
SHOWN = tokens(projected(row_of(TEXT), 4))
BOLD = Look(Kind.STRONG)
# What is done, and where: to the how manieth token.
DEEDS = ("weg", "woord", "euro", "vet", "splits", "plak")
deeds = st.tuples(st.sampled_from(DEEDS), st.integers(0, 60))
reviewers = st.dictionaries(
    st.sampled_from([f"{name}.docx" for name in "abcdefgh"]),
    st.lists(deeds, max_size=4),
    max_size=8,
)


def done(deed: str, where: int, row: list[Token]) -> list[Token]:
    """A row with one thing done to it."""
    place = where % len(row)
    token = row[place]
    if deed in {"woord", "euro"}:
        new = Word("brug") if deed == "woord" else Word("€")
        return [*row[:place], new, Word(" "), *row[place:]]
    if deed == "splits":
        return [*row[:place], End(), *row[place:]]
    if deed == "plak":
        return [*row[:place], *row[place + 1 :]] if isinstance(token, End) else row
    if not isinstance(token, Word):
        return row
    if deed == "vet":
        return [*row[:place], Word(token.text, (BOLD,)), *row[place + 1 :]]
    return [*row[:place], *row[place + 1 :]]


def made_of(work: Sequence[tuple[str, int]]) -> list[Token]:
    """What one reviewer leaves."""
    row = list(SHOWN)
    for deed, where in work:
        row = done(deed, where, row)
    return row


def atoms(row: Sequence[Token]) -> list[Atom]:
    """A row as it stands in a file, nothing tracked."""
    return [
        Atom(token.text, token.looks) if isinstance(token, Word) else Atom(token) for token in row
    ]


def home(work: dict[str, list[tuple[str, int]]], source: str = TEXT) -> Home:
    """What becomes of the text."""
    return bring_home(ISSUED, {name: atoms(made_of(each)) for name, each in work.items()}, source)


@settings(deadline=None, max_examples=30)
@given(reviewers)
def test_the_outcome_is_stable_and_nobody_comes_first(
    work: dict[str, list[tuple[str, int]]],
) -> None:
    """In the other order the same, and a second run changes nothing."""
    once = home(work)
    assert home(dict(reversed(work.items()))) == once
    assert home(work, once.text).text == once.text


@settings(deadline=None, max_examples=30)
@given(st.lists(deeds, max_size=5))
def test_who_comes_alone_gets_all_that_can_be_written(work: list[tuple[str, int]]) -> None:
    """The text says what that person left, unless an edit was refused."""
    outcome = home({"anna.docx": work})
    assert all(edit.ending in {Ending.TAKEN, Ending.REFUSED} for edit in outcome.edits)
    if all(edit.ending is Ending.TAKEN for edit in outcome.edits):
        left = tokens(projected(made_of(work)))
        assert tokens(projected(row_of(outcome.text), 4)) == left


@settings(deadline=None, max_examples=30)
@given(reviewers)
def test_the_source_changes_in_that_text_only(work: dict[str, list[tuple[str, int]]]) -> None:
    """Every other value is as it was, and so are all remarks."""
    text = home(work).text
    before = PROGRAMMA.encode()
    after = can_hold(before, {("omschrijving",): text})
    assert after is not None
    old, new = yaml.safe_load(before), yaml.safe_load(after)
    assert new.pop("omschrijving").rstrip("\n") == text.rstrip("\n")
    assert old.pop("omschrijving") == "Over bomen."
    assert old == new
    assert "# van Anna" in after.decode()


def test_tracked_and_untracked_come_to_the_same() -> None:
    """But for the name of who did it."""
    row = list(atoms(SHOWN))
    row[2:2] = [Atom("nieuw ", inserted=Trace("Anna"))]
    tracked = bring_home(ISSUED, {"a.docx": row}, TEXT)
    bare = [Atom(one.what, one.looks) for one in row]
    assert bring_home(ISSUED, {"a.docx": bare}, TEXT).text == tracked.text
    assert [edit.makers for edit in tracked.edits] == [(Trace("Anna"),)]
