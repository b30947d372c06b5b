"""Puts figures in running text: what an author asked for by name prints as its table does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rapport.amounts import MINUS, format_euro, format_millions, format_number, printed
from rapport.model.cijfers import Bedrag
from rapport.model.dossier import Afwijking, Dossier, Indicatoren, Pakket, Programma, Tekst
from rapport.model.figure_names import ABSOLUTE, DIRECTION, SCALES, FigureNames, Named
from rapport.prose.tree import (
    Asked,
    Bound,
    Break,
    Inline,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Text,
)
from rapport.reports.amounts_shown import Shown

_THOUSAND = Decimal(1000)
_SPACE = "\N{NO-BREAK SPACE}"


def with_figures(dossier: Dossier, shown: Shown, *, marked: bool = False) -> Dossier:
    """The dossier with every figure that its texts ask for written out.

    Where it is to be `marked`, it stays a figure asked for, and says what is shown for it. A name
    that is not known stays as it was written: its finding blocks the report.
    """
    names = FigureNames.of(dossier)
    writers = (_Writer(programma, names, shown, marked) for programma in dossier.programmas)
    return replace(dossier, programmas=tuple(writer.filled() for writer in writers))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes out the figures in the texts of one programme."""

    programma: Programma
    names: FigureNames
    shown: Shown
    marked: bool

    def filled(self) -> Programma:
        """The programme with figures in all its texts."""
        own = self.programma
        return replace(
            own,
            omschrijving=self._tekst(own.omschrijving),
            pakketten=tuple(self._pakket(pakket) for pakket in own.pakketten),
            verbonden_partijen=self._tekst(own.verbonden_partijen),
            afwijkingen=tuple(self._afwijking(afwijking) for afwijking in own.afwijkingen),
            indicatoren=self._indicatoren(own.indicatoren) if own.indicatoren else None,
        )

    def _pakket(self, pakket: Pakket) -> Pakket:
        return replace(
            pakket,
            inhoud=self._tekst(pakket.inhoud),
            wilden=self._tekst(pakket.wilden),
            bereikt=self._tekst(pakket.bereikt),
        )

    def _afwijking(self, afwijking: Afwijking) -> Afwijking:
        posten = tuple(
            replace(post, toelichting=self._tekst(post.toelichting)) for post in afwijking.posten
        )
        return replace(afwijking, posten=posten)

    def _indicatoren(self, indicatoren: Indicatoren) -> Indicatoren:
        lijst = tuple(
            replace(row, omschrijving=self._tekst(row.omschrijving)) for row in indicatoren.lijst
        )
        return replace(indicatoren, lijst=lijst)

    def _tekst(self, tekst: Tekst) -> Tekst:
        return replace(tekst, blocks=self._blocks(tekst.blocks))

    def _blocks(self, blocks: tuple[ProseBlock, ...]) -> tuple[ProseBlock, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: ProseBlock) -> ProseBlock:
        match block:
            case ProseParagraph() | ProseHeading():
                return replace(block, children=self._runs(block.children))
            case ProseList(items=items):
                return replace(block, items=tuple(self._blocks(item) for item in items))
            case ProseQuote(children=children):
                return replace(block, children=self._blocks(children))
            case ProseImage():
                return block

    def _runs(self, children: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(_joined(run for child in children for run in self._run(child)))

    def _run(self, child: Inline) -> Iterator[Inline]:
        match child:
            case Asked(name, formats, written):
                named = self.names.look_up(self.programma, name)
                text = self._text(named, formats) or written
                yield replace(child, shown=text) if self.marked else Text(text)
            case Bound(children=within):
                yield from self._runs(within)
            case Text() | Break():
                yield child
            case _:
                yield replace(child, children=self._runs(child.children))

    def _text(self, named: Named | None, formats: tuple[str, ...]) -> str:
        if named is None or named.bedrag is None:
            return ""
        scale = next((word for word in formats if word in SCALES), "")
        amount = self._amount(named, named.bedrag, scale or SCALES[0])
        if DIRECTION not in formats:
            return amount.removeprefix(MINUS) if ABSOLUTE in formats else amount
        word = self._direction(named.bedrag)
        # A direction alone is a word; with a scale it says what a minus would.
        bare = amount.removeprefix(MINUS)
        return f"{bare}{_SPACE}{word}" if scale or ABSOLUTE in formats else word

    def _amount(self, named: Named, bedrag: Bedrag, scale: str) -> str:
        value = self._value(named, bedrag)
        exact = bedrag.value * self.shown.instellingen.tekens_druk.of(named.part, named.fase)
        if scale == "miljoen":
            return format_millions(exact)
        if scale == "duizend":
            rounded = value if self.shown.instellingen.eenheid == _THOUSAND else exact
            number = printed(rounded, _THOUSAND)
            minus = MINUS if number < 0 else ""
            return f"{minus}€{_SPACE}{format_number(abs(number))}{_SPACE}duizend"
        return format_euro(value, decimals=None if value % 1 else 0)

    def _value(self, named: Named, bedrag: Bedrag) -> Decimal:
        """What the table prints, in euros, with its sign."""
        if named.part == "resultaat":
            return self.shown.euros(bedrag)
        cell = self.shown.cell(bedrag, named.part, named.fase)
        return (cell.shown or Decimal(0)) * (self.shown.instellingen.eenheid or 1)

    def _direction(self, bedrag: Bedrag) -> str:
        effect = self.shown.euros(bedrag)
        if not effect:
            return "neutraal"
        return "voordeel" if effect > 0 else "nadeel"


def _joined(runs: Iterator[Inline]) -> Iterator[Inline]:
    """The runs, with neighbouring plain text as one."""
    text = ""
    for run in runs:
        if isinstance(run, Text):
            text += run.text
            continue
        if text:
            yield Text(text)
            text = ""
        yield run
    if text:
        yield Text(text)
