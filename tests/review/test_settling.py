"""Every edit ends in exactly one way, and nothing that somebody did is silent."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from rapport.review.atoms import Atom, Trace, text_of
from rapport.review.differences import hunks
from rapport.review.guards import Reason
from rapport.review.projection import projected, tokens
from rapport.review.settling import Ending, Settled, settle
from rapport.review.tokens import End, Figure, Kind, Look, Picture, Token, words

ANNA, BOB = Trace("Anna", "2025-03-04T10:00:00Z"), Trace("Bob", "2025-03-05T11:00:00Z")
FIGURE = Figure("{1F.lasten}")
END = Atom(End())


def row(*parts: str | Figure) -> tuple[Token, ...]:
    """An issued paragraph."""
    tokens: list[Token] = []
    for part in parts:
        tokens += words(part) if isinstance(part, str) else (part,)
    return (*tokens, End())


def same(*parts: str | Figure) -> list[Atom]:
    """Text that nobody touched."""
    return [Atom(part) for part in parts]


def added(text: str | Figure | Picture, who: Trace = ANNA) -> Atom:
    """Something that was put in."""
    return Atom(text, inserted=who)


def gone(text: str | Figure, who: Trace = ANNA) -> Atom:
    """Something that was taken out."""
    return Atom(text, deleted=who)


def told(settled: Settled) -> list[str]:
    """Every edit in one line."""
    return [
        f"{edit.ending.value}: {text_of(edit.issued) or '-'} -> {text_of(edit.wanted) or '-'} "
        f"({', '.join(maker.author for maker in edit.makers) or 'niet bijgehouden'})"
        for edit in settled.edits
    ]


def test_a_tracked_edit_is_taken_over_under_the_name_of_its_maker() -> None:
    """Two edits of two people in one file are two."""
    atoms = [*same("het kost "), gone("elf"), added("twaalf"), *same(" euro"), added(" netto", BOB)]
    settled = settle(row("het kost elf euro"), {"a.docx": [*atoms, END]})
    assert text_of(settled.row) == "het kost twaalf euro netto¶"
    assert told(settled) == [
        "overgenomen: elf -> twaalf (Anna)",
        "overgenomen: - ->  netto (Bob)",
    ]


def test_an_edit_that_was_not_tracked_is_found_too() -> None:
    """By holding the text against what was issued."""
    settled = settle(row("het kost elf euro"), {"a.docx": [*same("het kost negen euro"), END]})
    assert told(settled) == ["overgenomen: elf -> negen (niet bijgehouden)"]


def test_a_figure_that_was_typed_over_is_refused() -> None:
    """The figure stays, the rest of what that person did is taken over."""
    atoms = [
        *same("dat is "),
        Atom(Figure("{1F.lasten}", shown="€ 830")),
        *same(" en "),
        added("veel"),
    ]
    settled = settle(row("dat is ", FIGURE, " en "), {"a.docx": [*atoms, END]})
    assert [edit.ending for edit in settled.edits] == [Ending.REFUSED, Ending.TAKEN]
    assert settled.edits[0].reason is Reason.FIGURE
    assert settled.row == row("dat is ", FIGURE, " en veel")


def test_a_figure_that_became_plain_text_is_refused() -> None:
    """As is one that was taken out by itself."""
    typed = [*same("dat is "), gone(FIGURE), added("€ 830"), *same(" netto"), END]
    dropped = [*same("dat is "), gone(FIGURE), *same(" netto"), END]
    for atoms in (typed, dropped):
        settled = settle(row("dat is ", FIGURE, " netto"), {"a.docx": atoms})
        assert [edit.reason for edit in settled.edits] == [Reason.FIGURE]
        assert settled.row == row("dat is ", FIGURE, " netto")


def test_a_sentence_with_a_figure_may_go_as_a_whole() -> None:
    """Who takes out the words around it means to."""
    atoms = [*same("een."), gone(" Dat is "), gone(FIGURE), gone(" netto."), END]
    settled = settle(row("een. Dat is ", FIGURE, " netto."), {"a.docx": atoms})
    assert [edit.ending for edit in settled.edits] == [Ending.TAKEN]
    assert text_of(settled.row) == "een.¶"


def test_a_picture_that_was_put_in_is_refused() -> None:
    """Nobody is left to think that it came along."""
    atoms = [*same("tekst"), added(Picture("", "", "")), END]
    settled = settle(row("tekst"), {"a.docx": atoms})
    assert [edit.reason for edit in settled.edits] == [Reason.PICTURE]
    assert settled.row == row("tekst")


def test_bold_is_an_edit_of_its_own() -> None:
    """The words stay the same."""
    bold = (Look(Kind.STRONG),)
    atoms = [*same("heel "), Atom("belangrijk", bold, reshaped=BOB), END]
    settled = settle(row("heel belangrijk"), {"a.docx": atoms})
    assert told(settled) == ["overgenomen: belangrijk -> belangrijk (Bob)"]
    assert settled.edits[0].wanted == tuple(words("belangrijk", bold))


def test_a_conflict_names_both_texts() -> None:
    """And the row keeps what was issued."""
    files = {
        "a.docx": [*same("kost "), gone("elf"), added("negen"), END],
        "b.docx": [*same("kost "), gone("elf", BOB), added("tien", BOB), END],
    }
    settled = settle(row("kost elf"), files)
    assert told(settled) == ["conflict: elf -> negen (Anna)", "conflict: elf -> tien (Bob)"]
    assert text_of(settled.row) == "kost elf¶"


texts = st.lists(st.sampled_from(["de ", "brug ", "is ", "€ ", "5 ", "niet "]), max_size=8).map(
    "".join
)
returns = st.dictionaries(st.sampled_from(["a.docx", "b.docx", "c.docx"]), texts, max_size=3)


def seen(text: str) -> tuple[Token, ...]:
    """An issued paragraph as Word shows it."""
    return tokens(projected(row(text)))


@given(texts, returns, st.none() | texts)
def test_every_hunk_of_every_file_stands_in_one_edit(
    issued: str, files: dict[str, str], source: str | None
) -> None:
    """The sum is exact: nothing is silent and nothing is counted twice."""
    base = seen(issued)
    now = None if source is None else seen(source)
    settled = settle(base, {name: [*same(text), END] for name, text in files.items()}, now)
    for name, text in files.items():
        for hunk in hunks(base, seen(text)):
            holding = [
                edit
                for edit in settled.edits
                if name in edit.files and edit.start <= hunk.start and hunk.end <= edit.end
            ]
            assert len(holding) == 1


@given(texts, returns)
def test_the_order_of_the_files_does_not_matter(issued: str, files: dict[str, str]) -> None:
    """Nobody's file comes first."""
    atoms = {name: [*same(text), END] for name, text in files.items()}
    outcomes = {repr(settle(seen(issued), dict(each))) for each in permutations(atoms.items())}
    assert len(outcomes) == 1
