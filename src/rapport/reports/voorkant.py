"""The front page of a report, line by line."""

from __future__ import annotations

from rapport.cover import Cover
from rapport.model.dossier import Status
from rapport.model.indeling import Omslag
from rapport.reports.wording import Wording


def cover(words: Omslag, status: Status, wording: Wording) -> Cover:
    """The lines of the front page; a report that is adopted has no status on it."""
    fill = wording.fill
    return Cover(
        title=fill(words.titel),
        year=fill(words.jaar),
        organisation=fill(words.organisatie),
        motto=fill(words.motto),
        subtitle=fill(words.ondertitel),
        status="" if status is Status.VASTGESTELD else status.value.capitalize(),
    )
