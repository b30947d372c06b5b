"""`afronding: sluitend`: every sum holds in print, and each moved figure is the same everywhere."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rapport
from rapport import Checked
from rapport.checks import check_document, check_dossier
from rapport.checks.closing import closed
from rapport.document import Cell, Document, KeyFigures, Paragraph, walk
from rapport.intake.overzicht import read_overzicht
from rapport.model.cijfers import Fase
from rapport.model.dossier import Dossier
from rapport.place import Place
from rapport.prose.tree import plain
from rapport.reports.jaarverslag import compose
from tests.report import small
from tests.report.made import figures, made, printed, sums_hold, tables, wording
from tests.report.random_reports import CHOICES, Signs, exact, group

CLOSED = f"{small.RAPPORT}afronding: sluitend\n"
NOTE = (
    "De bedragen zijn zo afgerond dat de tabellen sluiten; enkele bedragen wijken daardoor één"
    " eenheid af van de gewone afronding."
)
TEXT = small.EXACT.replace(
    "Over bomen.", "Over {saldo.realisatie} en {totaal.lasten.realisatie | duizend}."
)
signs = st.fixed_dictionaries({key: st.sampled_from(known) for key, known in CHOICES.items()})


def check(folder: Path, programma: str = small.EXACT, rapport_yaml: str = CLOSED) -> Checked:
    """The small report with exact amounts, closed unless told otherwise."""
    return small.check(folder, rapport_yaml=rapport_yaml, programma=programma)


def document(checked: Checked) -> Document:
    """The document of a report without a finding."""
    assert checked.findings == ()
    assert checked.document is not None
    return checked.document


def paragraphs(report: Document) -> list[str]:
    """The text of every paragraph."""
    found = [plain(node.children) for node in walk(report) if isinstance(node, Paragraph)]
    return [spaced(text) for text in found]


def spaced(text: str) -> str:
    """The text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_report_that_closes_moves_a_leaf_and_keeps_its_totals(tmp_path: Path) -> None:
    """The lasten of last year: 900,4 and 0,4 make 900,8; plainly 900 + 0 would stand under 901."""
    costs, *_ = tables(document(check(tmp_path)))
    assert printed(costs)[1:8] == [
        "Lasten",
        "7A Bomen | −901 | −950 | −1.000 | −920 | 80",
        "7B Gras | 0 | 0 | 0 | 0 | 0",
        "Totaal lasten | −901 | −950 | −1.000 | −920 | 80",
        "Baten",
        "7A Bomen | 100 | 110 | 120 | 130 | 10",
        "Totaal baten | 100 | 110 | 120 | 130 | 10",
    ]
    assert printed(costs)[8] == "Saldo lasten en baten programma 7 | −801 | −840 | −880 | −790 | 90"


def test_the_same_report_plainly_rounded_does_not_add_up(tmp_path: Path) -> None:
    """What is tested here is not true by itself."""
    assert not sums_hold(document(check(tmp_path / "plain", rapport_yaml=small.RAPPORT)))
    assert sums_hold(document(check(tmp_path / "closed")))


def test_every_moved_figure_is_told_with_what_it_was(tmp_path: Path) -> None:
    """Key, words, exact amount, plain rounding and print, as effect; nothing else was moved."""
    told = [
        f"{figure.key}: {figure.bedrag:f}, {figure.gewoon} wordt {figure.gedrukt}"
        for figure in check(tmp_path).summary.moved
    ]
    assert told == [
        "programma-7/7A/lasten/realisatie_vorig_jaar: -900400.10, -900 wordt -901",
        "programma-7/totaal/lasten/realisatie: -920800, -921 wordt -920",
        "programma-7/saldo/realisatie: -790549.50, -791 wordt -790",
    ]
    assert check(tmp_path, rapport_yaml=small.RAPPORT).summary.moved == ()


def test_the_manifest_lists_the_moved_figures(tmp_path: Path) -> None:
    """As text, so that every digit is kept."""
    folder = small.write(tmp_path / "verslag", rapport_yaml=CLOSED, programma=small.EXACT)
    built = rapport.build(folder, out=tmp_path / "uit", formats=("docx",))
    assert built.findings == ()
    record = json.loads((built.target / "manifest.json").read_text(encoding="utf-8"))
    first = record["controles"]["verschoven_bedragen"][0]
    assert first == {
        "cijfer": "programma-7/7A/lasten/realisatie_vorig_jaar",
        "omschrijving": "programma 7, lasten, 7A, realisatie 2023",
        "bedrag": "-900400.10",
        "gewoon_afgerond": "-900",
        "gedrukt": "-901",
    }


def test_two_builds_of_a_closed_report_are_byte_for_byte_the_same(tmp_path: Path) -> None:
    """The choice of what moves hangs on the report alone."""
    folder = small.write(tmp_path / "verslag", rapport_yaml=CLOSED, programma=small.EXACT)
    once, again = (
        rapport.build(folder, out=tmp_path / name, formats=("docx",)) for name in ("een", "twee")
    )
    for one, other in zip(once.files, again.files, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_a_moved_figure_is_the_same_in_text_and_in_large_type(tmp_path: Path) -> None:
    """Plainly it would be −791 and 921; a text that asks for it gets what the table prints."""
    report = document(check(tmp_path, TEXT))
    assert paragraphs(report)[0] == "Over −€ 790.000 en −€ 920 duizend."
    [large] = [node for node in walk(report) if isinstance(node, KeyFigures)]
    texts = [spaced(item.text) for item in large.items]
    assert texts == ["€ 920.000", "€ 130.000", "−€ 790.000", "€ 90.000"]


def test_a_literal_amount_is_held_against_the_moved_figure(tmp_path: Path) -> None:
    """€ 790.000 is what the table prints; € 791.000, plainly rounded, is not."""
    bound = "Over [−€ {}.000](cijfer:saldo.realisatie)."
    right, wrong = (small.EXACT.replace("Over bomen.", bound.format(n)) for n in (790, 791))
    document(check(tmp_path / "right", right))
    [found] = check(tmp_path / "wrong", wrong).findings
    assert (found.code, spaced(found.expected)) == ("BED-004", "−€ 790.000")


def test_the_sentence_prints_the_figure_of_the_table(tmp_path: Path) -> None:
    """Also where it was delivered to the cent: the raad sees one figure for the result."""
    report = document(check(tmp_path, _with_result("€ 89.850,50")))
    assert figures(report)["saldo/verschil"] == "90"
    assert any("een resultaat van € 90.000 ten" in text for text in paragraphs(report))


def _with_result(amount: str) -> str:
    """The exact programme with an amount for its sentence."""
    unit = "  cijfers_in: euro\n"
    return small.EXACT.replace(unit, f"{unit}  resultaat: {amount}\n")


def test_a_note_stands_only_under_a_table_with_a_moved_figure(tmp_path: Path) -> None:
    """Under the table of costs; the table of the explanations has none, nor a plain report."""
    assert paragraphs(document(check(tmp_path / "closed"))).count(NOTE) == 1
    plain_report = paragraphs(document(check(tmp_path / "plain", rapport_yaml=small.RAPPORT)))
    assert NOTE not in plain_report


def test_a_report_of_rounded_amounts_is_refused(tmp_path: Path) -> None:
    """There is nothing to choose; the message stands at the setting."""
    checked = check(tmp_path, small.PROGRAMMA)
    assert small.told(checked.findings) == [f"AFR-001 {small.line_of(CLOSED, 'sluitend')}"]
    assert "gewoon" in checked.findings[0].hint


def test_a_sum_over_rounded_amounts_that_does_not_close_is_named(tmp_path: Path) -> None:
    """A result of € 0,1 mln beside 89.850,50: rounding explains it, but they cannot be equal."""
    findings = check(tmp_path, _with_result("€ 0,1 mln")).findings
    [found] = [finding for finding in findings if finding.level == "FOUT"]
    assert found.code == "AFR-002"
    assert "programma 7, zin met het resultaat" in found.message


def test_exact_amounts_that_do_not_add_up_have_their_own_finding_only(tmp_path: Path) -> None:
    """Nothing is said of rounding while the sums themselves are wrong."""
    given = f"{small.EXACT}".replace(
        "  baten:\n", "  totaal_lasten:\n    realisatie: -920.801\n  baten:\n"
    )
    codes = [finding.code for finding in check(tmp_path, given).findings]
    assert codes
    assert not [code for code in codes if code.startswith("AFR")]


def test_a_report_in_euros_needs_no_closing(tmp_path: Path) -> None:
    """Exact amounts are printed exactly."""
    euros = CLOSED.replace("eenheid: duizend euro", "eenheid: euro")
    checked = check(tmp_path, small.EXACT, euros)
    assert checked.summary.moved == ()
    assert sums_hold(document(checked))


def test_a_sum_that_is_one_off_in_a_closed_document_is_refused() -> None:
    """Where sums must close, rounding is no excuse: REK-010 for one unit."""
    report = made(CLOSED, small.EXACT).document
    assert check_document(report) == ()
    spoiled = _with_one_off(report)
    assert {finding.code for finding in check_document(spoiled)} == {"REK-010"}
    assert check_document(replace(spoiled, closed=False)) == ()


def _with_one_off(report: Document) -> Document:
    """A document of its first table only, with the first figure one higher."""
    first = report.sections[0]
    table = tables(report)[0]
    group, row, *rows = table.rows
    label, cell, *cells = row.cells
    assert cell.shown is not None
    spoiled = replace(row, cells=(label, replace(cell, shown=cell.shown + 1), *cells))
    children = (replace(table, rows=(group, spoiled, *rows)),)
    return replace(report, sections=(replace(first, children=children),))


@settings(max_examples=30, deadline=None, database=None)
@given(
    seed=st.integers(0, 2**32),
    signs=signs,
    unit=st.sampled_from(["duizend euro", "miljoen euro"]),
    several=st.booleans(),
)
def test_every_exact_report_closes(seed: int, signs: Signs, unit: str, several: bool) -> None:  # noqa: FBT001  a case
    """Every declared sum to the letter, every figure down or up, in any signs; never −0.

    Also with an overview of several programmes, of which a pakket stands apart.
    """
    random = Random(seed)
    more = {"eenheid": unit, "afronding": "sluitend", "status": "concept"}
    dossier, told = exact(random, signs, (3, 5), more).dossier()
    if several:
        dossier = _with_overview(random, dossier)
    dossier, refused = closed(dossier)
    checks, _ = check_dossier(dossier)
    report, _ = compose(dossier, wording(), Place("jaarverslag.yaml"), {}, {})
    fouten = [f for f in (*told, *refused, *checks, *check_document(report)) if f.level == "FOUT"]
    assert fouten == []
    assert sums_hold(report)
    step = dossier.instellingen.eenheid
    for cell in _cells(report):
        assert cell.shown is not None
        assert cell.value is not None
        assert abs(abs(cell.shown) * step - abs(cell.value)) < step
        assert cell.shown % 1 == 0
        assert cell.value % step or abs(cell.shown) * step == abs(cell.value)
        assert str(cell.shown) != "-0"
        assert plain(cell.children) not in {"−0", "0−", "0 V", "0 N"}


def _with_overview(random: Random, dossier: Dossier) -> Dossier:
    """The dossier with the overview of its programmes, and amounts that stand only there."""

    def row() -> dict[str, str]:
        return {phase.value: str(random.randint(-(10**7), 10**7)) for phase in list(Fase)[:-1]}

    tree = {
        "cijfers_in": "euro",
        "algemene_dekkingsmiddelen": {"lasten": row(), "baten": row()},
        "elders": [{"programma": "1", "pakket": "1", "naar": "overhead"}],
    }
    overzicht, found = read_overzicht(group(tree), dossier)
    assert overzicht is not None
    assert found == ()
    return replace(dossier, overzicht=overzicht)


def _cells(report: Document) -> list[Cell]:
    """Every cell with an amount."""
    rows = (row for table in tables(report) for row in table.rows)
    return [cell for row in rows for cell in row.cells if cell.key]


@pytest.mark.parametrize("word", ["", "Sluitend", "ja"])
def test_another_word_is_refused_at_its_place(tmp_path: Path, word: str) -> None:
    """Only gewoon and sluitend are known."""
    text = CLOSED.replace("afronding: sluitend", f"afronding: {word}")
    [found] = check(tmp_path, rapport_yaml=text).findings
    assert found.place is not None
    assert found.place.line == small.line_of(text, "afronding")
