"""Holding a file against its shape: what is told, and what is kept for the further reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Finding
from rapport.intake.known import keys_at
from rapport.intake.shape import Places, shaped
from rapport.model.indeling import Indeling
from rapport.model.invoer_programma import InvoerProgramma
from rapport.model.invoer_rapport import InvoerRapport
from rapport.sources import yaml_file

RAPPORT = """\
soort: jaarverslag
gemeente: Voorbeeldstad
jaar: 2024
status: raad
drempels: {pakket: 1, post: 1}
programmas: [p.yaml]
"""
PROGRAMMA = """\
programma: 7
naam: Groen
pakketten:
  - {code: 7A, naam: Bomen}
  - {code: 7B, naam: Gras}
"""


def read_programma(text: str) -> tuple[InvoerProgramma | None, Places, list[str]]:
    """A programme, the places of its values, and `CODE regel` of each finding."""
    root, found = yaml_file.read(text.encode(), "x.yaml")
    assert root is not None
    assert found == ()
    read, places, findings = shaped(InvoerProgramma, root)
    return read, places, _told(findings)


def read_rapport(text: str) -> tuple[InvoerRapport | None, list[str]]:
    """The settings, and `CODE regel` of each finding."""
    root, _ = yaml_file.read(text.encode(), "x.yaml")
    assert root is not None
    read, _, findings = shaped(InvoerRapport, root)
    return read, _told(findings)


def _told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{item.code} {item.place.line if item.place else 0}" for item in findings]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ((), "naam"),
        (("pakketten", 3), "wilden_we_bereiken"),
        (("kosten",), "totaal_lasten"),
        (("kosten", "lasten", "1E"), "realisatie"),
        (("kosten", "onttrekkingen", "1Z"), "naam"),
        (("kosten", "saldo"), "verschil"),
        (("afwijkingen", "1E"), "posten"),
        (("afwijkingen", "1E", "posten", 0), "toelichting"),
        (("indicatoren", "lijst", 9), "bron"),
    ],
)
def test_the_keys_of_every_group_are_known(path: tuple[str | int, ...], key: str) -> None:
    """Also inside lists, under codes, and where a group may be left out."""
    assert key in keys_at(path, InvoerProgramma)


@pytest.mark.parametrize(
    "path",
    [
        ("naam",),
        ("pakketten",),
        ("kosten", "lasten"),
        ("xyz",),
        ("xyz", "abc"),
        ("pakketten", 0, "naam"),
    ],
)
def test_no_keys_are_known_where_none_are_fixed(path: tuple[str | int, ...]) -> None:
    """A text, a list, a group of codes, and what does not exist."""
    assert keys_at(path, InvoerProgramma) == ()


def test_a_mistyped_key_keeps_its_value() -> None:
    """The texts under it are read on as if it were written well."""
    read, places, told = read_programma(PROGRAMMA.replace("pakketten:", "paketten:"))
    assert told == ["INV-001 3"]
    assert read is not None
    assert [pakket.code for pakket in read.pakketten] == ["7A", "7B"]
    assert places.of("pakketten", 1, "code").line == 5


def test_a_fault_under_a_mistyped_key_is_told_too() -> None:
    """Both in one run."""
    _, _, told = read_programma(PROGRAMMA.replace("pakketten:", "paketten:").replace("Bomen", "[]"))
    assert told == ["INV-001 3", "INV-003 4"]


def test_two_keys_that_were_meant_to_be_one_do_not_overwrite_each_other() -> None:
    """The first takes the name, the second is told as well."""
    _, _, told = read_programma(PROGRAMMA.replace("naam: Groen", "naamm: Groen\nnaaam: Blauw"))
    assert told == ["INV-001 2", "INV-001 3"]


def test_a_missing_name_leaves_the_rest_of_its_group() -> None:
    """The pakket is still there, so that its figures do not hang in the air."""
    read, _, told = read_programma(PROGRAMMA.replace(", naam: Bomen", ""))
    assert told == ["INV-002 4"]
    assert read is not None
    assert [pakket.code for pakket in read.pakketten] == ["7A", "7B"]


def test_an_item_without_its_code_is_left_out() -> None:
    """It cannot be told from the others; faults in the items behind it stay at their place."""
    text = PROGRAMMA.replace("code: 7A, ", "") + "  - {code: 7C, naam: []}\n"
    read, places, told = read_programma(text)
    assert told == ["INV-002 4", "INV-003 6"]
    assert read is not None
    assert [pakket.code for pakket in read.pakketten] == ["7B", "7C"]
    assert places.reported("pakketten", 1, "naam")
    assert not places.reported("pakketten", 0, "naam")


@pytest.mark.parametrize(("status", "kept"), [("raat", "raad"), ("klaar", "concept")])
def test_a_word_outside_its_list_is_replaced_for_the_further_reading(
    status: str, kept: str
) -> None:
    """By the one it resembles, else by the first."""
    read, told = read_rapport(RAPPORT.replace("raad", status))
    assert told == ["INV-004 4"]
    assert read is not None
    assert (read.status, read.programmas) == (kept, ["p.yaml"])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("soort: jaarverslag\n", "", ["INV-002 1"]),
        ("gemeente: Voorbeeldstad\n", "gemeente:\n", ["INV-005 2"]),
        ("jaar: 2024\n", "", ["INV-002 1"]),
        ("jaar: 2024", "jaar: ''", ["INV-007 3"]),
        ("jaar: 2024", "jaar: [1]", ["INV-003 3"]),
        ("drempels: {pakket: 1, post: 1}\n", "", ["INV-002 1"]),
        ("{pakket: 1, post: 1}", "", ["INV-005 5"]),
        ("{pakket: 1, post: 1}", "1000", ["INV-003 5"]),
        ("{pakket: 1, post: 1}", "{pakket: 1}", ["INV-002 5"]),
        ("{pakket: 1, post: 1}", "{}", ["INV-002 5", "INV-002 5"]),
        ("[p.yaml]", "[p.yaml, '']", ["INV-005 6"]),
        ("[p.yaml]", "[p.yaml, [q]]", ["INV-003 6"]),
    ],
)
def test_one_fault_in_the_settings_is_told_once_and_hides_no_programme(
    old: str, new: str, expected: list[str]
) -> None:
    """Whatever is missing or wrong above it: the list of programmes is read."""
    assert old in RAPPORT
    read, told = read_rapport(RAPPORT.replace(old, new))
    assert told == expected
    assert read is not None
    assert read.programmas == ["p.yaml"]


@pytest.mark.parametrize(
    ("new", "expected"),
    [("[]", "INV-006 6"), ("", "INV-005 6"), ("p.yaml", "INV-003 6"), ("['']", "INV-005 6")],
)
def test_without_programmes_there_is_nothing_to_read(new: str, expected: str) -> None:
    """The one thing that nothing can stand in for."""
    read, told = read_rapport(RAPPORT.replace("[p.yaml]", new))
    assert (read, told) == (None, [expected])


def test_a_code_that_cannot_be_is_told_wherever_it_stands() -> None:
    """And its figures stay with its pakket."""
    text = PROGRAMMA.replace("7A", "'7 A'") + "kosten: {lasten: {'7 A': {realisatie: 1}}}\n"
    read, _, told = read_programma(text)
    assert told == ["INV-007 4", "INV-007 6"]
    assert read is not None
    assert read.kosten is not None
    assert [*read.kosten.lasten] == [read.pakketten[0].code]


def test_an_empty_group_is_absent() -> None:
    """A key with nothing under it is a part to come."""
    read, _, told = read_programma(PROGRAMMA + "kosten:\nafwijkingen:\nindicatoren:\n")
    assert told == []
    assert read is not None
    assert (read.kosten, read.afwijkingen, read.indicatoren) == (None, {}, None)


_NODES = st.recursive(
    st.sampled_from(["", "0", "a", "7A", "2024", "raad", "euro"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*InvoerProgramma.model_fields, "code", "7A", "lijst", "2024", "xyz"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from([*InvoerProgramma.model_fields, "naem"]), _NODES))
def test_any_tree_gives_a_programme_or_a_finding(tree: dict[str, object]) -> None:
    """No shape makes reading raise, and none is refused in silence."""
    read, _, told = read_programma(_flow(tree) + "\n")
    assert read is not None or told


@given(st.dictionaries(st.sampled_from([*Indeling.model_fields, "titels"]), _NODES))
def test_any_wording_gives_a_wording_or_a_finding(tree: dict[str, object]) -> None:
    """The same for the files of a house style."""
    root, _ = yaml_file.read(_flow(tree).encode(), "x.yaml")
    assert root is not None
    read, _, findings = shaped(Indeling, root)
    assert read is not None or findings


def _flow(node: object) -> str:
    """A tree as YAML on one line, every text between quotes."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"'{key}': {_flow(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_flow, node)) + "]"
    return f"'{node}'"
