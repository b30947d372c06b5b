"""Fill the fixed sentences of a house style; a name in braces that is not known is reported."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapport.amounts import format_number
from rapport.findings import Finding, finding
from rapport.model.dossier import Instellingen
from rapport.model.indeling import Zinnen
from rapport.place import Place
from rapport.registry import nearest

_NAME = re.compile(r"\{([^{}\n]*)\}")


def names_in(settings: Instellingen) -> dict[str, str]:
    """The names that may be filled in anywhere in a report."""
    van, met = settings.kolommen.van, settings.kolommen.met
    return {
        "gemeente": settings.gemeente,
        "jaar": str(settings.jaar),
        "vorig_jaar": str(settings.jaar - 1),
        "status": settings.status.value,
        "drempel_pakket": str(settings.drempel_pakket),
        "drempel_post": str(settings.drempel_post),
        "verschil_van": van.naam(settings.jaar),
        "vergeleken_met": met.value.replace("_", " "),
        "verschil_met": met.naam(settings.jaar),
    }


@dataclass(frozen=True, slots=True)
class Wording:
    """The names that may be filled in here, and what was asked that is not among them.

    `place` is the file with the wording, `places` say where in it a text stands. `findings` is
    shared by all that stem from one wording.
    """

    names: dict[str, str]
    place: Place
    places: Mapping[str, Place]
    findings: dict[str, Finding] = field(default_factory=dict)

    def fill(self, text: str) -> str:
        """`text` with every known name between braces replaced, once; no code runs from it."""
        return _NAME.sub(self._value, text).strip()

    def with_names(self, **names: str) -> Wording:
        """The same wording, knowing more names."""
        return replace(self, names={**self.names, **names})

    def _value(self, match: re.Match[str]) -> str:
        name = match[1]
        if name in self.names:
            return self.names[name]
        close = nearest(name, self.names)
        guess = f" Bedoelt u {{{close}}}?" if close else ""
        known = ", ".join(f"{{{known}}}" for known in self.names)
        place = self.places.get(match.string.strip(), self.place)
        self.findings.setdefault(
            match.string,
            finding("SJB-001", place, found=match[0], guess=guess, expected=known),
        )
        return match[0]


def unit_note(unit: Decimal, words: Zinnen, wording: Wording) -> str:
    """The line that says in which unit (euros; 0: exact) the figures of a table stand."""
    if not unit:
        return wording.fill(words.eenheid_euro)
    return wording.with_names(eenheid=format_number(unit)).fill(words.eenheid)
