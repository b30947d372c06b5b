"""What travels inside a draft comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rapport.writers.docx.issued import Issued, IssuedFigure, IssuedText, from_xml, to_xml

letters = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=20
)
sources = st.lists(letters, max_size=3).map("\n".join)
texts = st.builds(
    IssuedText,
    anchor=letters,
    id=letters,
    file=letters,
    path=st.lists(letters | st.integers(0, 99), max_size=4).map(tuple),
    level=st.integers(1, 6),
    source=sources,
)
drafts = st.builds(
    Issued,
    report=letters,
    build=letters,
    language=st.just("nl-NL"),
    texts=st.lists(texts, max_size=3).map(tuple),
    figures=st.lists(st.builds(IssuedFigure, letters, letters, letters), max_size=2).map(tuple),
    stops=st.lists(letters, max_size=2).map(tuple),
    generated=st.lists(letters, max_size=2).map(tuple),
)


@given(drafts)
def test_a_draft_is_read_back_as_it_was_issued(draft: Issued) -> None:
    """Letter by letter, spaces and line ends too."""
    assert from_xml(etree.fromstring(to_xml(draft))) == draft


def test_a_part_of_another_kind_is_no_draft() -> None:
    """As is one that lacks something: nothing is believed by halves."""
    assert from_xml(etree.fromstring("<concept/>")) is None
    cut = to_xml(Issued("verslag", "1", "nl-NL", ())).replace(b'versie="1"', b"")
    assert from_xml(etree.fromstring(cut)) is None
