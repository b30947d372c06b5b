"""How the figures of a report lie: what is summed, and what stands beside or opposite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapport.model.cijfers import Kosten, Kostenregel, Zijde
from rapport.model.overzicht import Deel, Overzicht
from rapport.reconcile import Layout, Table


@dataclass(slots=True)
class Lying:
    """Gathers how figures lie, table by table; `known` are the keys of the sums that are tested."""

    known: Mapping[str, object]
    tables: list[Table] = field(default_factory=list)
    neighbours: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partners: dict[str, str] = field(default_factory=dict)

    @property
    def layout(self) -> Layout:
        """All of it together."""
        return Layout(self.neighbours, self.partners, tuple(self.tables))

    def add_kosten(self, kosten: Kosten) -> None:
        """The cost table of a programme."""
        for zijde in Zijde:
            self._table("REK-001", kosten.totaal(zijde), kosten.regels(zijde))
        sides = {zijde: {row.code: row for row in kosten.regels(zijde)} for zijde in Zijde}
        for code in sides[Zijde.LASTEN].keys() & sides[Zijde.BATEN].keys():
            self._partners(sides[Zijde.LASTEN][code], sides[Zijde.BATEN][code])
        self._neighbours(
            (
                *(row for side in Zijde for row in (*kosten.regels(side), kosten.totaal(side))),
                *(kosten.saldo, *kosten.toevoegingen, *kosten.onttrekkingen),
                *((kosten.na_bestemming,) if kosten.na_bestemming else ()),
            )
        )

    def add_overzicht(self, overzicht: Overzicht) -> None:
        """The overview, lasten, baten and saldo each as a table."""
        every = (*overzicht.regels, overzicht.totaal)
        for deel in Deel:
            rows = [row.cijfers[deel] for row in overzicht.regels]
            self._table("OVZ-001", overzicht.totaal.cijfers[deel], rows)
        for row in every:
            self._partners(row.cijfers[Deel.LASTEN], row.cijfers[Deel.BATEN])
            self._neighbours(row.cijfers.values())
        for mutaties in overzicht.mutaties.values():
            self._neighbours(mutaties.regels)
            self._neighbours(mutaties.samen)
        self._neighbours((overzicht.resultaat,))

    def _table(self, code: str, totaal: Kostenregel, rows: Sequence[Kostenregel]) -> None:
        """The rows that are summed column by column, as far as every column has its sum."""
        summed = [
            (fase, f"{code} {amount.key}")
            for fase, amount in totaal.cijfers.items()
            if f"{code} {amount.key}" in self.known
        ]
        found = {
            number: tuple(row.cijfers[fase].key for fase, _ in summed)
            for number, row in enumerate(rows)
            if all(fase in row.cijfers for fase, _ in summed)
        }
        if summed and found:
            key = totaal.cijfers[summed[0][0]].key
            self.tables.append(Table(key, tuple(key for _, key in summed), found))

    def _neighbours(self, rows: Iterable[Kostenregel]) -> None:
        """For each figure, the same row in the other columns."""
        for row in rows:
            keys = [amount.key for amount in row.cijfers.values()]
            for key in keys:
                self.neighbours.setdefault(key, tuple(other for other in keys if other != key))

    def _partners(self, one: Kostenregel, other: Kostenregel) -> None:
        """For each figure, its counterpart on the other side."""
        for fase in one.cijfers.keys() & other.cijfers.keys():
            keys = one.cijfers[fase].key, other.cijfers[fase].key
            self.partners.setdefault(keys[0], keys[1])
            self.partners.setdefault(keys[1], keys[0])
