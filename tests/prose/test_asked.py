"""Names of figures in narrative: what is a name, where it stands, and which braces are text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Finding
from rapport.place import Place
from rapport.prose.parse import parse
from rapport.prose.passages import Passage, passages
from rapport.prose.tree import Asked, Bound, Inline, ProseBlock, ProseParagraph, Text, plain

_FRAGMENTS = st.sampled_from(
    [
        *("{", "}", "\\{", "\\}", "&#123;", "{a.b}", "{a|b}", "|", "*", "**", "[", "](cijfer:a)"),
        *("\n", "\n\n", "- ", "> ", "# ", "a", " ", "\\", "`", "<b>", "![", "](x.png)", "€ 5"),
    ]
)


def _parse(text: str) -> tuple[tuple[ProseBlock, ...], tuple[Finding, ...]]:
    return parse(text, lambda line, column: Place("x", line, column))


def _runs(text: str) -> tuple[Inline, ...]:
    (block,), findings = _parse(text)
    assert findings == ()
    assert isinstance(block, ProseParagraph)
    return block.children


def test_a_name_between_braces_is_a_figure_at_its_place() -> None:
    """The name and its formats are cut apart; what was written is kept."""
    assert _runs("Een nadeel van\n{1F.lasten.verschil | euro|absoluut} dus.") == (
        Text("Een nadeel van "),
        Asked(
            "1F.lasten.verschil",
            ("euro", "absoluut"),
            "{1F.lasten.verschil | euro|absoluut}",
            Place("x", 2, 1),
        ),
        Text(" dus."),
    )


def test_a_name_may_go_on_on_the_next_line() -> None:
    """Editors break lines at spaces: a soft line end is one."""
    (asked,) = _runs("{saldo.verschil |\neuro}")
    assert asked == Asked("saldo.verschil", ("euro",), "{saldo.verschil | euro}", Place("x", 1, 1))


def test_two_names_on_a_line_have_their_own_columns() -> None:
    """Also when they are the same, and when an escaped brace stands before them."""
    asked = [run for run in _runs("\\{ {resultaat}, *{x}* {resultaat}") if isinstance(run, Asked)]
    assert [item.place.column for item in asked] == [4, 23]


@pytest.mark.parametrize("written", ["\\{z\\}", "&#123;z&#125;"])
def test_escaped_braces_are_text(written: str) -> None:
    """A backslash or a code makes a brace a brace."""
    assert _runs(f"a {written} b") == (Text("a {z} b"),)


@pytest.mark.parametrize(
    ("text", "column"), [("a { b", 3), ("a } b", 3), ("{a{b}", 1), ("{*a*}", 1)]
)
def test_a_brace_without_its_partner_is_a_finding(text: str, column: int) -> None:
    """Half a name would be printed as it is."""
    _, findings = _parse(text)
    assert (findings[0].code, str(findings[0].place)) == ("BED-001", f"x:1:{column}")


def test_a_link_to_a_figure_binds_its_text() -> None:
    """It is no link to click on: it prints as its words."""
    runs = _runs("Dat is [€ 642.000](cijfer:saldo.verschil).")
    assert runs[1] == Bound("saldo.verschil", (Text("€ 642.000"),), Place("x", 1, 20))
    assert plain(runs) == "Dat is € 642.000."


def test_a_passage_knows_where_its_figures_stand() -> None:
    """Spans are in the plain text, whatever stress stands around them."""
    blocks, _ = _parse("- **Saldo {a.b}** en [€ 5](cijfer:c.d)")
    (passage,) = passages(blocks)
    named = [(passage.text[span.start : span.end], span.node.name) for span in passage.spans]
    assert named == [("{a.b}", "a.b"), ("€ 5", "c.d")]
    assert "€ 5" in passage.free
    assert "{a.b}" not in passage.free


@given(st.text() | st.lists(_FRAGMENTS, max_size=16).map("".join))
def test_any_text_with_braces_is_read_without_loss(text: str) -> None:
    """No exception, nothing lost, and every span holds what its node was written as."""
    blocks, findings = _parse(text)
    assert "TKS-013" not in [item.code for item in findings]
    for passage in passages(blocks):
        assert len(passage.free) == len(passage.text)
        assert [_written(passage, at) for at in range(len(passage.spans))] == [
            _meant(span.node) for span in passage.spans
        ]


def _written(passage: Passage, at: int) -> str:
    return passage.text[passage.spans[at].start : passage.spans[at].end]


def _meant(node: Asked | Bound) -> str:
    return node.written if isinstance(node, Asked) else plain(node.children)
