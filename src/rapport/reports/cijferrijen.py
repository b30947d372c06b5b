"""What every table of the accounts shares: its columns, its rows of figures, what it promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Sum
from rapport.model.cijfers import Fase, Kolommen, Kostenregel
from rapport.model.indeling import Kostentabel
from rapport.prose.tree import Text
from rapport.reports.amounts_shown import Shown
from rapport.reports.wording import Wording

_ROLES = {Fase.REALISATIE: ColumnRole.FOCUS, Fase.VERSCHIL: ColumnRole.DIFFERENCE}
_LABEL = "naam"


@dataclass(frozen=True, slots=True)
class Cijferrijen:
    """Composes rows in the columns and the printed signs of a report; `words` name the columns.

    A `part` is lasten, baten, saldo or a kind of reserve mutation: it says the signs of its row.
    """

    kolommen: Kolommen
    shown: Shown
    wording: Wording
    words: Kostentabel

    def columns(self, label: str) -> tuple[Column, ...]:
        """The column of names, headed by `label`, and those of the figures."""
        return tuple(self._columns(label))

    def _columns(self, label: str) -> Iterator[Column]:
        yield Column(_LABEL, self.wording.fill(label), ColumnRole.LABEL)
        for fase in self.kolommen.fasen:
            name = self.wording.fill(getattr(self.words, fase.value))
            yield Column(fase.value, name, _ROLES.get(fase, ColumnRole.FIGURE))
            if self._has_letters(fase):
                name = self.wording.fill(self.words.letter)
                yield Column(f"{fase}_letter", name, ColumnRole.DIFFERENCE)

    def group(self, ident: str, label: str) -> Row:
        """A heading over the rows that follow."""
        span = 1 + sum(2 if self._has_letters(fase) else 1 for fase in self.kolommen.fasen)
        cell = Cell((Text(self.wording.fill(label)),), span=span)
        return Row(ident, RowRole.GROUP, (cell,))

    def row(self, ident: str, row: Kostenregel, role: RowRole, label: str, part: str) -> Row:
        """A row of figures behind its name."""
        cells: list[Cell] = []
        for fase in self.kolommen.fasen:
            cells.append(self.shown.cell(row.cijfers.get(fase), part, fase))
            if self._has_letters(fase):
                cells.append(self.shown.letter(row.cijfers.get(fase)))
        return Row(ident, role, (Cell((Text(label),), place=row.place), *cells))

    def adds(
        self, part: str, total: Kostenregel, rows: Iterable[tuple[str, Kostenregel]], fase: Fase
    ) -> Iterator[Sum]:
        """A total over rows that each print in the signs of their own part."""
        tekens = self.shown.instellingen.tekens_druk
        amount, own = total.cijfers.get(fase), tekens.of(part, fase)
        terms = [(own * tekens.of(name, fase), row.cijfers.get(fase)) for name, row in rows]
        if amount is not None and all(term for _, term in terms):
            yield Sum(amount.key, tuple((sign, t.key) for sign, t in terms if t is not None))

    def difference(self, part: str, row: Kostenregel) -> Iterator[Sum]:
        """The verschil of a row, where both columns that it compares are printed."""
        tekens, kolommen = self.shown.instellingen.tekens_druk, self.kolommen
        sign = tekens.of(part, Fase.REALISATIE) * tekens.of(part, Fase.VERSCHIL)
        wanted = (Fase.VERSCHIL, kolommen.van, kolommen.met)
        verschil, after, before = (row.cijfers.get(fase) for fase in wanted)
        if verschil and after and before and set(wanted) <= set(kolommen.fasen):
            yield Sum(verschil.key, ((sign, after.key), (-sign, before.key)))

    def _has_letters(self, fase: Fase) -> bool:
        return fase is Fase.VERSCHIL and self.shown.has_letter_column()
