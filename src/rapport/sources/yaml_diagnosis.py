"""What is told of a syntax fault, with the change that lets the rest of the file be read."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.findings import Finding


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What to tell, and the span with the text that lets the rest be read; None: it cannot."""

    finding: Finding
    repair: tuple[int, int, str] | None = None
