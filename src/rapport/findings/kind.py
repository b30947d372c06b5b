"""The shape of one row in the table of messages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How heavy a finding is: FOUT blocks, WAARSCHUWING asks a look, OPMERKING informs."""

    FOUT = "FOUT"
    WAARSCHUWING = "WAARSCHUWING"
    OPMERKING = "OPMERKING"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding, as it stands in the table of messages.

    `code` is three capitals and three digits and is never reused. `message` and `hint` are
    Dutch `str.format` templates; the fields they name are given where the finding is made.
    `meaning` is what `rapport explain CODE` adds: why it matters, in a few sentences.
    """

    code: str
    level: Level
    title: str
    message: str
    hint: str
    meaning: str
