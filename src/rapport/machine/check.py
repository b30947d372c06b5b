"""One thing that was looked at on this machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, whether reports can be made with it, what was found, what to do.

    All in Dutch. `remedy` is empty when `ok`; its lines can be typed or done as they stand.
    """

    name: str
    ok: bool
    text: str
    remedy: str = ""
