"""The overzicht van baten en lasten as the raad reads it: one table over all programmes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapport.charts import Bar, BarGroup, Chart
from rapport.document import Row, RowRole, Sum, Table
from rapport.model.cijfers import Fase, Kostenregel, Zijde
from rapport.model.dossier import Programma
from rapport.model.indeling import Overzichtstabel
from rapport.model.overzicht import OVERZICHT, Deel, Overzicht, Overzichtsregel, nil
from rapport.reports.cijferrijen import Cijferrijen

_RESULT = "resultaat_na_bestemming"


@dataclass(frozen=True, slots=True)
class OverzichtComposer:
    """Composes the overview in the words of a house style."""

    overzicht: Overzicht
    programmas: Sequence[Programma]
    rows: Cijferrijen
    words: Overzichtstabel

    def table(self, unit_note: str) -> Table:
        """Lasten, baten and saldo of every row, then the reserves and the result."""
        return Table(
            id=f"{OVERZICHT}/tabel",
            caption=self.rows.wording.fill(self.words.tabel),
            columns=self.rows.columns(self.words.kop),
            rows=tuple(self._rows()),
            unit_note=unit_note,
            sums=tuple(self._sums()),
            place=self.overzicht.place,
        )

    def chart(self, unit_note: str) -> Iterator[Chart]:
        """Lasten and baten of every row as realised; none where not wanted, or of one row."""
        title = self._fill("grafiek")
        drawn = ((row, tuple(self._bars(row))) for row in self.overzicht.regels)
        groups = tuple(BarGroup(self._name(row), bars) for row, bars in drawn if bars)
        if title and len(groups) > 1:
            yield Chart(f"{OVERZICHT}/grafiek", title, groups, unit_note, self.overzicht.place)

    def _bars(self, row: Overzichtsregel) -> Iterator[Bar]:
        """Lasten without their minus: a bar to the left is one that turned out the other way."""
        for deel, sign in ((Deel.LASTEN, -1), (Deel.BATEN, 1)):
            figures = self._figures(row, deel)
            amount = figures.cijfers.get(Fase.REALISATIE)
            if amount is not None and not nil(figures):
                shown, text = self.rows.shown.size(amount, sign)
                yield Bar(self._fill(f"grafiek_{deel}"), shown, text, amount.key)

    def _rows(self) -> Iterator[Row]:
        for deel in Deel:
            yield self._group(deel.value)
            for row, figures in self._of(deel):
                name = self._name(row)
                yield self._row(row.id, figures, RowRole.DETAIL, name, deel.value)
            role = RowRole.BALANCE if deel is Deel.SALDO else RowRole.TOTAL
            label = self._fill(f"totaal_{deel}")
            yield self._row("totaal", self.overzicht.totaal.cijfers[deel], role, label, deel.value)
        for part in self.overzicht.mutaties:
            yield from self._reserves(part)
        label = self._fill("resultaat")
        yield self._row("resultaat", self.overzicht.resultaat, RowRole.BALANCE, label, _RESULT)

    def _reserves(self, part: str) -> Iterator[Row]:
        """Per programme under a heading, with the total where there is one; or the total alone."""
        mutaties = self.overzicht.mutaties[part]
        if not mutaties.regels:
            for row in mutaties.samen:
                yield self._row(row.code, row, RowRole.DETAIL, self._fill(part), part)
            return
        yield self._group(part)
        names = {programma.code: programma.naam for programma in self.programmas}
        for row in mutaties.regels:
            yield self._row(row.code, row, RowRole.DETAIL, f"{row.code} {names[row.code]}", part)
        if mutaties.totaal is not None:
            label = self._fill(f"totaal_{part}")
            yield self._row("totaal", mutaties.totaal, RowRole.TOTAL, label, part)

    def _sums(self) -> Iterator[Sum]:
        """What the printed table promises, in the printed signs."""
        totaal, result = self.overzicht.totaal, self.overzicht.resultaat
        for fase in self.overzicht.kolommen.fasen:
            for deel in Deel:
                terms = [(deel.value, figures) for _, figures in self._of(deel)]
                yield from self.rows.adds(deel, totaal.cijfers[deel], terms, fase)
            for row in (*(row for row, _ in self._of(Deel.SALDO)), totaal):
                sides = [(zijde.value, self._figures(row, Deel(zijde))) for zijde in Zijde]
                some = [side for side in sides if not nil(side[1])]
                yield from self.rows.adds("saldo", self._figures(row, Deel.SALDO), some, fase)
            below = [("saldo", totaal.saldo)]
            for part, mutaties in self.overzicht.mutaties.items():
                below += [(part, one) for one in mutaties.samen]
                if mutaties.totaal is not None and mutaties.regels and not mutaties.aangevuld:
                    own = [(part, one) for one in mutaties.regels]
                    yield from self.rows.adds(part, mutaties.totaal, own, fase)
            yield from self.rows.adds(_RESULT, result, below, fase)
        for part, figures in self._every_row():
            yield from self.rows.difference(part, figures)

    def _every_row(self) -> Iterator[tuple[str, Kostenregel]]:
        for deel in Deel:
            yield from ((deel.value, figures) for _, figures in self._of(deel))
            yield deel.value, self.overzicht.totaal.cijfers[deel]
        for part, mutaties in self.overzicht.mutaties.items():
            yield from ((part, row) for row in mutaties.regels)
            if mutaties.totaal is not None:
                yield part, mutaties.totaal
        yield _RESULT, self.overzicht.resultaat

    def _of(self, deel: Deel) -> Iterable[tuple[Overzichtsregel, Kostenregel]]:
        """The rows that have something of a deel; what rapport gave nil is not printed."""
        known = ((row, self._figures(row, deel)) for row in self.overzicht.regels)
        return [(row, figures) for row, figures in known if not nil(figures)]

    def _figures(self, row: Overzichtsregel, deel: Deel) -> Kostenregel:
        """The figures of a row; of a whole programme those of its own table, printed once more."""
        programma = next((one for one in self.programmas if row.code == one.code), None)
        moved = any(one.programma == row.code for one in self.overzicht.elders)
        if programma is None or programma.kosten is None or moved:
            return row.cijfers[deel]
        if deel is Deel.SALDO:
            return programma.kosten.saldo
        return programma.kosten.totaal(Zijde(deel))

    def _name(self, row: Overzichtsregel) -> str:
        # A name from the input is printed as it is: braces in it are no placeholders.
        return f"{row.code} {row.naam}" if row.code else self._fill(row.id)

    def _group(self, part: str) -> Row:
        return self.rows.group(f"{OVERZICHT}/{part}", getattr(self.words, part))

    def _row(self, ident: str, row: Kostenregel, role: RowRole, label: str, part: str) -> Row:
        return self.rows.row(f"{OVERZICHT}/{part}/{ident}", row, role, label, part)

    def _fill(self, name: str) -> str:
        return self.rows.wording.fill(getattr(self.words, name))
