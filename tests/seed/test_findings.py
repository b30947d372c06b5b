"""What the tool says of the published figures, and of every figure that is spoiled."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

import rapport
from rapport import Built, Ending, Level
from rapport.cli.run import run
from tests.seed.seed import INPUT

FILE = INPUT / "programma-1-veiligheid.yaml"
LINES = FILE.read_text(encoding="utf-8").splitlines()
FIGURE = re.compile(r"^(\s+[a-z_]+: )(€ )?(-?[0-9][0-9.]*)$")
FIRST, AFTER, LAST = (
    LINES.index("kosten:"),
    LINES.index("afwijkingen:"),
    LINES.index("indicatoren:"),
)
ALL = [number for number in range(FIRST, LAST) if FIGURE.match(LINES[number])]
# Two figures stand in no sum at all: nothing can tell whether they are right.
LOOSE_FROM = LINES.index("      naam: Niet in pakketjes opgenomen")
LOOSE = [LOOSE_FROM + 1, LOOSE_FROM + 2]


def test_the_published_figures_build_with_their_remarks(built: Built) -> None:
    """No FOUT: four roundings, two items without I or S, one empty part, one confirmation."""
    assert built.ending is Ending.BUILT
    levels = [(item.level, item.code) for item in built.findings]
    assert levels.count((Level.OPMERKING, "REK-008")) == 4
    assert levels.count((Level.WAARSCHUWING, "AFW-002")) == 2
    assert levels.count((Level.OPMERKING, "INV-012")) == 1
    assert levels.count((Level.OPMERKING, "BED-102")) == 1
    assert len(levels) == 8


def test_the_text_of_an_explanation_confirms_its_figure(built: Built) -> None:
    """The free amounts of the text give no alarm; two of them add up to the item they explain."""
    told = [item for item in built.findings if item.code.startswith("BED")]
    assert [(item.found, item.expected) for item in told] == [
        ("€ 224.995 − € 125.198 = €\u00a099.797", "−100")
    ]


def test_the_remarks_on_rounding_name_the_four_cells(built: Built) -> None:
    """126 + 296 is printed as 423, 4 + 507 as 510, and the saldo's 642 does not follow twice."""
    sums = sorted(item.detail[0] for item in built.findings if item.code == "REK-008")
    assert sums == [
        "126 + 296 = 422, er staat 423",
        "131 + 510 = 641, er staat 642",
        "4 + 507 = 511, er staat 510",
        "−5.759 + 6.400 = 641, er staat 642",
    ]


def test_every_figure_of_both_tables_is_among_the_mutations() -> None:
    """The cost table has 40 figures, the afwijkingen 13, and the sentence one."""
    assert len([number for number in ALL if number < AFTER]) == 41
    assert len([number for number in ALL if number > AFTER]) == 13


def test_the_tool_itself_names_the_figures_that_it_cannot_check(built: Built) -> None:
    """Exactly the two figures that the mutations leave out."""
    assert built.checked.summary.loose == (
        "programma 1, onttrekkingen, 1Z, realisatie 2023",
        "programma 1, onttrekkingen, 1Z, primaire begroting 2024",
    )
    assert [LINES[number].strip() for number in LOOSE] == [
        "realisatie_vorig_jaar: 106",
        "primaire_begroting: 41",
    ]


@pytest.mark.parametrize("number", [number for number in ALL if number not in LOOSE])
def test_every_spoiled_figure_blocks_at_its_table(
    number: int, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten more than is printed: exit 1, a FOUT in that table, and not one output touched."""
    before = _state(folder)
    spoiled = _spoil(
        tmp_path, number, lambda figure: figure + (10000 if number == FIRST + 1 else 10)
    )
    arguments = ["build", str(spoiled), "--out", str(folder.parent), "--json"]
    assert run(arguments) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    first, last = (FIRST, AFTER) if number < AFTER else (AFTER, LAST)
    places = [item["place"]["line"] for item in findings if item["level"] == "FOUT"]
    assert any(first < line <= last for line in places)
    assert _state(folder) == before


@pytest.mark.parametrize("number", [number for number in ALL if number not in LOOSE])
@pytest.mark.parametrize(
    "change",
    [lambda f: -f, lambda f: f * 10, lambda f: f * 1000, lambda f: f - 7],
    ids=["teken", "factor 10", "factor 1000", "zeven minder"],
)
def test_other_slips_block_too(number: int, change: object, tmp_path: Path) -> None:
    """A turned sign, a factor, another digit: blocked, unless it leaves the figure as it is."""
    assert callable(change)
    old = _figure(number)
    explained = 500 if "€" in LINES[number] else 3
    if abs(change(old) - old) <= explained:
        pytest.skip("this slip does not change the figure by more than rounding explains")
    checked = rapport.check(_spoil(tmp_path, number, change))
    first, last = (FIRST, AFTER) if number < AFTER else (AFTER, LAST)
    lines = [f.place.line for f in checked.findings if f.place and f.level is Level.FOUT]
    assert any(first < line <= last for line in lines)
    assert not checked.ok


def _figure(number: int) -> int:
    match = FIGURE.match(LINES[number])
    assert match
    return int(match[3].replace(".", ""))


def _spoil(tmp_path: Path, number: int, change: object) -> Path:
    """A copy of the example, in a folder of the same name, with one figure changed."""
    assert callable(change)
    match = FIGURE.match(LINES[number])
    assert match
    copy = tmp_path / INPUT.name
    shutil.copytree(INPUT, copy)
    lines = [*LINES]
    lines[number] = f"{match[1]}{match[2] or ''}{change(_figure(number))}"
    (copy / FILE.name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return copy


def _state(folder: Path) -> list[tuple[str, bytes, int]]:
    """Every file with its bytes and its time, and the times of the folders."""
    files = sorted(path for path in folder.iterdir())
    times = [(str(path), b"", path.stat().st_mtime_ns) for path in (folder, folder.parent)]
    return [(f.name, f.read_bytes(), f.stat().st_mtime_ns) for f in files] + times
