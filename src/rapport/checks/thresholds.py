"""What the raad wants explained: deviations per pakket and items above its thresholds.

A figure in print stands for every amount that rounds to it. So a deviation is certainly above a
threshold, certainly below it, or neither can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_euro
from rapport.findings import Finding, finding
from rapport.model.cijfers import Bedrag, Fase, Kolommen, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Afwijking, Dossier, Instellingen, Post, Programma
from rapport.model.drempel import Drempel, Marge, Oordeel
from rapport.place import Place


@dataclass(frozen=True, slots=True)
class _Range:
    """An amount in effect with the most that it can be off, and where it stands."""

    value: Decimal
    slack: Decimal
    place: Place | None

    def plus(self, other: _Range) -> _Range:
        """Both together."""
        place = self.place or other.place
        return _Range(self.value + other.value, self.slack + other.slack, place)

    def size(self) -> Marge:
        """How large it can be."""
        return Marge.around(self.value, self.slack)


_NOTHING = _Range(Decimal(0), Decimal(0), None)


@dataclass(frozen=True, slots=True)
class _Deviation:
    """What one threshold is held against: a pakket on one side, or on both together."""

    code: str
    zijden: tuple[Zijde, ...]
    verschil: _Range
    begroting: _Range


def deviations_are_explained(dossier: Dossier) -> Iterator[Finding]:
    """A pakket with a verschil at or above the threshold has an explanation.

    It counts per side or for both together, as the report says. The rest alone explains nothing,
    and a verschil of nil asks for nothing. Figures under a code that is no pakket are told as such.
    """
    settings = dossier.instellingen
    for programma in dossier.programmas:
        explained = _explained(programma)
        for item in _deviations(programma, settings):
            if item.verschil.value and not any((item.code, z) in explained for z in item.zijden):
                yield from _judged(item, programma, settings)


def _explained(programma: Programma) -> set[tuple[str, Zijde]]:
    return {
        (afwijking.code, zijde)
        for afwijking in programma.afwijkingen
        for post in afwijking.posten
        for zijde in post.bedragen
        if not post.rest
    }


def _deviations(programma: Programma, settings: Instellingen) -> Iterator[_Deviation]:
    kosten = programma.kosten
    if kosten is None:
        return
    known = {pakket.code for pakket in programma.pakketten}
    together = (tuple(Zijde),)
    apart = tuple((zijde,) for zijde in Zijde)
    for zijden in together if settings.drempel_per_saldo else apart:
        codes = dict.fromkeys(row.code for zijde in zijden for row in kosten.regels(zijde))
        for code in codes:
            item = _deviation(code, zijden, kosten)
            if item is not None and code in known:
                yield item


def _deviation(code: str, zijden: tuple[Zijde, ...], kosten: Kosten) -> _Deviation | None:
    """The verschil of a pakket; None where a figure for it is missing."""
    verschil = begroting = _NOTHING
    for zijde in zijden:
        row = _row_of(kosten, zijde, code)
        if row is None:
            continue
        own, base = _verschil(row, kosten.kolommen), row.cijfers.get(kosten.kolommen.met)
        if own is None:
            return None
        verschil = verschil.plus(own)
        begroting = begroting.plus(_range(base) if base else _NOTHING)
    return _Deviation(code, zijden, verschil, begroting)


def _row_of(kosten: Kosten, zijde: Zijde, code: str) -> Kostenregel | None:
    return next((row for row in kosten.regels(zijde) if row.code == code), None)


def _verschil(row: Kostenregel, kolommen: Kolommen) -> _Range | None:
    """The verschil as it stands, or what the two columns say of it."""
    amount = row.cijfers.get(Fase.VERSCHIL)
    if amount is not None:
        return _range(amount)
    after, before = row.cijfers.get(kolommen.van), row.cijfers.get(kolommen.met)
    if after is None or before is None:
        return None
    value, slack = after.value - before.value, (after.unit + before.unit) / 2
    return _Range(value, slack, after.place)


def _range(amount: Bedrag) -> _Range:
    return _Range(amount.value, amount.unit / 2, amount.place)


def _judged(item: _Deviation, programma: Programma, settings: Instellingen) -> Iterator[Finding]:
    limit = settings.drempel_pakket
    code = {Oordeel.BOVEN: "AFW-001", Oordeel.NIET_TE_ZEGGEN: "AFW-004"}.get(
        limit.judge(item.verschil.size(), item.begroting.size())
    )
    if code:
        sides = " en ".join(zijde.value for zijde in item.zijden)
        yield finding(
            code,
            item.verschil.place,
            subject=f"programma {programma.code}, {item.code}, {sides}",
            found=format_euro(item.verschil.value),
            expected=_told(limit),
            code=item.code,
        )


def items_have_a_nature(dossier: Dossier) -> Iterator[Finding]:
    """An item at or above the item threshold says whether it is incidenteel or structureel.

    The rest has no threshold: it may be larger than an item.
    """
    limit = dossier.instellingen.drempel_post
    for programma in dossier.programmas:
        for afwijking in programma.afwijkingen:
            for number, post in enumerate(afwijking.posten, start=1):
                if not post.aard and not post.rest:
                    name = f"programma {programma.code}, afwijkingen, {afwijking.code}"
                    subject = f"{name}, post {number}"
                    yield from _nature(post, subject, limit, _budgets(afwijking, programma))


def _budgets(afwijking: Afwijking, programma: Programma) -> dict[Zijde, Marge]:
    """The begroting of the pakket on each side, for a threshold that is a percentage of it."""
    kosten = programma.kosten
    budgets = {}
    for zijde in Zijde if kosten else ():
        row = _row_of(kosten, zijde, afwijking.code) if kosten else None
        base = row.cijfers.get(kosten.kolommen.met) if kosten and row else None
        budgets[zijde] = (_range(base) if base else _NOTHING).size()
    return budgets


def _nature(
    post: Post, subject: str, limit: Drempel, budgets: dict[Zijde, Marge]
) -> Iterator[Finding]:
    """The finding about the first amount that is above the threshold, or that might be."""
    verdicts = [
        (limit.judge(_range(amount).size(), budgets.get(zijde, _NOTHING.size())), amount)
        for zijde, amount in post.bedragen.items()
        if amount.value
    ]
    for verdict, code in ((Oordeel.BOVEN, "AFW-002"), (Oordeel.NIET_TE_ZEGGEN, "AFW-005")):
        for judged, amount in verdicts:
            if judged is verdict:
                found, expected = format_euro(amount.value), _told(limit)
                yield finding(code, post.place, subject=subject, found=found, expected=expected)
                return


def _told(limit: Drempel) -> str:
    """The threshold in a message: '€ 75.000', '10% van de begroting'."""
    return f"{limit} van de begroting" if limit.procent is not None else str(limit)
