"""When no PDF is made: every cause is a finding with its remedy, never a traceback."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rapport.document import Document, Image, Paragraph, Section
from rapport.findings import Level
from rapport.place import Place
from rapport.prose.tree import Text
from rapport.writers import pdf
from rapport.writers.order import Order
from rapport.writers.pdf.parts import setting
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, look_of, own_style, verify, write


def with_block(block: Paragraph | Image) -> Document:
    """The sample with one more block at the end of its first package."""
    document = sample_document()
    programme = document.sections[0]
    first = next(child for child in programme.children if isinstance(child, Section))
    longer = replace(first, children=(*first.children, block))
    children = tuple(longer if child is first else child for child in programme.children)
    return replace(document, sections=(replace(programme, children=children),))


def test_a_machine_without_pango_hears_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing system library is one finding with the command that installs it."""

    def no_library(name: str) -> object:
        raise OSError(f"cannot load library 'libpango-1.0-0' for {name}")

    monkeypatch.setattr(pdf, "import_module", no_library)
    told = write(sample_document(), tmp_path / "x.pdf")
    assert [item.code for item in told] == ["PDF-001"]
    assert "sudo apt-get install libpango-1.0-0" in told[0].hint


@pytest.mark.parametrize("sign", ["\U0001f600", "漢", "\U0001d4d0"])
def test_a_sign_without_a_letter_is_told_at_its_place(tmp_path: Path, sign: str) -> None:
    """A sign that the house style has no letter for is a FOUT where it is written."""
    block = Paragraph("p/vreemd", (Text(f"Wij zijn {sign} blij."),), place=Place("p.yaml", 7))
    told = write(with_block(block), tmp_path / "x.pdf")
    assert [(item.code, item.subject) for item in told] == [("PDF-004", "p/vreemd")]
    assert told[0].place == Place("p.yaml", 7)
    assert f"'{sign}' (U+{ord(sign):04X})" in told[0].message
    assert not (tmp_path / "x.pdf").exists()


def test_signs_of_dutch_figures_and_names_have_letters(tmp_path: Path) -> None:
    """The euro, the true minus, dashes, quotes, every accent of Dutch and the narrow space."""
    signs = "€ ë é è ê ï ö ü ç – — − × ± ½ ² ‘’ “” … • ° § \u00a0\u202f Łódź Çelik Şahin Dvořák"
    block = Paragraph("p/tekens", (Text(signs),))
    document = with_block(block)
    assert write(document, tmp_path / "x.pdf") == ()
    assert verify(document, tmp_path / "x.pdf") == ()


def test_html_in_a_text_is_printed_and_not_obeyed(tmp_path: Path) -> None:
    """Angle brackets, ampersands and braces are letters like any other."""
    words = '<script src="http://127.0.0.1:9/x.js"></script> &amp; {{ 7 * 7 }} {% raw %} <!-- x -->'
    document = with_block(Paragraph("p/html", (Text(words),)))
    assert write(document, tmp_path / "x.pdf") == ()
    assert verify(document, tmp_path / "x.pdf") == ()


def test_a_picture_that_is_damaged_is_told(tmp_path: Path) -> None:
    """A picture that cannot be read is a FOUT with its name, not an empty spot."""
    broken = tmp_path / "stuk.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnonsense")
    told = write(with_block(Image("p/beeld", str(broken), "Een dijk")), tmp_path / "x.pdf")
    assert [item.level for item in told] == [Level.FOUT]
    assert "stuk.png" in told[0].message
    assert not (tmp_path / "x.pdf").exists()


def test_a_picture_that_is_gone_is_told(tmp_path: Path) -> None:
    """A picture that disappeared after the check is a FOUT with its name."""
    told = write(with_block(Image("p/beeld", str(tmp_path / "weg.png"), "x")), tmp_path / "x.pdf")
    assert told[0].code == "PDF-006"
    assert "weg.png" in told[0].message


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ rapport.titel_van_niets }}", "titel_van_niets"),
        ("{% if %}", "rapport.html.j2"),
        ("{% include 'nergens.html.j2' %}", "nergens.html.j2"),
        ("{% include '../stijl.yaml' %}", "../stijl.yaml"),
        ("{{ rapport.__class__.__mro__ }}", "unsafe"),
        ("{{ kleur.update(hoofd='x') }}", "update"),
    ],
)
def test_a_faulty_page_template_is_told(tmp_path: Path, template: str, words: str) -> None:
    """A template cannot leave a hole, reach a file outside, or run code: it gives PDF-002."""
    style = own_style(tmp_path / "eigen", rapport__html__j2=template)
    told = write(sample_document(), tmp_path / "x.pdf", style)
    assert [item.code for item in told] == ["PDF-002"]
    assert words in told[0].message
    assert not (tmp_path / "x.pdf").exists()


def test_a_fault_of_writing_in_a_template_has_its_line(tmp_path: Path) -> None:
    """A bracket that is missing is told with file and line."""
    style = own_style(tmp_path / "eigen", rapport__html__j2="<p>\n{% if x %}\n")
    told = write(sample_document(), tmp_path / "x.pdf", style)
    assert told[0].place is not None
    assert told[0].place.line == 2


def test_a_style_rule_that_is_not_understood_is_a_warning(tmp_path: Path) -> None:
    """A slip in raad.css does not block, and is not passed over in silence either."""
    style = own_style(tmp_path / "eigen", raad__css="p { kleur: rood }")
    target = tmp_path / "x.pdf"
    told = pdf.write(Order(sample_document(), style, look_of(basis())), target)
    assert [(item.code, item.level) for item in told] == [("PDF-007", Level.WAARSCHUWING)]
    assert target.exists()


def test_a_style_of_a_gemeente_wins_from_the_basis(tmp_path: Path) -> None:
    """Only what differs stands in the folder of the gemeente."""
    style = own_style(tmp_path / "eigen", raad__css="p.inleiding { display: none }")
    target = tmp_path / "x.pdf"
    assert write(sample_document(), target, style) == ()
    told = verify(sample_document(), target)
    assert [item.subject for item in told] == ["programma-1/inleiding"]


def test_a_renderer_that_stumbles_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong inside the renderer is a finding, not a traceback."""
    monkeypatch.setattr(setting, "HTML", None)
    told = write(sample_document(), tmp_path / "x.pdf")
    assert [item.code for item in told] == ["PDF-003"]
    assert not (tmp_path / "x.pdf").exists()
