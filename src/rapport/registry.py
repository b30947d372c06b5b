"""Names that can be looked up: which known name a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_ALIKE = 0.7


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that looks most like `word`, or '' when none comes near.

    Capitals, hyphens, underscores and spaces make no difference.
    """
    names = {_bare(name): name for name in candidates}
    found = get_close_matches(_bare(word), names, n=1, cutoff=_ALIKE)
    return names[found[0]] if found else ""


def _bare(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")
