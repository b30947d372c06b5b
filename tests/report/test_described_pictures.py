"""A picture without a description: when it warns, when it blocks, and what is read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image as PillowImage

from rapport import Checked, Level
from rapport.document import Image, walk
from tests.report.small import PROGRAMMA, RAPPORT, check, line_of

BARE = PROGRAMMA.replace(
    "    hebben_we_bereikt: Honderd bomen.\n",
    "    hebben_we_bereikt: |\n      Honderd bomen.\n\n      ![](boom.png)\n",
)
STATUSES = ["concept", "college", "raad", "vastgesteld"]


def _checked(folder: Path, programma: str, status: str) -> Checked:
    PillowImage.new("RGB", (8, 8)).save(folder / "boom.png")
    settings = RAPPORT.replace("vastgesteld", status)
    return check(folder, rapport_yaml=settings, programma=programma)


@pytest.mark.parametrize("status", STATUSES)
def test_a_picture_may_lack_its_description_in_a_concept_only(status: str, tmp_path: Path) -> None:
    """A WAARSCHUWING in a concept, from college on a FOUT, with file and line."""
    checked = _checked(tmp_path, BARE, status)
    (told,) = checked.findings
    assert told.code == "TKS-107"
    assert told.level is (Level.WAARSCHUWING if status == "concept" else Level.FOUT)
    assert told.place is not None
    assert (told.place.file, told.place.line) == ("p.yaml", line_of(BARE, "![](boom.png)"))


@pytest.mark.parametrize("status", STATUSES)
def test_a_described_picture_is_good_in_every_status(status: str, tmp_path: Path) -> None:
    """Words between the brackets are enough."""
    programma = BARE.replace("![]", "![Een eik in het park]")
    assert _checked(tmp_path, programma, status).findings == ()


def test_spaces_are_no_description(tmp_path: Path) -> None:
    """A space between the brackets says nothing either."""
    checked = _checked(tmp_path, BARE.replace("![]", "![ ]"), "raad")
    assert [item.code for item in checked.findings] == ["TKS-107"]


def test_a_concept_says_aloud_that_the_description_is_missing(tmp_path: Path) -> None:
    """So that a concept can be printed and who listens to it hears what is lacking."""
    document = _checked(tmp_path, BARE, "concept").document
    assert document is not None
    (image,) = (node for node in walk(document) if isinstance(node, Image))
    assert image.alt == "Afbeelding zonder beschrijving: boom.png"
