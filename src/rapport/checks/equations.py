"""The arithmetic that the tables must obey: each function is one rule of the book.

All rules are about true amounts in canonical effect; how rounding comes in is the business of
`rapport.reconcile`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Afwijking, Programma


@dataclass(frozen=True, slots=True)
class Rule:
    """One equation of a report: `total` is the sum of coefficient times amount.

    `code` is the finding when it does not hold; `words` name the total in a message. `same`: both
    amounts are one and the same, so what is printed must be equal.
    """

    code: str
    total: Bedrag
    terms: tuple[tuple[int, Bedrag], ...]
    words: tuple[str, ...]
    same: bool = False
    fase: Fase = Fase.VERSCHIL
    key: str = field(default="")


def rules(programma: Programma) -> Iterator[Rule]:
    """Every rule that the figures of one programme obey."""
    if programma.kosten is not None:
        yield from packages_make_total(programma.kosten)
        yield from sides_make_balance(programma.kosten)
        yield from reserves_make_result(programma.kosten)
        yield from difference_compares(programma.kosten)
        yield from sentence_gives_result(programma.kosten)
    for afwijking in programma.afwijkingen:
        yield from items_make_total(afwijking)
        if programma.kosten is not None:
            yield from explanation_equals_difference(afwijking, programma.kosten)


def puts_to_the_test(rule: Rule) -> bool:
    """Whether a rule tests figures that were delivered.

    A total that rapport worked out obeys its sums by making, or because the delivered figures
    obey theirs: to test it would count what tests nothing, and tell one fault twice. That one
    amount stands in two places the same is always tested.
    """
    return rule.same or not rule.total.derived


def packages_make_total(kosten: Kosten) -> Iterator[Rule]:
    """Per column and side: the total is the sum of the pakketten."""
    for zijde in Zijde:
        rows = kosten.regels(zijde)
        for fase in kosten.fasen:
            words = (zijde.value, "totaal")
            yield from _sum("REK-001", kosten.totaal(zijde), rows, fase, words)


def sides_make_balance(kosten: Kosten) -> Iterator[Rule]:
    """Per column: saldo is lasten and baten together."""
    for fase in kosten.fasen:
        sides = (kosten.totaal_lasten, kosten.totaal_baten)
        yield from _sum("REK-002", kosten.saldo, sides, fase, ("saldo",))


def reserves_make_result(kosten: Kosten) -> Iterator[Rule]:
    """Per column: the result after reserves is the saldo with toevoegingen and onttrekkingen.

    BBV art. 27: what is taken from reserves comes to the saldo, what is added goes off it; as
    effects both are added.
    """
    if kosten.na_bestemming is None:
        return
    terms = (kosten.saldo, *kosten.toevoegingen, *kosten.onttrekkingen)
    for fase in kosten.fasen:
        words = ("resultaat na bestemming",)
        yield from _sum("REK-014", kosten.na_bestemming, terms, fase, words)


def difference_compares(kosten: Kosten) -> Iterator[Rule]:
    """Per row, totals too: verschil = realisatie - begroting na wijziging (BBV art. 28).

    Where the columns are set up otherwise, it compares the two that are named there.
    """
    compared = (Fase.VERSCHIL, kosten.kolommen.van, kosten.kolommen.met)
    for words, row in _every_row(kosten):
        amounts = [row.cijfers.get(fase) for fase in compared]
        verschil, after, before = amounts
        if verschil and after and before:
            yield Rule("REK-003", verschil, ((1, after), (-1, before)), words)


def sentence_gives_result(kosten: Kosten) -> Iterator[Rule]:
    """The amount in the result sentence is the verschil of the saldo."""
    verschil = kosten.saldo.cijfers.get(Fase.VERSCHIL)
    if kosten.resultaat is not None and verschil is not None:
        yield Rule("REK-006", kosten.resultaat, ((1, verschil),), ("resultaat",), same=True)


def items_make_total(afwijking: Afwijking) -> Iterator[Rule]:
    """Per side: the explained items and the rest make the total."""
    for zijde, totaal in afwijking.totaal.items():
        terms = tuple(
            (1, post.bedragen[zijde]) for post in afwijking.posten if zijde in post.bedragen
        )
        yield Rule("REK-004", totaal, terms, ("afwijkingen", afwijking.code, "totaal", zijde))


def explanation_equals_difference(afwijking: Afwijking, kosten: Kosten) -> Iterator[Rule]:
    """Per side: the total of the explanations is the verschil of the pakket."""
    for zijde in Zijde:
        totaal = afwijking.totaal.get(zijde)
        row = next((row for row in kosten.regels(zijde) if row.code == afwijking.code), None)
        verschil = row.cijfers.get(Fase.VERSCHIL) if row else None
        if totaal is not None and verschil is not None:
            words = ("afwijkingen", afwijking.code, "totaal", zijde)
            yield Rule("REK-005", totaal, ((1, verschil),), words, same=True)


def _sum(
    code: str, total: Kostenregel, rows: Sequence[Kostenregel], fase: Fase, words: tuple[str, ...]
) -> Iterator[Rule]:
    amount = total.cijfers.get(fase)
    terms = [row.cijfers.get(fase) for row in rows]
    if amount is not None and None not in terms:
        known = tuple((1, term) for term in terms if term is not None)
        yield Rule(code, amount, known, words, fase=fase)


def _every_row(kosten: Kosten) -> Iterator[tuple[tuple[str, ...], Kostenregel]]:
    for zijde in Zijde:
        for row in kosten.regels(zijde):
            yield (zijde.value, row.code), row
        yield (zijde.value, "totaal"), kosten.totaal(zijde)
    yield ("saldo",), kosten.saldo
    if kosten.na_bestemming is not None:
        yield ("resultaat na bestemming",), kosten.na_bestemming
    for part, rows in (
        ("toevoegingen", kosten.toevoegingen),
        ("onttrekkingen", kosten.onttrekkingen),
    ):
        for row in rows:
            yield (part, row.code), row
