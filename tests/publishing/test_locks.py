"""One build at a time: locks that die with their process, and stages that leave nothing behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from rapport.findings import Finding
from rapport.publishing import BUSY_CODES, ENVIRONMENT_CODES, Turn, lock, publish, recover
from rapport.publishing.slot import Slot, take
from rapport.publishing.work import enter, leave, work_of
from tests.publishing.builds import NAMES, QUICK, built, codes, listed, staged, state, times

HOLD = """
import sys
from pathlib import Path
from rapport.publishing import lock
with lock(Path(sys.argv[1]), Path(sys.argv[2])) as turn:
    (turn.stage / "half.pdf").write_bytes(b"half")
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder that does not exist yet."""
    return tmp_path / "outputs" / "jaarverslag"


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """A temporary folder of our own."""
    (tmp_path / "tijdelijk").mkdir()
    return tmp_path / "tijdelijk"


def held(folder: Path, temporary: Path) -> Turn:
    """A turn that is free."""
    turn = lock(folder, temporary)
    assert isinstance(turn, Turn)
    return turn


def refused(folder: Path, temporary: Path) -> Finding:
    """The finding why there is no turn."""
    turn = lock(folder, temporary)
    assert isinstance(turn, Finding)
    return turn


def another_process(folder: Path, temporary: Path) -> subprocess.Popen[str]:
    """A build in another process that holds the turn."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), str(temporary)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_is_told_that_the_first_is_busy(folder: Path, temporary: Path) -> None:
    """While one process builds, another gets UIT-001 and does not wait."""
    with another_process(folder, temporary) as first:
        finding = refused(folder, temporary)
        first.communicate("klaar\n")
    assert finding.code in BUSY_CODES
    assert finding.code not in ENVIRONMENT_CODES
    held(folder, temporary).slot.release()


def test_a_killed_build_leaves_no_lock_and_its_stage_is_swept(
    folder: Path, temporary: Path
) -> None:
    """After kill -9 the next build goes on at once and removes what the other left."""
    with another_process(folder, temporary) as first:
        first.kill()
        first.communicate()
    assert len(listed(temporary)) == 2
    with held(folder, temporary) as turn:
        assert listed(turn.stage) == []
        assert len(listed(temporary)) == 2
    assert listed(temporary) == []


def test_another_folder_has_its_own_turn(folder: Path, temporary: Path) -> None:
    """Two reports may be built at the same time."""
    with held(folder, temporary), held(folder.parent / "begroting", temporary):
        assert len(listed(temporary)) == 4


def test_one_folder_by_two_paths_has_one_turn(
    folder: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path and a path through a link lead to the same lock."""
    folder.mkdir(parents=True)
    (temporary.parent / "link").symlink_to(folder.parent)
    monkeypatch.chdir(folder.parent)
    with held(folder, temporary):
        assert refused(Path("jaarverslag"), temporary).code == "UIT-001"
        assert refused(temporary.parent / "link" / "jaarverslag", temporary).code == "UIT-001"


def test_a_turn_does_not_touch_the_outputs(folder: Path, temporary: Path) -> None:
    """Taking a turn makes no folder near the outputs."""
    with held(folder, temporary):
        assert not folder.parent.exists()


def test_a_temporary_folder_that_does_not_work_is_said_so(folder: Path, temporary: Path) -> None:
    """Without a temporary folder there is a finding of the environment."""
    finding = refused(folder, temporary / "bestaat-niet")
    assert finding.code == "OMG-001"
    assert finding.code in ENVIRONMENT_CODES


def test_a_full_temporary_folder_lets_go_of_the_lock(
    folder: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the stage cannot be made, the next try finds no lock in its way."""

    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.mkdtemp", full)
        assert refused(folder, temporary).code == "OMG-001"
    assert listed(temporary) == []
    held(folder, temporary).__exit__(None, None, None)


def test_sweeping_does_not_follow_links(folder: Path, temporary: Path) -> None:
    """A link that looks like an old stage does not lead to somebody's files."""
    (temporary.parent / "echt").mkdir()
    (temporary.parent / "echt" / "tekst.docx").touch()
    turn = held(folder, temporary)
    link = temporary / f"{turn.slot.path.stem}-x"
    turn.__exit__(None, None, None)
    link.symlink_to(temporary.parent / "echt")
    held(folder, temporary).__exit__(None, None, None)
    assert listed(temporary.parent / "echt") == ["tekst.docx"]


def test_a_lock_is_never_taken_through_a_link(tmp_path: Path) -> None:
    """A link at the place of the lock file is refused and its target not made."""
    (tmp_path / "slot").symlink_to(tmp_path / "elders")
    with pytest.raises(OSError, match="symbolic links"):
        take(tmp_path / "slot")
    assert listed(tmp_path) == ["slot"]


def test_a_lock_file_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    """The lock is the system's, not the file."""
    (tmp_path / "slot").touch()
    slot = take(tmp_path / "slot")
    assert slot is not None
    slot.release()
    assert listed(tmp_path) == []


def test_a_lock_file_that_was_just_removed_is_not_taken_for_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opens the file right before its holder removes it makes a new one."""
    real = os.open
    opened: list[int] = []

    def open_and_lose(path: Path, flags: int, mode: int = 0o777) -> int:
        descriptor = real(path, flags, mode)
        if not opened:
            path.unlink()
        opened.append(descriptor)
        return descriptor

    (tmp_path / "slot").touch()
    monkeypatch.setattr("os.open", open_and_lose)
    slot = take(tmp_path / "slot")
    assert slot is not None
    assert len(opened) == 2
    assert os.path.samestat(os.fstat(slot.descriptor), (tmp_path / "slot").stat())
    slot.release()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP])
def test_a_drive_that_knows_no_locks_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """On such a drive the lock of the machine itself must do."""

    def no_locks(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", no_locks)
    slot = take(tmp_path / "slot")
    assert isinstance(slot, Slot)
    slot.release()


def test_a_lock_that_fails_otherwise_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken drive is not taken for a free one."""

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("fcntl.flock", broken)
    with pytest.raises(OSError, match="Input/output"):
        take(tmp_path / "slot")


@pytest.fixture
def windows_locking(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int, int]]:
    """A stand-in for the locking of Windows: the first asks and gets, the next is refused."""
    asked: list[tuple[int, int, int]] = []

    def locking(descriptor: int, mode: int, count: int) -> None:
        asked.append((descriptor, mode, count))
        if len(asked) > 1:
            raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=locking))
    return asked


def test_on_windows_one_byte_is_locked_without_waiting(
    tmp_path: Path, windows_locking: list[tuple[int, int, int]]
) -> None:
    """Windows gets its own call, with one byte and no waiting."""
    slot = take(tmp_path / "slot", system="win32")
    assert slot is not None
    assert windows_locking == [(slot.descriptor, 2, 1)]
    slot.release()


@pytest.mark.usefixtures("windows_locking")
def test_on_windows_a_lock_of_another_is_seen(tmp_path: Path) -> None:
    """What Windows answers for a taken lock means busy."""
    first = take(tmp_path / "slot", system="win32")
    assert first is not None
    assert take(tmp_path / "slot", system="win32") is None
    first.release()


@pytest.mark.usefixtures("windows_locking")
def test_on_windows_the_file_is_closed_before_it_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An open file cannot be removed there."""
    slot = take(tmp_path / "slot", system="win32")
    assert slot is not None
    order: list[str] = []
    close, unlink = os.close, Path.unlink

    def note(name: str, real: Callable[..., None]) -> Callable[..., None]:
        def noted(*arguments: object) -> None:
            order.append(name)
            real(*arguments)

        return noted

    monkeypatch.setattr("os.close", note("close", close))
    monkeypatch.setattr(Path, "unlink", note("unlink", unlink))
    slot.release()
    assert order == ["close", "unlink"]


def test_a_build_on_another_machine_is_seen_at_the_outputs(tmp_path: Path, folder: Path) -> None:
    """Who holds the work folder keeps out a build that found its own machine free."""
    built(tmp_path, folder, "een")
    work = enter(folder, QUICK)
    assert work is not None
    before, was = times(folder), state(folder)
    stage = staged(tmp_path / "s", folder, "twee")
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-001"]
    assert codes(recover(folder, QUICK)) == ["UIT-001"]
    assert (times(folder), state(folder)) == (before, was)
    leave(work)
    assert publish(stage, folder, NAMES, QUICK) == ()


def test_something_else_at_the_place_of_the_work_folder_is_left_alone(
    tmp_path: Path, folder: Path
) -> None:
    """A link where the work folder must come is not followed."""
    built(tmp_path, folder, "een")
    (tmp_path / "elders").mkdir()
    work_of(folder).symlink_to(tmp_path / "elders")
    stage = staged(tmp_path / "s", folder, "twee")
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-006"]
    assert codes(recover(folder, QUICK)) == ["UIT-006"]
    assert listed(tmp_path / "elders") == []


def test_a_work_folder_that_its_last_holder_removes_is_made_again(
    tmp_path: Path, folder: Path
) -> None:
    """A folder that goes just before it is locked is no error."""
    made: list[Path] = []

    def make_and_lose(path: Path) -> None:
        path.mkdir()
        made.append(path)
        if path == work_of(folder) and made.count(path) == 1:
            path.rmdir()

    (tmp_path / "outputs").mkdir()
    work = enter(folder, replace(QUICK, mkdir=make_and_lose))
    assert work is not None
    assert made == [work_of(folder)] * 2
    leave(work)
    assert listed(tmp_path / "outputs") == []


def test_a_work_folder_that_cannot_be_locked_leaves_no_folders(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the lock is refused, the folders made on the way to it go again."""

    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    stage = staged(tmp_path / "s", folder, "een")
    monkeypatch.setattr("rapport.publishing.work.take", refuse)
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-003"]
    assert listed(tmp_path) == ["s"]


def test_a_lock_file_that_another_makes_first_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When two processes make the lock file at once, the slower one opens that of the other."""
    real = os.open
    created: list[str] = []

    def open_second(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and not created:
            created.append(path.name)
            path.touch()
        return real(path, flags, mode)

    monkeypatch.setattr("os.open", open_second)
    slot = take(tmp_path / "slot")
    assert slot is not None
    assert created == ["slot"]
    slot.release()


def test_a_lock_that_keeps_slipping_away_counts_as_busy(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a crowd of builds one gives up after some tries, without an exception."""
    monkeypatch.setattr("rapport.publishing.slot._is_at", lambda *_: False)
    assert take(tmp_path / "slot") is None

    def gone(_: Path) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("rapport.publishing.work.take", gone)
    assert enter(folder, QUICK) is None


def test_a_temporary_disk_that_fills_up_is_said_so(folder: Path, temporary: Path) -> None:
    """Trouble in the stage is told about the temporary folder, not about the outputs."""
    with held(folder, temporary) as turn:
        finding = turn.trouble(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert finding.code == "OMG-001"
    assert finding.place is not None
    assert finding.place.file == temporary.as_posix()
    assert "No space left" in finding.message
