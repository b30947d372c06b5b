"""What to type on which system to get what the PDF needs."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping
from types import MappingProxyType

_OTHER = "other"

# The routes for Pango are those of WeasyPrint's own page "First steps"; on Windows with the
# environment that MSYS2 advises since 2026 and where WeasyPrint 70 looks first.
PANGO: Mapping[str, str] = MappingProxyType(
    {
        "debian": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "fedora": "sudo dnf install pango",
        "arch": "sudo pacman -S pango",
        "suse": "sudo zypper install libpango-1_0-0",
        "alpine": "sudo apk add pango",
        "macos": (
            "brew install pango\n"
            "Helpt dat niet, typ dan:"
            " export DYLD_FALLBACK_LIBRARY_PATH=$(brew --prefix)/lib:$DYLD_FALLBACK_LIBRARY_PATH"
        ),
        "windows": (
            "Installeer MSYS2 van https://www.msys2.org (standaardinstellingen).\n"
            "Typ in het venster 'MSYS2 UCRT64': pacman -S mingw-w64-ucrt-x86_64-pango\n"
            "Staat MSYS2 niet in C:\\msys64, typ dan:"
            " setx WEASYPRINT_DLL_DIRECTORIES <map>\\ucrt64\\bin\n"
            "Open daarna een nieuw venster."
        ),
        _OTHER: "Installeer Pango 1.44 of nieuwer met het pakketbeheer van uw systeem.",
    }
)
FONTS: Mapping[str, str] = MappingProxyType(
    {
        "debian": "sudo apt-get install fontconfig fonts-dejavu-core",
        "fedora": "sudo dnf install fontconfig dejavu-sans-fonts",
        "arch": "sudo pacman -S fontconfig ttf-dejavu",
        "suse": "sudo zypper install fontconfig dejavu-fonts",
        "alpine": "sudo apk add fontconfig font-dejavu",
        "macos": "brew install fontconfig",
        "windows": "Typ in het venster 'MSYS2 UCRT64': pacman -S mingw-w64-ucrt-x86_64-fontconfig",
        _OTHER: "Installeer fontconfig en een lettertype met het pakketbeheer van uw systeem.",
    }
)

_KIN: Mapping[str, str] = MappingProxyType(
    {
        "debian": "debian",
        "ubuntu": "debian",
        "fedora": "fedora",
        "rhel": "fedora",
        "arch": "arch",
        "suse": "suse",
        "opensuse": "suse",
        "alpine": "alpine",
    }
)


def family(system: str = sys.platform) -> str:
    """The kind of system this is: a key of the tables above."""
    if system in ("win32", "darwin"):
        return {"win32": "windows", "darwin": "macos"}[system]
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return _OTHER
    names = (release.get("ID", ""), *release.get("ID_LIKE", "").split())
    return next((_KIN[name] for name in names if name in _KIN), _OTHER)
