"""The folder of a report: what opens, what is read, and what is told when it is not."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path

import pytest

from rapport.findings import Finding
from rapport.place import Place
from rapport.project import Project, open_project, shown_path

_HERE = Place("rapport.yaml", 4, 5)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, in the current folder."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "jaarverslag"
    (made / "teksten").mkdir(parents=True)
    (made / "rapport.yaml").write_bytes(b"soort: jaarverslag\n")
    (made / "programma-1.yaml").write_bytes(b"naam: Veiligheid\n")
    (made / "teksten" / "één.yaml").write_bytes(b"a: b\n")
    return made


def _opened(folder: Path) -> Project:
    project, findings = open_project(folder)
    assert project is not None
    assert findings == ()
    return project


def _refused(project: Project, name: str) -> Finding:
    data, findings = project.read(name, _HERE)
    assert data is None
    (found,) = findings
    assert found.place == _HERE
    assert name not in project.digests
    return found


@pytest.mark.usefixtures("folder")
def test_a_folder_with_a_report_opens_under_its_own_name() -> None:
    """However the folder is written, the name is that of the folder."""
    assert _opened(Path("jaarverslag")).name == "jaarverslag"
    assert _opened(Path("jaarverslag/teksten/..")).name == "jaarverslag"


def test_the_current_folder_has_a_name_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`rapport build` without a folder."""
    monkeypatch.chdir(folder)
    project = _opened(Path())
    assert project.name == "jaarverslag"
    assert project.shown("rapport.yaml") == "rapport.yaml"


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ("jaarverslga", "BST-003", "Bedoelt u 'jaarverslag'?"),
        ("heel iets anders", "BST-003", "bestaat niet."),
        ("jaarverslag/rapport.yaml", "BST-004", "is een bestand"),
        ("jaarverslag/teksten", "BST-005", "geen rapport.yaml."),
        ("a\0b", "BST-003", "a\ufffdb"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_no_report_is_told(given: str, code: str, said: str) -> None:
    """A missing folder, a file, a folder without a report: one finding, that names the folder."""
    project, findings = open_project(Path(given))
    assert project is None
    (found,) = findings
    assert found.code == code
    assert said in found.message


def test_a_mistyped_settings_file_is_guessed(folder: Path) -> None:
    """rapport.yml is not rapport.yaml."""
    (folder / "rapport.yaml").rename(folder / "rapport.yml")
    _, (found,) = open_project(folder)
    assert found.message.endswith("Bedoelt u 'rapport.yml'?")


def test_a_file_is_read_and_its_digest_kept(folder: Path) -> None:
    """The digest is that of the bytes that were handed out."""
    project = _opened(folder)
    assert project.read("programma-1.yaml", _HERE) == (b"naam: Veiligheid\n", ())
    assert project.read("teksten/één.yaml") == (b"a: b\n", ())
    assert project.digests == {
        "programma-1.yaml": sha256(b"naam: Veiligheid\n").hexdigest(),
        "teksten/één.yaml": sha256(b"a: b\n").hexdigest(),
    }


def test_a_name_in_another_composition_is_the_same_name(folder: Path) -> None:
    """A disk of a Mac may keep é as e and an accent."""
    (folder / "caf\u0065\u0301.yaml").write_bytes(b"a: b\n")
    assert _opened(folder).read("caf\u00e9.yaml") == (b"a: b\n", ())


def test_a_missing_file_is_told_where_it_is_named(folder: Path) -> None:
    """With the name that comes near, when there is one; without a place, at the file itself."""
    project = _opened(folder)
    assert _refused(project, "programma_1.yaml").message == (
        "Het bestand 'programma_1.yaml' bestaat niet. Bedoelt u 'programma-1.yaml'?"
    )
    assert "'teksten/één.yaml'" in _refused(project, "teksten/een.yaml").message
    assert _refused(project, "weg/niets.yaml").code == "BST-008"
    _, (found,) = project.read("niets.yaml")
    assert found.place == Place("jaarverslag/niets.yaml")


@pytest.mark.parametrize(
    "name",
    ["../geheim.yaml", "/etc/passwd", "C:/x.yaml", "a\\b.yaml", "CON.yaml", "", "a\nb", "x:y"],
)
def test_an_unsafe_name_is_never_followed(folder: Path, name: str) -> None:
    """Not even when there is such a file."""
    (folder.parent / "geheim.yaml").write_bytes(b"a: b\n")
    assert _refused(_opened(folder), name).code == "BST-006"


def test_a_link_inside_the_folder_is_followed_and_one_to_outside_is_not(folder: Path) -> None:
    """Also when it is the folder on the way that is the link."""
    (folder.parent / "geheim.yaml").write_bytes(b"a: b\n")
    (folder / "binnen.yaml").symlink_to("programma-1.yaml")
    (folder / "buiten.yaml").symlink_to("../geheim.yaml")
    (folder / "map").symlink_to("..")
    (folder / "kring.yaml").symlink_to("kring.yaml")
    (folder / "dood.yaml").symlink_to("niets.yaml")
    project = _opened(folder)
    assert project.read("binnen.yaml") == (b"naam: Veiligheid\n", ())
    assert _refused(project, "buiten.yaml").code == "BST-007"
    assert _refused(project, "map/geheim.yaml").code == "BST-007"
    assert _refused(project, "kring.yaml").code == "BST-011"
    assert _refused(project, "dood.yaml").code == "BST-008"


def test_a_folder_or_a_pipe_is_no_file(folder: Path) -> None:
    """A pipe that nobody writes to does not keep us waiting."""
    os.mkfifo(folder / "pijp.yaml")
    project = _opened(folder)
    assert _refused(project, "teksten").code == "BST-009"
    assert _refused(project, "pijp.yaml").code == "BST-010"
    assert _refused(project, "rapport.yaml/x.yaml").code == "BST-011"


def test_a_device_behind_a_link_is_not_read(folder: Path) -> None:
    """/dev/zero never ends."""
    (folder / "apparaat.yaml").symlink_to("/dev/zero")
    assert _refused(_opened(folder), "apparaat.yaml").code == "BST-007"


def test_a_file_without_rights_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words for what a user can do something about, with the number for the rest."""

    def refuse(number: int) -> None:
        def opened(*_: object) -> int:
            raise OSError(number, "no")

        monkeypatch.setattr("rapport.project.folder.os.open", opened)

    project = _opened(folder)
    refuse(errno.EACCES)
    assert "geen leesrechten" in _refused(project, "programma-1.yaml").message
    refuse(errno.EIO)
    assert f"fout {errno.EIO}" in _refused(project, "programma-1.yaml").message


def test_a_file_that_is_too_large_is_not_read(folder: Path) -> None:
    """One byte more than five megabytes."""
    (folder / "groot.yaml").write_bytes(b"#" * 5_000_000)
    project = _opened(folder)
    assert project.read("groot.yaml")[1] == ()
    (folder / "groter.yaml").write_bytes(b"#" * 5_000_001)
    assert _refused(project, "groter.yaml").code == "BST-001"


def test_a_path_is_shown_from_the_current_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside it from there; elsewhere as it was given."""
    assert shown_path(folder / "rapport.yaml") == "jaarverslag/rapport.yaml"
    monkeypatch.chdir(folder)
    assert shown_path(Path("../elders/x.yaml")) == "../elders/x.yaml"
    assert shown_path(folder.parent / "x.yaml") == (folder.parent / "x.yaml").as_posix()
