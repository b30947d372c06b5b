"""The columns of the cost table: which, in which order, and which two the verschil compares."""

from __future__ import annotations

import pytest

from rapport.document import Paragraph, walk
from rapport.prose.tree import plain
from tests.report.accounts import Convention, programme, rapport_yaml
from tests.report.made import Made, figures, legends, made, printed, sums_hold, tables
from tests.report.small import line_of, told

PEN = Convention()
SETTINGS = rapport_yaml(PEN, PEN)


def settings(order: str, **compared: str) -> str:
    """The settings with these columns."""
    lines = "".join(f"  {key}: {value}\n" for key, value in compared.items())
    return f"{SETTINGS}kolommen:\n  volgorde: [{order}]\n{lines}"


def without(text: str, *keys: str) -> str:
    """The programme without these columns."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if line.strip().split(":")[0] not in keys)


def heads(report: Made) -> list[str]:
    """The heads of the cost table."""
    return printed(tables(report.document)[0])[0].split(" | ")


def test_columns_are_printed_in_the_order_that_is_asked() -> None:
    """And no other; sums hold over what is left."""
    order = "realisatie, begroting_na_wijziging, verschil"
    text = without(programme(PEN), "realisatie_vorig_jaar", "primaire_begroting")
    report = made(settings(order), text)
    assert report.findings == ()
    assert heads(report) == [
        "Lasten en baten",
        "Realisatie 2024",
        "Begroting na wijziging 2024",
        "Verschil",
    ]
    assert printed(tables(report.document)[0])[2] == "7A Bomen | −920 | −1.000 | 80"
    assert sums_hold(report.document)


def test_a_column_that_is_delivered_but_not_printed_is_told_once() -> None:
    """At its first figure, as a remark: nothing is lost without a word."""
    order = "begroting_na_wijziging, realisatie, verschil"
    text = without(programme(PEN), "primaire_begroting")
    report = made(settings(order), text)
    assert told(report.findings) == [f"KOL-001 {line_of(text, 'realisatie_vorig_jaar')}"]
    [found] = report.findings
    assert (found.subject, found.found) == ("programma 7", "realisatie_vorig_jaar")


def test_a_column_that_is_printed_must_be_delivered() -> None:
    """Each missing figure is asked for at its row."""
    text = without(programme(PEN), "primaire_begroting")
    codes = [item.code for item in made(SETTINGS, text).findings]
    assert codes.count("GET-007") == 6


def test_the_verschil_may_compare_other_columns() -> None:
    """With the primaire begroting here; the legend names both."""
    exact = without(programme(PEN), "verschil").split("afwijkingen:")
    text = exact[0].replace("kosten:", "kosten:\n  cijfers_in: euro", 1) + "indicatoren:"
    text += exact[1].split("indicatoren:")[1]
    order = "primaire_begroting, begroting_na_wijziging, realisatie, verschil"
    asked = settings(order, verschil_met="primaire_begroting").replace(
        "drempels:", "eenheid: euro\ndrempels:"
    )
    report = made(asked, without(text, "realisatie_vorig_jaar"))
    assert report.findings == ()
    assert figures(report.document)["7A/lasten/verschil"] == "30"
    assert figures(report.document)["saldo/verschil"] == "−33"
    assert sums_hold(report.document)
    [legend] = legends(report.document)
    words = "Het verschil vergelijkt 'Realisatie 2024' met 'Primaire begroting 2024'."
    assert words in plain(legend.children)
    told = [plain(p.children) for p in walk(report.document) if isinstance(p, Paragraph)]
    assert any("ten opzichte van de primaire begroting 2024." in sentence for sentence in told)


def test_a_verschil_that_compares_other_columns_is_checked_by_them() -> None:
    """The verschillen that are delivered are those with the begroting na wijziging: all wrong."""
    order = "primaire_begroting, begroting_na_wijziging, realisatie, verschil"
    text = without(programme(PEN), "realisatie_vorig_jaar")
    report = made(settings(order, verschil_met="primaire_begroting"), text)
    assert any(item.level.value == "FOUT" for item in report.findings)


def test_a_table_may_do_without_a_verschil() -> None:
    """The explanations are still held against it where it is delivered."""
    order = "begroting_na_wijziging, realisatie"
    text = without(programme(PEN), "realisatie_vorig_jaar", "primaire_begroting")
    report = made(settings(order), text)
    assert told(report.findings) == [f"KOL-001 {line_of(text, 'verschil')}"]
    assert heads(report)[-1] == "Realisatie 2024"
    assert sums_hold(report.document)
    wrong = text.replace("      lasten: 80", "      lasten: 81")
    assert "FOUT" in {item.level.value for item in made(settings(order), wrong).findings}


def test_without_any_verschil_the_sentence_asks_for_its_amount() -> None:
    """It cannot be worked out from rounded figures, and may not vanish without a word."""
    order = "begroting_na_wijziging, realisatie"
    text = without(programme(PEN), "realisatie_vorig_jaar", "primaire_begroting", "verschil")
    report = made(settings(order), text)
    assert told(report.findings) == [f"REK-007 {line_of(text, 'kosten:')}"]
    given = text.replace("kosten:", "kosten:\n  resultaat: 36.000", 1)
    assert made(settings(order), given).findings == ()


@pytest.mark.parametrize(
    ("order", "compared", "expected"),
    [
        ("realisatie, realisatie", {}, "KOL-002"),
        ("realisatie, verschil", {}, "KOL-003"),
        ("verschil", {}, "KOL-003"),
        (
            "realisatie, begroting_na_wijziging, verschil",
            {"verschil_met": "realisatie"},
            "KOL-003",
        ),
        ("realisatie, raming", {}, "INV-004"),
        ("", {}, "INV-006"),
    ],
)
def test_columns_that_make_no_table_are_refused(
    order: str, compared: dict[str, str], expected: str
) -> None:
    """Twice the same, a verschil of what is not there, an unknown name, none at all."""
    report = made(settings(order, **compared), programme(PEN))
    assert next(item.code for item in report.findings if item.level.value == "FOUT") == expected
