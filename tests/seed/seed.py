"""The published text of programma 1 of Dronten, and how to compare its words."""

from __future__ import annotations

import re
from pathlib import Path

INPUT = Path("inputs/jaarverslag-2024").resolve()
SOURCE = Path(__file__).parent / "programma-1.txt"
_SPACE = re.compile(r"[\s\u00a0\u202f\u2009\u200b\u00ad]+")


def lines() -> list[str]:
    """Every line of the published text, without the residue of the web portal."""
    # The head of our column with the trend stands within one line of the original.
    text = SOURCE.read_text(encoding="utf-8").replace(" 2024 Gemeenten 25", " 2024\nGemeenten 25")
    kept = (line.strip() for line in text.splitlines())
    return [line for line in kept if line and not line.startswith("Terug naar")]


def bare(text: str) -> str:
    """A text without spaces and hyphens, which layout may add; a minus before a figure stays."""
    minus = re.sub(r"(?:(?<=\s)|^)[-−](?=\d)", "−", text)
    return _SPACE.sub("", minus.replace("-", ""))


def missing(found: str, wanted: list[str]) -> list[str]:
    """The lines that do not stand in `found` as a whole, after the line before them."""
    stream, at, lost = bare(found), 0, []
    for line in wanted:
        here = stream.find(bare(line), at)
        if here < 0:
            lost.append(line)
        else:
            at = here + len(bare(line))
    return lost
