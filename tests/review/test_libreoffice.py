"""A draft that LibreOffice saved comes home like any other."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.review.drafts import Desk, draft, edited, told, tracked, typed

pytestmark = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not on this machine"
)


def saved(folder: Path, data: bytes) -> bytes:
    """The file as LibreOffice writes it after opening it."""
    (folder / "in").mkdir()
    (folder / "in" / "concept.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [
            *("soffice", profile, "--headless", "--convert-to", "docx"),
            *("--outdir", folder / "uit", folder / "in" / "concept.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "uit" / "concept.docx").read_bytes()


def test_saving_is_no_edit(tmp_path: Path) -> None:
    """For every kind of text."""
    found = Desk(tmp_path).review(anna=saved(tmp_path, draft()))
    assert told(found) == []
    assert [item.code for item in found.findings] == ["TER-004"]


def test_edits_are_the_same_behind_it(tmp_path: Path) -> None:
    """With the names of who made them, and figures that were typed over."""
    data = edited(
        tracked("Meer", "Veel"),
        typed("Over bomen.", "Over struiken."),
        typed(">Andere gemeenten<", ">Eigen gemeente<"),
    )
    direct = told(Desk(tmp_path).review(anna=data))
    assert len(direct) == 3
    assert told(Desk(tmp_path).review(anna=saved(tmp_path, data))) == direct
