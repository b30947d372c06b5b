"""What follows from the explanations of one pakket: the rest, and the total of each side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.places import Places
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Post, Tekst
from rapport.place import Place

_EXACT = Decimal(0)


@dataclass(frozen=True, slots=True)
class AfwijkingRows:
    """The rows of one explanation; `ident` is the first part of their keys."""

    ident: str
    posten: tuple[Post, ...]
    rest: Post | None

    @property
    def every(self) -> tuple[Post, ...]:
        """The items with the rest behind them."""
        return (*self.posten, self.rest) if self.rest else self.posten

    def amounts(self, zijde: Zijde) -> tuple[Bedrag, ...]:
        """The amounts of one side."""
        return tuple(post.bedragen[zijde] for post in self.every if zijde in post.bedragen)


@dataclass(frozen=True, slots=True)
class AfwijkingSums:
    """Completes the explanation of one pakket with what is certain, and reports what is not."""

    code: str
    subject: str
    figures: Figures
    places: Places
    kosten: Kosten | None

    def completed(
        self, rows: AfwijkingRows, given: Mapping[Zijde, Bedrag]
    ) -> tuple[AfwijkingRows, Mapping[Zijde, Bedrag]]:
        """The rows with the rest that exact figures leave over, and the totals of both sides.

        A side with a refused figure has no total: its sum would be doubted because of it.
        """
        left = {zijde: left for zijde in Zijde if (left := self._left_over(rows, zijde))}
        if left:
            ident = f"{rows.ident}/overige"
            rest = rows.rest or Post(ident, Tekst(), {}, "", self._place("overige"), rest=True)
            rows = replace(rows, rest=replace(rest, bedragen={**rest.bedragen, **left}))
        totals = {zijde: given.get(zijde) or self._total(rows, zijde) for zijde in Zijde}
        known = {
            zijde: total
            for zijde, total in totals.items()
            if total is not None and not self._refused(rows, zijde)
        }
        return rows, known

    def strangers(self, rows: AfwijkingRows) -> Iterator[Finding]:
        """Explanations on a side where the pakket has no figures at all."""
        for zijde in Zijde:
            amounts = [amount for amount in rows.amounts(zijde) if amount.value]
            if self.kosten is None or not amounts or self._row(zijde) is not None:
                continue
            if self._may_lack(zijde):
                place = amounts[0].place
                yield finding(
                    "INV-021", place, subject=self.subject, code=self.code, zijde=zijde.value
                )

    def _may_lack(self, zijde: Zijde) -> bool:
        """Whether the pakket has figures, but none on this side, and no code there is unknown."""
        rows = self.kosten.regels(zijde) if self.kosten else ()
        known = any(self._row(other) is not None for other in Zijde)
        return known and all(row.naam for row in rows) and self.places.whole("kosten", zijde)

    def _left_over(self, rows: AfwijkingRows, zijde: Zijde) -> Bedrag | None:
        """What exact figures leave to be explained on one side; None for nothing."""
        verschil = self._verschil(zijde)
        delivered = rows.rest is not None and zijde in rows.rest.bedragen
        if verschil is None or verschil.unit or self.figures.unit or delivered:
            return None
        value = verschil.value - _sum(rows.amounts(zijde))
        if not value or self._refused(rows, zijde):
            return None
        key = f"{rows.ident}/overige/{zijde}"
        return Bedrag(key, value, _EXACT, verschil.place, derived=True)

    def _total(self, rows: AfwijkingRows, zijde: Zijde) -> Bedrag | None:
        """The total of exact amounts, or of none; a finding when it cannot be certain."""
        key, amounts = f"{rows.ident}/totaal/{zijde}", rows.amounts(zijde)
        if self._refused(rows, zijde):
            return None
        if amounts and self.figures.unit:
            place = self._place("totaal")
            subject = f"{self.subject}, totaal, {zijde}"
            self.figures.findings.append(finding("REK-007", place, subject=subject))
            return None
        if amounts:
            return Bedrag(key, _sum(amounts), _EXACT, self._source(rows, zijde), derived=True)
        verschil = self._verschil(zijde)
        if verschil is None or not verschil.value:
            return None
        # Nothing is explained on this side, while there is something to explain.
        return Bedrag(key, Decimal(0), self.figures.unit, self._place("totaal"), derived=True)

    def _source(self, rows: AfwijkingRows, zijde: Zijde) -> Place:
        """Where to look when a derived total is wrong: at the rest, when that was delivered."""
        rest = rows.rest.bedragen.get(zijde) if rows.rest else None
        delivered = rest is not None and not rest.derived
        return rest.place if rest and rest.place and delivered else self._place()

    def _refused(self, rows: AfwijkingRows, zijde: Zijde) -> bool:
        """Whether a figure of this side could not be read, and was reported for that."""
        spots: list[tuple[str | int, ...]] = [("posten", n) for n in range(len(rows.posten))]
        spots += [("overige",), ("totaal",)]
        base = ("afwijkingen", self.code)
        return any(self.places.reported(*base, *spot, zijde) for spot in spots)

    def _place(self, *path: str) -> Place:
        return self.places.key("afwijkingen", self.code, *path)

    def _verschil(self, zijde: Zijde) -> Bedrag | None:
        row = self._row(zijde)
        return row.cijfers.get(Fase.VERSCHIL) if row else None

    def _row(self, zijde: Zijde) -> Kostenregel | None:
        rows = self.kosten.regels(zijde) if self.kosten else ()
        return next((row for row in rows if row.code == self.code), None)


def _sum(amounts: Iterable[Bedrag]) -> Decimal:
    return sum((amount.value for amount in amounts), Decimal(0))
