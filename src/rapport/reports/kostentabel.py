"""The cost table of a programme and the chart beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.charts import Bar, BarGroup, Chart
from rapport.document import (
    Row,
    RowRole,
    Sum,
    Table,
)
from rapport.model.cijfers import Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Programma
from rapport.model.indeling import Kostentabel
from rapport.reports.amounts_shown import Shown
from rapport.reports.cijferrijen import Cijferrijen
from rapport.reports.wording import Wording

_AFTER = "resultaat_na_bestemming"


@dataclass(frozen=True, slots=True)
class KostenComposer:
    """Composes the cost table of one programme in the words of a house style."""

    programma: Programma
    kosten: Kosten
    shown: Shown
    wording: Wording
    words: Kostentabel

    def table(self, unit_note: str) -> Table:
        """The table: lasten, baten, saldo, then what is taken from or added to reserves."""
        return Table(
            id=f"{self.programma.id}/kosten/tabel",
            caption=self.wording.fill(self.words.titel),
            columns=self._figures.columns(self.words.kop),
            rows=tuple(self._rows()),
            unit_note=unit_note,
            sums=tuple(self._sums()),
            place=self.kosten.place,
        )

    @property
    def _figures(self) -> Cijferrijen:
        return Cijferrijen(self.kosten.kolommen, self.shown, self.wording, self.words)

    def _rows(self) -> Iterator[Row]:
        for zijde in Zijde:
            name = zijde.value
            yield self._group(name)
            for row in self.kosten.regels(zijde):
                yield self._row(row, RowRole.DETAIL, f"{row.code} {row.naam}", name)
            total = getattr(self.words, f"totaal_{name}")
            yield self._row(self.kosten.totaal(zijde), RowRole.TOTAL, total, name)
        yield self._row(self.kosten.saldo, RowRole.BALANCE, self.words.saldo, "saldo")
        parts = {
            "toevoegingen": self.kosten.toevoegingen,
            "onttrekkingen": self.kosten.onttrekkingen,
        }
        for part, rows in parts.items():
            if rows:
                yield self._group(part)
            for row in rows:
                yield self._row(row, RowRole.DETAIL, f"{row.code} {row.naam}", part)
        if self.kosten.na_bestemming is not None:
            label = self.words.resultaat_na_bestemming
            yield self._row(self.kosten.na_bestemming, RowRole.BALANCE, label, _AFTER)

    def _group(self, part: str) -> Row:
        return self._figures.group(f"{self.programma.id}/{part}", getattr(self.words, part))

    def _row(self, row: Kostenregel, role: RowRole, label: str, part: str) -> Row:
        # A name from the input is printed as it is: braces in it are no placeholders.
        own = label if role is RowRole.DETAIL else self.wording.fill(label)
        return self._figures.row(f"{self.programma.id}/{part}/{row.code}", row, role, own, part)

    def _sums(self) -> Iterator[Sum]:
        """What the printed table promises: totals, saldo and verschil, in the printed signs."""
        kosten = self.kosten
        for fase in kosten.fasen:
            for zijde in Zijde:
                rows = [(zijde.value, row) for row in kosten.regels(zijde)]
                yield from self._figures.adds(zijde, kosten.totaal(zijde), rows, fase)
            sides = [(zijde.value, kosten.totaal(zijde)) for zijde in Zijde]
            yield from self._figures.adds("saldo", kosten.saldo, sides, fase)
            if kosten.na_bestemming is not None:
                terms = [("saldo", kosten.saldo)]
                terms += [("toevoegingen", row) for row in kosten.toevoegingen]
                terms += [("onttrekkingen", row) for row in kosten.onttrekkingen]
                yield from self._figures.adds(_AFTER, kosten.na_bestemming, terms, fase)
        for part, row in self._every_row():
            yield from self._figures.difference(part, row)

    def _every_row(self) -> Iterator[tuple[str, Kostenregel]]:
        for zijde in Zijde:
            for row in (*self.kosten.regels(zijde), self.kosten.totaal(zijde)):
                yield zijde.value, row
        yield "saldo", self.kosten.saldo
        if self.kosten.na_bestemming is not None:
            yield _AFTER, self.kosten.na_bestemming
        for row in self.kosten.toevoegingen:
            yield "toevoegingen", row
        for row in self.kosten.onttrekkingen:
            yield "onttrekkingen", row

    def chart(self, unit_note: str) -> Iterator[Chart]:
        """Lasten per pakket, begroting na wijziging against realisatie; none where not wanted."""
        title = self.wording.fill(self.words.grafiek)
        groups = []
        for row in self.kosten.lasten:
            bars = tuple(self._bars(row))
            if bars:
                groups.append(BarGroup(f"{row.code} {row.naam}", bars))
        if title and groups:
            ident = f"{self.programma.id}/kosten/grafiek"
            yield Chart(ident, title, tuple(groups), unit_note, self.kosten.place)

    def _bars(self, row: Kostenregel) -> Iterator[Bar]:
        series = {
            Fase.NA_WIJZIGING: self.words.grafiek_begroot,
            Fase.REALISATIE: self.words.grafiek_realisatie,
        }
        for fase, name in series.items():
            amount = row.cijfers.get(fase)
            if amount is None:
                return
            shown, text = self.shown.size(amount, -1)
            yield Bar(name, shown, text, amount.key)
