"""The terminal, and programs that are handy but not needed: told, never a fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from types import MappingProxyType

from rapport.machine.check import Check

_SIGNS = "€ ë – − \u202f"
_PROGRAMS: Mapping[str, str] = MappingProxyType(
    {
        "pdftotext": "leest een pdf terug bij 'make test'",
        "soffice": "opent het Word-bestand bij 'make test'",
        "verapdf": "keurt de pdf op PDF/UA en PDF/A",
    }
)


def check_terminal(encoding: str | None) -> Check:
    """Whether the screen can show our signs; if not, they become a question mark there alone."""
    name = encoding or "onbekend"
    try:
        _SIGNS.encode(name)
    except (LookupError, UnicodeEncodeError):
        text = f"{name}; sommige tekens worden hier een '?', in de bestanden niet"
        return Check("Scherm", ok=True, text=text)
    return Check("Scherm", ok=True, text=f"{name}; alle tekens")


def check_program(program: str, find: Callable[[str], str | None] = shutil.which) -> Check:
    """Whether a program that is only handy is here."""
    found = "gevonden" if find(program) else "niet gevonden, niet nodig"
    return Check(program, ok=True, text=f"{found} ({_PROGRAMS[program]})")


def check_programs(find: Callable[[str], str | None] = shutil.which) -> tuple[Check, ...]:
    """All programs that are only handy."""
    return tuple(check_program(program, find) for program in _PROGRAMS)
