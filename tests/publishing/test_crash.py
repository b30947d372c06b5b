"""Killed or refused at every step of a publication: all old or all new, and nothing left over."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rapport.findings import Finding, blocking
from rapport.publishing import publish, recover
from rapport.publishing.disk import Disk
from rapport.publishing.work import work_of
from tests.publishing.builds import (
    NAMES,
    QUICK,
    State,
    built,
    codes,
    failing,
    killed_at,
    listed,
    staged,
    state,
    times,
)

MOST = 200  # steps; far more than there are, so a loop that never ends fails

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is really killed")


class Scene:
    """An output folder before and after a build, and a fresh copy of it for each step."""

    def __init__(self, base: Path, before: str) -> None:
        """`before` names what stands there: a build, an edited build, or nothing."""
        self.base, self.before, self.number = base, before, 0
        self.folder = self.fresh()
        self.old = state(self.folder)
        assert not blocking(self.publish(QUICK))
        self.new = state(self.folder)

    def fresh(self) -> Path:
        """A new place in the same situation."""
        self.number += 1
        room = self.base / str(self.number)
        room.mkdir()
        self.folder = room / "outputs" / "jaarverslag"
        if self.before != "nothing":
            built(room, self.folder, "oud")
        if self.before == "an edited build":
            (self.folder / "jaarverslag.docx").write_text("opmerkingen", encoding="utf-8")
        self.stage = staged(room / "stage", self.folder, "nieuw")
        return self.folder

    def publish(self, disk: Disk) -> tuple[Finding, ...]:
        """The publication under test."""
        return publish(self.stage, self.folder, NAMES, disk)

    def assert_whole(self, *allowed: State) -> None:
        """The folder holds one of these states, and nothing lies beside it."""
        assert state(self.folder) in allowed
        assert set(listed(self.folder.parent)) <= {self.folder.name}


@pytest.fixture(params=["a build", "an edited build", "nothing"])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Scene:
    """Each situation in which a build may find the outputs."""
    return Scene(tmp_path, str(request.param))


def steps(run: Callable[[int], bool]) -> int:
    """Run for step 1, 2, … until a run does not reach its step; how many did."""
    return next(step for step in range(1, MOST) if not run(step)) - 1


def test_killed_at_any_step_is_whole_after_the_next_start(scene: Scene) -> None:
    """After a kill at any step and one recovery all files are old or all are new, no litter."""

    def run(step: int) -> bool:
        scene.fresh()
        reached = killed_at(step, scene.publish)
        assert not blocking(recover(scene.folder, QUICK))
        scene.assert_whole(scene.old, scene.new)
        return reached

    assert steps(run) >= 30


def test_killed_before_the_promise_nothing_has_changed(tmp_path: Path) -> None:
    """Up to the journal a reader sees the old files at every moment, without any recovery."""
    scene = Scene(tmp_path, "a build")

    def run(step: int) -> bool:
        before = times(scene.fresh())
        assert killed_at(step, scene.publish)
        if (work_of(scene.folder) / "journal.json").exists():
            return False
        assert (state(scene.folder), times(scene.folder)) == (scene.old, before)
        return True

    assert steps(run) >= 20


def test_killed_at_any_step_the_next_build_comes_through(scene: Scene) -> None:
    """A build after a killed one needs no recovery of its own."""

    def run(step: int) -> bool:
        scene.fresh()
        reached = killed_at(step, scene.publish)
        assert not blocking(publish(scene.stage, scene.folder, NAMES, QUICK))
        scene.assert_whole(scene.new)
        return reached

    assert steps(run) >= 30


def test_killed_in_the_recovery_too_is_whole_after_the_next_start(tmp_path: Path) -> None:
    """A recovery that is killed at any of its steps is finished by the one after it."""
    scene = Scene(tmp_path, "a build")
    second_kills = 0

    def again(step: int, second: int) -> bool:
        scene.fresh()
        if not killed_at(step, scene.publish):
            return False
        reached = killed_at(second, lambda disk: recover(scene.folder, disk))
        assert not blocking(recover(scene.folder, QUICK))
        scene.assert_whole(scene.old, scene.new)
        return reached

    for step in range(27, 37, 2):  # from the promise on
        second_kills += steps(lambda second, step=step: again(step, second))  # type: ignore[misc] # mypy has no type for a lambda with a default
    assert second_kills >= 25


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
def test_refused_at_any_step_is_old_or_new_at_once(
    scene: Scene, number: int, *, lasting: bool
) -> None:
    """A disk that refuses any step gives a FOUT and the old files, or the new ones.

    Only where putting back is refused too may files be mixed: UIT-012 says so, and the next
    start mends it.
    """

    def run(step: int) -> bool:
        scene.fresh()
        before = times(scene.folder) if scene.folder.exists() else {}

        def refuse(*_: object) -> None:
            raise OSError(number, os.strerror(number))

        disk, calls = failing(step, refuse)
        if lasting:
            disk = from_then_on(disk, calls, step, refuse)
        findings = publish(scene.stage, scene.folder, NAMES, disk)
        if "UIT-012" not in codes(findings):
            assert state(scene.folder) == (scene.old if blocking(findings) else scene.new)
            if blocking(findings) and scene.folder.exists() and not lasting:
                assert times(scene.folder) == before
        assert "UIT-011" not in codes(findings)
        recover(scene.folder, QUICK)
        scene.assert_whole(scene.old, scene.new)
        if not blocking(findings):
            scene.assert_whole(scene.new)
        return len(calls) >= step

    assert steps(run) >= 30


def from_then_on(disk: Disk, calls: list[str], step: int, refuse: Callable[..., None]) -> Disk:
    """The same disk, that refuses every operation after `step` as well."""

    def watch(real: Callable[..., object]) -> Callable[..., object]:
        def operation(*arguments: object) -> object:
            if len(calls) >= step:
                refuse()
            return real(*arguments)

        return operation

    names = ("mkdir", "create", "write", "fsync", "link", "replace", "unlink", "rmdir")
    operations: dict[str, Any] = {name: watch(getattr(disk, name)) for name in names}
    return replace(disk, **operations)
