"""The record beside the outputs: from what they were made, with what, and what was checked.

The same build gives the same bytes: no clock, no absolute path, no name of a user or a machine.
"""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path, PurePosixPath, PureWindowsPath

from rapport.findings import Finding
from rapport.model.afronding import Verschoven
from rapport.place import Place
from rapport.publishing.disk import digest_of

NAME = "manifest.json"
VERSION = 1

Digests = Mapping[str, str]
Row = dict[str, object]

# What decides how the outputs look; each is a dependency, so it is there.
_LIBRARIES = (
    "babel",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "pikepdf",
    "pillow",
    "pydantic",
    "pydyf",
    "python-docx",
    "pyyaml",
    "weasyprint",
)


def digests(project: Path, files: Iterable[Path]) -> dict[str, str]:
    """The SHA-256 of input files by their path in the project, with forward slashes.

    Take them when the files are read. Raises ValueError for a file outside the project, and
    OSError for one that cannot be read.
    """
    home = project.resolve()
    return {path.resolve().relative_to(home).as_posix(): digest_of(path) for path in files}


def build(  # noqa: PLR0913 - the parts of the record, each named by its caller
    *,
    inputs: Digests,
    stage: Path,
    names: Sequence[str],
    folder: Path,
    findings: Iterable[Finding],
    checks: Mapping[str, object],
) -> Row:
    """The record of one build, ready for JSON.

    `inputs` maps the path of each input file, relative to the project, to its SHA-256. `names`
    are the files in `stage` that are to be placed in `folder`. `checks` says what was checked;
    it holds what JSON can hold. Raises ValueError for an absolute path, OSError when a staged
    file cannot be read.
    """
    absolute = [name for name in inputs if _is_absolute(name)]
    if absolute:
        raise ValueError(f"an input with an absolute path: {absolute[0]!r}")
    return {
        "versie": VERSION,
        "gereedschap": _tools(),
        "invoer": [{"bestand": name, "sha256": inputs[name]} for name in sorted(inputs)],
        "uitvoer": [_output(stage, name) for name in sorted(names)],
        "ouder": _older(folder, names),
        "bevindingen": [_row(item) for item in sorted(findings, key=_order)],
        "controles": dict(checks),
    }


def moved(figure: Verschoven) -> Row:
    """A figure that was moved so that all sums hold in print; as effect, lasten negative."""
    return {
        "cijfer": figure.key,
        "omschrijving": figure.omschrijving,
        "bedrag": f"{figure.bedrag:f}",
        "gewoon_afgerond": f"{figure.gewoon:f}",
        "gedrukt": f"{figure.gedrukt:f}",
    }


def render(record: Mapping[str, object]) -> bytes:
    """The record as it stands in the file: UTF-8, sorted keys, a newline at the end."""
    return (json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def outputs_in(path: Path) -> dict[str, str] | None:
    """The files that this manifest says were made with it; None when it is not one of ours."""
    table = _read(path)
    return None if table is None else _named(table.get("uitvoer"))


def known(folder: Path) -> dict[str, str] | None:
    """All files in `folder` that came from a build, by the SHA-256 they had when they were made.

    None when there is no manifest of ours.
    """
    table = _read(folder / NAME)
    if table is None:
        return None
    return {**_named(table.get("ouder")), **_named(table.get("uitvoer"))}


def _read(path: Path) -> Row | None:
    try:
        table = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    ours = isinstance(table, dict) and table.get("versie") == VERSION
    return table if ours else None


def _named(rows: object) -> dict[str, str]:
    if not isinstance(rows, list):
        return {}
    return {
        str(row.get("bestand")): str(row.get("sha256")) for row in rows if isinstance(row, dict)
    }


def _tools() -> Row:
    libraries = {name: version for name in _LIBRARIES if (version := _version(name))}
    tools: Row = {
        "rapport": _version("rapport"),
        "python": platform.python_version(),
        "bibliotheken": libraries,
    }
    pango = _pango()
    return {**tools, "pango": pango} if pango else tools


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _pango() -> str:
    """The version of Pango, when this process used it: asking loads the library."""
    loaded = sys.modules.get("weasyprint.text.ffi")
    return "" if loaded is None else spell_pango(loaded.pango.pango_version())


def spell_pango(number: int) -> str:
    """The version that Pango gives as one number: 15012 is 1.50.12."""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _output(stage: Path, name: str) -> Row:
    path = stage / name
    return {"bestand": name, "sha256": digest_of(path), "bytes": path.stat().st_size}


def _older(folder: Path, names: Sequence[str]) -> list[Row]:
    """The files of earlier builds that this build leaves as they are."""
    return [
        _left(folder / name, digest)
        for name, digest in sorted((known(folder) or {}).items())
        if name not in names and (folder / name).is_file()
    ]


def _left(path: Path, digest: str) -> Row:
    return {"bestand": path.name, "sha256": digest, "bewerkt": digest_of(path) != digest}


def _row(item: Finding) -> Row:
    return {
        "code": item.code,
        "niveau": str(item.level),
        "melding": item.message,
        "plaats": _shown(item.place),
    }


def _order(item: Finding) -> tuple[Place, str, str]:
    return (item.place or Place(""), item.code, item.message)


def _shown(place: Place | None) -> str:
    """The place in one line; of a file outside the project only its name."""
    if place is None:
        return ""
    if not _is_absolute(place.file):
        return str(place)
    name = PureWindowsPath(place.file).name
    return str(Place(name, place.line, place.column, place.sheet, place.cell))


def _is_absolute(name: str) -> bool:
    windows = PureWindowsPath(name)
    return PurePosixPath(name).is_absolute() or bool(windows.drive or windows.root)
