"""Placing the files of a build: all of them, the manifest last, and nothing else touched."""

from __future__ import annotations

import errno
import json
import os
import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.findings import Level
from rapport.publishing import Turn, lock, publish, recover
from rapport.publishing.patience import PAUSES
from tests.publishing.builds import (
    NAMES,
    QUICK,
    built,
    codes,
    failing,
    listed,
    staged,
    state,
    times,
)

ALL = {*NAMES, "manifest.json"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder that does not exist yet, in outputs that do not either."""
    return tmp_path / "outputs" / "jaarverslag"


def test_a_first_build_places_all_its_files(tmp_path: Path, folder: Path) -> None:
    """A build into a place that does not exist makes the folders and leaves only its files."""
    assert built(tmp_path, folder, "een") == ()
    assert set(state(folder)) == ALL
    assert listed(folder.parent) == [folder.name]


def test_a_next_build_replaces_all_its_files(tmp_path: Path, folder: Path) -> None:
    """A second build leaves no byte of the first, and says nothing."""
    built(tmp_path, folder, "een")
    assert built(tmp_path, folder, "twee") == ()
    assert all(b"twee" in content for content in state(folder).values())


def test_the_manifest_comes_last(tmp_path: Path, folder: Path) -> None:
    """The manifest is placed after every file that it names."""
    placed = []

    def note(source: Path, target: Path) -> None:
        placed.append(target.name)
        source.replace(target)

    stage = staged(tmp_path / "s", folder, "een")
    publish(stage, folder, NAMES, replace(QUICK, replace=note))
    assert placed == ["journal.json", *NAMES, "manifest.json"]


def test_files_are_flushed_before_the_promise_and_the_promise_before_the_swap(
    tmp_path: Path, folder: Path
) -> None:
    """Content, names and journal are on the platter before the first file is replaced."""
    disk, calls = failing(0, lambda *_: None)
    publish(staged(tmp_path / "s", folder, "een"), folder, NAMES, disk)
    written = [call for call in calls if call in ("write", "fsync", "replace")]
    copied = ["write", "fsync"] * 3
    assert written == [
        *copied,
        "fsync",  # names in new/
        "fsync",  # names in old/
        "write",
        "fsync",
        "replace",
        "fsync",  # the journal and its name
        *["replace"] * 3,
        "fsync",
        "fsync",  # the folder and, for it is new, the one above
    ]


def test_files_of_others_in_the_folder_stay(tmp_path: Path, folder: Path) -> None:
    """What no build of ours wrote is not removed."""
    folder.mkdir(parents=True)
    (folder / "notities.txt").write_text("van mij", encoding="utf-8")
    built(tmp_path, folder, "een")
    assert state(folder)["notities.txt"] == b"van mij"


def test_a_file_of_another_format_stays(tmp_path: Path, folder: Path) -> None:
    """A build of the PDF alone leaves the Word file of the build before."""
    built(tmp_path, folder, "een")
    was = state(folder)["jaarverslag.docx"]
    assert built(tmp_path, folder, "twee", ("jaarverslag.pdf",)) == ()
    assert state(folder)["jaarverslag.docx"] == was


def test_a_file_that_somebody_edited_is_kept(tmp_path: Path, folder: Path) -> None:
    """Work done in the Word file itself survives the next build under another name."""
    built(tmp_path, folder, "een")
    (folder / "jaarverslag.docx").write_text("mijn opmerkingen", encoding="utf-8")
    findings = built(tmp_path, folder, "twee")
    assert codes(findings) == ["UIT-016"]
    assert findings[0].level is Level.WAARSCHUWING
    assert state(folder)["jaarverslag-bewerkt-1.docx"] == b"mijn opmerkingen"
    assert b"twee" in state(folder)["jaarverslag.docx"]


def test_a_second_edit_does_not_replace_the_first(tmp_path: Path, folder: Path) -> None:
    """Every edited version gets a name of its own."""
    built(tmp_path, folder, "een")
    for number in ("1", "2"):
        (folder / "jaarverslag.docx").write_text(f"versie {number}", encoding="utf-8")
        built(tmp_path, folder, f"bouw-{number}")
    assert state(folder)["jaarverslag-bewerkt-1.docx"] == b"versie 1"
    assert state(folder)["jaarverslag-bewerkt-2.docx"] == b"versie 2"


def test_an_edit_is_seen_after_builds_of_the_other_format(tmp_path: Path, folder: Path) -> None:
    """A Word file edited before two builds of the PDF alone is still known as edited."""
    built(tmp_path, folder, "een")
    (folder / "jaarverslag.docx").write_text("mijn opmerkingen", encoding="utf-8")
    built(tmp_path, folder, "twee", ("jaarverslag.pdf",))
    built(tmp_path, folder, "drie", ("jaarverslag.pdf",))
    assert codes(built(tmp_path, folder, "vier")) == ["UIT-016"]


def test_a_manifest_that_is_not_ours_is_kept(tmp_path: Path, folder: Path) -> None:
    """A manifest.json of another program is not lost."""
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text('{"van": "een ander"}', encoding="utf-8")
    assert codes(built(tmp_path, folder, "een")) == ["UIT-016"]
    assert state(folder)["manifest-bewerkt-1.json"] == b'{"van": "een ander"}'


def test_a_target_that_is_a_link_is_refused(tmp_path: Path, folder: Path) -> None:
    """A link at the place of an output stays, and so does what it points to."""
    built(tmp_path, folder, "een")
    victim = tmp_path / "begroting.docx"
    victim.write_text("afblijven", encoding="utf-8")
    (folder / "jaarverslag.docx").unlink()
    (folder / "jaarverslag.docx").symlink_to(victim)
    before = times(folder.parent)
    assert codes(built(tmp_path, folder, "twee")) == ["UIT-007"]
    assert victim.read_text(encoding="utf-8") == "afblijven"
    assert times(folder.parent) == before


def test_an_output_folder_that_is_a_link_is_refused(tmp_path: Path, folder: Path) -> None:
    """A build does not write through a link to a folder elsewhere."""
    folder.parent.mkdir()
    (tmp_path / "elders").mkdir()
    folder.symlink_to(tmp_path / "elders")
    assert codes(built(tmp_path, folder, "een")) == ["UIT-007"]
    assert listed(tmp_path / "elders") == []


@pytest.mark.parametrize("code", ["UIT-008", "UIT-009"])
def test_a_target_that_may_not_be_replaced_stops_all(
    tmp_path: Path, folder: Path, code: str
) -> None:
    """A folder in the way, or a file marked read-only, leaves every file and time as it was."""
    built(tmp_path, folder, "een")
    if code == "UIT-008":
        (folder / "jaarverslag.docx").unlink()
        (folder / "jaarverslag.docx").mkdir()
    else:
        (folder / "jaarverslag.docx").chmod(stat.S_IRUSR)
    before = times(folder.parent)
    findings = built(tmp_path, folder, "twee")
    assert codes(findings) == [code]
    assert findings[0].place is not None
    assert findings[0].place.file.endswith("jaarverslag/jaarverslag.docx")
    assert times(folder.parent) == before


def test_every_target_in_the_way_is_named(tmp_path: Path, folder: Path) -> None:
    """Two read-only files give two findings, not one at a time."""
    built(tmp_path, folder, "een")
    for name in NAMES:
        (folder / name).chmod(stat.S_IRUSR)
    assert codes(built(tmp_path, folder, "twee")) == ["UIT-009", "UIT-009"]


@pytest.mark.parametrize("part", ["outputs", "outputs/jaarverslag"])
def test_a_file_where_the_folder_must_come_is_refused(
    tmp_path: Path, folder: Path, part: str
) -> None:
    """A file called outputs stays a file."""
    (tmp_path / part).parent.mkdir(exist_ok=True)
    (tmp_path / part).write_text("ik ben een bestand", encoding="utf-8")
    findings = built(tmp_path, folder, "een")
    assert codes(findings) == ["UIT-006"]
    assert part in findings[0].message
    assert (tmp_path / part).read_text(encoding="utf-8") == "ik ben een bestand"


@pytest.mark.parametrize("part", ["outputs", "outputs/jaarverslag"])
def test_a_read_only_folder_is_refused(tmp_path: Path, folder: Path, part: str) -> None:
    """A folder without write permission is left alone, also by an administrator who could."""
    built(tmp_path, folder, "een")
    before = times(folder.parent)
    (tmp_path / part).chmod(stat.S_IRUSR | stat.S_IXUSR)
    findings = built(tmp_path, folder, "twee")
    (tmp_path / part).chmod(stat.S_IRWXU)
    assert codes(findings) == ["UIT-003"]
    assert times(folder.parent) == before


def test_a_disk_that_is_too_small_is_refused_beforehand(tmp_path: Path, folder: Path) -> None:
    """When the files do not fit, nothing is begun."""
    built(tmp_path, folder, "een")
    before = times(folder.parent)
    stage = staged(tmp_path / "s", folder, "twee")
    assert codes(publish(stage, folder, NAMES, replace(QUICK, free=lambda _: 9))) == ["UIT-004"]
    assert times(folder.parent) == before


def test_a_disk_that_fills_up_while_copying_is_said_so(tmp_path: Path, folder: Path) -> None:
    """A really full device gives the sentence about space, and the old files stand."""
    built(tmp_path, folder, "een")
    before, was = times(folder.parent), state(folder)
    full = replace(QUICK, create=lambda _: Path("/dev/full").open("wb", buffering=0))  # noqa: SIM115 - handed over
    findings = publish(staged(tmp_path / "s", folder, "twee"), folder, NAMES, full)
    assert codes(findings) == ["UIT-004"]
    assert (times(folder.parent), state(folder)) == (before, was)


def test_a_path_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """A name that the file system does not take gives a sentence, not an exception."""
    folder = tmp_path / "outputs" / ("jaarverslag" * 30)
    assert codes(built(tmp_path, folder, "een")) == ["UIT-005"]


def test_a_folder_on_another_disk_is_said_so(tmp_path: Path, folder: Path) -> None:
    """A mounted folder cannot be swapped in one step, and the message tells why."""
    built(tmp_path, folder, "een")

    def replace_across(source: Path, target: Path) -> None:
        if target.parent == folder:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(source), None, str(target))
        source.replace(target)

    stage = staged(tmp_path / "s", folder, "twee")
    assert codes(publish(stage, folder, NAMES, replace(QUICK, replace=replace_across))) == [
        "UIT-017"
    ]
    assert all(b"een" in content for content in state(folder).values())


def test_a_disk_without_hard_links_does_as_well(tmp_path: Path, folder: Path) -> None:
    """Where a second name cannot be made, a copy with the same times takes its place."""
    built(tmp_path, folder, "een")
    before, was = times(folder), state(folder)

    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    def no_manifest(source: Path, target: Path) -> None:
        if target == folder / "manifest.json" and b"twee" in source.read_bytes():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        source.replace(target)

    poor = replace(QUICK, link=no_link, replace=no_manifest)
    findings = publish(staged(tmp_path / "s", folder, "twee"), folder, NAMES, poor)
    assert codes(findings) == ["UIT-010"]
    assert (times(folder), state(folder)) == (before, was)


def test_a_staged_file_that_changed_after_the_check_is_not_placed(
    tmp_path: Path, folder: Path
) -> None:
    """What differs from the digest in the manifest never reaches the outputs."""
    built(tmp_path, folder, "een")
    was = state(folder)
    stage = staged(tmp_path / "s", folder, "twee")
    (stage / "jaarverslag.pdf").write_bytes(b"iets anders")
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-018"]
    assert state(folder) == was


def test_a_staged_file_that_disappeared_is_said_so(tmp_path: Path, folder: Path) -> None:
    """A virus scanner that takes a staged file away gives a finding."""
    stage = staged(tmp_path / "s", folder, "een")
    (stage / "jaarverslag.pdf").unlink()
    findings = publish(stage, folder, NAMES, QUICK)
    assert codes(findings) == ["UIT-018"]
    assert findings[0].message.startswith("jaarverslag.pdf is ")
    assert not folder.parent.exists()


@pytest.mark.parametrize("name", ["../jaarverslag.pdf", "..", "", ".verborgen", "C:x.pdf", "a\0b"])
def test_a_name_that_is_a_path_is_a_fault_of_the_caller(
    tmp_path: Path, folder: Path, name: str
) -> None:
    """Only plain names can be placed."""
    stage = staged(tmp_path / "s", folder, "een")
    with pytest.raises(ValueError, match="not a file that the manifest names"):
        publish(stage, folder, (name,), QUICK)


def test_names_that_differ_in_capitals_only_are_a_fault_of_the_caller(
    tmp_path: Path, folder: Path
) -> None:
    """On Windows and macOS the second file would replace the first."""
    names = ("jaarverslag.pdf", "Jaarverslag.pdf")
    stage = staged(tmp_path / "s", folder, "een", names)
    with pytest.raises(ValueError, match="same name"):
        publish(stage, folder, names, QUICK)


def test_an_interrupt_in_the_swap_puts_the_old_files_back(tmp_path: Path, folder: Path) -> None:
    """Ctrl-C between two replacements leaves the files and times of the build before."""
    built(tmp_path, folder, "een")
    before, was = times(folder.parent), state(folder)

    def interrupt(source: Path, target: Path) -> None:
        if target == folder / NAMES[1] and b"twee" in source.read_bytes():
            raise KeyboardInterrupt
        source.replace(target)

    stage = staged(tmp_path / "s", folder, "twee")
    with pytest.raises(KeyboardInterrupt):
        publish(stage, folder, NAMES, replace(QUICK, replace=interrupt))
    assert (times(folder.parent), state(folder)) == (before, was)


def test_a_turn_and_a_look_for_damage_touch_nothing(tmp_path: Path, folder: Path) -> None:
    """Taking the turn, working in its stage and looking for damage change no time near outputs."""
    built(tmp_path, folder, "een")
    (tmp_path / "tijdelijk").mkdir()
    before = times(folder.parent)
    turn = lock(folder, tmp_path / "tijdelijk")
    assert isinstance(turn, Turn)
    with turn:
        (turn.stage / "jaarverslag.pdf").write_bytes(b"half werk")
    assert recover(folder) == ()
    assert times(folder.parent) == before
    assert listed(tmp_path / "tijdelijk") == []


def test_the_manifest_on_disk_names_what_stands_there(tmp_path: Path, folder: Path) -> None:
    """The manifest is readable JSON that names each file of the build."""
    built(tmp_path, folder, "een")
    table = json.loads((folder / "manifest.json").read_bytes())
    assert [row["bestand"] for row in table["uitvoer"]] == sorted(NAMES)


class HeldError(PermissionError):
    """What Windows raises for a file that another program holds open."""

    winerror = 32


def test_word_on_windows_is_seen_before_anything_changes(tmp_path: Path, folder: Path) -> None:
    """A file that Word holds open gives 'sluit ... in Word' and no file or time changes."""
    built(tmp_path, folder, "een")
    before = times(folder.parent)

    def probe(path: Path) -> None:
        if path.suffix == ".docx":
            raise HeldError(errno.EACCES, "in gebruik")

    windows = replace(QUICK, probe=probe, windows=True)
    findings = publish(staged(tmp_path / "s", folder, "twee"), folder, NAMES, windows)
    assert codes(findings) == ["UIT-002"]
    assert findings[0].hint == "Sluit jaarverslag.docx in Word en start opnieuw."
    assert times(folder.parent) == before


def test_word_that_opens_the_file_at_the_last_moment_undoes_the_swap(
    tmp_path: Path, folder: Path
) -> None:
    """A file taken between looking and swapping leaves the files of the build before."""
    built(tmp_path, folder, "een")
    before, was = times(folder.parent), state(folder)
    slept: list[float] = []

    def held(source: Path, target: Path) -> None:
        if target == folder / "jaarverslag.docx":
            raise HeldError(errno.EACCES, "in gebruik")
        source.replace(target)

    windows = replace(QUICK, replace=held, sleep=slept.append, windows=True)
    findings = publish(staged(tmp_path / "s", folder, "twee"), folder, NAMES, windows)
    assert codes(findings) == ["UIT-002"]
    assert tuple(slept) == PAUSES
    assert (times(folder.parent), state(folder)) == (before, was)


def test_the_tries_stay_within_two_and_a_half_seconds() -> None:
    """Waiting for another program is long enough for a scanner and short for a person."""
    assert 5 <= len(PAUSES) + 1 <= 10
    assert sum(PAUSES) <= 2.5


def test_a_scanner_that_lets_go_in_time_is_not_noticed(tmp_path: Path, folder: Path) -> None:
    """A file that is held for two tries is replaced at the third."""
    built(tmp_path, folder, "een")
    refusals = [1, 2]

    def held(source: Path, target: Path) -> None:
        if target == folder / "jaarverslag.docx" and refusals:
            refusals.pop()
            raise HeldError(errno.EACCES, "in gebruik")
        source.replace(target)

    stage = staged(tmp_path / "s", folder, "twee")
    assert publish(stage, folder, NAMES, replace(QUICK, replace=held, windows=True)) == ()
    assert all(b"twee" in content for content in state(folder).values())


def test_a_long_path_on_windows_is_refused(tmp_path: Path) -> None:
    """Beyond 240 characters Word would not open the file."""
    folder = tmp_path / ("map" * 40) / ("jaarverslag" * 10)
    stage = staged(tmp_path / "s", folder, "een")
    windows = replace(QUICK, windows=True)
    assert codes(publish(stage, folder, NAMES, windows)) == ["UIT-005"]


def test_two_builds_at_the_same_folder_never_mix(tmp_path: Path, folder: Path) -> None:
    """Of builds that publish at the same moment each is whole or refused as busy."""
    stages = [staged(tmp_path / f"s{number}", folder, f"bouw-{number}") for number in range(8)]
    start = threading.Barrier(len(stages))
    answers: list[list[str]] = []

    def run(stage: Path) -> None:
        start.wait()
        answers.append(codes(publish(stage, folder, NAMES, QUICK)))

    threads = [threading.Thread(target=run, args=(stage,)) for stage in stages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [] in answers
    assert all(answer in ([], ["UIT-001"]) for answer in answers)
    wholes = [{path.name: path.read_bytes() for path in sorted(s.iterdir())} for s in stages]
    assert state(folder) in wholes
    assert listed(folder.parent) == [folder.name]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_drive_that_cannot_flush_a_folder_does_as_well(
    tmp_path: Path, folder: Path, number: int
) -> None:
    """Some network drives refuse to flush names; the build goes on."""

    def flush(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))

    stage = staged(tmp_path / "s", folder, "een")
    assert publish(stage, folder, NAMES, replace(QUICK, fsync=flush)) == ()
    assert set(state(folder)) == ALL


def test_on_windows_no_folder_is_flushed(tmp_path: Path, folder: Path) -> None:
    """Windows cannot open a folder to flush it."""
    disk, calls = failing(0, lambda *_: None, replace(QUICK, windows=True))
    publish(staged(tmp_path / "s", folder, "een"), folder, NAMES, disk)
    assert calls.count("fsync") == 4  # three files and the journal


def test_a_write_in_pieces_is_completed(tmp_path: Path, folder: Path) -> None:
    """A disk that takes a few bytes at a time gets all of them."""
    disk = replace(QUICK, write=lambda file, data: file.write(data[:7]))
    stage = staged(tmp_path / "s", folder, "een")
    assert publish(stage, folder, NAMES, disk) == ()
    assert state(folder) == state(stage)


def test_a_folder_that_may_not_be_looked_into_is_said_so(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error while looking is a finding too."""
    stage = staged(tmp_path / "s", folder, "een")

    def refuse(_: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "is_symlink", refuse)
    assert codes(publish(stage, folder, NAMES, QUICK)) == ["UIT-003"]


def test_an_error_that_we_have_no_words_for_keeps_those_of_the_system(
    tmp_path: Path, folder: Path
) -> None:
    """The reason of the operating system is shown as it is."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))

    stage = staged(tmp_path / "s", folder, "een")
    (finding,) = publish(stage, folder, NAMES, replace(QUICK, mkdir=refuse))
    assert finding.code == "UIT-011"
    assert "No such device" in finding.message
