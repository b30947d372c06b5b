"""The programmes and pakketten that the overview names: each held against the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapport.findings import Finding, finding
from rapport.intake.shape import Places
from rapport.model.cijfers import Kosten, Zijde
from rapport.model.invoer_overzicht import InvoerElders
from rapport.model.overzicht import Apart, Elders, Verplaatst
from rapport.place import Place
from rapport.registry import nearest


@dataclass(frozen=True, slots=True)
class CodesReader:
    """Reads what the overview names. `known` are the codes of the programmes, `kosten` is by code.

    `findings` gathers what names nothing, or something for the second time.
    """

    places: Places
    known: tuple[str, ...]
    kosten: Mapping[str, Kosten]
    findings: list[Finding] = field(default_factory=list)

    def programmas(self, codes: Iterable[str], *path: str) -> None:
        """Report every code of a programme under `path` that is not known."""
        for code in codes:
            if code not in self.known:
                self._unknown(code, self.places.key(*path, code))

    def elders(self, invoer: Sequence[InvoerElders]) -> Verplaatst:
        """The pakketten that stand apart, as far as they are known, each on a side once."""
        found: dict[tuple[str, str, Zijde], Elders] = {}
        for index, one in enumerate(invoer):
            for zijde in self._sides(one, index):
                key = (one.programma, one.pakket, zijde)
                if key in found:
                    self._twice(one, index)
                    break
                found[key] = Elders(*key, Apart(one.naar))
        return Verplaatst(tuple(found.values()), self.kosten)

    def _sides(self, one: InvoerElders, index: int) -> Iterator[Zijde]:
        """The sides on which the pakket has figures; a finding when there is none."""
        if one.programma not in self.known:
            self._unknown(one.programma, self.places.of("elders", index, "programma"))
        kosten = self.kosten.get(one.programma)
        if kosten is None:
            return
        wanted = [Zijde(one.zijde)] if one.zijde else list(Zijde)
        codes = {zijde: [row.code for row in kosten.regels(zijde)] for zijde in wanted}
        sides = [zijde for zijde, known in codes.items() if one.pakket in known]
        if not sides:
            self._stranger(one, index, [code for known in codes.values() for code in known])
        yield from sides

    def _unknown(self, code: str, place: Place) -> None:
        guess, known = _guess(code, self.known), ", ".join(self.known)
        self.findings.append(finding("OVZ-005", place, found=code, guess=guess, expected=known))

    def _stranger(self, one: InvoerElders, index: int, known: list[str]) -> None:
        told = finding(
            "OVZ-006",
            self.places.of("elders", index, "pakket"),
            found=one.pakket,
            programma=one.programma,
            side=f" bij de {one.zijde}" if one.zijde else "",
            expected=", ".join(dict.fromkeys(known)) or "geen enkel",
            guess=_guess(one.pakket, known),
        )
        self.findings.append(told)

    def _twice(self, one: InvoerElders, index: int) -> None:
        place = self.places.of("elders", index, "pakket")
        told = finding("OVZ-007", place, found=one.pakket, programma=one.programma)
        self.findings.append(told)


def _guess(code: str, known: Iterable[str]) -> str:
    close = nearest(code, known)
    return f" Bedoelt u {close}?" if close else ""
