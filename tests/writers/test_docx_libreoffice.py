"""Another word processor opens the Word file and shows the same."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.samples import kosten_table, sample_document
from tests.writers.wordfile import written

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(
    not (SOFFICE and PDFTOTEXT), reason="LibreOffice or pdftotext is not on this machine"
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of the sample as LibreOffice lays it out."""
    folder = tmp_path_factory.mktemp("libreoffice")
    path = written(sample_document(), folder / "sample.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=180,
    )
    done = subprocess.run(
        ["pdftotext", "-layout", folder / "sample.pdf", "-"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout


def test_every_row_of_the_cost_table_is_on_one_line(shown: str) -> None:
    """The figures of each row stand side by side, in the order of the columns."""
    lines = [line.split() for line in shown.splitlines()]
    for row in kosten_table().rows:
        figures = [
            "".join(c.text for c in cell.children if hasattr(c, "text")) for cell in row.cells
        ]
        wanted = figures[1:]
        assert not wanted or any(line[-len(wanted) :] == wanted for line in lines), row.id


def test_lists_count_as_written(shown: str) -> None:
    """Each list starts from its own number."""
    texts = [" ".join(line.split()) for line in shown.splitlines()]
    assert "1. Wij gaan voor een optimale verbinding tussen veiligheid en zorg;" in texts
    assert "4. Voor ondermijning is in Dronten geen plaats:" in texts
    assert "5. Het Plan van Aanpak geeft richting." in texts


def test_no_field_shows_a_fault(shown: str) -> None:
    """Page numbers and contents are there; nothing asks or fails."""
    assert "Fout!" not in shown
    assert "Error" not in shown
    assert "?" not in shown.replace("2024?", "").replace("gekost?", "")


def test_every_page_but_the_cover_has_its_number(shown: str) -> None:
    """The foot of each page counts."""
    pages = [page.split() for page in shown.split("\f") if page.strip()]
    assert [page[-1] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]
