"""Python and the libraries that rapport asks for, each with the version that is here."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Callable, Iterable
from importlib import metadata

from rapport.machine.check import Check

_OLDEST = (3, 11)
# The two ways in which our own project file asks for a version: `name>=1.2` and `name==1.*`.
_ASKED = re.compile(r"^(?P<name>[\w.-]+?)(?P<how>>=|==)(?P<version>[\d.]+?)(?:\.\*)?$")


def check_python(version: tuple[int, ...] = tuple(sys.version_info[:3])) -> Check:
    """Whether this Python is new enough."""
    text = f"{'.'.join(map(str, version))} ({platform.system()} {platform.machine()})"
    if version[:2] >= _OLDEST:
        return Check("Python", ok=True, text=text)
    return Check("Python", ok=False, text=text, remedy="Installeer Python 3.11 of nieuwer.")


def check_libraries(
    asked: Iterable[str] | None = None, installed: Callable[[str], str] = metadata.version
) -> Check:
    """Whether each library that rapport asks for is here, new enough.

    `asked` are the requirements of the installed rapport when not given.
    """
    requirements = _of_rapport() if asked is None else asked
    judged = [_judge(row, installed) for row in requirements if ";" not in row]
    wrong = [requirement for requirement, _, fits in judged if not fits]
    text = ", ".join(text for _, text, fits in judged if not fits or not wrong)
    if not wrong:
        return Check("Bibliotheken", ok=True, text=text)
    command = " ".join(f'"{requirement}"' for requirement in wrong)
    remedy = f"{sys.executable} -m pip install {command}"
    return Check("Bibliotheken", ok=False, text=text, remedy=remedy)


def _of_rapport() -> list[str]:
    try:
        return metadata.requires("rapport") or []
    except metadata.PackageNotFoundError:
        return []


def _judge(requirement: str, installed: Callable[[str], str]) -> tuple[str, str, bool]:
    """The requirement, what was found in words, and whether it fits."""
    asked = _ASKED.match(requirement.replace(" ", ""))
    name = asked["name"] if asked else requirement
    try:
        version = installed(name)
    except metadata.PackageNotFoundError:
        return requirement, f"{name} ontbreekt", False
    fits = asked is None or _fits(asked["how"], _numbers(asked["version"]), _numbers(version))
    return requirement, f"{name} {version}{'' if fits else ' past niet'}", fits


def _fits(how: str, asked: tuple[int, ...], found: tuple[int, ...]) -> bool:
    return found >= asked if how == ">=" else found[: len(asked)] == asked


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.split("+", 1)[0]))
