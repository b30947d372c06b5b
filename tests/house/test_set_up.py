"""The set-up says what a machine lacks in one sentence, and is silent when nothing lacks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("scripts/set-up", "pyproject.toml", "requirements.lock", "requirements-dev.lock")
TOOLS = ("bash", "cat", "dirname", "mktemp", "rm", "sha256sum", "tail")


@dataclass(frozen=True, slots=True)
class Machine:
    """A made-up machine: a checkout and the only folder on its PATH."""

    checkout: Path
    programs: Path

    def add(self, name: str, script: str) -> None:
        """Put a program on the PATH."""
        program = self.programs / name
        program.write_text(f"#!{shutil.which('bash')}\n{script}\n", "utf-8")
        program.chmod(0o755)

    def set_up(self, goal: str) -> subprocess.CompletedProcess[str]:
        """Run the set-up as a user at that machine would."""
        return subprocess.run(
            [self.checkout / "scripts" / "set-up", goal],
            env={"PATH": str(self.programs)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Give a machine with the tools that every system has, and an ordinary user."""
    made = Machine(tmp_path / "checkout", tmp_path / "bin")
    made.programs.mkdir()
    for name in CARRIED:
        target = made.checkout / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    for tool in TOOLS:
        (made.programs / tool).symlink_to(str(shutil.which(tool)))
    made.add("id", "echo 1000")
    return made


def test_without_a_suitable_python_one_sentence_says_what_to_do(machine: Machine) -> None:
    """A Python that is too old is passed over, and the command is named."""
    machine.add("python3", "exit 1")
    done = machine.set_up("demo")
    sentence = "Python 3.11 of nieuwer ontbreekt. Installeer dat met:"
    command = "sudo apt-get install python3.11 python3.11-venv"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence} {command}\n")


def test_a_newer_python_beside_an_old_one_is_found(machine: Machine) -> None:
    """On a system whose python3 is too old, python3.12 is used."""
    machine.add("python3", "exit 1")
    machine.add("python3.12", _python(missing="ensurepip", version="3.12"))
    assert "apt-get install python3.12-venv" in machine.set_up("lint").stderr


def test_all_that_lacks_stands_in_one_command(machine: Machine) -> None:
    """Who may not install packages gets one command for everything, not one at each try."""
    machine.add("apt-cache", "echo known")
    machine.add("python3", _python(missing="ensurepip|CDLL", version="3.11"))
    first = machine.set_up("demo").stderr.splitlines()[0]
    packages = "python3.11-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    assert first.startswith(
        f"Er ontbreekt nog iets. Installeer dat met: sudo apt-get install {packages}"
    )


def test_the_demo_does_not_ask_for_what_only_tests_need(machine: Machine) -> None:
    """A user of `make demo` never hears of LibreOffice."""
    machine.add("python3", _python(missing="ensurepip|CDLL", version="3.11"))
    assert "libreoffice" not in machine.set_up("demo").stderr


def test_what_a_release_does_not_have_is_not_asked_for(machine: Machine) -> None:
    """Ubuntu 22.04 has no libharfbuzz-subset0: one can do without it."""
    machine.add("apt-cache", "exit 100")
    machine.add("python3", _python(missing="CDLL", version="3.11"))
    assert "libharfbuzz-subset0" not in machine.set_up("demo").stderr


def test_root_installs_what_lacks(machine: Machine) -> None:
    """As root the missing packages are installed without a question."""
    asked = machine.checkout / "asked"
    machine.add("id", "echo 0")
    machine.add("apt-get", f'echo "$*" >>"{asked}"')
    machine.add("apt-cache", "echo known")
    machine.add("python3", _python(missing="ensurepip", version="3.11"))
    machine.set_up("lint")
    assert asked.read_text("utf-8").splitlines() == [
        "update",
        "install --yes --quiet --no-install-recommends python3.11-venv",
    ]


def test_when_nothing_lacks_the_set_up_is_silent(machine: Machine) -> None:
    """A second time nothing is fetched and nothing is said."""
    _with_venv(machine)
    machine.set_up("lint")
    done = machine.set_up("lint")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "change",
    [
        lambda checkout: (checkout / "requirements-dev.lock").write_text("anders", "utf-8"),
        lambda checkout: (checkout / "pyproject.toml").write_text("anders", "utf-8"),
    ],
    ids=["lock", "project"],
)
def test_after_a_change_the_environment_is_filled_again(
    machine: Machine, change: Callable[[Path], int]
) -> None:
    """An environment follows the lock and the project file."""
    _with_venv(machine)
    machine.set_up("lint")
    change(machine.checkout)
    assert "requirements-dev.lock" in machine.set_up("lint").stderr


def test_what_fills_for_developers_serves_the_demo(machine: Machine) -> None:
    """After `make test` nothing has to be fetched for `make demo`."""
    _with_venv(machine)
    machine.set_up("lint")
    assert "Ik haal" not in machine.set_up("demo").stderr


def test_when_fetching_fails_the_set_up_fails(machine: Machine) -> None:
    """A half-filled environment is never taken for a whole one."""
    _with_venv(machine, pip="echo geen verbinding; exit 1")
    machine.set_up("lint")
    done = machine.set_up("lint")
    assert (done.returncode, "Is er een internetverbinding?" in done.stderr) == (1, True)


def _python(missing: str, version: str) -> str:
    """Script a Python on which the code that speaks of `missing` fails."""
    return f'[[ ! $* =~ {missing} ]] || exit 1\n[[ ! $* =~ venv ]] || echo "python{version}-venv"'


def _with_venv(machine: Machine, pip: str = "exit 0") -> None:
    """Give the machine a Python and an environment whose pip does as told."""
    machine.add("python3", "exit 0")
    python = machine.checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(
        f'#!{shutil.which("bash")}\n[[ ! $* =~ "pip install" ]] || {{ {pip}; }}\n', "utf-8"
    )
    python.chmod(0o755)
