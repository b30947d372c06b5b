"""From when the outputs are, for a build that wrote nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.publishing import ages


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a PDF of 3 May 2026, 14:02 in the Netherlands."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    (tmp_path / "jaarverslag.pdf").touch()
    moment = datetime(2026, 5, 3, 12, 2, tzinfo=UTC).timestamp()
    os.utime(tmp_path / "jaarverslag.pdf", (moment, moment))
    yield tmp_path
    monkeypatch.undo()
    time.tzset()


def test_the_age_is_said_in_dutch_and_local_time(folder: Path) -> None:
    """The moment is written as a Dutch reader writes it."""
    assert ages(folder, ["jaarverslag.pdf"]) == (("jaarverslag.pdf", "3 mei 2026 14:02"),)


def test_only_files_that_exist_have_an_age(folder: Path) -> None:
    """A format that was never built is not spoken of."""
    found = ages(folder, ["jaarverslag.docx", "jaarverslag.pdf"])
    assert [name for name, _ in found] == ["jaarverslag.pdf"]


def test_without_older_files_nothing_is_said(tmp_path: Path) -> None:
    """A first build that is blocked has no old files to warn of."""
    assert ages(tmp_path / "nog-niets", ["jaarverslag.pdf"]) == ()
