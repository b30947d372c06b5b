"""The same inputs give the same bytes, wherever and whenever, and without a network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rapport import Built
from tests.seed.seed import INPUT

pytestmark = pytest.mark.usefixtures("built")


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def _build(
    out: Path, here: Path, prefix: tuple[str, ...] = (), asked: str = "raad,docx", **variables: str
) -> dict[str, str]:
    """Build in a process of its own, from the folder `here`."""
    environment = {**os.environ, **variables}
    build = [sys.executable, "-m", "rapport", "build", str(INPUT), "--formaat", asked]
    command = [*prefix, *build, "--out", str(out)]
    subprocess.run(command, check=True, capture_output=True, cwd=here, env=environment)
    return _digests(out / INPUT.name)


def test_another_process_hash_seed_zone_language_and_folder_give_the_same_bytes(
    built: Built, tmp_path: Path
) -> None:
    """PDF, Word file and manifest are equal byte for byte."""
    other = _build(
        tmp_path / "uit",
        tmp_path,
        PYTHONHASHSEED="3",
        TZ="Pacific/Auckland",
        LC_ALL="C",
        PYTHONUTF8="1",
    )
    mine = _digests(built.target)
    assert other == mine


@pytest.mark.skipif(not shutil.which("unshare"), reason="unshare (util-linux) is missing")
def test_a_build_without_any_network_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """In a namespace that holds no network at all, not even the machine itself."""
    alone = ("unshare", "--user", "--map-root-user", "--net")
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not allow a namespace of its own")
    other = _build(tmp_path / "uit", INPUT.parents[1], alone)
    assert other == _digests(built.target)


def test_every_edition_of_the_pdf_is_the_same_twice(tmp_path: Path) -> None:
    """That for the printer and the draft for the screen too, with another hash seed."""
    once, again = (
        _build(tmp_path / seed, tmp_path, asked="druk,scherm", PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert once == again
    assert set(once) == {f"{INPUT.name}-druk.pdf", f"{INPUT.name}-scherm.pdf", "manifest.json"}
