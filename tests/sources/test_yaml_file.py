"""What the YAML reader promises for every file, and what the small cases cannot show."""

from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from rapport.findings import Finding
from rapport.place import Place
from rapport.sources import READERS, reader_for, yaml_file
from rapport.sources.located import Group, Node, Scalar, Series
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_events import SyntaxFault
from rapport.sources.yaml_faults import diagnose

_FRAGMENTS = st.sampled_from(
    [
        *("a", "b: ", "x:y", "- ", "? ", ": ", " ", "\n", "\n  ", "\n    ", "#", "# c", " #d"),
        *("[", "]", "{", "}", ",", '"', "'", "|\n", ">\n", "|2-\n", "&a ", "*a", "!t ", "!", "%"),
        *("@", "`", "?", "---", "...", "\\", "0,5", "€ 1.234", "−3", "ë", "\u202f", "<<: "),
        *("\r\n", "\r", "\t", "\x00", "\x85", "\u2028", "\ufeff", "\u202e", "\u200b"),
        *("\\u202e", "\\U00110000"),
    ]
)
_TEXT = st.text(
    st.characters(
        exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"),
        exclude_characters="\ufffc\ufffd",
    ),
    max_size=120,
).map(lambda text: unicodedata.normalize("NFC", text))
_TREES = st.recursive(
    _TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_TEXT.filter(bool), inner, max_size=4)
    ),
    max_leaves=12,
)


def _read(text: str) -> tuple[Group | None, tuple[Finding, ...]]:
    return yaml_file.read(text.encode(), "x.yaml")


def _good(text: str) -> Group:
    root, findings = _read(text)
    assert findings == ()
    assert root is not None
    return root


def _scalar(text: str, key: str = "a") -> Scalar:
    node = _good(text).get(key)
    assert isinstance(node, Scalar)
    return node


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Series():
            return [_plain(item) for item in node.items]
        case Group():
            return {entry.key.text: _plain(entry.value) for entry in node}


def _codes(findings: tuple[Finding, ...]) -> list[str]:
    return [item.code for item in findings]


@given(st.binary(max_size=300))
@example(b"\x8b")
@example(b"\xff\xfe\x00")
@example(b"\x00a")
def test_any_bytes_give_a_tree_or_a_finding(data: bytes) -> None:
    """Whatever the bytes: no exception, and never silence."""
    root, findings = yaml_file.read(data, "x.yaml")
    assert root is not None or findings


@given(st.lists(_FRAGMENTS, max_size=14).map("".join))
def test_pieces_of_yaml_give_a_tree_or_a_finding(text: str) -> None:
    """Whatever the pieces: no exception, never silence, and each finding on a line of the file."""
    root, findings = _read(text)
    assert root is not None or findings
    lines = len(text.splitlines()) + 1
    assert all(item.place and item.place.line <= lines for item in findings)


@given(st.dictionaries(_TEXT.filter(bool), _TREES, min_size=1, max_size=4))
def test_what_another_program_writes_is_read_back_equal(tree: dict[str, object]) -> None:
    """A nested group of texts, written by PyYAML between quotes, comes back unchanged."""
    written = yaml.safe_dump(tree, default_style='"', allow_unicode=True, width=60)
    root, findings = _read(written)
    assert root is not None
    assert _plain(root) == tree
    assert set(_codes(findings)) <= {"TXT-005", "TXT-007"}


_LINES = st.lists(
    st.sampled_from(["", "een", "  inspringend", "# kop", "- punt", "€ 1 ë", "'s avonds", "k: w"]),
    min_size=1,
    max_size=6,
).filter(any)


@given(
    lines=_LINES,
    depth=st.integers(0, 3),
    indent=st.integers(1, 5),
    sign=st.sampled_from(["|", "|-", "|+", "|{indent}", "|-{indent}", "|{indent}+"]),
    ending=st.sampled_from(["\n", "\r\n"]),
)
def test_each_line_of_a_text_block_knows_its_line_in_the_file(
    lines: list[str], depth: int, indent: int, sign: str, ending: str
) -> None:
    """Line n of a text block stands, from its column on, at the place that line_at(n) names."""
    assume("{" in sign or not next(filter(None, lines)).startswith(" "))
    keys = [" " * level + f"k{level}:" for level in range(depth)]
    margin = " " * depth
    block = [margin + " " * indent + line if line else "" for line in lines]
    file = [*keys, f"{margin}a: {sign.format(indent=indent)}", *block, f"{margin}b: x"]
    node: Node | None = _good(ending.join(file))
    for level in range(depth):
        assert isinstance(node, Group)
        node = node.get(f"k{level}")
    assert isinstance(node, Group)
    scalar = node.get("a")
    assert isinstance(scalar, Scalar)
    assert scalar.block
    for number, line in enumerate(scalar.text.rstrip("\n").split("\n"), start=1):
        place = scalar.line_at(number)
        assert file[place.line - 1][place.column - 1 :] == line


def test_a_scalar_stays_the_text_that_was_written() -> None:
    """No value becomes a number, a date or a truth value."""
    written = [
        "no",
        "on",
        "0123",
        "0.10",
        "1e3",
        "1:30",
        ".nan",
        "12.345",
        "~",
        "null",
        "2024-01-01",
    ]
    for text in written:
        assert _scalar(f"a: {text}\n").text == text


def test_a_value_knows_its_line_and_column_and_its_quotes() -> None:
    """Line and column count from 1; a quoted value stands where its quote stands."""
    root = _good("a: een\nb:\n  - 'twee'\n  - {c: \"drie\"}\n")
    series = root.get("b")
    assert isinstance(series, Series)
    group = series.items[1]
    assert isinstance(group, Group)
    assert root.get("a") == Scalar("een", Place("x.yaml", 1, 4))
    assert series.place == Place("x.yaml", 3, 3)
    assert series.items[0] == Scalar("twee", Place("x.yaml", 3, 5), quoted=True)
    assert group.place == Place("x.yaml", 4, 5)
    assert group.get("c") == Scalar("drie", Place("x.yaml", 4, 9), quoted=True)


@pytest.mark.parametrize(
    ("text", "column"), [("a:\n", 3), ("a:   \n", 3), ("{a: }\n", 4), ("{a: , b: c}\n", 4)]
)
def test_an_empty_value_stands_behind_its_colon(text: str, column: int) -> None:
    """An empty value is an empty text, placed right behind the colon."""
    assert _scalar(text) == Scalar("", Place("x.yaml", 1, column))


def test_a_folded_text_has_one_place() -> None:
    """Lines of a folded text do not match lines of the file, so it is no block of lines."""
    scalar = _scalar("a: >\n  een\n  twee\n")
    assert (scalar.text, scalar.block, scalar.line_at(2)) == ("een twee\n", False, scalar.place)


@pytest.mark.parametrize("sign", ["|", "|-", "|+", "|2"])
def test_an_empty_text_block_is_empty(sign: str) -> None:
    """A text block without lines is an empty text and swallows nothing."""
    root = _good(f"a: {sign}\nb: c\n")
    assert _plain(root) == {"a": "", "b": "c"}


def test_of_a_double_key_the_first_stays_and_the_finding_names_both() -> None:
    """The finding stands at the second key and refers to the first."""
    root, findings = _read("a: 1\nb: 2\na: 3\n")
    assert root is not None
    assert _plain(root) == {"a": "1", "b": "2"}
    assert findings[0].place == Place("x.yaml", 3, 1)
    assert [item.place for item in findings[0].related] == [Place("x.yaml", 1, 1)]


def test_keys_that_differ_only_in_composition_are_the_same() -> None:
    """A letter with a combining accent and the letter with its accent are one key and one text."""
    root, findings = _read("caf\u00e9: 1\ncafe\u0301: 2\n")
    assert _codes(findings) == ["YML-003"]
    assert root is not None
    assert _plain(root) == {"caf\u00e9": "1"}
    for written in ('"e\\u0301"', "e\u0301", "'e\u0301'", "|-\n e\u0301", ">-\n e\u0301"):
        assert _scalar(f"a: {written}\n").text == "\u00e9"
    assert _scalar('a: "\\u20ac\\x41\u0323"\n').text == "\u20ac\u1ea0"


def test_a_key_with_an_invisible_character_stays() -> None:
    """A WAARSCHUWING does not take away what it is about."""
    root, findings = _read('"a\\u200bb": 1\n"c\\u0007": 2\n')
    assert _codes(findings) == ["TXT-005", "TXT-002"]
    assert root is not None
    assert _plain(root) == {"a\u200bb": "1"}


def test_a_long_key_is_shown_short() -> None:
    """A finding about a key of a hundred letters shows forty."""
    _, findings = _read(f"{'k' * 100}: 1\n{'k' * 100}: 2\n")
    assert f"'{'k' * 40}…'" in findings[0].message


def test_forty_levels_are_read_and_one_more_is_not() -> None:
    """Depth counts the group on top; too deep ends the reading with one finding."""
    assert _good("a: " + "[" * 39 + "]" * 39).get("a") is not None
    root, findings = _read("a: " + "[" * 40 + "]" * 40)
    assert (root, _codes(findings)) == (None, ["YML-009"])


def test_a_thousand_brackets_and_an_alias_bomb_end_at_once() -> None:
    """What exhausts other loaders gives findings."""
    assert _codes(_read("[" * 3000)[1]) == ["YML-009"]
    bomb = "a: &a [x]\n" + "".join(f"k{n}: &k{n} [*a, *a, *a]\n" for n in range(30))
    assert set(_codes(_read(bomb)[1])) == {"YML-004", "YML-005"}


def test_too_many_values_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with more values than any report has is not read on."""
    monkeypatch.setattr("rapport.sources.yaml_events.MAX_EVENTS", 50)
    root, findings = _read("a: [" + "x, " * 50 + "x]\n")
    assert (root, _codes(findings)) == (None, ["YML-016"])


def test_five_hundred_faults_are_enough() -> None:
    """The last of them says that the rest was not read."""
    root, findings = _read("a: 1\n" * 600)
    assert root is None
    assert _codes(findings) == ["YML-003"] * 500 + ["YML-018"]


def test_broken_syntax_gives_no_tree() -> None:
    """What stood there is not known, even when the rest could be read."""
    root, findings = _read("a: b\nc: d: e\n")
    assert (root, _codes(findings)) == (None, ["YML-102"])


def test_no_more_than_twenty_syntax_faults_are_told() -> None:
    """A file that is no YAML at all does not give a finding for each line."""
    _, findings = _read("".join(f"k{n}: a: b\n" for n in range(50)))
    assert len(findings) == 20


@given(st.lists(_FRAGMENTS, max_size=14).map("".join))
@example("- - @\n@\n")
def test_each_syntax_fault_stands_after_the_one_before(text: str) -> None:
    """A repair that does not help ends the reading: no two syntax faults share a place."""
    _, findings = _read(text)
    places = [item.place for item in findings if item.code.startswith("YML-1")]
    assert len(places) == len(set(places))


def test_a_fault_that_no_rule_knows_still_has_a_sentence_and_a_place() -> None:
    """Another release of PyYAML may find new words."""
    fault = SyntaxFault("something new", "while doing something", 5, 3, None)
    diagnosis = diagnose(SourceText("a: b\nc: d\n", "x.yaml"), fault)
    assert diagnosis.finding.code == "YML-199"
    assert diagnosis.finding.place == Place("x.yaml", 2, 1)
    assert diagnosis.repair is None


def test_other_encodings_are_named_and_read_on() -> None:
    """A file in Windows-1252 or UTF-16 gives one finding about that, and its other faults too."""
    for data, place, encoding in (
        ("a: café\na: €\n".encode("cp1252"), Place("x", 1, 7), "Windows-1252"),
        ("b: ë\na: caf".encode() + b"\xe9\na: 1\n", Place("x", 2, 7), "Windows-1252"),
        ("a: é\na: 2\n".encode("utf-16"), Place("x", 1, 1), "UTF-16"),
        ("a: é\na: 2\n".encode("utf-16-le"), Place("x", 1, 1), "UTF-16"),
        ("a: é\na: 2\n".encode("utf-16-be"), Place("x", 1, 1), "UTF-16"),
        ("a: é\na: 2\n".encode("utf-32"), Place("x", 1, 1), "UTF-32"),
    ):
        root, findings = yaml_file.read(data, "x")
        assert _codes(findings) == ["TXT-001", "YML-003"]
        assert (findings[0].place, encoding in findings[0].message) == (place, True)
        assert root is not None
        assert any(mark in str(_plain(root)) for mark in ("é", "ë"))


def test_a_byte_order_mark_is_no_fault_and_moves_no_column() -> None:
    """UTF-8 with its mark is what Windows programs write."""
    root, findings = yaml_file.read(b"\xef\xbb\xbfa: b\n", "x.yaml")
    assert findings == ()
    assert root is not None
    assert root.get("a") == Scalar("b", Place("x.yaml", 1, 4))


@pytest.mark.parametrize("magic", [b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"\x89PNG\r\n"])
def test_a_file_of_another_program_is_named(magic: bytes) -> None:
    """A Word file called .yaml is told to be one, once."""
    assert _codes(yaml_file.read(magic + b"\0" * 50, "x.yaml")[1]) == ["BST-002"]


def test_over_five_megabytes_is_not_read() -> None:
    """The size is checked before anything else; five megabytes pass."""
    assert yaml_file.read(b"a: b\n" + b"#" * 4_999_995, "x.yaml")[1] == ()
    root, findings = yaml_file.read(b"a: b\n" + b"#" * 4_999_996, "x.yaml")
    assert (root, _codes(findings)) == (None, ["BST-001"])


def test_characters_are_told_where_they_stand_and_once() -> None:
    """A control in the file, and one that only an escape brings in."""
    _, findings = _read('a: x\x07y\nb: "\u202e1"\nc: "\\u202e"\nd: |\n  z\u00adz\n')
    assert [f"{item.code} {item.place}" for item in findings] == [
        "TXT-002 x.yaml:1:5",
        "TXT-003 x.yaml:2:5",
        "TXT-003 x.yaml:3:4",
        "TXT-005 x.yaml:5:4",
    ]


def test_a_character_beside_an_escape_is_told_once() -> None:
    """What the file itself holds is told at its own place, not again at the value."""
    _, findings = _read('a: "x\x07 \\t y"\n')
    assert [f"{item.code} {item.place}" for item in findings] == ["TXT-002 x.yaml:1:6"]


def test_a_line_separator_does_not_move_the_lines() -> None:
    """U+2028, which YAML takes for a line end and editors do not, is refused where it stands."""
    _, findings = _read("a: x\u2028y\nb: 1\nb: 2\n")
    assert [str(item.place) for item in findings] == ["x.yaml:1:5", "x.yaml:3:1"]


def test_a_million_characters_in_one_paragraph_is_one_finding() -> None:
    """A text that no page holds is refused at its place, at once."""
    root, findings = _read("a: |\n  " + "woord " * 170_000 + "\n")
    assert root is not None
    assert _codes(findings) == ["TXT-006"]
    assert "1.020.001" in findings[0].message


def test_every_reader_is_found_by_the_end_of_a_name() -> None:
    """Capitals make no difference; an unknown end gives None."""
    assert [reader.suffix for reader in READERS.values()] == list(READERS)
    assert reader_for("map/Programma.YAML") is READERS[".yaml"]
    assert reader_for("cijfers.xlsx") is None
