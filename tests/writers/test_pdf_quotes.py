"""Quotation marks and apostrophes as a typesetter sets them, and left alone when in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.document import Heading, Paragraph
from rapport.prose.tree import Note, Strong, Text
from rapport.reports.notes import with_notes
from rapport.writers import pdf
from rapport.writers.order import Order
from rapport.writers.pdf.matching import squeeze
from rapport.writers.pdf.quotes import curled
from tests.sample.pieces import at, text
from tests.writers.pdf_sample import basis, look_of, raw_text, verify, write
from tests.writers.wordfile import tiny


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("foto's en A4'tjes, 80's", "foto’s en A4’tjes, 80’s"),
        ("'s avonds in 's-Gravenhage, 't is zo'n", "’s avonds in ’s-Gravenhage, ’t is zo’n"),
        ("Hans' fiets van '24", "Hans’ fiets van ’24"),
        ("'Als veiligheidsregio's werken wij.'", "‘Als veiligheidsregio’s werken wij.’"),
        ("Hij zei: \"Dit is 'goed'.\"", "Hij zei: “Dit is ‘goed’.”"),
        ("een \"plan 2024\" en ('dat')", "een “plan 2024” en (‘dat’)"),
        ('een scherm van 12" en 5\' 6"', 'een scherm van 12" en 5\' 6"'),
        ("‘al gezet’ en foto’s", "‘al gezet’ en foto’s"),
    ],
)
def test_marks_are_set(written: str, printed: str) -> None:
    """Quotations, apostrophes inside and before words; feet and inches stay straight."""
    assert curled(written) == printed


@pytest.mark.parametrize(
    "written",
    [
        '"onvolledig',
        "'tuurlijk is dat zo",
        "los ' teken",
        "'er is nog tijd' zei men over foto's",
        "'90 procent van de foto's' zei men",
        "rock 'n' roll",
        "x='1'",
        "„laag begonnen\" en foto's",
    ],
)
def test_in_doubt_nothing_changes(written: str) -> None:
    """Not even the marks of that text that are plain enough."""
    assert curled(written) == written


@given(st.text(alphabet="as4 '\"’“.(-\n", max_size=30))
def test_only_marks_change_and_each_into_its_like(written: str) -> None:
    """The length and all other letters stay, twice gives the same, and both are read as one."""
    once = curled(written)
    assert len(once) == len(written)
    assert {(a, b) for a, b in zip(written, once, strict=True) if a != b} <= {
        ("'", "‘"),
        ("'", "’"),
        ('"', "“"),
        ('"', "”"),
    }
    assert squeeze(once) == squeeze(written)


def test_the_pdf_has_them_over_stress_and_in_notes(tmp_path: Path) -> None:
    """In headings with their line in the contents, too; the reader takes both for one letter."""
    runs = (
        Text('Wij zeggen "'),
        Strong(text("samen sterk")),
        Text('"'),
        Note(text("Een 'noot'."), at(1)),
    )
    head = Heading("d/kop", 2, text("Foto's van 's-Gravenhage"))
    document = with_notes(tiny(head, Paragraph("d/1", runs, place=at(1))))
    target = tmp_path / "tekens.pdf"
    assert write(document, target) == ()
    words = raw_text(target)
    assert "Wij zeggen “samen sterk”1" in words
    assert "Een ‘noot’." in words
    assert words.count("Foto’s van ’s-Gravenhage") >= 2
    assert "'" not in words
    assert verify(document, target) == ()


def test_a_house_style_may_leave_them_straight(tmp_path: Path) -> None:
    """With `aanhalingstekens: false` in stijl.yaml."""
    document = tiny(Paragraph("d/1", text('Foto\'s van "hier".')))
    look = look_of(basis()).model_copy(update={"aanhalingstekens": False})
    target = tmp_path / "recht.pdf"
    assert pdf.write(Order(document, basis(), look), target) == ()
    assert 'Foto\'s van "hier".' in raw_text(target)
