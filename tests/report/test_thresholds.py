"""Thresholds: certainly above, certainly below, or not to be told from what is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.amounts import printed
from rapport.findings import Finding, Level
from rapport.model.drempel import Drempel, Marge, Oordeel
from tests.report.accounts import Convention, programme, rapport_yaml
from tests.report.made import made
from tests.report.small import line_of, told

PEN = Convention()
SIZES = st.decimals(0, 10**7, places=2)


def found(
    drempels: str, *codes: str, explained: bool = False, text: str = ""
) -> tuple[Finding, ...]:
    """The findings about thresholds for the accounts, without explanations unless asked."""
    settings = rapport_yaml(PEN, PEN).replace("{pakket: 500.000, post: 500.000}", drempels)
    whole = text or programme(PEN)
    if not explained:
        start, end = whole.split("afwijkingen:")[0], whole.split("indicatoren:")[1]
        whole = f"{start}indicatoren:{end}"
    report = made(settings, whole)
    return tuple(f for f in report.findings if f.code in (codes or ("AFW-001", "AFW-004")))


def subjects(findings: tuple[Finding, ...]) -> list[str]:
    """Code and subject of each."""
    return [f"{item.code} {item.subject.removeprefix('programma 7, ')}" for item in findings]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        # The verschil of lasten is printed as 80 and 47, that of baten as 10 and 7.
        ("79.500", ["AFW-001 7A, lasten"]),
        ("79.501", ["AFW-004 7A, lasten"]),
        ("80.000", ["AFW-004 7A, lasten"]),
        ("80.500", ["AFW-004 7A, lasten"]),
        ("80.500,01", []),
        ("46.000", ["AFW-001 7A, lasten", "AFW-001 7B, lasten"]),
        ("47.000", ["AFW-001 7A, lasten", "AFW-004 7B, lasten"]),
        ("0", [f"AFW-001 {c}, {s}" for s in ("lasten", "baten") for c in ("7A", "7B")]),
    ],
)
def test_a_rounded_verschil_is_above_below_or_not_to_be_told(
    limit: str, expected: list[str]
) -> None:
    """80 in thousands stands for 79.500 up to and including 80.500."""
    assert subjects(found(f"{{pakket: '{limit}', post: 500.000}}")) == expected


def test_what_cannot_be_told_is_a_remark_at_the_verschil() -> None:
    """It does not block, and says both figures."""
    text = programme(PEN)
    [item] = found("{pakket: 80.000, post: 500.000}")
    assert item.level is Level.OPMERKING
    assert told((item,)) == [f"AFW-004 {line_of(text, 'verschil: 80')}"]
    assert (item.found, item.expected) == ("€\u00a080.000", "€\u00a080.000")


def test_an_explanation_answers_every_doubt() -> None:
    """What is explained is explained, above the threshold or not."""
    assert found("{pakket: 47.000, post: 500.000}", explained=True) == ()


def test_exact_euros_leave_no_doubt() -> None:
    """At the threshold is above it."""
    exact = programme(PEN, thousand="000").replace("kosten:", "kosten:\n  cijfers_in: euro", 1)
    for limit, expected in (("80.000", ["AFW-001 7A, lasten"]), ("80.000,01", [])):
        given = found(f"{{pakket: '{limit}', post: 500.000}}", text=exact)
        assert subjects(given) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        # 7A: lasten 80 of 1.000, baten 10 of 120. 7B: lasten 47 of 30, baten 7 of 7.
        ("7%", [f"AFW-001 {c}, {s}" for s in ("lasten", "baten") for c in ("7A", "7B")]),
        (
            "8%",
            ["AFW-004 7A, lasten", "AFW-001 7B, lasten", "AFW-004 7A, baten", "AFW-001 7B, baten"],
        ),
        ("50 %", ["AFW-001 7B, lasten", "AFW-001 7B, baten"]),
        ("100%", ["AFW-001 7B, lasten", "AFW-004 7B, baten"]),
        ("60.000 of 100%", ["AFW-001 7A, lasten", "AFW-001 7B, lasten", "AFW-004 7B, baten"]),
        ("60.000 en 7%", ["AFW-001 7A, lasten"]),
        ("7% en € 60.000", ["AFW-001 7A, lasten"]),
        ("47.000 en 100%", ["AFW-004 7B, lasten"]),
        ("90.000 en 1%", []),
    ],
)
def test_a_threshold_may_be_a_percentage_of_the_begroting(limit: str, expected: list[str]) -> None:
    """Alone, with an amount ('en': both must be reached), or beside one ('of': one is enough)."""
    assert subjects(found(f"{{pakket: '{limit}', post: 500.000}}")) == expected


def test_a_pakket_may_be_judged_by_both_sides_together() -> None:
    """7A is 80 + 10, 7B is -47 - 7; the doubts add up too."""
    for limit, expected in (
        ("88.900", ["AFW-001 7A, lasten en baten"]),
        ("89.500", ["AFW-004 7A, lasten en baten"]),
        ("55.100", ["AFW-001 7A, lasten en baten"]),
        ("91.001", []),
    ):
        assert subjects(found(f"{{pakket: '{limit}', post: 500.000, per: saldo}}")) == expected


def test_an_explanation_on_one_side_is_enough_for_both_together() -> None:
    """The verschil is one then."""
    without = programme(PEN).replace("        baten: 12\n", "", 1)
    assert found("{pakket: 9.000, post: 500.000}", explained=True, text=without) != ()
    judged = found("{pakket: 9.000, post: 500.000, per: saldo}", explained=True, text=without)
    assert judged == ()


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("69.000", ["AFW-002 7A, post 1"]),
        ("70.000", ["AFW-005 7A, post 1"]),
        ("71.000", []),
        ("10%", ["AFW-005 7A, post 1", "AFW-002 7B, post 1"]),
    ],
)
def test_an_item_is_judged_in_the_same_way(limit: str, expected: list[str]) -> None:
    """By its largest certainty: 70 of 1.000 and 12 of 120, -45 of 30 and -7 of 7."""
    text = programme(PEN).replace("        aard: I\n", "")
    judged = found(
        f"{{pakket: 500.000, post: {limit}}}", "AFW-002", "AFW-005", explained=True, text=text
    )
    assert [item.replace("afwijkingen, ", "") for item in subjects(judged)] == expected


def test_the_rest_may_be_larger_than_the_threshold_of_an_item() -> None:
    """Many small things make a large rest; it has no nature of its own."""
    text = programme(PEN).replace("        lasten: 70", "        lasten: 2", 1)
    text = text.replace("      lasten: 10\n", "      lasten: 78\n", 1)
    given = found(
        "{pakket: 500.000, post: 50.000}", "AFW-002", "AFW-005", explained=True, text=text
    )
    assert given == ()


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("", "INV-005"),
        ("-75.000", "INV-007"),
        ("-5%", "INV-007"),
        ("75.000 of 50.000", "INV-007"),
        ("5% en 10%", "INV-007"),
        ("%", "GET-003"),
        ("veel", "GET-003"),
        ("75.00", "GET-001"),
        ("75.000 of", "GET-003"),
    ],
)
def test_a_threshold_that_cannot_be_read_is_refused(limit: str, code: str) -> None:
    """And says nothing about the figures then."""
    judged = found(f"{{pakket: '{limit}', post: 1}}", code, "AFW-001", "AFW-004")
    assert [item.code for item in judged] == [code]


@given(true=SIZES, limit=SIZES, unit=st.sampled_from([Decimal(0), Decimal(1000)]))
def test_what_is_told_from_print_is_true(true: Decimal, limit: Decimal, unit: Decimal) -> None:
    """'Above' and 'below' are never wrong, and of an exact amount one of them is always said."""
    value = printed(true, unit) * (unit or 1)
    verdict = Drempel(limit).judge(Marge.around(value, unit / 2), Marge(Decimal(0), Decimal(0)))
    assert verdict is not Oordeel.BOVEN or true >= limit
    assert verdict is not Oordeel.ONDER or true < limit
    assert unit or verdict is not Oordeel.NIET_TE_ZEGGEN


@given(true=SIZES, base=SIZES, limit=SIZES, percent=st.integers(0, 300), both=st.booleans())
def test_amount_and_percentage_together_are_never_wrong(
    true: Decimal, base: Decimal, limit: Decimal, percent: int, *, both: bool
) -> None:
    """The same for two thresholds, in thousands."""
    share = base * percent / 100
    reached = (true >= limit, true >= share)
    sizes = [Marge.around(printed(x, Decimal(1000)) * 1000, Decimal(500)) for x in (true, base)]
    verdict = Drempel(limit, Decimal(percent), beide=both).judge(*sizes)
    assert verdict is not Oordeel.BOVEN or (all if both else any)(reached)
    assert verdict is not Oordeel.ONDER or not (all if both else any)(reached)
