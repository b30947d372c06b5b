"""The arithmetic that links the overview to its programmes: each function is one rule.

Source: BBV art. 27. All rules are about true amounts in canonical effect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.checks.equations import Rule
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Programma
from rapport.model.overzicht import (
    OVERZICHT,
    Apart,
    Deel,
    Overzicht,
    Overzichtsregel,
    Verplaatst,
)

Programmas = Sequence[Programma]
_Terms = list[tuple[int, Kostenregel]]


def overzicht_rules(overzicht: Overzicht, programmas: Programmas) -> Iterator[Rule]:
    """Every rule that the figures of the overview obey.

    Not those of a figure that is one of a programme given again: the programme has them.
    """
    return (
        rule for rule in _rules(overzicht, programmas) if rule.total.key.startswith(f"{OVERZICHT}/")
    )


def _rules(overzicht: Overzicht, programmas: Programmas) -> Iterator[Rule]:
    yield from programmes_return(overzicht, programmas)
    yield from moved_pakketten_return(overzicht, programmas)
    yield from sides_make_balance(overzicht)
    yield from rows_make_total(overzicht)
    yield from programmes_make_reserves(overzicht, programmas)
    yield from reserves_make_result(overzicht)
    yield from difference_compares(overzicht)


def programmes_return(overzicht: Overzicht, programmas: Programmas) -> Iterator[Rule]:
    """A programme has in the overview the totals of its own table, less what is given apart.

    With nothing given apart it is one amount printed twice; then its saldo is too.
    """
    verplaatst = _moved(overzicht, programmas)
    rows = {row.code: row for row in overzicht.programmas}
    for programma in programmas:
        kosten, row = programma.kosten, rows.get(programma.code)
        if kosten is None or row is None:
            continue
        away = {zijde: verplaatst.uit(programma.code, zijde) for zijde in Zijde}
        for zijde, moved in away.items():
            terms: _Terms = [(1, kosten.totaal(zijde)), *((-1, one) for one in moved)]
            yield from _equal("OVZ-002", row, Deel(zijde), terms, overzicht.kolommen.fasen)
        if not any(away.values()):
            yield from _equal(
                "OVZ-002", row, Deel.SALDO, [(1, kosten.saldo)], overzicht.kolommen.fasen
            )


def moved_pakketten_return(overzicht: Overzicht, programmas: Programmas) -> Iterator[Rule]:
    """What is taken out of the programmes comes together in the row that it is given under.

    Not where that row says that there is more in it than stands in the programmes.
    """
    verplaatst = _moved(overzicht, programmas)
    for row in overzicht.apart:
        for zijde in Zijde:
            moved = verplaatst.naar(Apart(row.id), zijde)
            if moved and not row.aangevuld:
                terms = [(1, one) for one in moved]
                yield from _equal("OVZ-003", row, Deel(zijde), terms, overzicht.kolommen.fasen)


def sides_make_balance(overzicht: Overzicht) -> Iterator[Rule]:
    """Per row and column, the total too: saldo is lasten and baten together."""
    for row in (*overzicht.regels, overzicht.totaal):
        sides = [(1, row.cijfers[Deel(zijde)]) for zijde in Zijde]
        for fase in overzicht.kolommen.fasen:
            yield from _sum("REK-002", row.saldo, sides, fase, (*_name(row), "saldo"))


def rows_make_total(overzicht: Overzicht) -> Iterator[Rule]:
    """Per column: the total is the sum of the programmes and of what stands apart.

    For the saldo: the totaal saldo van baten en lasten is the sum of all saldi. Of mutations of
    reserves too, where they are given per programme and as a total.
    """
    for fase in overzicht.kolommen.fasen:
        for deel, totaal in overzicht.totaal.cijfers.items():
            terms = [(1, row.cijfers[deel]) for row in overzicht.regels]
            yield from _sum("OVZ-001", totaal, terms, fase, ("totaal", deel.value))
        for part, mutaties in overzicht.mutaties.items():
            if mutaties.totaal is not None and mutaties.regels and not mutaties.aangevuld:
                rows = [(1, row) for row in mutaties.regels]
                yield from _sum("OVZ-001", mutaties.totaal, rows, fase, (part, "totaal"))


def programmes_make_reserves(overzicht: Overzicht, programmas: Programmas) -> Iterator[Rule]:
    """Toevoegingen and onttrekkingen of the overview are those of the programmes together.

    A row of one programme is the sum of its own; a total that says that there is more in it is
    held against nothing, nor is one over a programme without a cost table that could be read.
    Where no programme has any, the overview is their only source.
    """
    known = {one.code: one.kosten for one in programmas if one.kosten is not None}
    if not any(kosten.toevoegingen or kosten.onttrekkingen for kosten in known.values()):
        return
    for part, mutaties in overzicht.mutaties.items():
        for row in mutaties.regels:
            if row.code in known:
                own = _reserves(known[row.code], part)
                yield from _ties("OVZ-004", row, own, overzicht.kolommen.fasen, (part, row.code))
        apart = mutaties.aangevuld or mutaties.regels
        if mutaties.totaal is not None and len(known) == len(programmas) and not apart:
            every = [term for kosten in known.values() for term in _reserves(kosten, part)]
            name = (part, "totaal")
            yield from _ties("OVZ-004", mutaties.totaal, every, overzicht.kolommen.fasen, name)


def reserves_make_result(overzicht: Overzicht) -> Iterator[Rule]:
    """Per column: the resultaat is the totaal saldo with toevoegingen and onttrekkingen.

    BBV art. 27: what is taken from reserves comes to the saldo, what is added goes off it; as
    effects both are added.
    """
    rows = [(1, row) for part in overzicht.mutaties.values() for row in part.samen]
    for fase in overzicht.kolommen.fasen:
        terms = [(1, overzicht.totaal.saldo), *rows]
        yield from _sum("REK-014", overzicht.resultaat, terms, fase, ("resultaat",))


def difference_compares(overzicht: Overzicht) -> Iterator[Rule]:
    """Per row, totals too: verschil compares the columns that it compares in every cost table."""
    kolommen = overzicht.kolommen
    for words, row in _every_row(overzicht):
        wanted = (Fase.VERSCHIL, kolommen.van, kolommen.met)
        verschil, after, before = (row.cijfers.get(fase) for fase in wanted)
        if verschil and after and before:
            yield Rule("REK-003", verschil, ((1, after), (-1, before)), words)


def _moved(overzicht: Overzicht, programmas: Programmas) -> Verplaatst:
    kosten = {one.code: one.kosten for one in programmas if one.kosten is not None}
    return Verplaatst(overzicht.elders, kosten)


def _reserves(kosten: Kosten, part: str) -> _Terms:
    rows = kosten.toevoegingen if part == "toevoegingen" else kosten.onttrekkingen
    return [(1, row) for row in rows]


def _equal(
    code: str, row: Overzichtsregel, deel: Deel, terms: _Terms, fasen: Sequence[Fase]
) -> Iterator[Rule]:
    yield from _ties(code, row.cijfers[deel], terms, fasen, (*_name(row), deel.value))


def _ties(
    code: str, total: Kostenregel, terms: _Terms, fasen: Sequence[Fase], words: tuple[str, ...]
) -> Iterator[Rule]:
    """A row that follows from rows elsewhere; from one row, it is the same amount once more."""
    for fase in fasen:
        for rule in _sum(code, total, terms, fase, words):
            same = len(terms) == 1
            yield Rule(code, rule.total, rule.terms, words, same=same, fase=fase)


def _sum(
    code: str, total: Kostenregel, terms: _Terms, fase: Fase, words: tuple[str, ...]
) -> Iterator[Rule]:
    amount = total.cijfers.get(fase)
    known: list[tuple[int, Bedrag]] = [
        (factor, row.cijfers[fase]) for factor, row in terms if fase in row.cijfers
    ]
    if amount is not None and len(known) == len(terms):
        yield Rule(code, amount, tuple(known), words, fase=fase)


def _every_row(overzicht: Overzicht) -> Iterator[tuple[tuple[str, ...], Kostenregel]]:
    for row in (*overzicht.regels, overzicht.totaal):
        for deel, figures in row.cijfers.items():
            yield (*_name(row), deel.value), figures
    for part, mutaties in overzicht.mutaties.items():
        for figures in (*mutaties.regels, *((mutaties.totaal,) if mutaties.totaal else ())):
            yield (part, figures.code), figures
    yield ("resultaat",), overzicht.resultaat


def _name(row: Overzichtsregel) -> tuple[str, ...]:
    return (f"programma {row.code}" if row.code else row.id.replace("_", " "),)
