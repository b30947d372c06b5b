"""rapport: structured inputs in, reconciled Word and PDF documents out.

    import rapport
    checked = rapport.check("inputs/jaarverslag-2024")
    built = rapport.build("inputs/jaarverslag-2024", out="outputs", formats=("pdf", "docx"))

Both return findings, and raise only for a fault of the caller. The arithmetic is there without a
report too: `rapport.reconcile` takes cells and equations, and its docstring shows how.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapport import reconcile
    from rapport.examination import Examination
    from rapport.findings import Finding, Level
    from rapport.pipeline import build
    from rapport.place import Place
    from rapport.reading import check
    from rapport.result import Built, Checked, Ending, Summary
    from rapport.review.account import Reviewed
    from rapport.review.returning import bring_back

_HOMES = {
    "build": "rapport.pipeline",
    "check": "rapport.reading",
    "bring_back": "rapport.review.returning",
    "Built": "rapport.result",
    "Checked": "rapport.result",
    "Ending": "rapport.result",
    "Examination": "rapport.examination",
    "Reviewed": "rapport.review.account",
    "Summary": "rapport.result",
    "Finding": "rapport.findings",
    "Level": "rapport.findings",
    "Place": "rapport.place",
}
__all__ = [
    "Built",
    "Checked",
    "Ending",
    "Examination",
    "Finding",
    "Level",
    "Place",
    "Reviewed",
    "Summary",
    "bring_back",
    "build",
    "check",
    "reconcile",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that one room can be used alone."""
    if name == "reconcile":
        return import_module("rapport.reconcile")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'rapport' has no attribute '{name}'")
    return getattr(import_module(home), name)
