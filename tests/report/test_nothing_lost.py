"""What stands in the inputs stands in the document, or a finding says why not."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as PillowImage

import rapport
from rapport import Checked, Level
from rapport.document import (
    Block,
    Document,
    Heading,
    Image,
    KeyFigures,
    ListBlock,
    Paragraph,
    Quote,
    Section,
    Table,
    walk,
)
from rapport.prose.tree import plain
from tests.report.small import EXACT, PROGRAMMA, RAPPORT, check, line_of, told, write
from tests.report.spoiled import put

TEMPLATES = Path(__file__).parents[2] / "templates"
CONCEPT = RAPPORT.replace("vastgesteld", "concept")
# Every text is a word of its own, so that a word that is gone can be named.
TEXTS = """\
programma: 7
naam: Wnaam
omschrijving: |
  Womschrijving

  - Wpunt

    > Wcitaat
pakketten:
  - code: 7A
    naam: Wpakket
    inhoud: |
      # Wkop
      Winhoud
    wilden_we_bereiken: |
      1. Wwilden
      2. Wtweede
    hebben_we_bereikt: Wbereikt
  - code: 7B
    naam: Wander
    inhoud: Wgras
    wilden_we_bereiken: Wminder
    hebben_we_bereikt: Wgemaaid
verbonden_partijen: Wverbonden
kosten:
  resultaat: € 15.000
  lasten:
    7A:
      realisatie_vorig_jaar: -101
      primaire_begroting: -102
      begroting_na_wijziging: -113
      realisatie: -104
      verschil: 9
  totaal_lasten:
    realisatie_vorig_jaar: -101
    primaire_begroting: -102
    begroting_na_wijziging: -113
    realisatie: -104
    verschil: 9
  baten:
    7B:
      realisatie_vorig_jaar: 201
      primaire_begroting: 202
      begroting_na_wijziging: 203
      realisatie: 209
      verschil: 6
  totaal_baten:
    realisatie_vorig_jaar: 201
    primaire_begroting: 202
    begroting_na_wijziging: 203
    realisatie: 209
    verschil: 6
  saldo:
    realisatie_vorig_jaar: 100
    primaire_begroting: 100
    begroting_na_wijziging: 90
    realisatie: 105
    verschil: 15
  toevoegingen:
    7Y:
      naam: Wtoevoeging
      realisatie_vorig_jaar: 301
      primaire_begroting: 302
      begroting_na_wijziging: 303
      realisatie: 304
      verschil: 1
  onttrekkingen:
    7Z:
      naam: Wonttrekking
      realisatie_vorig_jaar: 401
      primaire_begroting: 402
      begroting_na_wijziging: 403
      realisatie: 404
      verschil: 1
afwijkingen:
  7A:
    posten:
      - toelichting: |
          Wtoelichting

          1. Wgenummerd
        lasten: 7
        aard: I
    overige:
      lasten: 2
      aard: S
    totaal:
      lasten: 9
  7B:
    totaal:
      baten: 6
    overige:
      baten: 6
indicatoren:
  peildatum: 26-03-2025
  vergelijkingsgroep: Wgroep
  lijst:
    - naam: Windicator
      waarden:
        2023: 501,5
        2024: n.n.b.
      vergelijking: 503
      bron: Wbron
      omschrijving: Wbetekenis
"""
BLOCKS = re.compile(r"^(?=\S)|^(?=  [a-z_]+:)|^(?=    [a-z_]+:)", re.MULTILINE)
WORD = re.compile(r"\bW[a-z]+")


def every(document: Document) -> Iterator[Block | Section]:
    """Every node, also what hangs in lists and quotes."""
    for node in walk(document):
        yield node
        yield from _inside(node)


def _inside(node: Block | Section) -> Iterator[Block]:
    inner: tuple[Block, ...] = ()
    if isinstance(node, ListBlock):
        inner = tuple(block for item in node.items for block in item)
    elif isinstance(node, Quote):
        inner = node.children
    for block in inner:
        yield block
        yield from _inside(block)


def words(document: Document) -> str:
    """All text of a document, cell by cell."""
    parts = [document.title, document.cover.title]
    for node in every(document):
        match node:
            case Heading(children=children, code=code):
                parts += [code, plain(children)]
            case Paragraph(children=children):
                parts.append(plain(children))
            case KeyFigures(items=items):
                parts += [item.text for item in items]
            case Table():
                parts += [column.label for column in node.columns]
                parts += [plain(cell.children) for row in node.rows for cell in row.cells]
            case _:
                pass
    return "\n".join(parts)


def lost(text: str, document: Document) -> set[str]:
    """The words of an input that are not in the document."""
    return set(WORD.findall(text)) - set(WORD.findall(words(document)))


def figures(document: Document) -> list[str]:
    """The text of every figure in a table that is a number, without its sign."""
    return [
        plain(cell.children).lstrip("−")
        for table in walk(document)
        if isinstance(table, Table)
        for row in table.rows
        for cell in row.cells
        if cell.key and cell.shown is not None
    ]


def printed(checked: Checked) -> Document:
    """The document, which must be there and not be blocked."""
    assert [item.message for item in checked.findings if item.level is Level.FOUT] == []
    assert checked.document is not None
    return checked.document


def test_every_text_and_figure_reaches_the_document(tmp_path: Path) -> None:
    """Each word, and each figure as often as it was delivered."""
    document = printed(check(tmp_path, programma=TEXTS))
    assert lost(TEXTS, document) == set()
    delivered = re.findall(r"^ {4,}[a-z_0-9]+: (?:€ )?-?([0-9,]+)$", TEXTS, re.MULTILINE)
    assert sorted(figures(document)) == sorted(delivered)
    assert "€\u00a015.000" in words(document)
    assert "n.n.b." in words(document)
    assert "26-03-2025" in words(document)


@settings(max_examples=40, deadline=None)
@given(gone=st.sets(st.integers(0, len(BLOCKS.split(TEXTS)) - 1), min_size=1, max_size=25))
def test_what_is_left_of_a_report_reaches_the_document(gone: set[int]) -> None:
    """Whatever is left out of a concept: the words that remain are printed, or blocked."""
    parts = BLOCKS.split(TEXTS)
    left = "".join(part for number, part in enumerate(parts) if number not in gone)
    with tempfile.TemporaryDirectory() as folder:
        checked = rapport.check(put(Path(folder), {"rapport.yaml": CONCEPT, "p.yaml": left}))
    if checked.ok:
        assert lost(left, printed(checked)) == set()


def test_an_afwijking_with_only_a_total_is_printed(tmp_path: Path) -> None:
    """The total of exact euros, with the rest that it implies."""
    start, end = EXACT.index("    posten:"), EXACT.index("indicatoren:")
    total = "    totaal:\n      lasten: 79.600\n      baten: 10.250,50\n"
    settings_yaml = RAPPORT.replace("€ 75.000", "€ 80.000")
    checked = check(
        tmp_path, rapport_yaml=settings_yaml, programma=EXACT[:start] + total + EXACT[end:]
    )
    table = [node for node in walk(printed(checked)) if isinstance(node, Table)][1]
    texts = [[plain(cell.children) for cell in row.cells[1:3]] for row in table.rows]
    assert texts == [["80", "10"], ["80", "10"]]


def test_an_empty_afwijking_is_told(tmp_path: Path) -> None:
    """A code with nothing under it gives no table, and a remark."""
    for empty in ("{posten: []}", "{}"):
        programma = PROGRAMMA.replace("afwijkingen:\n  7A:", f"afwijkingen:\n  7B: {empty}\n  7A:")
        pakket = "  - code: 7B\n    naam: Gras\n    inhoud: a\n    wilden_we_bereiken: a\n"
        pakket += "    hebben_we_bereikt: a\nkosten:"
        zero = "\n".join(
            f"      {fase}: 0"
            for fase in (
                "realisatie_vorig_jaar",
                "primaire_begroting",
                "begroting_na_wijziging",
                "realisatie",
                "verschil",
            )
        )
        programma = programma.replace("kosten:", pakket, 1)
        programma = programma.replace("  lasten:\n", f"  lasten:\n    7B:\n{zero}\n", 1)
        checked = check(tmp_path, programma=programma)
        assert told(checked.findings) == [f"INV-019 {line_of(programma, '7B: {')}"]
        assert checked.ok


def test_an_item_without_an_amount_is_told(tmp_path: Path) -> None:
    """It is printed, and explains nothing."""
    programma = PROGRAMMA.replace("    posten:\n", "    posten:\n      - toelichting: Wind.\n")
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"INV-020 {line_of(programma, 'Wind.')}"]
    assert "Wind." in words(printed(checked))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("pakketten", "- code: 7A"),
        ("verbonden_partijen", "verbonden_partijen:"),
        ("kosten", "kosten:"),
        ("afwijkingen", "afwijkingen:"),
        ("indicatoren", "indicatoren:"),
    ],
)
def test_a_part_that_the_house_style_leaves_out_is_told(
    part: str, line: str, tmp_path: Path
) -> None:
    """The order of a gemeente's own style decides; what falls out of it is named."""
    checked = _in_order(tmp_path, [name for name in PARTS if name != part])
    at = line_of(TEXTS, line) + (part == "afwijkingen")
    assert told(checked.findings) == [f"INV-022 {at}"]
    assert checked.findings[0].level is Level.WAARSCHUWING
    assert part in checked.findings[0].message


def test_a_part_that_stands_twice_in_the_order_is_told(tmp_path: Path) -> None:
    """It would be printed twice."""
    checked = _in_order(tmp_path, [*PARTS, "kosten"])
    assert [item.code for item in checked.findings] == ["INV-023"]
    assert not checked.ok


def test_the_parts_come_in_the_order_of_the_house_style(tmp_path: Path) -> None:
    """Nothing is lost when they are put in another order."""
    checked = _in_order(tmp_path, PARTS[::-1])
    assert checked.findings == ()
    document = printed(checked)
    assert lost(TEXTS, document) == set()
    tops = [node.id for node in document.sections[0].children if isinstance(node, Section)]
    assert tops[0] == "programma-7/indicatoren"


PARTS = ["pakketten", "verbonden_partijen", "kosten", "afwijkingen", "indicatoren"]


def _in_order(folder: Path, parts: list[str]) -> Checked:
    """The report in a house style with these parts."""
    own = folder / "templates" / "eigen"
    own.mkdir(parents=True)
    shutil.copytree(TEMPLATES / "basis", folder / "templates" / "basis")
    (own / "jaarverslag.yaml").write_text(f"volgorde: [{', '.join(parts)}]\n", encoding="utf-8")
    settings_yaml = RAPPORT.replace("drempels:", "stijl: eigen\ndrempels:")
    return check(folder, rapport_yaml=settings_yaml, programma=TEXTS)


@pytest.mark.parametrize("code", ["totaal", "saldo", "kosten", "LASTEN", "kerncijfers"])
def test_a_code_that_rapport_uses_itself_is_refused(code: str, tmp_path: Path) -> None:
    """Its figures would become one with those of the programme."""
    programma = PROGRAMMA.replace("7A", code)
    checked = check(tmp_path, programma=programma)
    assert "INV-024 5" in told(checked.findings)
    assert not checked.ok


PICTURE = "    hebben_we_bereikt: |\n      - Punt\n\n        ![Boom](boom.png)\n"


def test_a_picture_in_a_list_reaches_the_document(tmp_path: Path) -> None:
    """With what it shows."""
    write(tmp_path)
    PillowImage.new("RGB", (8, 8)).save(tmp_path / "boom.png")
    text = PROGRAMMA.replace("    hebben_we_bereikt: Honderd bomen.\n", PICTURE)
    document = printed(check(tmp_path, programma=text))
    assert [node.alt for node in every(document) if isinstance(node, Image)] == ["Boom"]


def test_a_picture_in_a_list_in_a_cell_is_refused(tmp_path: Path) -> None:
    """A cell has no room for it, also when it hangs in a list."""
    text = "|\n          - Punt\n\n            ![Boom](boom.png)"
    programma = PROGRAMMA.replace("Minder gesnoeid.", text)
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"INV-017 {line_of(programma, '![Boom]')}"]


def test_indicators_without_any_year_are_told(tmp_path: Path) -> None:
    """A table without columns."""
    programma = EXACT.replace("      waarden:\n        2024: 1,6\n", "      waarden: {}\n")
    checked = check(tmp_path, programma=programma)
    assert told(checked.findings) == [f"INV-006 {line_of(programma, 'waarden')}"]
