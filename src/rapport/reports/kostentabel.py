"""The cost table of a programme and the chart beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapport.document import Bar, Cell, Chart, Column, ColumnRole, Row, RowRole, Sum, Table
from rapport.model.cijfers import Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Programma
from rapport.model.indeling import Kostentabel
from rapport.prose.tree import Text
from rapport.reports.amounts_shown import Shown
from rapport.reports.wording import Wording

_ROLES = {Fase.REALISATIE: ColumnRole.FOCUS, Fase.VERSCHIL: ColumnRole.DIFFERENCE}
_LABEL, _AFTER = "naam", "resultaat_na_bestemming"


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
        labels = [Column(_LABEL, self.wording.fill(self.words.kop), ColumnRole.LABEL)]
        for fase in self.kosten.fasen:
            label = self.wording.fill(getattr(self.words, fase.value))
            labels.append(Column(fase.value, label, _ROLES.get(fase, ColumnRole.FIGURE)))
            if self._has_letters(fase):
                label = self.wording.fill(self.words.letter)
                labels.append(Column(f"{fase}_letter", label, ColumnRole.DIFFERENCE))
        return Table(
            id=f"{self.programma.id}/kosten/tabel",
            caption=self.wording.fill(self.words.titel),
            columns=tuple(labels),
            rows=tuple(self._rows()),
            unit_note=unit_note,
            sums=tuple(self._sums()),
            place=self.kosten.place,
        )

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
        label = self.wording.fill(getattr(self.words, part))
        span = 1 + sum(2 if self._has_letters(fase) else 1 for fase in self.kosten.fasen)
        return Row(f"{self.programma.id}/{part}", RowRole.GROUP, (Cell((Text(label),), span=span),))

    def _row(self, row: Kostenregel, role: RowRole, label: str, side: str) -> Row:
        # A name from the input is printed as it is: braces in it are no placeholders.
        own = label if role is RowRole.DETAIL else self.wording.fill(label)
        cells: list[Cell] = []
        for fase in self.kosten.fasen:
            cells.append(self.shown.cell(row.cijfers.get(fase), side, fase))
            if self._has_letters(fase):
                cells.append(self.shown.letter(row.cijfers.get(fase)))
        ident = f"{self.programma.id}/{side}/{row.code}"
        return Row(ident, role, (Cell((Text(own),), place=row.place), *cells))

    def _has_letters(self, fase: Fase) -> bool:
        return fase is Fase.VERSCHIL and self.shown.has_letter_column()

    def _sums(self) -> Iterator[Sum]:
        """What the printed table promises: totals, saldo and verschil, in the printed signs."""
        kosten = self.kosten
        for fase in kosten.fasen:
            for zijde in Zijde:
                yield from self._sum(kosten.totaal(zijde), kosten.regels(zijde), fase)
            sides = [(zijde.value, kosten.totaal(zijde)) for zijde in Zijde]
            yield from self._balance("saldo", kosten.saldo, sides, fase)
            if kosten.na_bestemming is not None:
                terms = [("saldo", kosten.saldo)]
                terms += [("toevoegingen", row) for row in kosten.toevoegingen]
                terms += [("onttrekkingen", row) for row in kosten.onttrekkingen]
                yield from self._balance(_AFTER, kosten.na_bestemming, terms, fase)
        for side, row in self._every_row():
            yield from self._difference(side, row)

    def _balance(
        self, side: str, total: Kostenregel, rows: list[tuple[str, Kostenregel]], fase: Fase
    ) -> Iterator[Sum]:
        """A total over rows that each print in the sign of their own side."""
        tekens = self.shown.instellingen.tekens_druk
        amount, own = total.cijfers.get(fase), tekens.of(side, fase)
        parts = [(own * tekens.of(part, fase), row.cijfers.get(fase)) for part, row in rows]
        if amount is not None and all(part for _, part in parts):
            yield Sum(amount.key, tuple((sign, p.key) for sign, p in parts if p is not None))

    def _sum(self, total: Kostenregel, rows: tuple[Kostenregel, ...], fase: Fase) -> Iterator[Sum]:
        amount = total.cijfers.get(fase)
        parts = [row.cijfers.get(fase) for row in rows]
        if amount is not None and all(parts):
            yield Sum(amount.key, tuple((1, part.key) for part in parts if part is not None))

    def _difference(self, side: str, row: Kostenregel) -> Iterator[Sum]:
        tekens, kolommen = self.shown.instellingen.tekens_druk, self.kosten.kolommen
        sign = tekens.of(side, Fase.REALISATIE) * tekens.of(side, Fase.VERSCHIL)
        wanted = (Fase.VERSCHIL, kolommen.van, kolommen.met)
        verschil, after, before = (row.cijfers.get(fase) for fase in wanted)
        if verschil and after and before and set(wanted) <= set(kolommen.fasen):
            yield Sum(verschil.key, ((sign, after.key), (-sign, before.key)))

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

    def chart(self) -> Chart | None:
        """Lasten per pakket, begroting na wijziging against realisatie; None where not wanted."""
        title = self.wording.fill(self.words.grafiek)
        groups = []
        for row in self.kosten.lasten:
            bars = tuple(self._bars(row))
            if bars:
                groups.append((f"{row.code} {row.naam}", bars))
        if not title or not groups:
            return None
        alt = " ".join(
            f"{label}: " + ", ".join(f"{bar.series} {bar.text}" for bar in bars) + "."
            for label, bars in groups
        )
        ident = f"{self.programma.id}/kosten/grafiek"
        return Chart(ident, title, tuple(groups), alt, self.kosten.place)

    def _bars(self, row: Kostenregel) -> Iterator[Bar]:
        series = {
            Fase.NA_WIJZIGING: self.words.grafiek_begroot,
            Fase.REALISATIE: self.words.grafiek_realisatie,
        }
        for fase, name in series.items():
            amount = row.cijfers.get(fase)
            # Lasten that are income for once have no bar: a bar to the left would be misread.
            if amount is None or amount.value > 0:
                return
            shown, text = self.shown.size(amount, -1)
            yield Bar(name, shown, text, amount.key)
