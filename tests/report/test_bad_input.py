"""Bad input, item by item: a finding at its place, the other faults too, and no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

import rapport
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, line_of
from tests.report.spoiled import BESIDE, ELSEWHERE, Slip, check, faults, put, spoiled

A_PAKKET = """\
  - code: 7a
    naam: Perken
    inhoud: Perken.
    wilden_we_bereiken: Bloemen.
    hebben_we_bereikt: Bloemen.
kosten:
"""


def part(first: str, after: str = "") -> str:
    """The lines of the programme from one to another, or to the end."""
    start = PROGRAMMA.index(first)
    return PROGRAMMA[start : PROGRAMMA.index(after, start) if after else None]


PAKKETTEN = part("pakketten:\n", "kosten:\n")
KOSTEN = part("kosten:\n", "afwijkingen:\n")
LASTEN = part("  lasten:\n", "  totaal_lasten:\n")
ROW = part("    7A:\n", "  totaal_lasten:\n")
INDICATOREN = part("indicatoren:\n")
WILDEN = "    wilden_we_bereiken: Meer schaduw."
BLOCK = "    wilden_we_bereiken: |\n      Meer schaduw.\n\n      "

SLIPS = {
    "unknown key": Slip("INV-001", "omschrijving: Over", "omschijving: Over"),
    "unknown key in a pakket": Slip("INV-001", "    naam: Bomen", "    naem: Bomen"),
    "unknown key in a row of figures": Slip(
        "INV-001", "primaire_begroting: -950", "primair_begroting: -950"
    ),
    "unknown key in an indicator": Slip("INV-001", "bron: Telling", "bronn: Telling"),
    "unknown key in rapport.yaml": Slip("INV-001", "stat", "sttat", file="rapport.yaml"),
    "unknown key that resembles none": Slip(
        "INV-001", "programma: 7", "programma: 7\nxyz: 1", "xyz"
    ),
    "unknown key beside the right one": Slip(
        "INV-001", "naam: Groen", "naam: Groen\nnaem: Blauw", "naem"
    ),
    "missing key": Slip("INV-002", "    naam: Bomen\n", "", "- code: 7A"),
    "missing key on top": Slip("INV-002", "naam: Groen\n", "", "programma: 7"),
    "list for a text": Slip("INV-003", "Over bomen.", "[Over, bomen]"),
    "group for a text": Slip("INV-003", "Over bomen.", "{Over: bomen}"),
    "group for a figure": Slip("INV-003", "primaire_begroting: -950", "primaire_begroting: {a: 1}"),
    "list for a text in an item": Slip("INV-003", "Minder gesnoeid.", "[Minder]"),
    "text for a group": Slip(
        "INV-003", "      vergelijking: 1,1", "      vergelijking: {a: 1}", "vergelijking: {a"
    ),
    "list for a name": Slip(
        "INV-003", "  - p.yaml", "  - [p.yaml]\n  - p.yaml", file="rapport.yaml"
    ),
    "value outside its list": Slip("INV-004", "aard: I", "aard: X"),
    "empty name": Slip("INV-005", "naam: Groen", "naam:"),
    "empty item": Slip("INV-005", "  - p.yaml", "  -\n  - p.yaml", "  -", "rapport.yaml"),
    "code with a space": Slip("INV-007", "programma: 7", "programma: 7 7"),
    "year before there were years": Slip(
        "INV-007", "jaar: 2024", "jaar: 0000", file="rapport.yaml"
    ),
    "year of two digits": Slip("INV-007", "jaar: 2024", "jaar: 24", file="rapport.yaml"),
    "pakket without a code": Slip("INV-002", "  - code: 7A\n    naam: Bo", "  - naam: Bo"),
    "pakket with an empty code": Slip("INV-007", "code: 7A", "code:"),
    "pakket with a space in its code": Slip("INV-007", "code: 7A", "code: 7 A"),
    "text for all pakketten": Slip("INV-003", PAKKETTEN, "pakketten: geen\n"),
    "text for the costs": Slip("INV-003", KOSTEN, "kosten: geen\n"),
    "list for the costs": Slip("INV-003", KOSTEN, "kosten: [geen]\n"),
    "text for one side of the costs": Slip("INV-003", LASTEN, "  lasten: geen\n"),
    "text for one row of the costs": Slip("INV-003", ROW, "    7A: geen\n"),
    "text for the indicators": Slip("INV-003", INDICATOREN, "indicatoren: geen\n"),
    "same code twice": Slip("INV-008", "kosten:\n", A_PAKKET, "- code: 7a"),
    "figures for an unknown pakket": Slip("INV-009", "    7A:", "    7X:", after="  baten:"),
    "no date": Slip("INV-013", "26-03-2025", "31-02-2025"),
    "unknown house style": Slip(
        "INV-015", "drempels:", "stijl: bassis\ndrempels:", file="rapport.yaml"
    ),
    "same file twice": Slip("INV-016", "- p.yaml", "- p.yaml\n  - p.yaml", 11, "rapport.yaml"),
    "picture in a cell": Slip(
        "INV-017", "Minder gesnoeid.", "|\n          ![Tak](tak.png)", "![Tak]"
    ),
    "a workbook": Slip("INV-018", "- p.yaml", "- p.yaml\n  - p.xlsx", "- p.xlsx", "rapport.yaml"),
    "missing programme file": Slip(
        "BST-008", "- p.yaml", "- p.yaml\n  - q.yaml", "- q.yaml", "rapport.yaml"
    ),
    "dots in the name of a file": Slip(
        "BST-006", "- p.yaml", "- p.yaml\n  - ../p.yaml", "- ../p", "rapport.yaml"
    ),
    "file from the top of the disk": Slip(
        "BST-006", "- p.yaml", "- p.yaml\n  - /etc/passwd", "- /etc", "rapport.yaml"
    ),
    "folder for a file": Slip(
        "BST-009", "- p.yaml", "- p.yaml\n  - map.yaml", "- map", "rapport.yaml"
    ),
    "links that go round": Slip(
        "BST-011", "- p.yaml", "- p.yaml\n  - kring.yaml", "- kring", "rapport.yaml"
    ),
    "file outside by a link": Slip(
        "BST-007", "- p.yaml", "- p.yaml\n  - buiten.yaml", "- buiten", "rapport.yaml"
    ),
    "double key": Slip("YML-003", "naam: Groen", "naam: Groen\nnaam: Blauw", "naam: Blauw"),
    "double figure": Slip(
        "YML-003", "realisatie: -920", "realisatie: -920\n      realisatie: -77", "realisatie: -77"
    ),
    "anchor": Slip("YML-004", "Over bomen.", "&bomen Over bomen."),
    "cut by a comment": Slip("YML-014", "Over bomen.", "Plan #3 over bomen"),
    "control character": Slip("TXT-002", "Meer schaduw.", "Meer \x07schaduw."),
    "turned reading direction": Slip("TXT-003", "Meer schaduw.", "Meer \u202eschaduw."),
    "a million characters": Slip("TXT-006", "Meer schaduw.", "woord " * 170_000),
    "a long word": Slip("TXT-007", "Meer schaduw.", "x" * 300),
    "raw HTML": Slip("TKS-001", "Meer schaduw.", "Meer<br>schaduw."),
    "raw HTML on its own line": Slip(
        "TKS-001", WILDEN, BLOCK + "<script>alert(1)</script>", "<script>"
    ),
    "missing picture": Slip("BST-008", WILDEN, BLOCK + "![Boom](boom.png)", "![Boom]"),
    "picture outside the folder": Slip(
        "BST-006", WILDEN, BLOCK + "![Boom](../boom.png)", "![Boom]"
    ),
    "picture that is a text": Slip("AFB-002", WILDEN, BLOCK + "![Boom](p.yaml)", "![Boom]"),
    "a figure as a spreadsheet gives it": Slip(
        "GET-001", "primaire_begroting: -950", "primaire_begroting: -9.5"
    ),
    "a figure that is missing": Slip("GET-007", "primaire_begroting: -950", "primaire_begroting:"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_each_fault_is_told_at_its_place_and_hides_no_other(name: str, tmp_path: Path) -> None:
    """The slip, a fault elsewhere in its file and one in the other file: these and no more."""
    folder = tmp_path / "rapport"
    (folder / "map.yaml").mkdir(parents=True)
    (folder / "kring.yaml").symlink_to(folder / "kring.yaml")
    (tmp_path / "buiten.yaml").write_text(PROGRAMMA, encoding="utf-8")
    (folder / "p.xlsx").write_bytes(b"PK")
    (folder / "buiten.yaml").symlink_to(tmp_path / "buiten.yaml")
    checked, wanted = check(folder, SLIPS[name], BESIDE, ELSEWHERE)
    assert faults(checked) == wanted
    assert not checked.ok


BROKEN = {
    "colon in a text": Slip("YML-102", "naam: Groen", "naam: Groen: en meer"),
    "tab": Slip("YML-101", "      bron: Telling", "     \tbron: Telling", "bron: Telling"),
    "quote without its end": Slip("YML-107", "Andere gemeenten", '"Andere gemeenten'),
    "bracket without its end": Slip("YML-110", "Andere gemeenten", "[Andere gemeenten"),
    "line that hangs in between": Slip("YML-105", "      verschil: 80", "     verschil: 80"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_yaml_is_told_with_what_else_is_wrong(name: str, tmp_path: Path) -> None:
    """Of a file that is no YAML the syntax and the double keys are told, and the other file."""
    double = Slip("YML-003", "naam: Groen", "naam: Groen\nnaam: Blauw", "naam: Blauw")
    if BROKEN[name].old == "naam: Groen":
        double = Slip("YML-102", "Over bomen.", "Over: bomen")
    checked, wanted = check(tmp_path, double, BROKEN[name], ELSEWHERE)
    assert faults(checked) == wanted
    assert not checked.ok


BROKEN_SETTINGS = {
    "colon in a text": Slip("YML-102", "Voorbeeldstad", "Voorbeeld: stad", file="rapport.yaml"),
    "no programmes": Slip("INV-003", "\n  - p.yaml", " p.yaml", "programmas", "rapport.yaml"),
}


@pytest.mark.parametrize("name", BROKEN_SETTINGS)
def test_settings_that_cannot_be_read_hide_no_broken_programme(name: str, tmp_path: Path) -> None:
    """The files that they name are read for their own faults."""
    double = Slip("YML-003", "naam: Groen", "naam: Groen\nnaam: Blauw", "naam: Blauw")
    checked, wanted = check(tmp_path, double, BROKEN_SETTINGS[name])
    assert faults(checked) == wanted
    assert not checked.ok


@pytest.mark.parametrize("text", ["", "\n\n", "# niets\n", "\ufeff"])
def test_an_empty_programme_file_is_told(text: str, tmp_path: Path) -> None:
    """A file without anything is no programme, and hides nothing of the other."""
    texts = spoiled(ELSEWHERE) | {"p.yaml": text}
    assert faults(rapport.check(put(tmp_path, texts))) == [
        "INV-004 rapport.yaml:4",
        "YML-001 p.yaml:1",
    ]


def test_an_empty_programme_is_told(tmp_path: Path) -> None:
    """A programme with a name and nothing else lacks all that a programme needs."""
    texts = spoiled() | {"p.yaml": "programma: 7\nnaam: Groen\n"}
    checked = rapport.check(put(tmp_path, texts))
    assert [item.code for item in checked.findings] == ["INV-010"] * 3 + ["INV-011"]
    assert not checked.ok


def test_latin_1_is_told_and_read_on(tmp_path: Path) -> None:
    """A file in Windows-1252 gives one finding about that, and its other faults."""
    text = spoiled(BESIDE)["p.yaml"].replace("Over bomen.", "Over cafés.")
    put(tmp_path, {"rapport.yaml": RAPPORT})
    (tmp_path / "p.yaml").write_bytes(text.encode("cp1252"))
    assert faults(rapport.check(tmp_path)) == [
        f"INV-004 p.yaml:{line_of(text, 'aard: T')}",
        f"TXT-001 p.yaml:{line_of(text, 'cafés')}",
    ]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_other_line_ends_are_no_fault(
    mark: str, ending: str, tmp_path: Path
) -> None:
    """What Windows programs write reads the same, with the same lines."""
    texts = {name: mark + text.replace("\n", ending) for name, text in spoiled(BESIDE).items()}
    assert faults(rapport.check(put(tmp_path, texts))) == ["INV-004 p.yaml:53"]


def test_a_report_that_is_no_folder_is_told(tmp_path: Path) -> None:
    """A file instead of a folder, a folder that is not there, one without rapport.yaml."""
    put(tmp_path / "goed", {"rapport.yaml": RAPPORT, "p.yaml": PROGRAMMA})
    (tmp_path / "leeg").mkdir()
    assert faults(rapport.check(tmp_path / "goed" / "p.yaml")) == ["BST-004 p.yaml:0"]
    assert faults(rapport.check(tmp_path / "goet")) == ["BST-003 goet:0"]
    assert faults(rapport.check(tmp_path / "leeg")) == ["BST-005 leeg:0"]


def test_a_folder_called_rapport_yaml_is_told(tmp_path: Path) -> None:
    """It cannot be read as a file."""
    (tmp_path / "rapport.yaml").mkdir()
    assert faults(rapport.check(tmp_path)) == ["BST-009 rapport.yaml:0"]


@pytest.mark.parametrize("good", [PROGRAMMA, EXACT])
def test_the_report_without_slips_is_good(good: str, tmp_path: Path) -> None:
    """Else none of these tests would say anything."""
    assert rapport.check(put(tmp_path, spoiled() | {"p.yaml": good})).findings == ()
