"""The legend under a table: what its signs mean, from the profile by which it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.document import Paragraph, Tone
from rapport.model.cijfers import Fase, Kolommen
from rapport.model.indeling import Kostentabel, Zinnen
from rapport.model.tekens import Minplaats, Tekenprofiel, Verschilteken
from rapport.prose.tree import Text
from rapport.reports.wording import Wording

_SIDES = ("lasten", "baten")


@dataclass(frozen=True, slots=True)
class Legend:
    """Composes legends in the words of a house style, from the signs and columns of print."""

    tekens: Tekenprofiel
    kolommen: Kolommen
    wording: Wording
    zinnen: Zinnen
    tabel: Kostentabel

    def kosten(self, ident: str) -> Iterator[Paragraph]:
        """The legend of a cost table: every sign in it."""
        tekens, zinnen = self.tekens, self.zinnen
        lasten = zinnen.legenda_lasten_negatief, zinnen.legenda_lasten_positief
        baten = zinnen.legenda_baten_negatief, zinnen.legenda_baten_positief
        saldo = zinnen.legenda_saldo_lasten_baten, zinnen.legenda_saldo_baten_lasten
        printed = Fase.VERSCHIL in self.kolommen.fasen
        own = self.wording.with_names(
            lasten=self.wording.fill(lasten[tekens.lasten < 0]),
            baten=self.wording.fill(baten[tekens.baten > 0]),
            saldo=self.wording.fill(saldo[tekens.saldo > 0]),
            verschil=self._verschil((*_SIDES, "saldo")) if printed else "",
            min=self._min(),
        )
        yield from _paragraph(zinnen.legenda_kosten, own, ident)

    def afwijkingen(self, ident: str) -> Iterator[Paragraph]:
        """The legend of a table of afwijkingen: it has verschillen only."""
        own = self.wording.with_names(verschil=self._verschil(_SIDES), min=self._min())
        yield from _paragraph(self.zinnen.legenda_afwijkingen, own, ident)

    def _min(self) -> str:
        behind = self.tekens.min is Minplaats.ACHTER
        return self.wording.fill(self.zinnen.legenda_min_achter) if behind else ""

    def _verschil(self, parts: tuple[str, ...]) -> str:
        return " ".join(filter(None, (*self._compared(parts), *self._effects(parts))))

    def _compared(self, parts: tuple[str, ...]) -> Iterator[str]:
        """Which columns a verschil compares, where that is not the usual two or plain sums."""
        van, met = (self._label(fase) for fase in (self.kolommen.van, self.kolommen.met))
        own = self.wording.with_names(van=van, met=met)
        plain = [part for part in parts if self._plain(part)]
        if self.tekens.has_letter(Fase.VERSCHIL) or not plain:
            if self.kolommen != Kolommen(self.kolommen.fasen):
                yield own.fill(self.zinnen.legenda_vergelijking)
        elif len(plain) == len(parts):
            yield own.with_names(bij="").fill(self.zinnen.legenda_rekenkundig)
        else:
            for part in plain:
                yield own.with_names(bij=self._at(part)).fill(self.zinnen.legenda_rekenkundig)

    def _effects(self, parts: tuple[str, ...]) -> Iterator[str]:
        """What a letter or a minus says: once, or for each part where they differ."""
        if self.tekens.has_letter(Fase.VERSCHIL):
            yield self.wording.fill(self.zinnen.legenda_letter)
            return
        words = {1: self.zinnen.legenda_voordeel_positief, -1: self.zinnen.legenda_nadeel_positief}
        signs = {part: self.tekens.minus(part) for part in parts}
        if len(set(signs.values())) == 1:
            signs = {"": signs[parts[0]]}
        for part, sign in signs.items():
            yield self.wording.with_names(bij=self._at(part)).fill(words[sign])

    def _plain(self, part: str) -> bool:
        by_side = {"lasten": self.tekens.verschil_lasten, "baten": self.tekens.verschil_baten}
        return by_side.get(part, self.tekens.verschil) is Verschilteken.REKENKUNDIG

    def _at(self, part: str) -> str:
        """' bij de lasten', with the space before it; nothing for all parts together."""
        words = self.wording.fill(getattr(self.zinnen, f"legenda_bij_{part}")) if part else ""
        return f" {words}" if words else ""

    def _label(self, fase: Fase) -> str:
        return self.wording.fill(getattr(self.tabel, fase.value))


def _paragraph(words: str, wording: Wording, ident: str) -> Iterator[Paragraph]:
    text = " ".join(wording.fill(words).split())
    if text:
        yield Paragraph(f"{ident}/legenda", (Text(text),), Tone.LEGEND)
