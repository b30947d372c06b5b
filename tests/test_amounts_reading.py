"""Reading figures as Dutch people write them: one reading, or a fault."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rapport.amounts import Fault, Number, format_number, is_nil, is_word, parse

NBSP = "\u00a0"
NARROW = "\u202f"
THIN = "\u2009"

# text, value, step, and what else is said: e(uro), s(caled)
NOTATIONS = [
    ("642", "642", "1", ""),
    ("1234", "1234", "1", ""),
    ("1.234", "1234", "1", ""),
    ("1.234.567,89", "1234567.89", "0.01", ""),
    ("1.234,50", "1234.50", "0.01", ""),
    ("0,8", "0.8", "0.1", ""),
    ("0", "0", "1", ""),
    ("0,00", "0.00", "0.01", ""),
    ("999.999.999.999.999", "999999999999999", "1", ""),
    # spaces between the thousands
    ("1 234", "1234", "1", ""),
    ("1 234 567,89", "1234567.89", "0.01", ""),
    (f"1{NBSP}234{NBSP}567", "1234567", "1", ""),
    (f"1{NARROW}234,5", "1234.5", "0.1", ""),
    (f"1{THIN}234", "1234", "1", ""),
    ("1\u2002234", "1234", "1", ""),
    ("1\u2007234", "1234", "1", ""),
    ("1\u200a234", "1234", "1", ""),
    # blanks around it
    (" 642 ", "642", "1", ""),
    (f"{NBSP}{NARROW}642{THIN}", "642", "1", ""),
    ("642\n", "642", "1", ""),
    # the minus
    ("-3.571", "-3571", "1", ""),
    ("- 3.571", "-3571", "1", ""),
    (f"-{NBSP}3.571", "-3571", "1", ""),
    ("−3.571", "-3571", "1", ""),
    ("–3.571", "-3571", "1", ""),
    ("\u20103.571", "-3571", "1", ""),
    ("\u20113.571", "-3571", "1", ""),
    ("-/- 3.571", "-3571", "1", ""),
    ("-/-3.571", "-3571", "1", ""),
    ("–/–3.571", "-3571", "1", ""),
    ("3.571-", "-3571", "1", ""),
    ("3.571 -", "-3571", "1", ""),
    ("4.977−", "-4977", "1", ""),
    ("4.977–", "-4977", "1", ""),
    ("3.571 -/-", "-3571", "1", ""),
    ("(3.571)", "-3571", "1", ""),
    ("( 3.571 )", "-3571", "1", ""),
    ("(0,8)", "-0.8", "0.1", ""),
    ("+225", "225", "1", ""),
    ("+ 225", "225", "1", ""),
    # minus zero is zero
    ("-0", "0", "1", ""),
    ("0-", "0", "1", ""),
    ("(0)", "0", "1", ""),
    ("-0,0", "0.0", "0.1", ""),
    # money
    ("€ 642.000", "642000", "1", "e"),
    ("€642.000", "642000", "1", "e"),
    (f"€{NBSP}642.000", "642000", "1", "e"),
    (f"€{NARROW}642.000", "642000", "1", "e"),
    ("642.000 €", "642000", "1", "e"),
    ("EUR 642.000", "642000", "1", "e"),
    ("642.000 EUR", "642000", "1", "e"),
    ("642.000 euro", "642000", "1", "e"),
    ("642.000 Euro", "642000", "1", "e"),
    ("€ 50.000 euro", "50000", "1", "e"),
    ("€ 4.602,-", "4602", "1", "e"),
    ("4.602,-", "4602", "1", "e"),
    ("4.602,--", "4602", "1", "e"),
    ("4.602,–", "4602", "1", "e"),
    ("4.602,—", "4602", "1", "e"),
    ("4.602,=", "4602", "1", "e"),
    ("4.602,- euro", "4602", "1", "e"),
    ("-4.602,-", "-4602", "1", "e"),
    ("(4.602,-)", "-4602", "1", "e"),
    ("-€ 642", "-642", "1", "e"),
    ("- € 642", "-642", "1", "e"),
    ("€ -642", "-642", "1", "e"),
    ("€ - 642", "-642", "1", "e"),
    ("€ −642", "-642", "1", "e"),
    ("-/- € 642", "-642", "1", "e"),
    ("€ -/- 642", "-642", "1", "e"),
    ("€ 642-", "-642", "1", "e"),
    ("642- €", "-642", "1", "e"),
    ("642 € -", "-642", "1", "e"),
    ("€ (642)", "-642", "1", "e"),
    ("(€ 642)", "-642", "1", "e"),
    ("(642 euro)", "-642", "1", "e"),
    ("(642) €", "-642", "1", "e"),
    ("€ +642", "642", "1", "e"),
    # words of scale
    ("2,3 mln", "2300000", "100000", "s"),
    ("2,3mln", "2300000", "100000", "s"),
    (f"2,3{NBSP}mln", "2300000", "100000", "s"),
    ("2,3 mln.", "2300000", "100000", "s"),
    ("2,3 milj.", "2300000", "100000", "s"),
    ("2,3 miljoen", "2300000", "100000", "s"),
    ("2,3 Miljoen", "2300000", "100000", "s"),
    ("12 mln", "12000000", "1000000", "s"),
    ("0,8 mln", "800000", "100000", "s"),
    ("3.547 miljoen", "3547000000", "1000000", "s"),
    ("1,2 mld", "1200000000", "100000000", "s"),
    ("1,2 miljard", "1200000000", "100000000", "s"),
    ("642 duizend", "642000", "1000", "s"),
    ("2,3456789 mln", "2345678.9", "0.1", "s"),
    ("€ 2,3 miljoen", "2300000", "100000", "es"),
    ("2,3 miljoen euro", "2300000", "100000", "es"),
    ("2,3 mln €", "2300000", "100000", "es"),
    ("€ 2,5 ton", "250000", "10000", "es"),
    ("2,5 ton euro", "250000", "10000", "es"),
    ("k€ 642", "642000", "1000", "es"),
    ("642 KEUR", "642000", "1000", "es"),
    ("642 k€", "642000", "1000", "es"),
    ("642 × 1.000", "642000", "1000", "s"),
    ("642 x €1.000", "642000", "1000", "es"),
    ("642 x € 1.000.000", "642000000", "1000000", "es"),
    ("-2,3 mln", "-2300000", "100000", "s"),
    ("2,3 mln -", "-2300000", "100000", "s"),
    ("€ -2,3 mln", "-2300000", "100000", "es"),
    ("(2,3 mln)", "-2300000", "100000", "s"),
    ("€ (2,3) mln", "-2300000", "100000", "es"),
    # a dash alone is nil
    ("-", "0", "1", ""),
    ("–", "0", "1", ""),
    ("−", "0", "1", ""),
    ("—", "0", "1", ""),
    ("€ -", "0", "1", "e"),
    ("€ –", "0", "1", "e"),
    ("- €", "0", "1", "e"),
]

FAULTS = {
    Fault.EMPTY: ["", " ", f" {NBSP}{NARROW}{THIN}", "\n", "\t"],
    Fault.AMBIGUOUS: [
        *("49.72", "1.23", "1234.5", "0.10", "12.34", "0.800", "0.1234", "1.2", "1234.567"),
        "12345678901234.5",
        *("-1.23", "€ 49.72", "1.23 mln", "(1.23)", "1.23*"),
    ],
    Fault.GROUPING: [
        *("12,34,5", "1.2345", "1.234.56", "12.34.567", "1234.567.890", "1,234.56", "1,234,567"),
        *("12 34", "1 23", "1234 567", "1.234 567", "1 234.567", "1  234", "126 2961", "0 123"),
        *("5,", "5.", ",5", ".5", "1..234", "1,,5", "5 ,5", "0.123.456", "1,50,-", "5 5*"),
        *(f"12{NBSP}34", f"1{NARROW}23", f"1234{THIN}567"),
    ],
    Fault.LEADING_ZERO: ["0123", "007", "00", "01,5", "01.234", "-007", "00,5", "€ 0123"],
    Fault.NOT_A_NUMBER: [
        *("#REF!", "#N/A", "abc", "1e3", "1E3", "nan", "NaN", "inf", "-inf", "Infinity"),
        *("1_000", "0x1F", "1'234", "12%", "5 + 3", "2020-2024", "26-03-2025", "5 N", "V 100"),
        *("no", "true", "~", "null", "PM", "n.n.b.", "n.v.t.", "-/-", "+", "--", ",-", ".", ","),
        *("€", "mln", "€ mln", "*", "()", "(-)x", "5)", "(5", ")5(", "5* *", "*5", "—5"),
        *(
            "2,5 ton",
            "2 mln mln",
            "k€ 2 mln",
            "k€ 2 ton",
            "2 mln ton euro",
            "mln 2",
            "5+",
            "€ € 5",
            "5 dollar",
        ),
        *("5,- mln", "$ 5", "€ -,-", "642 x 1000", "642 x 1.000.000.000", "642 x 1.000.0", "5,- -"),
        *(
            "٣",
            "١٢٣",
            "\uff13\uff15",
            "५",
            "²",
            "½",
            "Ⅷ",
            "−−",
            "1\u200b234",
            "\u202e1.234",
            "\ufeff5",
        ),
        *("1\x00", "\x07", "\ud800", "5\u00ad0", "1\n234", "1\t234", "5\x0b", "\u212a€ 5", "mİn"),
    ],
    Fault.TOO_LONG: [
        *("1234567890123456", "1.000.000.000.000.000", "0,123456789012345", "1" * 60),
        *("1.000.000.000.000 duizend", "1.000.000 mld", "2024" * 20, "x" * 61, "1" * 100_000),
        "12345678901234567.8",
    ],
    Fault.SIGN: [
        *("--5", "- -5", "-+5", "+-5", "-(5)", "(-5)", "(+5)", "(5)-", "-5-", "+5-", "((5))"),
        *("-/- -5", "-/-(5)", "- € -5", "-/-5-/-", "€ -(5)"),
    ],
}

amounts = st.decimals(
    min_value=Decimal(1 - 10**13),
    max_value=Decimal(10**13 - 1),
    places=2,
    allow_nan=False,
    allow_infinity=False,
) | st.integers(-(10**15) + 1, 10**15 - 1).map(Decimal)


@st.composite
def up_to_fifteen_digits(draw: st.DrawFn) -> Decimal:
    """A Decimal that can be written with at most fifteen digits, decimals included."""
    decimals = draw(st.integers(0, 14))
    digits = draw(st.integers(0, 10**15 - 1))
    return Decimal(f"{digits}E-{decimals}")


@pytest.mark.parametrize(("text", "value", "step", "said"), NOTATIONS)
def test_a_notation_has_one_value(text: str, value: str, step: str, said: str) -> None:
    """Every notation in use is read as its writer meant, to the last digit."""
    expected = Number(Decimal(value), Decimal(step), "e" in said, "s" in said)
    assert repr(parse(text)) == repr(expected)


@pytest.mark.parametrize(
    ("text", "fault"),
    [(text, fault) for fault, texts in FAULTS.items() for text in texts],
)
def test_what_cannot_be_read_one_way_is_a_fault(text: str, fault: Fault) -> None:
    """A text with two readings or none is never given a value."""
    assert parse(text) is fault


def test_sixty_characters_are_still_read() -> None:
    """The limit of length keeps out sentences, not figures with a long blank."""
    assert parse(f"€{'5':>59}") == Number(Decimal(5), Decimal(1), euro=True)
    assert parse(f"€{'5':>60}") is Fault.TOO_LONG


def test_every_fault_has_an_example() -> None:
    """No fault exists that no text can have."""
    assert set(FAULTS) == set(Fault)


@pytest.mark.parametrize(
    ("text", "value", "mark"),
    [
        ("1,1*", "1.1", "*"),
        ("5 *", "5", "*"),
        ("5**", "5", "**"),
        ("(5)*", "-5", "*"),
        ("€ 5 mln*", "5000000", "*"),
        ("5-*", "-5", "*"),
        ("-*", "0", "*"),
    ],
)
def test_stars_behind_a_figure_are_its_mark(text: str, value: str, mark: str) -> None:
    """A footnote star is kept beside the value and does not change it."""
    number = parse(text)
    assert isinstance(number, Number)
    assert (number.value, number.mark) == (Decimal(value), mark)


@pytest.mark.parametrize(
    "text",
    ["-", "–", "−", "—", "€ -", "€ –", "-0", "0", "+0", "0,00", "(0)", "€ 0,-", "-*", " - "],
)
def test_a_dash_or_a_zero_says_nil(text: str) -> None:
    """Nil that was written is nil, with value zero."""
    assert is_nil(text)


@pytest.mark.parametrize("text", ["", " ", "1", "0,01", "-/-", "n.v.t.", "PM", "00", "--"])
def test_nothing_else_says_nil(text: str) -> None:
    """Empty is not zero, and neither is a word."""
    assert not is_nil(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        *(("PM", "PM"), ("pm", "PM"), (" p.m. ", "PM"), ("P.M", "PM"), (f"{NBSP}PM", "PM")),
        *(("n.n.b.", "n.n.b."), ("N.n.b.", "n.n.b."), ("nnb", "n.n.b."), ("n.n.b", "n.n.b.")),
        *(("n.v.t.", "n.v.t."), ("NVT", "n.v.t."), ("nvt", "n.v.t."), ("n.v.t", "n.v.t.")),
        *(("", ""), ("0", ""), ("-", ""), ("n.n.t.", ""), ("PM 5", ""), ("p..m", "")),
        *((f"{'PM':>60}", "PM"), (f"{'PM':>61}", "")),
    ],
)
def test_a_word_for_an_open_amount_has_one_spelling(text: str, word: str) -> None:
    """PM, n.n.b. and n.v.t. are known however they are spelled, and nothing else is."""
    assert is_word(text) == word


@given(st.text())
@example("\ud800\udfff")
@example("-" * 60)
@example("(" * 60)
@example("1 " * 30)
@example("x " * 30)
def test_no_text_makes_reading_raise(text: str) -> None:
    """Any text gives a number or a fault."""
    assert isinstance(parse(text), Number | Fault)


@given(st.text(alphabet="0123456789.,-−– ()€+*/\u00a0\u202f=xk", max_size=20))
def test_no_near_figure_makes_reading_raise(text: str) -> None:
    """Any heap of digits, signs and separators gives a finite number or a fault."""
    number = parse(text)
    assert isinstance(number, Fault) or (number.value.is_finite() and number.step > 0)


@given(st.text(alphabet="0123456789.,-−– ()€\u00a0\u202f", max_size=16))
def test_a_number_has_exactly_the_digits_of_its_text(text: str) -> None:
    """Reading loses no digit and adds none."""
    number = parse(text)
    written = "".join(character for character in text if character.isdigit()) or "0"
    if isinstance(number, Number):
        assert (number.value / number.step).copy_abs() == Decimal(written)


@given(amounts)
def test_what_is_written_is_read_back(value: Decimal) -> None:
    """Writing an amount and reading it gives the amount, decimals included."""
    number = parse(format_number(value))
    assert isinstance(number, Number)
    assert repr(number.value) == repr(value or value.copy_abs())


@given(up_to_fifteen_digits(), st.sampled_from([".", " ", NBSP, NARROW, THIN]))
def test_every_kind_of_grouping_is_read_back(value: Decimal, group: str) -> None:
    """Points and all kinds of spaces between the thousands mean the same."""
    number = parse(format_number(value).replace(".", group))
    assert number == Number(value, Decimal((0, (1,), int(value.as_tuple().exponent))))


@given(
    up_to_fifteen_digits(),
    st.sampled_from(
        [
            *("-{}", "- {}", "−{}", "–{}", "-/-{}", "-/- {}", "({})", "{}-", "{} -", "{}−"),
            *("-€ {}", "€ -{}", "€{}-", "(€ {})", "€ ({})", "-/- € {}", "€ −{}", "-{} euro"),
        ],
    ),
)
def test_every_kind_of_minus_gives_the_opposite(value: Decimal, notation: str) -> None:
    """All ways to write a minus give minus the figure."""
    number = parse(notation.format(format_number(value)))
    assert isinstance(number, Number)
    assert number.value == -value
    assert not (number.value.is_signed() and number.value == 0)


@given(amounts)
def test_a_figure_with_a_decimal_point_is_never_taken_for_cents(value: Decimal) -> None:
    """What a computer prints with cents behind a point is refused."""
    assert parse(f"{value:.2f}") in {Fault.AMBIGUOUS, Fault.TOO_LONG}
