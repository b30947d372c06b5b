"""The jaarverslag: which parts a programme has, in which order, under which headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from rapport.document import (
    Block,
    Contents,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Part,
    Section,
    Start,
    Tone,
)
from rapport.findings import Finding
from rapport.model.cijfers import Bedrag, Fase, Kosten
from rapport.model.dossier import Dossier, Pakket, Programma, Tekst
from rapport.model.indeling import Indeling
from rapport.model.overzicht import OVERZICHT
from rapport.place import Place
from rapport.prose.tree import Text
from rapport.reports.afwijkingentabel import afwijkingen_table
from rapport.reports.amounts_shown import Shown
from rapport.reports.cijferrijen import Cijferrijen
from rapport.reports.figures_in_text import with_figures
from rapport.reports.indicatorentabel import indicatoren_table
from rapport.reports.kostentabel import KostenComposer
from rapport.reports.legenda import Legend
from rapport.reports.narratives import narratives_of
from rapport.reports.notes import with_notes
from rapport.reports.omitted import told_of_order
from rapport.reports.overzichttabel import OverzichtComposer
from rapport.reports.prose_blocks import Pictures, blocks_of
from rapport.reports.rounding_note import with_rounding_notes
from rapport.reports.trendgrafieken import trend_charts
from rapport.reports.voorkant import cover
from rapport.reports.wording import Wording, names_in, unit_note


def compose(
    dossier: Dossier,
    indeling: Indeling,
    place: Place,
    pictures: Pictures,
    places: Mapping[str, Place],
) -> tuple[Document, tuple[Finding, ...]]:
    """The document of a jaarverslag; `place` is the file with the wording, `places` its texts.

    Findings tell of placeholders that are not known, and of parts that the order leaves out.
    """
    settings = dossier.instellingen
    wording = Wording(names_in(settings), place, places)
    shown = Shown(settings, dossier.afronding)
    composer = _Composer(with_figures(dossier, shown), indeling, wording, shown, pictures)
    made = with_rounding_notes(
        with_notes(composer.document()), dossier.afronding, indeling.zinnen, wording
    )
    label = wording.fill(indeling.indicatorentabel.omschrijving)
    texts = narratives_of(with_figures(dossier, shown, marked=True), pictures, label)
    told = told_of_order(dossier, indeling, place)
    return replace(made, narratives=tuple(texts)), (*wording.findings.values(), *told)


@dataclass(frozen=True, slots=True)
class _Composer:
    """Composes one jaarverslag; holds what every part needs."""

    dossier: Dossier
    indeling: Indeling
    wording: Wording
    shown: Shown
    pictures: Pictures

    def document(self) -> Document:
        """The whole report."""
        settings = self.dossier.instellingen
        opmaak = self.indeling.inhoudsopgave
        return Document(
            id=f"{settings.soort}-{settings.jaar}",
            title=self.wording.fill(self.indeling.titel),
            short_title=self.wording.fill(self.indeling.korte_titel),
            cover=cover(self.indeling.omslag, settings.status, self.wording),
            contents=Contents("inhoud", self.wording.fill(opmaak.titel), int(opmaak.diepte)),
            sections=self._sections(),
            closed=self.dossier.afronding.sluitend,
        )

    def _sections(self) -> tuple[Section, ...]:
        """The programmes, with the overview of all of them behind or before."""
        programmas = tuple(map(self._programma, self.dossier.programmas))
        overzicht = tuple(self._overzicht())
        before = self.indeling.overzicht.plaats == "voor"
        return (*overzicht, *programmas) if before else (*programmas, *overzicht)

    def _overzicht(self) -> Iterator[Section]:
        overzicht, words = self.dossier.overzicht, self.indeling.overzicht
        if overzicht is None:
            return
        kolomkoppen = self.indeling.kostentabel
        rows = Cijferrijen(overzicht.kolommen, self.shown, self.wording, kolomkoppen)
        composer = OverzichtComposer(overzicht, self.dossier.programmas, rows, words)
        children: tuple[Block, ...] = (
            *self._sentences(words.inleiding, OVERZICHT, self.wording),
            composer.table(self._unit),
            *self._legend(self.wording).kosten(OVERZICHT),
            *composer.chart(self._unit),
        )
        heading = self._heading(OVERZICHT, 1, words.titel, self.wording)
        start = Start(self.indeling.bladzijden.overzicht)
        yield Section(OVERZICHT, Part.OVERZICHT, heading, children, overzicht.place, start)

    def _programma(self, programma: Programma) -> Section:
        wording = self.wording.with_names(programma=programma.code, naam=programma.naam)
        code = wording.fill(self.indeling.koppen.programma)
        heading = Heading(f"{programma.id}/kop", 1, (Text(programma.naam),), code, programma.place)
        children: list[Block | Section] = [
            *self._kicker(self.indeling.bovenregels.programma, programma.id),
            *self._tekst(programma.omschrijving, f"{programma.id}/omschrijving", 2, Tone.LEAD),
            *self._key_figures(programma, wording),
        ]
        title = wording.fill(self.indeling.inhoudsopgave.programma)
        if title:
            children.append(Contents(f"{programma.id}/inhoud", title, 2, programma.id))
        begins = self.indeling.bladzijden
        for part in self.indeling.volgorde:
            start = Start(getattr(begins, part))
            sections = self._parts()[part](programma, wording)
            children += (replace(section, start=start) for section in sections)
        start = Start(begins.programma)
        return Section(
            programma.id, Part.PROGRAMMA, heading, tuple(children), programma.place, start
        )

    def _parts(self) -> Mapping[str, Callable[[Programma, Wording], Iterator[Section]]]:
        return {
            "pakketten": self._pakketten,
            "verbonden_partijen": self._verbonden_partijen,
            "kosten": self._kosten,
            "afwijkingen": self._afwijkingen,
            "indicatoren": self._indicatoren,
        }

    def _pakketten(self, programma: Programma, wording: Wording) -> Iterator[Section]:
        for pakket in programma.pakketten:
            own = wording.with_names(code=pakket.code, naam=pakket.naam)
            code = own.fill(self.indeling.koppen.pakket)
            heading = Heading(f"{pakket.id}/kop", 2, (Text(pakket.naam),), code, pakket.place)
            parts = tuple(self._pakket_parts(pakket, own))
            yield Section(pakket.id, Part.PAKKET, heading, parts, pakket.place)

    def _pakket_parts(self, pakket: Pakket, wording: Wording) -> Iterator[Section]:
        texts = {"inhoud": pakket.inhoud, "wilden": pakket.wilden, "bereikt": pakket.bereikt}
        for part, tekst in texts.items():
            if not tekst.given:
                continue
            ident = f"{pakket.id}/{part}"
            heading = self._heading(ident, 3, getattr(self.indeling.koppen, part), wording)
            kicker = self._kicker(getattr(self.indeling.bovenregels, part), ident)
            blocks = self._tekst(tekst, ident, 4)
            yield Section(ident, Part.TEKST, heading, (*kicker, *blocks), tekst.place)

    def _verbonden_partijen(self, programma: Programma, wording: Wording) -> Iterator[Section]:
        tekst = programma.verbonden_partijen
        if tekst.given:
            ident = f"{programma.id}/verbonden-partijen"
            heading = self._heading(ident, 2, self.indeling.koppen.verbonden_partijen, wording)
            blocks = self._tekst(tekst, ident, 3)
            yield Section(ident, Part.VERBONDEN_PARTIJEN, heading, blocks, tekst.place)

    def _kosten(self, programma: Programma, wording: Wording) -> Iterator[Section]:
        kosten = programma.kosten
        if kosten is None:
            return
        ident = f"{programma.id}/kosten"
        words = self.indeling.kostentabel
        composer = KostenComposer(programma, kosten, self.shown, wording, words)
        children: tuple[Block, ...] = (
            *self._result(kosten, ident, wording),
            composer.table(self._unit),
            *self._legend(wording).kosten(ident),
            *composer.chart(self._unit),
        )
        heading = self._heading(ident, 2, self.indeling.koppen.kosten, wording)
        yield Section(ident, Part.KOSTEN, heading, children, kosten.place)

    def _result(self, kosten: Kosten, ident: str, wording: Wording) -> Iterator[Paragraph]:
        amount = self._resultaat(kosten)
        if amount is None:
            return
        text = self.shown.sentence(amount, self.indeling.zinnen.nadelig)
        own = wording.with_names(resultaat=text)
        told = self._sentences(self.indeling.zinnen.resultaat, f"{ident}/resultaat", own)
        for number, sentence in enumerate(told):
            # The first sentence holds the amount; what follows says how to read it.
            tone = Tone.LEGEND if number else Tone.RESULT
            yield replace(sentence, tone=tone, place=amount.place)

    def _afwijkingen(self, programma: Programma, wording: Wording) -> Iterator[Section]:
        if not programma.afwijkingen:
            return
        ident = f"{programma.id}/afwijkingen"
        intro = self._sentences(self.indeling.zinnen.afwijkingen, ident, wording)
        children: list[Block | Section] = [*intro]
        for afwijking in programma.afwijkingen:
            own = wording.with_names(code=afwijking.code, naam=afwijking.naam)
            below = f"{programma.id}/{afwijking.code}/afwijkingen"
            table = afwijkingen_table(
                afwijking,
                below,
                self.shown,
                own,
                self.indeling.afwijkingentabel,
                self._unit,
            )
            heading = self._heading(below, 3, self.indeling.koppen.afwijkingen_pakket, own)
            blocks: tuple[Block, ...] = (table, *self._legend(own).afwijkingen(below))
            children.append(
                Section(below, Part.AFWIJKINGEN_PAKKET, heading, blocks, afwijking.place)
            )
        heading = self._heading(ident, 2, self.indeling.koppen.afwijkingen, wording)
        yield Section(ident, Part.AFWIJKINGEN, heading, tuple(children))

    def _indicatoren(self, programma: Programma, wording: Wording) -> Iterator[Section]:
        indicatoren = programma.indicatoren
        if indicatoren is None:
            return
        ident = f"{programma.id}/indicatoren"
        own = wording.with_names(peildatum=f"{indicatoren.peildatum:%d-%m-%Y}")
        intro = self._sentences(self.indeling.zinnen.indicatoren, ident, own)
        table = indicatoren_table(indicatoren, ident, own, self.indeling.indicatorentabel)
        heading = self._heading(ident, 2, self.indeling.koppen.indicatoren, own)
        charts = trend_charts(indicatoren, ident, own, self.indeling.indicatorentabel)
        yield Section(ident, Part.INDICATOREN, heading, (*intro, table, *charts), table.place)

    def _key_figures(self, programma: Programma, wording: Wording) -> Iterator[KeyFigures]:
        if programma.kosten is None:
            return
        words, kosten = self.indeling.kerncijfers, programma.kosten
        amounts: dict[str, tuple[Bedrag | None, int]] = {
            "lasten": (kosten.totaal_lasten.cijfers.get(Fase.REALISATIE), -1),
            "baten": (kosten.totaal_baten.cijfers.get(Fase.REALISATIE), 1),
            "saldo": (kosten.saldo.cijfers.get(Fase.REALISATIE), self._saldo_sign()),
            "resultaat": (self._resultaat(kosten), 1),
        }
        known = {n: (amount, sign) for n, (amount, sign) in amounts.items() if amount}
        texts = self.shown.large(known.values())
        items = tuple(
            KeyFigure(
                wording.fill(getattr(words, name)),
                text,
                wording.fill(getattr(words, f"bij_{name}")),
                amount.key,
            )
            for text, (name, (amount, _)) in zip(texts, known.items(), strict=True)
        )
        if items:
            yield KeyFigures(f"{programma.id}/kerncijfers", items, kosten.place)

    def _saldo_sign(self) -> int:
        return self.dossier.instellingen.tekens_druk.of("saldo", Fase.REALISATIE)

    def _resultaat(self, kosten: Kosten) -> Bedrag | None:
        """The result as delivered, or else the verschil of the saldo that it must be equal to."""
        return kosten.resultaat or kosten.saldo.cijfers.get(Fase.VERSCHIL)

    @property
    def _unit(self) -> str:
        eenheid = self.dossier.instellingen.eenheid
        return unit_note(eenheid, self.indeling.zinnen, self.wording)

    def _legend(self, wording: Wording) -> Legend:
        settings, words = self.dossier.instellingen, self.indeling
        tekens, kolommen = settings.tekens_druk, settings.kolommen
        return Legend(tekens, kolommen, wording, words.zinnen, words.kostentabel)

    def _heading(self, ident: str, level: int, words: str, wording: Wording) -> Heading:
        return Heading(f"{ident}/kop", level, (Text(wording.fill(words)),))

    def _kicker(self, words: str, ident: str) -> Iterator[Paragraph]:
        text = self.wording.fill(words)
        if text:
            yield Paragraph(f"{ident}/bovenregel", (Text(text),), Tone.KICKER)

    def _tekst(
        self, tekst: Tekst, ident: str, level: int, tone: Tone = Tone.BODY
    ) -> tuple[Block, ...]:
        return blocks_of(tekst.blocks, ident, level=level, pictures=self.pictures, tone=tone)

    def _sentences(self, words: str, ident: str, wording: Wording) -> Iterator[Paragraph]:
        """A fixed text of the house style: an empty line begins a new paragraph."""
        for number, part in enumerate(wording.fill(words).split("\n\n"), start=1):
            text = " ".join(part.split("\n")).strip()
            if text:
                yield Paragraph(f"{ident}/zin-{number}", (Text(text),))
