"""`rapport explain`: the table of messages, for people."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from rapport.cli import explain
from rapport.findings import Kind, Level
from tests.cli.conftest import Run

KINDS = (
    Kind(
        "XYZ-001",
        Level.FOUT,
        "de som klopt niet",
        "Er staat {found}, maar de som is {expected}.",
        "Verbeter {name}.",
        "Een tabel die niet optelt, kan niet naar de raad.",
    ),
    Kind("ABC-002", Level.OPMERKING, "afgerond", "Afgerond.", "Niets.", "Het mag."),
)


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of two messages."""
    table = MappingProxyType({kind.code: kind for kind in KINDS})
    monkeypatch.setattr(explain, "CATALOGUE", table)


@pytest.mark.parametrize("code", ["XYZ-001", "xyz-001", "XYZ001", "xyz 001"])
def test_a_message_is_explained(run: Run, code: str) -> None:
    """What it says, why it matters and what to do; the code may be typed in any way."""
    outcome = run("explain", code)
    assert outcome.code == 0
    assert outcome.out == (
        "FOUT XYZ-001  De som klopt niet\n\n"
        "  Er staat …, maar de som is ….\n\n"
        "  Een tabel die niet optelt, kan niet naar de raad.\n\n"
        "  -> Verbeter ….\n"
    )


def test_without_a_code_all_messages_are_listed(run: Run) -> None:
    """By code, each with its weight and title."""
    assert run("explain").out == (
        "ABC-002  OPMERKING     Afgerond\nXYZ-001  FOUT          De som klopt niet\n"
    )


def test_an_unknown_code_gets_the_nearest_one(run: Run) -> None:
    """A typing error is wrong use."""
    outcome = run("explain", "XYZ-011")
    assert outcome.code == 2
    assert "De code 'XYZ-011' bestaat niet. Bedoelt u XYZ-001?" in outcome.err


@pytest.mark.parametrize("code", ["xyz-1", "XYZ1", "xyz 01"])
def test_a_code_without_its_zeros_gets_the_one_with(
    code: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """XYZ-1 means XYZ-001, though XYZ-012 looks more like it."""
    first = KINDS[0]
    table = {"XYZ-012": replace(first, code="XYZ-012"), first.code: first}
    monkeypatch.setattr(explain, "CATALOGUE", table)
    outcome = run("explain", code)
    assert outcome.code == 2
    assert "Bedoelt u XYZ-001?" in outcome.err
