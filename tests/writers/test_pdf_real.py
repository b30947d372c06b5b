"""The PDF of the real programma 1 of gemeente Dronten, as it stands in inputs/."""

from __future__ import annotations

from pathlib import Path

import page
import pytest

from rapport.reading import read
from rapport.writers import pdf
from rapport.writers.order import Order
from tests.writers.pdf_sample import raw_text, verify

REPORT = Path(__file__).parents[2] / "inputs" / "jaarverslag-2024"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real report, printed once."""
    reading = read(REPORT)
    assert reading.document is not None
    assert reading.style is not None
    assert reading.look is not None
    target = tmp_path_factory.mktemp("pdf") / "jaarverslag.pdf"
    assert pdf.write(Order(reading.document, reading.style, reading.look), target) == ()
    assert verify(reading.document, target) == ()
    return target


def test_the_real_report_meets_pdf_ua(real: Path) -> None:
    """An independent checker finds no violation of PDF/UA-1."""
    report = page.validate_pdf(real, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


@pytest.mark.parametrize(
    "row",
    [
        "1E Rampenbestrijding en crisisorganisatie −3.153 −3.237 −3.571 −3.665 −94",
        "1F Integraal veiligheidsbeleid en openbare orde 445 39 296 803 507",
        "Noodopvanglocatie Biddinghuizen nabetaling faciliteitenbesluit. 13 492 I",
        "1.000 inwoners 3,7 3,6 4,1 3,9 3,8* 3,1* CBS-Criminaliteit",
    ],
)
def test_a_row_of_the_real_report_is_one_run(real: Path, row: str) -> None:
    """Whoever copies a row out of the PDF gets its cells in order."""
    assert row in " ".join(raw_text(real).split())


def test_the_real_report_has_one_kind_of_minus_and_no_question_marks(real: Path) -> None:
    """Negative figures have the true minus; a lost letter would show as a question mark."""
    words = raw_text(real).split()
    assert not [word for word in words if word.startswith("-") and word[1:2].isdigit()]
    assert not [word for word in words if word.strip("?") == "" or "\ufffd" in word]
