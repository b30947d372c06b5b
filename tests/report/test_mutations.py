"""Whatever people do to the lines of a report: findings with a place and a remedy, no exception."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import rapport
from rapport import Checked, Level
from tests.report import overzichten
from tests.report.small import EXACT, PROGRAMMA, RAPPORT
from tests.report.spoiled import put

Lines = list[str]
Change = Callable[[Lines], Lines]

VALUES = st.sampled_from(
    [
        *(
            "",
            "-",
            "0",
            "no",
            "1e3",
            "0.10",
            "-1.000",
            "2,3 mln",
            "#REF!",
            "~",
            "7A",
            "I",
            "concept",
        ),
        *("[]", "{}", "[a, b]", "{a: b}", "{7A: {realisatie: 1}}", "[[[]]]", "&a x", "*a", "!t x"),
        *("|", ">", "|2", '"', "'", "a: b", "- a", "# b", "\t", "€", "ë", "−5", "\u202f", "\x07"),
        *("<b>", "![x](../y.png)", "../p.yaml", "p.yaml", "{jaar}", "x" * 300, "x " * 300),
    ]
)
KEYS = st.sampled_from(
    ["naam", "code", "kosten", "lasten", "posten", "7A", "xyz", "", "2024", "totaal", "-", "[a]"]
)
INDENTS = st.integers(0, 12).map(lambda width: " " * width)
AT = st.floats(0, 0.999)


def _index(lines: Lines, at: float) -> int:
    return int(at * len(lines))


def _delete(at: float, count: int) -> Change:
    return lambda lines: [*lines[: _index(lines, at)], *lines[_index(lines, at) + count :]]


def _double(at: float, count: int) -> Change:
    return lambda lines: [
        *lines[: _index(lines, at) + count],
        *lines[_index(lines, at) : _index(lines, at) + count],
        *lines[_index(lines, at) + count :],
    ]


def _value(at: float, value: str) -> Change:
    def change(lines: Lines) -> Lines:
        index = _index(lines, at)
        key = lines[index].partition(":")[0]
        return [*lines[:index], f"{key}: {value}", *lines[index + 1 :]]

    return change


def _key(at: float, key: str) -> Change:
    def change(lines: Lines) -> Lines:
        index = _index(lines, at)
        bare = lines[index].lstrip(" -")
        margin = lines[index][: len(lines[index]) - len(bare)]
        _, colon, rest = bare.partition(":")
        return [*lines[:index], f"{margin}{key}{colon}{rest}", *lines[index + 1 :]]

    return change


def _insert(at: float, indent: str, key: str, value: str) -> Change:
    return lambda lines: [
        *lines[: _index(lines, at)],
        f"{indent}{key}: {value}",
        *lines[_index(lines, at) :],
    ]


def _indent(at: float, indent: str) -> Change:
    return lambda lines: [
        indent + line.lstrip() if number == _index(lines, at) else line
        for number, line in enumerate(lines)
    ]


CHANGES = st.lists(
    st.one_of(
        st.builds(_delete, AT, st.integers(1, 12)),
        st.builds(_double, AT, st.integers(1, 6)),
        st.builds(_value, AT, VALUES),
        st.builds(_key, AT, KEYS),
        st.builds(_insert, AT, INDENTS, KEYS, VALUES),
        st.builds(_indent, AT, INDENTS),
    ),
    min_size=1,
    max_size=4,
)


def _changed(text: str, changes: list[Change]) -> str:
    lines = text.splitlines()
    for change in changes:
        lines = change(lines) or [""]
    return "\n".join(lines) + "\n"


def _checked(texts: dict[str, str]) -> Checked:
    with tempfile.TemporaryDirectory() as folder:
        return rapport.check(put(Path(folder), texts))


def _sound(checked: Checked, texts: dict[str, str]) -> None:
    """Either there is a document, or a FOUT says why not; each stands on a line of its file."""
    assert checked.document is not None or not checked.ok
    for item in checked.findings:
        assert item.message
        assert item.hint
        assert item.place is not None
        name = Path(item.place.file).name
        if name in texts:
            assert 0 <= item.place.line <= texts[name].count("\n") + 1
        if item.level is Level.FOUT and name == "p.yaml":
            assert item.place.line > 0


@settings(max_examples=150, deadline=None)
@given(good=st.sampled_from([PROGRAMMA, EXACT]), changes=CHANGES)
def test_a_changed_programme_gives_findings_and_no_exception(
    good: str, changes: list[Change]
) -> None:
    """Lines left out, doubled, moved, or with something else on them."""
    texts = {"rapport.yaml": RAPPORT, "p.yaml": _changed(good, changes)}
    _sound(_checked(texts), texts)


@settings(max_examples=60, deadline=None)
@given(changes=CHANGES)
def test_changed_settings_give_findings_and_no_exception(changes: list[Change]) -> None:
    """The same for rapport.yaml."""
    texts = {"rapport.yaml": _changed(RAPPORT, changes), "p.yaml": PROGRAMMA}
    _sound(_checked(texts), texts)


@settings(max_examples=60, deadline=None)
@given(changes=CHANGES)
def test_a_changed_overview_gives_findings_and_no_exception(changes: list[Change]) -> None:
    """The same for the file with the overview, with pakketten that stand elsewhere."""
    files = overzichten.moved()
    texts = {name: overzichten.text(tree) for name, tree in files.items()}
    texts["overzicht.yaml"] = _changed(texts["overzicht.yaml"], changes)
    _sound(_checked(texts), texts)
