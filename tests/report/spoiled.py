"""Slips in the tiny report: what is written, and the finding that must stand there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import rapport
from rapport import Checked, Level
from tests.report.small import PROGRAMMA, RAPPORT, line_of

FILES = {"p.yaml": PROGRAMMA, "rapport.yaml": RAPPORT}


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing written wrongly: `new` for the first `old` in `file` behind `after`.

    `code` is the finding that must come of it, `at` the words on the line where it stands, or its
    number (the first line of `new` when empty).
    """

    code: str
    old: str
    new: str
    at: str | int = ""
    file: str = "p.yaml"
    after: str = ""


# Two faults in other places, that no slip of a test may hide.
BESIDE = Slip("INV-004", "aard: S", "aard: T")
ELSEWHERE = Slip("INV-004", "vastgesteld", "vastgestelt", file="rapport.yaml")


def spoiled(*slips: Slip) -> dict[str, str]:
    """The text of both files with every slip made."""
    texts = dict(FILES)
    for slip in slips:
        text = texts[slip.file]
        start = text.index(slip.after)
        assert slip.old in text[start:], slip
        texts[slip.file] = text[:start] + text[start:].replace(slip.old, slip.new, 1)
    return texts


def expected(texts: dict[str, str], *slips: Slip) -> list[str]:
    """Each slip as `CODE bestand:regel`, sorted."""
    told = []
    for slip in slips:
        if isinstance(slip.at, int):
            told.append(f"{slip.code} {slip.file}:{slip.at}")
            continue
        words = slip.at or slip.new.strip("\n").split("\n")[0]
        before = texts[slip.file].index(slip.after)
        line = texts[slip.file][:before].count("\n") + line_of(texts[slip.file][before:], words)
        told.append(f"{slip.code} {slip.file}:{line}")
    return sorted(told)


def put(folder: Path, texts: dict[str, str]) -> Path:
    """The files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return folder


def faults(checked: Checked) -> list[str]:
    """Each FOUT as `CODE bestand:regel`, sorted; every one has a hint."""
    found = [item for item in checked.findings if item.level is Level.FOUT]
    assert all(item.hint for item in found)
    return sorted(
        f"{item.code} {Path(item.place.file).name}:{item.place.line}" if item.place else item.code
        for item in found
    )


def check(folder: Path, *slips: Slip) -> tuple[Checked, list[str]]:
    """What is found in the report with these slips, and what must be."""
    texts = spoiled(*slips)
    return rapport.check(put(folder, texts)), expected(texts, *slips)
