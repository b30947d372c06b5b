"""What the printer asks of a file."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Terms:
    """Ink in percent, lines and bleed in points, pictures in dots per inch.

    `profile` is the profile that must be in the file and `families` are the fonts that may be;
    None where any will do.
    """

    most_ink: float = 300
    thinnest: float = 0.25
    bleed: float = 3 * MM
    least_dots: float = 300
    fold: int = 4
    profile: bytes | None = None
    families: frozenset[str] | None = None
