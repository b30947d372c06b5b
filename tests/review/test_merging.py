"""What several people changed in one text comes together, whatever the order."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.review.differences import apply, hunks
from rapport.review.merging import Fate, Merged, merge

# Few words, so that the same ones meet often.
words = st.lists(
    st.sampled_from(["de", "brug", "is", "in", "€", "2025", "niet", "–", "klaar"]), max_size=12
).map(tuple)
people = st.dictionaries(st.sampled_from(["Anna", "Bob", "Çelik", "Daan"]), words, max_size=4)


def merged(issued: str, source: str | None = None, **versions: str) -> Merged[str]:
    """The merging of texts, word by word."""
    texts = {name: text.split() for name, text in versions.items()}
    return merge(issued.split(), texts, None if source is None else source.split())


def told(result: Merged[str]) -> list[str]:
    """Each change in one line."""
    return [
        f"{change.fate.value}: {' '.join(change.issued) or '-'} -> "
        + " | ".join(f"{'+'.join(v.names)}: {' '.join(v.text) or '-'}" for v in change.variants)
        for change in result.changes
    ]


def test_changes_in_different_places_are_all_taken() -> None:
    """Each person's change stands in the outcome."""
    result = merged(
        "de brug is in 2024 gebouwd en open",
        Anna="de brug is in 2025 gebouwd en open",
        Bob="de brug is in 2024 gebouwd en weer open",
    )
    assert " ".join(result.text) == "de brug is in 2025 gebouwd en weer open"
    assert told(result) == ["overgenomen: 2024 -> Anna: 2025", "overgenomen: - -> Bob: weer"]


def test_the_same_change_of_two_people_counts_once() -> None:
    """Both names stand by it."""
    result = merged("het kost elf euro", Anna="het kost twaalf euro", Bob="het kost twaalf euro")
    assert told(result) == ["overgenomen: elf -> Anna+Bob: twaalf"]


def test_different_changes_of_one_place_are_a_conflict_with_names() -> None:
    """The text stays as it was; no sign of the conflict stands in it."""
    result = merged("het kost elf euro", Anna="het kost twaalf euro", Bob="het kost negen euro")
    assert " ".join(result.text) == "het kost elf euro"
    assert told(result) == ["conflict: elf -> Anna: twaalf | Bob: negen"]


def test_changes_that_touch_are_a_conflict() -> None:
    """Who replaces a word and who writes right behind it have not seen each other's text."""
    result = merged("het kost elf euro", Anna="het kost twaalf euro", Bob="het kost elf mooie euro")
    assert [change.fate for change in result.changes] == [Fate.CONFLICT]


def test_a_change_that_the_source_has_already_is_not_made_again() -> None:
    """Somebody took it over by hand."""
    result = merged("een twee", source="een drie twee", Anna="een drie twee")
    assert " ".join(result.text) == "een drie twee"
    assert told(result) == ["stond er al: - -> Anna: drie"]


def test_a_place_where_the_source_moved_on_is_a_conflict() -> None:
    """The source keeps its text until somebody decides."""
    result = merged("een twee", source="een vier", Anna="een drie")
    assert " ".join(result.text) == "een vier"
    assert told(result) == ["conflict: twee -> Anna: drie"]


def test_what_only_the_source_changed_stays() -> None:
    """It is no change of a reviewer."""
    result = merged("een twee drie vier", source="een twee drie vijf", Anna="nul twee drie vier")
    assert " ".join(result.text) == "nul twee drie vijf"
    assert told(result) == ["overgenomen: een -> Anna: nul"]


def test_a_version_needs_a_name() -> None:
    """Otherwise a conflict could not say whose text it shows."""
    with pytest.raises(ValueError, match="name"):
        merge(("a",), {"": ("b",)})


@given(words, words)
def test_the_changes_make_the_other_text(base: tuple[str, ...], text: tuple[str, ...]) -> None:
    """Whatever the two texts are, and between two changes something is untouched."""
    found = hunks(base, text)
    assert apply(base, found) == text
    assert all(one.end < other.start for one, other in pairwise(found))


@given(words, people)
def test_the_order_of_the_files_does_not_matter(
    issued: tuple[str, ...], versions: dict[str, tuple[str, ...]]
) -> None:
    """The outcome and the account are the same."""
    outcomes = {repr(merge(issued, dict(each))) for each in permutations(versions.items())}
    assert len(outcomes) == 1


@given(words, words)
def test_one_person_alone_gets_that_text(issued: tuple[str, ...], text: tuple[str, ...]) -> None:
    """Without others there is no conflict."""
    result = merge(issued, {"Anna": text})
    assert result.text == text
    assert result.conflicts == ()


@given(words, people)
def test_a_lone_change_is_never_lost(
    issued: tuple[str, ...], versions: dict[str, tuple[str, ...]]
) -> None:
    """Every place that anybody changed is in the account, with that name."""
    result = merge(issued, versions)
    for name, text in versions.items():
        for hunk in hunks(issued, text):
            holding = [
                change
                for change in result.changes
                if change.start <= hunk.start and hunk.end <= change.end
            ]
            assert [name in variant.names for c in holding for variant in c.variants].count(
                True
            ) == 1


@given(words, people, words)
def test_a_second_time_changes_nothing(
    issued: tuple[str, ...], versions: dict[str, tuple[str, ...]], source: tuple[str, ...]
) -> None:
    """With the outcome as the source, nothing is taken that was taken before."""
    first = merge(issued, versions, source)
    second = merge(issued, versions, first.text)
    assert second.text == first.text
