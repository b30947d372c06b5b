"""The example report, built once for all tests that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

import rapport
from rapport import Built
from tests.seed.seed import INPUT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example, built into a folder of its own."""
    made = rapport.build(INPUT, out=tmp_path_factory.mktemp("uitvoer"))
    if any(item.code == "PDF-001" for item in made.findings):
        pytest.skip("Pango is missing on this machine, so that no PDF can be made")
    return made


@pytest.fixture(scope="session")
def folder(built: Built) -> Path:
    """Where its files are."""
    return built.target
