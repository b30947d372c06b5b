"""One programme file: hold it against its shape, and read texts, figures and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from rapport.amounts import UNITS
from rapport.findings import Finding, Related, finding
from rapport.intake.afwijkingen import AfwijkingenReader
from rapport.intake.figures import Figures, coarser
from rapport.intake.indicatoren import IndicatorenReader
from rapport.intake.kosten import KostenReader
from rapport.intake.likely_unit import euros_in_disguise
from rapport.intake.narrative import read_tekst
from rapport.intake.regels import RegelReader
from rapport.intake.shape import Places, shaped
from rapport.model.cijfers import Kosten, Zijde
from rapport.model.dossier import Afwijking, Indicatoren, Instellingen, Pakket, Programma, Tekst
from rapport.model.invoer_programma import InvoerPakket, InvoerProgramma
from rapport.place import Place
from rapport.registry import nearest
from rapport.sources.located import Group

# What rapport itself calls the parts and rows of a programme: a code with such a name would make
# two figures, or two headings, one and the same.
_OWN_WORDS = {
    *Zijde,
    *("totaal", "saldo", "toevoegingen", "onttrekkingen", "resultaat", "kerncijfers"),
    *("omschrijving", "kosten", "afwijkingen", "indicatoren", "inhoud"),
    *("kop", "bovenregel"),
}


def read_programma(
    root: Group, instellingen: Instellingen
) -> tuple[Programma | None, tuple[Finding, ...]]:
    """The programme of one file; None when it lacks its first keys. Findings in file order."""
    invoer, places, found = shaped(InvoerProgramma, root)
    if invoer is None:
        return None, found
    reader = _ProgrammaReader(invoer, places, instellingen)
    programma = reader.read(root.place)
    return programma, (*found, *reader.findings)


@dataclass(frozen=True, slots=True)
class _ProgrammaReader:
    """Reads one programme; `findings` gathers what every part of it reports."""

    invoer: InvoerProgramma
    places: Places
    instellingen: Instellingen
    findings: list[Finding] = field(default_factory=list)

    @property
    def ident(self) -> str:
        """The first part of every key of this programme."""
        return f"programma-{self.invoer.programma}"

    @property
    def title(self) -> str:
        """How a message names this programme."""
        return f"programma {self.invoer.programma}"

    def read(self, place: Place) -> Programma:
        """The programme, with what could be read of it."""
        pakketten = tuple(self._pakketten(self.invoer.pakketten))
        namen = {pakket.code: pakket.naam for pakket in pakketten}
        self.findings.extend(self._strangers(namen))
        unit = self._unit()
        kosten = self._kosten(unit, namen)
        return Programma(
            id=self.ident,
            code=self.invoer.programma,
            naam=self.invoer.naam,
            omschrijving=self._tekst("omschrijving"),
            pakketten=pakketten,
            verbonden_partijen=self._tekst("verbonden_partijen"),
            kosten=kosten,
            afwijkingen=self._afwijkingen(unit, namen, kosten),
            indicatoren=self._indicatoren(),
            place=place,
            refused=frozenset(self._refused()),
        )

    def _refused(self) -> Iterator[str]:
        """What was given and could not be read, or not whole: that is told already."""
        if not self._knows_its_codes:
            yield "pakketten"
        yield from (key for key in ("kosten", "indicatoren") if self.places.reported(key))
        yield from (zijde for zijde in Zijde if not self.places.whole("kosten", zijde))

    @property
    def _knows_its_codes(self) -> bool:
        """Whether every pakket has a code that could be read."""
        codes = (("pakketten", index, "code") for index in range(len(self.invoer.pakketten)))
        return self.places.whole("pakketten") and not any(self.places.reported(*c) for c in codes)

    def _tekst(self, *path: str | int) -> Tekst:
        tekst, found = read_tekst(self.places, *path)
        self.findings.extend(found)
        return tekst

    def _pakketten(self, invoer: Iterable[InvoerPakket]) -> Iterator[Pakket]:
        seen: dict[str, tuple[str, Place]] = {}
        for index, row in enumerate(invoer):
            path = ("pakketten", index)
            place = self.places.of(*path, "code")
            # Windows and macOS do not tell 1e from 1E in a name.
            folded = row.code.casefold()
            if folded in seen:
                other, first = seen[folded]
                related = (Related(f"hier staat {row.code} voor het eerst", first),)
                self.findings.append(
                    finding("INV-008", place, found=row.code, other=other, related=related)
                )
                continue
            seen[folded] = (row.naam, place)
            if folded in _OWN_WORDS:
                self.findings.append(finding("INV-024", place, found=row.code))
            yield Pakket(
                id=f"{self.ident}/{row.code}",
                code=row.code,
                naam=row.naam,
                inhoud=self._tekst(*path, "inhoud"),
                wilden=self._tekst(*path, "wilden_we_bereiken"),
                bereikt=self._tekst(*path, "hebben_we_bereikt"),
                place=self.places.of(*path),
            )

    def _strangers(self, namen: dict[str, str]) -> Iterator[Finding]:
        """Figures and explanations for a pakket that this programme does not have."""
        for path, codes in self._coded():
            for code in codes:
                # An unknown code may be that of a pakket that has none.
                if code not in namen and self._knows_its_codes:
                    close = nearest(code, namen)
                    yield finding(
                        "INV-009",
                        self.places.key(*path, code),
                        found=code,
                        guess=f" Bedoelt u {close}?" if close else "",
                        expected=", ".join(namen) or "geen enkel",
                    )

    def _coded(self) -> Iterator[tuple[tuple[str, ...], Iterable[str]]]:
        """The groups whose keys are codes of pakketten."""
        if self.invoer.kosten is not None:
            yield ("kosten", "lasten"), self.invoer.kosten.lasten
            yield ("kosten", "baten"), self.invoer.kosten.baten
        yield ("afwijkingen",), self.invoer.afwijkingen

    def _unit(self) -> Decimal:
        """The unit in which the figures of this programme are delivered."""
        word = self.invoer.kosten.cijfers_in if self.invoer.kosten else None
        if word is None:
            return self.instellingen.cijfers_in
        unit, wanted = UNITS[word], self.instellingen.eenheid
        if unit > wanted:
            place = self.places.of("kosten", "cijfers_in")
            self.findings.append(coarser(place, self.title, unit, wanted))
        return unit

    def _kosten(self, unit: Decimal, namen: dict[str, str]) -> Kosten | None:
        if self.invoer.kosten is None:
            return None
        figures = Figures(self.places, unit)
        blank = bool(self.invoer.kosten.leeg_is)
        regels = RegelReader(
            self.ident, self.title, figures, self.places, self.instellingen, leeg_is_nul=blank
        )
        kosten, found = KostenReader(regels).read(self.invoer.kosten, namen)
        self.findings.extend((*euros_in_disguise(kosten, unit, self.title), *found))
        return kosten

    def _afwijkingen(
        self, unit: Decimal, namen: dict[str, str], kosten: Kosten | None
    ) -> tuple[Afwijking, ...]:
        figures = Figures(self.places, unit)
        tekens = self.instellingen.tekens
        reader = AfwijkingenReader(self.ident, self.title, figures, self.places, tekens, kosten)
        afwijkingen, found = reader.read(self.invoer.afwijkingen, namen)
        self.findings.extend(found)
        return afwijkingen

    def _indicatoren(self) -> Indicatoren | None:
        if self.invoer.indicatoren is None:
            return None
        figures = Figures(self.places, Decimal(0), amounts=False)
        reader = IndicatorenReader(self.ident, self.title, figures, self.places)
        indicatoren, found = reader.read(self.invoer.indicatoren)
        self.findings.extend(found)
        return indicatoren
