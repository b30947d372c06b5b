"""The overzicht van baten en lasten: every rule, every spoiled figure at its place, damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable

import rapport
from rapport import Checked, Level
from rapport.document import Paragraph, Part, RowRole, Section, Table, walk
from rapport.prose.tree import plain
from tests.report import overzichten
from tests.report.overzichten import (
    COLUMNS,
    Tree,
    added,
    at,
    back_a_year,
    check,
    exact,
    less,
    moved,
    put,
    report,
    row,
    within,
)
from tests.writers.pdf_sample import poppler

NAME = "overzicht.yaml"


def faults(checked: Checked) -> list[str]:
    """The codes of what blocks."""
    return [item.code for item in checked.findings if item.level is Level.FOUT]


def table_of(checked: Checked) -> Table:
    """The printed overview."""
    assert checked.document is not None
    [section] = [
        n for n in walk(checked.document) if isinstance(n, Section) and n.id == "overzicht"
    ]
    assert section.part is Part.OVERZICHT
    [table] = [block for block in section.children if isinstance(block, Table)]
    return table


def printed(checked: Checked, column: int = 4) -> list[tuple[str, str]]:
    """Each row of the printed overview: its name and one of its figures."""
    rows = table_of(checked).rows
    return [
        (plain(r.cells[0].children), plain(r.cells[column].children) if len(r.cells) > 1 else "")
        for r in rows
    ]


def without(files: dict[str, Tree], *path: str) -> dict[str, Tree]:
    """The report without what stands at `path` of the overview."""
    del within(files[NAME], *path[:-1])[path[-1]]
    return files


def test_a_right_overview_has_no_findings_and_every_figure_is_tested(tmp_path: Path) -> None:
    """Ties to the programmes, balances, totals, reserves, result, and every verschil."""
    checked = check(tmp_path, report())
    assert checked.findings == ()
    assert not [name for name in checked.summary.loose if name.startswith("overzicht")]
    files = without(report(), "programmas")
    del files["rapport.yaml"]["overzicht"]
    alone = check(tmp_path / "b", files).summary.equations
    # 2 x 3 ties and 3 balances; 3 totals; 2 + 1 ties and 1 sum of reserves; the result: in five
    # columns. Verschillen: 9 of rows and totals, 4 of reserves, 1 of the result.
    assert checked.summary.equations - alone == 5 * (6 + 3 + 3 + 4 + 1) + 14


@pytest.mark.parametrize(
    "path",
    [
        ("programmas", "1", "lasten"),
        ("programmas", "2", "baten"),
        ("programmas", "2", "saldo"),
        ("totaal", "lasten"),
        ("totaal", "saldo"),
        ("onttrekkingen", "programmas", "2"),
        ("toevoegingen", "totaal"),
        ("resultaat",),
    ],
    ids=".".join,
)
@pytest.mark.parametrize("column", ["realisatie", "primaire_begroting"])
def test_a_spoiled_figure_of_the_overview_blocks_at_its_place(
    tmp_path: Path, path: tuple[str, ...], column: str
) -> None:
    """It stands in several sums; where only one can tell, at a figure of that sum."""
    files = report()
    within(files[NAME], *path)[column] += 270
    checked = check(tmp_path, files)
    found = [item for item in checked.findings if item.level is Level.FOUT]
    assert len(found) == 1
    assert at(found[0], files) == (NAME, (*path, column))
    assert found[0].subject.startswith("overzicht, ")


def test_a_figure_is_named_by_its_table_row_side_and_column(tmp_path: Path) -> None:
    """As the reader would say where it stands."""
    files = report()
    within(files[NAME], "programmas", "1", "lasten")["realisatie"] = -1720
    [found] = check(tmp_path, files).findings
    assert found.subject == "overzicht, programma 1, lasten, realisatie 2024"
    assert (found.code, found.found, found.expected) == ("REK-011", "−1.720", "−1.270")
    assert "cijfers verwisseld" in found.message


@pytest.mark.parametrize("name", ["totaal_lasten", "totaal_baten", "saldo"])
def test_a_spoiled_total_of_a_programme_is_found_in_the_programme(
    tmp_path: Path, name: str
) -> None:
    """The overview is one witness more."""
    files = report()
    files["2.yaml"]["kosten"][name]["realisatie"] += 900
    [found] = check(tmp_path, files).findings
    assert at(found, files) == ("2.yaml", ("kosten", name, "realisatie"))
    assert any(line.startswith("overzicht, programma 2") for line in found.detail)


def test_the_same_amount_may_not_differ_by_one(tmp_path: Path) -> None:
    """What rounding would allow in a sum is not allowed where one amount is printed twice."""
    files = report()
    within(files[NAME], "programmas", "1", "baten")["primaire_begroting"] += 1
    assert faults(check(tmp_path, files)) == ["OVZ-002"]


def test_rounding_is_allowed_in_the_sums_of_the_overview(tmp_path: Path) -> None:
    """A total that is one off is told and blocks nothing."""
    files = report()
    for deel, by in (("lasten", 1), ("saldo", 1)):
        within(files[NAME], "totaal", deel)["primaire_begroting"] += by
    checked = check(tmp_path, files)
    assert checked.ok
    assert {item.code for item in checked.findings} == {"REK-008"}


def test_figures_that_are_left_out_come_from_the_programmes(tmp_path: Path) -> None:
    """In thousands as well: the row of a programme is one amount once more."""
    checked = check(tmp_path, without(report(), "programmas"))
    assert checked.findings == ()
    assert ("1 Groen", "−1.270") in printed(checked)
    files = without(report(), "programmas")
    within(files[NAME], "totaal", "baten")["realisatie"] += 270
    [found] = check(tmp_path / "b", files).findings
    assert at(found, files) == (NAME, ("totaal", "baten", "realisatie"))


def test_from_exact_figures_the_whole_overview_is_worked_out(tmp_path: Path) -> None:
    """One key is enough; and what is delivered is held against it."""
    files = exact(report(), "euro")
    full = dict(printed(check(tmp_path / "full", files)))
    files[NAME] = {"leeg_is": "nul"}
    checked = check(tmp_path, files)
    assert checked.findings == ()
    same = {
        "Totaal lasten",
        "Totaal saldo van baten en lasten",
        "Totaal onttrekkingen",
        "Resultaat",
    }
    assert {name: dict(printed(checked))[name] for name in same} == {n: full[n] for n in same}
    files[NAME] = {"resultaat": {"realisatie": 999}}
    [found] = check(tmp_path / "b", files).findings
    assert (found.code, found.found, found.expected) == ("REK-011", "999", "−366")
    assert at(found, files) == (NAME, ("resultaat", "realisatie"))


def test_a_wrong_total_is_told_there_and_not_at_a_side_that_nobody_gave(tmp_path: Path) -> None:
    """General means have no lasten here: that nil is no figure to look at."""
    files = exact(report(), "euro")
    for tree in files.values():
        kosten = tree.get("kosten", {})
        for key in ("toevoegingen", "onttrekkingen", "resultaat_na_bestemming"):
            kosten.pop(key, None)
    means = {"aangevuld": "ja", "baten": row(900, 910, 920, 930)}
    total = {"saldo": {"realisatie": 77}}
    files[NAME] = {"algemene_dekkingsmiddelen": means, "totaal": total}
    [found] = [f for f in check(tmp_path, files).findings if f.level is Level.FOUT]
    assert (found.subject, found.found) == ("overzicht, totaal, saldo, realisatie 2024", "77")
    assert at(found, files) == (NAME, ("totaal", "saldo", "realisatie"))


def test_rounded_figures_give_no_total_of_the_overview(tmp_path: Path) -> None:
    """It is asked for in every column."""
    files = without(report(), "totaal", "lasten")
    codes = faults(check(tmp_path, files))
    assert codes.count("REK-007") == 4
    assert set(codes) == {"REK-007"}


def test_what_is_given_apart_goes_off_its_programme(tmp_path: Path) -> None:
    """And comes back in the row that it is given under; baten of overhead are nil then."""
    checked = check(tmp_path, moved())
    assert checked.findings == ()
    names = printed(checked)
    assert names.count(("Overhead", "−445")) == 2
    assert ("1 Groen", "−920") in names


def test_without_the_mapping_the_same_figures_are_refused(tmp_path: Path) -> None:
    """The hint tells of the mapping."""
    files = moved()
    del files[NAME]["elders"]
    checked = check(tmp_path, files)
    assert not checked.ok
    assert any("elders" in item.hint for item in checked.findings)


def test_what_comes_together_is_the_sum_unless_the_row_says_so(tmp_path: Path) -> None:
    """With `aangevuld: ja` nothing ties it, but the total of the overview does."""
    files = moved()
    tree = files[NAME]
    more = row(-100, -100, -100, -100)
    for path in (("overhead",), ("totaal",)):
        for deel in ("lasten", "saldo"):
            within(tree, *path)[deel] = added(within(tree, *path)[deel], more)
    tree["resultaat"] = added(tree["resultaat"], more)
    checked = check(tmp_path, files)
    assert set(faults(checked)) == {"OVZ-003"}
    assert all("aangevuld: ja" in item.hint for item in checked.findings)
    tree["overhead"]["aangevuld"] = "ja"
    assert check(tmp_path / "b", files).findings == ()
    tree["overhead"]["lasten"]["realisatie"] -= 270
    assert not check(tmp_path / "c", files).ok


@pytest.mark.parametrize("own", ["overhead", "vpb", "algemene_dekkingsmiddelen", "onvoorzien"])
def test_one_pakket_that_moves_is_one_amount_twice(tmp_path: Path, own: str) -> None:
    """It may be left out, and may not differ by one."""
    files = report()
    tree, gone = files[NAME], files["1.yaml"]["kosten"]["lasten"]["1B"]
    for deel in ("lasten", "saldo"):
        mine = within(tree, "programmas", "1")
        mine[deel] = less(mine[deel], gone)
    tree["elders"] = [{"programma": "1", "pakket": "1B", "zijde": "lasten", "naar": own}]
    assert check(tmp_path / "a", files).findings == ()
    tree[own] = {"lasten": dict(gone), "saldo": dict(gone)}
    assert check(tmp_path / "b", files).findings == ()
    tree[own]["lasten"]["primaire_begroting"] += 1
    tree[own]["saldo"]["primaire_begroting"] += 1
    assert not check(tmp_path / "c", files).ok


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"programma": "7"}, "OVZ-005", "programma"),
        ({"pakket": "1X"}, "OVZ-006", "pakket"),
        ({"pakket": "2B", "programma": "2", "zijde": "baten"}, "OVZ-006", "pakket"),
        ({"pakket": "2B", "programma": "2"}, "OVZ-007", "pakket"),
        ({"naar": "overig"}, "INV-004", "naar"),
        ({"zijde": "links"}, "INV-004", "zijde"),
    ],
)
def test_a_mapping_that_names_nothing_is_told_at_its_place(
    tmp_path: Path, change: dict[str, str], code: str, path: str
) -> None:
    """A programme, a pakket, a side or a row that is not there; a pakket for the second time."""
    files = moved()
    files[NAME]["elders"][0] |= change
    checked = check(tmp_path, files)
    found = [item for item in checked.findings if item.code == code]
    number = "1" if code == "OVZ-007" else "0"
    assert [at(item, files) for item in found] == [(NAME, ("elders", number, path))]


def test_reserves_outside_the_programmes_must_be_declared(tmp_path: Path) -> None:
    """The total of the overview is that of the programmes, unless it says that there is more."""
    files = report()
    tree, more = files[NAME], row(-100, -100, -100, -100)
    tree["toevoegingen"]["totaal"] = added(tree["toevoegingen"]["totaal"], more)
    tree["resultaat"] = added(tree["resultaat"], more)
    checked = check(tmp_path, files)
    assert set(faults(checked)) == {"OVZ-004"}
    assert all("aangevuld: ja" in item.hint for item in checked.findings)
    tree["toevoegingen"]["aangevuld"] = "ja"
    assert check(tmp_path / "b", files).findings == ()


def test_reserves_may_stand_in_the_overview_only(tmp_path: Path) -> None:
    """Where no programme has any, there is nothing to hold them against."""
    files = report()
    for name in ("1.yaml", "2.yaml"):
        for part in ("toevoegingen", "onttrekkingen"):
            files[name]["kosten"].pop(part, None)
    assert check(tmp_path, files).findings == ()


@pytest.mark.parametrize("lasten", ["positief", "negatief"])
@pytest.mark.parametrize("saldo", ["baten - lasten", "lasten - baten"])
def test_signs_are_those_of_the_profile(tmp_path: Path, lasten: str, saldo: str) -> None:
    """Delivered and printed by the same agreement; the legend tells of it."""
    files = report()
    files["rapport.yaml"]["tekenprofiel"] = {"lasten": lasten, "saldo": saldo}
    for tree in (files["1.yaml"]["kosten"], files["2.yaml"]["kosten"], files[NAME]):
        _turn(tree, lasten, saldo)
    checked = check(tmp_path, files)
    assert checked.findings == ()
    figures = dict(printed(checked))
    assert figures["Totaal lasten"] == ("−3.605" if lasten == "negatief" else "3.605")
    assert figures["Resultaat"] == ("−366" if saldo == "baten - lasten" else "366")


def _turn(tree: Tree, lasten: str, saldo: str) -> None:
    """Write a tree of effects in other signs; a verschil stays a voordeel when positive."""
    turned = {"lasten": lasten == "positief", "toevoegingen": lasten == "positief"}
    turned |= {"totaal_lasten": turned["lasten"], "saldo": saldo == "lasten - baten"}
    turned["resultaat"] = turned["saldo"]

    def walk_down(node: Tree, minus: bool) -> None:  # noqa: FBT001  a fact of the figures
        for key, value in node.items():
            if isinstance(value, dict):
                walk_down(value, turned.get(key, minus))
            elif isinstance(value, int) and key != "verschil" and minus:
                node[key] = -value

    walk_down(tree, minus=False)


def test_the_table_says_what_it_sums_and_where_it_stands(tmp_path: Path) -> None:
    """Behind the programmes; lasten, baten, saldo, the reserves, and the result in bold."""
    checked = check(tmp_path, report())
    table = table_of(checked)
    assert checked.document is not None
    assert [section.id for section in checked.document.sections] == [
        *("programma-1", "programma-2", "overzicht")
    ]
    assert [name for name, _ in printed(checked)] == [
        *("Lasten", "1 Groen", "2 Bestuur", "Totaal lasten"),
        *("Baten", "1 Groen", "2 Bestuur", "Totaal baten"),
        *("Saldo", "1 Groen", "2 Bestuur", "Totaal saldo van baten en lasten"),
        "Toevoegingen aan reserves",
        *("Onttrekkingen aan reserves", "1 Groen", "2 Bestuur", "Totaal onttrekkingen"),
        "Resultaat",
    ]
    assert table.rows[-1].role is RowRole.BALANCE
    # Per column 3 totals, 3 balances, the onttrekkingen and the result; 14 rows with a verschil.
    assert len(table.sums) == 5 * 8 + 14


def test_text_may_name_a_figure_of_the_overview(tmp_path: Path) -> None:
    """By `overzicht/`, the row, the side and the column."""
    files = report()
    names = "overzicht/totaal.saldo.realisatie", "overzicht/resultaat.verschil | richting"
    told = " en ".join(f"{{{name}}}" for name in names)
    files["1.yaml"]["omschrijving"] = f"'Samen {told}.'"
    checked = check(tmp_path, files)
    assert checked.findings == ()
    assert checked.document is not None
    nodes = [node for node in walk(checked.document) if isinstance(node, Paragraph)]
    text = plain(nodes[0].children)
    assert text.replace("\N{NO-BREAK SPACE}", " ") == "Samen −€ 405.000 en voordeel."


def test_text_that_names_an_overview_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    """No figure of the programme is what the writer meant."""
    files = report()
    del files["rapport.yaml"]["overzicht"]
    files["1.yaml"]["omschrijving"] = "'Samen {overzicht/totaal.saldo.realisatie}.'"
    [found] = [f for f in check(tmp_path, files).findings if f.level is Level.FOUT]
    assert found.code == "BED-002"
    assert "Er is geen overzicht" in found.message


def test_last_years_overview_is_held_against_this_ones_column(tmp_path: Path) -> None:
    """Both with an overview: what was printed as realisatie returns as last year."""
    put(tmp_path / "2023", back_a_year(report()))
    files = report()
    files["rapport.yaml"]["vorig_jaar"] = "../2023"
    assert rapport.check(put(tmp_path / "2024", files)).findings == ()
    for path in (("totaal", "baten"), ("totaal", "saldo"), ("resultaat",)):
        within(files[NAME], *path)["realisatie_vorig_jaar"] += 1
    checked = rapport.check(put(tmp_path / "2024", files))
    told = {at(item, files)[1] for item in checked.findings if item.level is Level.FOUT}
    assert ("totaal", "baten", "realisatie_vorig_jaar") in told
    for deel in ("baten", "saldo"):
        within(files[NAME], "totaal", deel)["herzien"] = "Andere indeling."
    files[NAME]["resultaat"]["herzien"] = "Andere indeling."
    checked = rapport.check(put(tmp_path / "2024", files))
    assert checked.ok
    assert [item.code for item in checked.findings].count("VJR-006") == 3


def test_a_row_that_last_years_overview_did_not_have_says_why(tmp_path: Path) -> None:
    """As in the table of a programme."""
    put(tmp_path / "2023", back_a_year(report()))
    files = moved()
    files["rapport.yaml"]["vorig_jaar"] = "../2023"
    codes = faults(rapport.check(put(tmp_path / "2024", files)))
    assert "VJR-004" in codes


def test_totals_from_rounded_figures_must_be_declared(tmp_path: Path) -> None:
    """A total over rows that were each rounded to the letter; the message names the habit."""
    files = report()
    files[NAME]["afronding"] = "uit-afgeronde-cijfers"
    checked = check(tmp_path, files)
    assert checked.findings == ()
    assert any(name.startswith("overzicht: ") for name in checked.summary.habits)


def test_a_column_that_is_not_printed_is_told_once(tmp_path: Path) -> None:
    """For the overview as for each programme."""
    files = report()
    files["rapport.yaml"]["kolommen"] = {
        "volgorde": ["begroting_na_wijziging", "realisatie", "verschil"]
    }
    checked = check(tmp_path, files)
    assert checked.ok
    told = [(item.subject, item.found) for item in checked.findings if item.code == "KOL-001"]
    assert told.count(("overzicht", "primaire_begroting")) == 1
    assert len(table_of(checked).columns) == 4


def test_another_unit_is_allowed_and_a_coarser_one_is_not(tmp_path: Path) -> None:
    """Exact programmes with an overview in thousands, and the other way round in millions."""
    files = report()
    for name in ("1.yaml", "2.yaml"):
        files[name]["kosten"]["cijfers_in"] = "euro"
        _times(files[name]["kosten"], 1000)
    checked = check(tmp_path, files)
    assert checked.findings == ()
    files[NAME]["cijfers_in"] = "miljoen euro"
    assert "EEN-005" in faults(check(tmp_path / "b", files))


def _times(node: Tree, factor: int) -> None:
    for key, value in node.items():
        if isinstance(value, dict):
            _times(value, factor)
        elif isinstance(value, int):
            node[key] = value * factor


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("totaal", "lasten", "realisatie"), "", "REK-007"),
        (("totaal", "lasten", "realisatie"), "veel", "GET-003"),
        (("programmas", "1", "lasten", "realisatie"), "n.v.t.", "GET-003"),
        (("programmas", "1"), "veel", "INV-003"),
        (("programmas", "9"), {"lasten": row(1, 1, 1, 1)}, "OVZ-005"),
        (("onttrekkingen", "programmas", "9"), row(1, 1, 1, 1), "OVZ-005"),
        (("toevoegingen", "totaal", "realisatie"), "1.0", "GET-001"),
        (("overhed",), {"lasten": row(1, 1, 1, 1)}, "INV-001"),
        (("overhead",), {"lasten": {"realisatie": 1}}, "GET-007"),
        (("elders",), ["1B"], "INV-003"),
        (("programmas",), [], "INV-003"),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else None,
)
def test_damage_is_a_finding_at_its_place(
    tmp_path: Path, path: tuple[str, ...], value: object, code: str
) -> None:
    """A missing cell, text in a cell, a row that does not exist, another form."""
    files = report()
    within(files[NAME], *path[:-1])[path[-1]] = value
    found = [item for item in check(tmp_path, files).findings if item.code == code]
    assert found
    assert {at(item, files)[0] for item in found} == {NAME}
    assert all(at(item, files)[1][: len(path) - 1] == path[:-1] for item in found)


def test_a_row_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """The file cannot say which of the two counts."""
    folder = put(tmp_path, report())
    text = (folder / NAME).read_text(encoding="utf-8")
    again = text.replace("totaal:\n", "totaal:\n  lasten:\n    realisatie: 1\n", 1)
    (folder / NAME).write_text(again, encoding="utf-8")
    found = [item for item in rapport.check(folder).findings if item.level is Level.FOUT]
    assert found
    assert {Path(item.place.file).name for item in found if item.place} == {NAME}


@pytest.mark.parametrize("text", ["", "\n", "programmas:\n", "# niets\n", "- a\n", "a: [\n"])
def test_an_overview_with_nothing_in_it_blocks_with_a_finding(tmp_path: Path, text: str) -> None:
    """The totals are asked for, or the file is not read at all."""
    folder = put(tmp_path, report())
    (folder / NAME).write_text(text, encoding="utf-8")
    checked = rapport.check(folder)
    assert not checked.ok
    assert all(item.place for item in checked.findings)


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    """In rapport.yaml."""
    files = report()
    folder = put(tmp_path, files)
    (folder / NAME).unlink()
    [found] = rapport.check(folder).findings
    assert found.code == "BST-008"
    assert at(found, files) == ("rapport.yaml", ("overzicht",))


def test_a_programme_without_figures_must_stand_in_the_overview(tmp_path: Path) -> None:
    """In a concept it may lack its own; the total of all cannot do without."""
    files = report()
    files["rapport.yaml"]["status"] = "concept"
    del files["2.yaml"]["kosten"]
    assert faults(check(tmp_path / "a", files)) == []
    del files[NAME]["programmas"]["2"]
    assert "OVZ-008" in faults(check(tmp_path / "b", files))


def test_a_programme_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """The overview is not held against a report that is not all there."""
    files = report()
    folder = put(tmp_path, files)
    (folder / "2.yaml").write_text("programma: [", encoding="utf-8")
    found = rapport.check(folder).findings
    assert {Path(item.place.file).name for item in found if item.place} == {"2.yaml"}


def test_every_column_of_the_tiny_report_adds_up() -> None:
    """The example itself: 1B is −350 of lasten in 2024, and 2B −95."""
    tree = overzichten.overview()
    assert tree["totaal"]["saldo"]["realisatie"] == -405
    assert [tree["resultaat"][column] for column in COLUMNS][3] == -366


def test_both_files_hold_the_overview_with_its_figures(tmp_path: Path) -> None:
    """As poppler and Word's own format give it back: every row behind its name."""
    rapport.build(put(tmp_path / "verslag", moved()), out=tmp_path / "uit")
    folder = tmp_path / "uit" / "verslag"
    word = Document(str(folder / "verslag.docx"))
    # Its tables are locked, and python-docx does not look into what locks them.
    every = [WordTable(found, word) for found in word.element.body.iter(qn("w:tbl"))]
    [table] = [each for each in every if _is_overview(each)]
    in_word = [" ".join(cell.text for cell in line.cells) for line in table.rows]
    assert "Resultaat −581 −477 −466 −366 100" in in_word
    assert "Overhead −385 −380 −390 −445 −55" in in_word
    text = poppler("pdftotext", "-layout", folder / "verslag.pdf", "-")
    in_pdf = [" ".join(line.split()) for line in text.splitlines()]
    assert "Resultaat −581 −477 −466 −366 100" in in_pdf
    assert in_pdf.count("Overhead −385 −380 −390 −445 −55") == 2


def _is_overview(table: WordTable) -> bool:
    return table.rows[0].cells[0].text == "Programma"
