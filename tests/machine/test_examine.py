"""Looking at this machine: what is found, and the exact remedy for what is not."""

from __future__ import annotations

import stat
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from rapport.machine import Check, examine
from rapport.machine.fonts import check_families, check_fonts, font_files, styles_at_hand
from rapport.machine.libraries import check_libraries, check_python
from rapport.machine.pdf import Outcome, Run, check_pdf, run
from rapport.machine.places import check_rights, check_room, check_temporary
from rapport.machine.remedies import FONTS, PANGO, family
from rapport.machine.surroundings import check_programs, check_terminal
from rapport.style import Style, locate

MISSING = "OSError: cannot load library 'libpango-1.0-0'"


def basis() -> Style:
    """The house style that is always there."""
    style = locate("basis")
    assert style is not None
    return style


def answering(code: int, out: str, err: str = "") -> Run:
    """A child process that ends like this."""
    return lambda _: Outcome(code, out, err)


def test_a_machine_on_which_the_tests_run_is_in_order(tmp_path: Path) -> None:
    """Every point is good here, with a page that was really made, and nothing is left behind."""
    checks = examine(basis(), tmp_path / "outputs")
    assert [check for check in checks if not check.ok] == []
    assert all(check.name and check.text and not check.remedy for check in checks)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("system", sorted(PANGO))
def test_without_pango_each_system_gets_its_own_remedy(system: str) -> None:
    """A missing library gives the command of the system at hand."""
    banner = "\n-----\n\nWeasyPrint could not import some external libraries.\n"
    check = check_pdf(None, run=answering(1, banner, f"Traceback\n{MISSING}\n"), family=system)
    assert not check.ok
    assert check.text == f"Pango is niet gevonden ({MISSING})"
    assert check.remedy == PANGO[system]


def test_every_system_has_a_remedy_for_fonts_too() -> None:
    """The two tables know the same systems."""
    assert set(PANGO) == set(FONTS)


def test_without_weasyprint_the_remedy_is_pip() -> None:
    """A missing Python library is not a missing Pango."""
    said = "ModuleNotFoundError: No module named 'weasyprint'"
    check = check_pdf(None, run=answering(1, "", said), family="debian")
    assert not check.ok
    assert 'pip install "weasyprint==70.*"' in check.remedy


def test_an_old_pango_is_refused() -> None:
    """Before 1.44 WeasyPrint does not work."""
    check = check_pdf(None, run=answering(0, "pango 14399\nproefpagina\n"), family="fedora")
    assert not check.ok
    assert check.text.startswith("Pango 1.43.99 is te oud")
    assert check.remedy == "sudo dnf install pango"


def test_the_oldest_pango_that_works_is_accepted() -> None:
    """1.44.0 is enough."""
    check = check_pdf(None, run=answering(0, "pango 14400\nproefpagina\n"), family="debian")
    assert check == Check("Pdf maken", ok=True, text="Pango 1.44.0; een proefpagina is gelukt")


def test_a_renderer_that_dies_takes_only_its_child_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without any font the renderer really crashes; it is told, with the remedy."""
    bare = '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig></fontconfig>'
    (tmp_path / "fonts.conf").write_text(bare, encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    check = check_pdf(None, family="debian")
    assert not check.ok
    assert "een proefpagina maken mislukt" in check.text
    assert check.remedy == FONTS["debian"]


def test_a_module_in_the_current_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file weasyprint.py between the inputs is no part of the trial."""
    (tmp_path / "weasyprint.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert check_pdf(None, family="debian").ok


def test_a_program_that_does_not_start_is_an_outcome(tmp_path: Path) -> None:
    """What cannot run gives -1 and the reason."""
    outcome = run([str(tmp_path / "bestaat-niet")])
    assert outcome.code == -1
    assert "bestaat-niet" in outcome.err


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian"}, "debian"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "debian"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "fedora"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "suse"),
        ({"ID": "nixos"}, "other"),
        ({}, "other"),
    ],
)
def test_a_linux_is_known_by_its_kin(
    monkeypatch: pytest.MonkeyPatch, release: dict[str, str], expected: str
) -> None:
    """A derived distribution gets the command of the one it comes from."""
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
    assert family("linux") == expected


def test_a_linux_without_a_name_gets_the_general_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that does not say what it is raises nothing."""

    def unknown() -> dict[str, str]:
        raise OSError

    monkeypatch.setattr("platform.freedesktop_os_release", unknown)
    assert family("linux") == "other"


@pytest.mark.parametrize(("system", "expected"), [("win32", "windows"), ("darwin", "macos")])
def test_other_systems_are_known(system: str, expected: str) -> None:
    """Windows and macOS have their own rows."""
    assert family(system) == expected


@pytest.mark.parametrize(("version", "ok"), [((3, 10, 14), False), ((3, 11), True)])
def test_python_must_be_new_enough(version: tuple[int, ...], *, ok: bool) -> None:
    """3.11 is the oldest."""
    assert check_python(version).ok is ok


def version_of(name: str) -> str:
    """Some installed versions."""
    versions = {"jinja2": "3.1.5", "weasyprint": "71.0", "lxml": "6.1.3", "rich": "15.0.0"}
    if name not in versions:
        raise metadata.PackageNotFoundError(name)
    return versions[name]


def test_libraries_that_do_not_fit_are_named_with_one_command() -> None:
    """Too old, too new and missing each show; what fits does not."""
    asked = ["jinja2>=3.1.6", "weasyprint==70.*", "lxml>=6", "babel>=2.16"]
    check = check_libraries(asked, version_of)
    assert not check.ok
    assert check.text == "jinja2 3.1.5 past niet, weasyprint 71.0 past niet, babel ontbreekt"
    assert check.remedy.endswith('pip install "jinja2>=3.1.6" "weasyprint==70.*" "babel>=2.16"')


def test_libraries_that_fit_are_listed() -> None:
    """A later version and a longer number fit; extras and markers do not disturb."""
    asked = ["lxml>=6", "rich>=13", "colorama>=1; sys_platform == 'win32'"]
    expected = Check("Bibliotheken", ok=True, text="lxml 6.1.3, rich 15.0.0")
    assert check_libraries(asked, version_of) == expected


def style_with(folder: Path, **files: bytes) -> Style:
    """A house style with these font files."""
    (folder / "fonts").mkdir()
    for name, data in files.items():
        (folder / "fonts" / f"{name}.ttf").write_bytes(data)
    return Style("proef", (folder,))


def test_a_style_without_fonts_is_told_where_to_put_them(tmp_path: Path) -> None:
    """The remedy names the folder."""
    check = check_fonts(Style("proef", (tmp_path,)))
    assert not check.ok
    assert str(tmp_path / "fonts") in check.remedy


def test_a_font_that_is_none_is_named(tmp_path: Path) -> None:
    """A web page saved as a font, or an empty file, is not a font."""
    style = style_with(tmp_path, goed=b"\0\1\0\0rest", pagina=b"<html>", leeg=b"")
    check = check_fonts(style)
    assert not check.ok
    assert check.text == "niet te lezen: leeg.ttf, pagina.ttf"


def test_the_fonts_of_the_basis_count_for_every_style(tmp_path: Path) -> None:
    """A gemeente without fonts of its own uses those of the basis."""
    style = Style("proef", (tmp_path, *basis().folders))
    assert check_fonts(style).ok
    assert font_files(style) == font_files(basis())


def test_a_family_that_a_style_asks_for_and_lacks_is_named(tmp_path: Path) -> None:
    """Every style in the folder where one works is looked at, not only the basis."""
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / "stijl.yaml").write_text("kopletter: Arial\n", encoding="utf-8")
    check = check_families(styles_at_hand(tmp_path))
    assert not check.ok
    assert check.text == "Arial ontbreekt bij huisstijl eigen"
    assert str(tmp_path / "eigen" / "fonts") in check.remedy


def test_the_styles_that_come_along_have_their_families() -> None:
    """Nothing to do for who has no style of his own."""
    assert check_families(styles_at_hand(Path("bestaat-niet"))).ok


def test_rights_are_looked_at_without_a_trace(tmp_path: Path) -> None:
    """Not even the time of the folder shows that somebody looked."""
    (tmp_path / "outputs").mkdir()
    before = (tmp_path / "outputs").stat().st_mtime_ns
    assert check_rights(tmp_path / "outputs").ok
    assert (tmp_path / "outputs").stat().st_mtime_ns == before


def test_rights_of_a_folder_to_come_are_those_above_it(tmp_path: Path) -> None:
    """Looking at a place that does not exist makes nothing there."""
    assert check_rights(tmp_path / "outputs" / "x").ok
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    """The remedy is to ask for rights or to go elsewhere."""
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    check = check_rights(tmp_path)
    tmp_path.chmod(stat.S_IRWXU)
    assert not check.ok
    assert "--out" in check.remedy


def test_a_refusal_by_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network drive that says no in its own way gives its reason."""

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert not check_rights(tmp_path).ok
    assert "Permission denied" in check_rights(tmp_path).text
    assert not check_temporary().ok


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """The place for the outputs may be a file by mistake."""
    (tmp_path / "outputs").touch()
    assert not check_rights(tmp_path / "outputs").ok


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below 200 MB there is a remedy."""
    full = SimpleNamespace(free=199_999_999)
    monkeypatch.setattr("shutil.disk_usage", lambda _: full)
    check = check_room(tmp_path)
    assert (check.ok, check.text) == (False, "199 MB vrij")


def test_a_disk_that_cannot_be_measured_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network drives do not tell."""

    def unknown(_: Path) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("shutil.disk_usage", unknown)
    assert check_room(tmp_path).ok


def test_without_any_temporary_folder_the_remedy_names_the_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Python finds none and says so; we do as well."""

    def none() -> str:
        raise FileNotFoundError

    monkeypatch.setattr("tempfile.gettempdir", none)
    check = check_temporary()
    assert not check.ok
    assert "TMPDIR" in check.remedy


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "geen-codering", None])
def test_a_screen_that_lacks_signs_is_no_fault(encoding: str | None) -> None:
    """The files are right whatever the screen can show."""
    check = check_terminal(encoding)
    assert check.ok
    assert "in de bestanden niet" in check.text


def test_a_screen_with_all_signs_is_said_so() -> None:
    """UTF-8 shows everything."""
    assert check_terminal("utf-8").text == "utf-8; alle tekens"


def test_handy_programs_are_never_a_fault() -> None:
    """What only the tests use may be absent."""
    checks = check_programs(lambda _: None)
    assert all(check.ok and "niet nodig" in check.text for check in checks)
