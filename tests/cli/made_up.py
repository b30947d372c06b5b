"""Made-up results of a run, for the tests of the command line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from rapport.document import Document
from rapport.findings import Finding, Level, Related
from rapport.place import Place
from rapport.result import Built, Checked, Ending, Summary
from tests import samples

FILE = "verslag/programma-1.yaml"

WRONG_SUM = Finding(
    code="XYZ-901",
    level=Level.FOUT,
    message="De som klopt niet.",
    place=Place(FILE, 212, 24),
    hint="Verbeter het bedrag of het totaal.",
    subject="programma 1, baten, totaal, realisatie 2024",
    found="933",
    expected="960",
    detail=("130 + 830 = 960", "      er staat 933"),
    related=(Related("baten 1F", Place(FILE, 207, 19)),),
)
NO_NATURE = Finding(
    code="XYZ-902",
    level=Level.WAARSCHUWING,
    message="Bij deze post staat geen I of S.",
    place=Place(FILE, 230, 9),
    hint="Zet er aard: I of aard: S bij.",
    subject="programma 1, 1E, post 1",
)
ROUNDED = Finding(
    code="XYZ-903",
    level=Level.OPMERKING,
    message="Dit verschil komt door afronding.",
    place=None,
    hint="",
    subject="programma 1",
)

SUMMARY = Summary(68, 64, 4, Decimal("1.0"), ("programma 1, indicator 2",))


def document() -> Document:
    """Any document will do."""
    return samples.sample_document()


def checked(*findings: Finding, summary: Summary = SUMMARY) -> Checked:
    """A report that was read, with these findings."""
    return Checked(Path("verslag"), "verslag", findings, summary, document())


def built(ending: Ending, *findings: Finding) -> Built:
    """A build that ended like this; there are old files."""
    target = Path("outputs/verslag")
    names = ("verslag.pdf", "verslag.docx", "manifest.json")
    files = tuple(target / name for name in names) if ending is Ending.BUILT else ()
    ages = () if files else (("verslag.pdf", "3 mei 2025 om 14.02 uur"),)
    return Built(checked(*findings), findings, ending, target, files, ages)
