"""Mending what a killed run left, also when somebody came in between."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.findings import Level
from rapport.publishing import publish, recover
from rapport.publishing.disk import Disk
from rapport.publishing.work import work_of
from tests.publishing.builds import (
    NAMES,
    QUICK,
    built,
    codes,
    killed_at,
    listed,
    staged,
    state,
    times,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is really killed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder whose second build was killed when one of three files was placed."""
    folder = tmp_path / "outputs" / "jaarverslag"
    built(tmp_path, folder, "oud")
    stage = staged(tmp_path / "s", folder, "nieuw")

    def die_at_the_second(source: Path, target: Path) -> None:
        if target.name == NAMES[1]:
            os._exit(9)
        source.replace(target)

    def run(disk: Disk) -> None:
        publish(stage, folder, NAMES, replace(disk, replace=die_at_the_second))

    assert killed_at(0, run)
    assert b"nieuw" in state(folder)[NAMES[0]]
    assert b"oud" in state(folder)[NAMES[1]]
    return folder


def test_what_was_ready_is_placed(folder: Path) -> None:
    """With all files ready the build is finished, with a remark."""
    findings = recover(folder)
    assert codes(findings) == ["UIT-014"]
    assert findings[0].level is Level.OPMERKING
    assert all(b"nieuw" in content for content in state(folder).values())
    assert listed(folder.parent) == [folder.name]


@pytest.mark.parametrize("damage", [b"", None], ids=["cut short", "gone with the old one there"])
def test_what_is_not_whole_is_undone(folder: Path, damage: bytes | None) -> None:
    """When a file that was ready is damaged, all files of the build before come back."""
    ready = work_of(folder) / "new" / NAMES[1]
    ready.unlink() if damage is None else ready.write_bytes(damage)
    assert codes(recover(folder)) == ["UIT-015"]
    assert all(b"oud" in content for content in state(folder).values())
    assert listed(folder.parent) == [folder.name]


def test_a_second_look_finds_nothing_to_do(folder: Path) -> None:
    """After the mending a start says nothing and changes nothing."""
    recover(folder)
    before = times(folder.parent)
    assert recover(folder) == ()
    assert times(folder.parent) == before


def test_an_edit_after_the_kill_is_kept_when_the_build_is_finished(folder: Path) -> None:
    """Who worked in the old Word file in the meantime finds that work under another name."""
    (folder / "jaarverslag.docx").write_bytes(b"mijn opmerkingen")
    assert codes(recover(folder)) == ["UIT-016", "UIT-014"]
    assert state(folder)["jaarverslag-bewerkt-1.docx"] == b"mijn opmerkingen"
    assert b"nieuw" in state(folder)["jaarverslag.docx"]


def test_an_edit_after_the_kill_is_kept_when_the_build_is_undone(folder: Path) -> None:
    """Work in a file that must go back is kept as well."""
    (work_of(folder) / "new" / NAMES[1]).unlink()
    (folder / "jaarverslag.pdf").write_bytes(b"mijn aantekeningen")
    assert codes(recover(folder)) == ["UIT-016", "UIT-015"]
    assert state(folder)["jaarverslag-bewerkt-1.pdf"] == b"mijn aantekeningen"
    assert b"oud" in state(folder)["jaarverslag.pdf"]


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"version": 2, "fresh": false, "files": []}',
        b'{"version": 1, "fresh": 1, "files": []}',
        b'{"version": 1, "fresh": false, "files": [{"name": "../x", "new": "%(d)s", "old": null}]}',
        b'{"version": 1, "fresh": false, "files": [{"name": "x", "new": "%(d)s", "old": 3}]}',
        b'{"version": 1, "fresh": false, "files": [{"name": "x", "new": "ab", "old": null}]}',
    ],
)
def test_a_damaged_journal_is_not_guessed_at(folder: Path, journal: bytes) -> None:
    """What is not a journal of ours gives a FOUT, and everything stays as it is."""
    (work_of(folder) / "journal.json").write_bytes(journal.replace(b"%(d)s", b"0" * 64))
    before = state(folder)
    findings = recover(folder)
    assert codes(findings) == ["UIT-013"]
    assert ".rapport-jaarverslag" in findings[0].hint
    assert state(folder) == before
    assert (work_of(folder) / "new" / NAMES[1]).exists()


def test_a_build_over_a_damaged_journal_is_refused(folder: Path, tmp_path: Path) -> None:
    """The next build does not write over what cannot be mended."""
    (work_of(folder) / "journal.json").write_bytes(b"kapot")
    before = state(folder)
    stage = staged(tmp_path / "s2", folder, "drie")
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-013"]
    assert state(folder) == before


def test_mending_that_the_disk_refuses_is_said_so_and_done_later(folder: Path) -> None:
    """A disk that still fails gives UIT-012; the start after that mends."""

    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    assert codes(recover(folder, replace(QUICK, replace=refuse))) == ["UIT-010", "UIT-012"]
    assert codes(recover(folder)) == ["UIT-014"]
    assert all(b"nieuw" in content for content in state(folder).values())


def test_a_new_build_first_mends_and_then_goes_on(folder: Path, tmp_path: Path) -> None:
    """Publishing over an unfinished swap finishes that one first."""
    stage = staged(tmp_path / "s2", folder, "drie")
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-014"]
    assert all(b"drie" in content for content in state(folder).values())


def test_nothing_to_mend_where_nothing_was_built(tmp_path: Path) -> None:
    """Looking at a place without outputs makes nothing there."""
    assert recover(tmp_path / "outputs" / "jaarverslag") == ()
    assert listed(tmp_path) == []


def test_a_new_build_that_cannot_mend_does_not_go_on(folder: Path, tmp_path: Path) -> None:
    """While the disk refuses the mending, the new build is not placed either."""

    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    stage = staged(tmp_path / "s2", folder, "drie")
    disk = replace(QUICK, replace=refuse)
    assert codes(publish(stage, folder, NAMES, disk)) == ["UIT-010", "UIT-012"]
    assert codes(recover(folder)) == ["UIT-014"]
