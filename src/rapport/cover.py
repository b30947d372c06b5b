"""What the front page of a report says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """What the front page says, line by line; empty lines are not printed."""

    title: str
    year: str
    organisation: str
    motto: str = ""
    subtitle: str = ""
    status: str = ""
