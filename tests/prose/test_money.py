"""Amounts in running text: what is read, how precise, and what is left alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.amounts import format_euro, format_millions
from rapport.prose.money import Found, Sort, find

_CASES = Path(__file__).parent / "cases" / "bedragen.txt"
_SEED = Path(__file__).parents[1] / "seed" / "programma-1.txt"
_WAYS = {1: "voordeel", -1: "nadeel", 0: ""}
_FRAGMENTS = st.sampled_from(
    [
        *("€", "€ ", "k€", "EUR ", " euro", "-", "–", "−", "-/-", " -/- ", " ", "\xa0", "\u202f"),
        *("1", "2,3", "642.000", "1.000", "2024", ",-", ".", ",", " mln", " miljoen", " ton", "k"),
        *(" x € 1.000", "tussen ", " en ", " tot ", "circa ", "ruim ", "(", ")", "%", "\n", "a"),
        *("nadeel", "voordeel van ", "geen ", "=", "9" * 20, "0", "٣", "²", "é"),
    ]
)


def _cases() -> list[tuple[str, str]]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if " => " in line and not line.startswith("#")]
    return [(text, expected) for text, _, expected in (row.partition(" => ") for row in rows)]


def _told(found: Found) -> str:
    amount = f"{found.value.normalize():f}/{found.unit.normalize():f}"
    if found.sort is Sort.RANGE:
        amount = f"{found.low.normalize():f}..{found.high.normalize():f}"
    elif found.value % 1 and found.unit == Decimal("0.01"):
        amount = f"{found.value:f}/{found.unit:f}"
    sort = "" if found.sort is Sort.PLAIN else found.sort.value
    return " ".join(part for part in (amount, sort, _WAYS[found.direction]) if part)


def test_the_table_of_cases_is_long_enough_to_mean_something() -> None:
    """At least eighty strings, with and without amounts."""
    assert len(_cases()) >= 80


@pytest.mark.parametrize(("text", "expected"), _cases(), ids=[case[0] for case in _cases()])
def test_a_text_gives_exactly_its_amounts(text: str, expected: str) -> None:
    """Each string gives the amounts beside it, and no other."""
    found = find(text.replace("~", "\xa0").replace("^", "\u202f"))
    assert "; ".join(map(_told, found)) == ("" if expected == "geen" else expected)


def test_the_nine_amounts_of_the_published_text_are_found_and_nothing_else() -> None:
    """No year, date, count, figure of a table or '24/7' among them."""
    found = [item.text for item in find(_SEED.read_text(encoding="utf-8"))]
    assert found == [
        "€ 642.000",
        "€ 75.000",
        "€ 50.000 euro",
        "€ 2,3 miljoen",
        "€ 2,5 miljoen",
        "€ 125.198",
        "€ 224.995",
        "€ 50.000",
        "€ 50.000",
    ]


def test_the_interval_of_an_amount_follows_its_last_digit() -> None:
    """Half a unit on either side; with cents there is nothing left to guess."""
    intervals = [(found.low, found.high) for found in find("€ 642.000; € 2,3 mln; € 12,50")]
    assert intervals == [
        (Decimal(641500), Decimal(642500)),
        (Decimal(2250000), Decimal(2350000)),
        (Decimal("12.5"), Decimal("12.5")),
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("circa € 640.000", 630000, 650000),
        ("ruim € 2,3 miljoen", 2300000, 2400000),
        ("bijna € 3 miljoen", 2000000, 3000000),
        ("ruim -€ 640.000", -650000, -640000),
    ],
)
def test_a_hedging_word_moves_the_interval(text: str, low: int, high: int) -> None:
    """Circa reaches one unit to both sides, ruim upwards, bijna downwards."""
    (found,) = find(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@given(st.text() | st.lists(_FRAGMENTS, max_size=20).map("".join))
def test_any_text_is_read_and_every_amount_stands_where_it_says(text: str) -> None:
    """No exception; spans are in order, do not overlap, and each value lies in its interval."""
    reached = 0
    for found in find(text):
        assert reached <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.low <= found.value <= found.high
        reached = found.end


@given(st.integers(-(10**12), 10**12), st.sampled_from(["", "Er is ", "(", "nadeel: "]))
def test_what_we_print_in_euros_we_read_back(value: int, lead: str) -> None:
    """An amount in whole euros comes back to the euro, with its sign."""
    (found,) = find(f"{lead}{format_euro(Decimal(value))}.")
    assert found.value == value


@given(st.integers(-(10**5), 10**5))
def test_what_we_print_in_millions_we_read_back(tenths: int) -> None:
    """An amount in millions comes back, known to a hundred thousand."""
    value = Decimal(tenths) * 100000
    (found,) = find(f"Het was {format_millions(value)}")
    assert (found.value, found.unit) == (value, Decimal(100000))


@given(st.integers(0, 10**9), st.sampled_from(["inwoners", "woningen", "procent", "%", "keer"]))
def test_a_count_is_no_amount(count: int, what: str) -> None:
    """A figure without a mark of money is left alone."""
    assert find(f"In 2024 waren er {count} {what}, in 2023 {count + 1}.") == ()
