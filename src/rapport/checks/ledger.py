"""All figures of a report in one ledger: what each is called, and the equations between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_euro, format_number
from rapport.checks import last_year
from rapport.checks.equations import Rule, puts_to_the_test, rules
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Dossier, Instellingen, Programma
from rapport.reconcile import Cell, Equation, Habit, Layout, Table

_HABITS = {
    "totalen en verschillen": {"REK-001", "REK-002", "REK-003"},
    "totalen": {"REK-001", "REK-002"},
    "verschillen": {"REK-003"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure: its amount, its name in words, and the factor from effect to what is written.

    `column` is the programme and the column, or the kind of table, that it stands in. `letters`:
    it is delivered with a V or N instead of a minus; `in_euros`: in a sentence, in whole euros.
    """

    amount: Bedrag
    subject: str
    sign: int
    column: tuple[str, str] = ("", "")
    letters: bool = False
    in_euros: bool = False

    def stands(self, value: Decimal) -> str:
        """A value in the notation of the input, a letter included: '94 N'."""
        if not self.letters or not value:
            return self.written(value)
        return f"{self.written(abs(value))} {'V' if value > 0 else 'N'}"

    def written(self, value: Decimal) -> str:
        """A value as it would stand where this figure stands: its unit and its sign."""
        if self.in_euros:
            return format_euro(self.sign * value, decimals=None if value % 1 else 0)
        return format_number(self.sign * value / (self.amount.unit or 1) + 0)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures by key, the rules by the key of their equation, and how the figures lie.

    `rules` are those that test what was delivered; `every` are all that the figures of this report
    obey, also by making. `fixed` are the figures of a report that is done, so not what to mend.
    """

    entries: dict[str, Entry]
    rules: dict[str, Rule]
    layout: Layout
    habits: tuple[Habit, ...]
    every: dict[str, Rule]
    fixed: frozenset[str] = frozenset()

    def cells(self) -> list[Cell]:
        """The figures that stand in some equation."""
        used = {
            amount.key: amount
            for rule in self.rules.values()
            for amount in (rule.total, *(term for _, term in rule.terms))
            if not self._settles(amount, rule)
        }
        return [Cell(amount.key, amount.value, amount.unit) for amount in used.values()]

    def equations(self) -> list[Equation]:
        """Every rule as an equation that comes to nil."""
        return [self._equation(key, rule) for key, rule in self.rules.items()]

    def _equation(self, key: str, rule: Rule) -> Equation:
        settled = [factor * term.value for factor, term in rule.terms if self._settles(term, rule)]
        if settled:
            return Equation(key, ((-1, rule.total.key),), -sum(settled, Decimal(0)))
        terms = ((-1, rule.total.key), *((factor, term.key) for factor, term in rule.terms))
        return Equation(key, terms, same=rule.same)

    def _settles(self, term: Bedrag, rule: Rule) -> bool:
        """Whether a term is a fixed amount, and known at least as finely as what it must equal."""
        return term.key in self.fixed and term.unit <= rule.total.unit


def ledger_of(dossier: Dossier) -> Ledger:
    """The ledger of a whole report; figures that could not be read are left out."""
    entries: dict[str, Entry] = {}
    every: dict[str, Rule] = {}
    tables: list[Table] = []
    neighbours: dict[str, tuple[str, ...]] = {}
    partners: dict[str, str] = {}
    habits: list[Habit] = []
    for programma in dossier.programmas:
        obeyed = {_key(rule): rule for rule in rules(programma)}
        every |= obeyed
        own = _tested(obeyed)
        entries |= {e.amount.key: e for e in _entries(programma, dossier.instellingen)}
        if programma.kosten is not None:
            tables += _tables(programma.kosten, own)
            neighbours |= _neighbours(programma.kosten)
            partners |= _partners(programma.kosten)
        habits += _habits(programma, own)
    known = _tested(every)
    before = _last_year(dossier, known, entries)
    layout = Layout(neighbours, partners, tuple(tables))
    return Ledger(entries, known, layout, tuple(habits), every, before)


def _tested(every: dict[str, Rule]) -> dict[str, Rule]:
    """The rules that put what was delivered to the test."""
    return {key: rule for key, rule in every.items() if puts_to_the_test(rule)}


def _last_year(
    dossier: Dossier, known: dict[str, Rule], entries: dict[str, Entry]
) -> frozenset[str]:
    """Add what last year's report settles; the keys of its figures."""
    fixed = set()
    for rule, pair in last_year.rules(dossier):
        [(_, before)] = rule.terms
        known[_key(rule)] = rule
        entries[before.key] = Entry(before, pair.subjects[1], pair.sign)
        fixed.add(before.key)
    return frozenset(fixed)


def _key(rule: Rule) -> str:
    return f"{rule.code} {rule.total.key}"


def _entries(programma: Programma, instellingen: Instellingen) -> Iterator[Entry]:
    """Every figure of a programme, cost table and explanations alike."""
    title = f"programma {programma.code}"
    tekens = instellingen.tekens
    kosten = programma.kosten
    if kosten is not None:
        for part, name, row in _rows(kosten):
            words = ", ".join(word for word in (title, part.replace("_", " "), name) if word)
            for fase, amount in row.cijfers.items():
                column = fase.naam(instellingen.jaar)
                sign = tekens.of(part, fase)
                letters = tekens.has_letter(fase)
                yield Entry(amount, f"{words}, {column}", sign, (title, column), letters)
        if kosten.resultaat is not None:
            name = "zin met het resultaat"
            yield Entry(kosten.resultaat, f"{title}, {name}", 1, (title, name), in_euros=True)
    for afwijking in programma.afwijkingen:
        words = f"{title}, afwijkingen, {afwijking.code}"
        groups = [
            ("overige" if post.rest else f"post {number}", post.bedragen)
            for number, post in enumerate(afwijking.posten, 1)
        ]
        for name, amounts in (*groups, ("totaal", afwijking.totaal)):
            for zijde, amount in amounts.items():
                yield Entry(
                    amount,
                    f"{words}, {name}, {zijde}",
                    tekens.of(zijde, Fase.VERSCHIL),
                    (title, "afwijkingen"),
                    tekens.has_letter(Fase.VERSCHIL),
                )


def _rows(kosten: Kosten) -> Iterator[tuple[str, str, Kostenregel]]:
    for zijde in Zijde:
        for row in kosten.regels(zijde):
            yield zijde.value, row.code, row
        yield zijde.value, "totaal", kosten.totaal(zijde)
    yield "saldo", "", kosten.saldo
    for row in kosten.toevoegingen:
        yield "toevoegingen", row.code, row
    for row in kosten.onttrekkingen:
        yield "onttrekkingen", row.code, row
    if kosten.na_bestemming is not None:
        yield "resultaat_na_bestemming", "", kosten.na_bestemming


def _tables(kosten: Kosten, known: dict[str, Rule]) -> Iterator[Table]:
    """The rows that are summed column by column, as far as every column has its sum."""
    for zijde in Zijde:
        totaal = kosten.totaal(zijde)
        summed = [
            (fase, f"REK-001 {amount.key}")
            for fase, amount in totaal.cijfers.items()
            if f"REK-001 {amount.key}" in known
        ]
        rows = {
            row.code: tuple(row.cijfers[fase].key for fase, _ in summed)
            for row in kosten.regels(zijde)
            if all(fase in row.cijfers for fase, _ in summed)
        }
        if summed and rows:
            yield Table(totaal.cijfers[summed[0][0]].key, tuple(key for _, key in summed), rows)


def _neighbours(kosten: Kosten) -> dict[str, tuple[str, ...]]:
    """For each figure, the same row in the other columns."""
    found: dict[str, tuple[str, ...]] = {}
    for _, _, row in _rows(kosten):
        keys = [amount.key for amount in row.cijfers.values()]
        found |= {key: tuple(other for other in keys if other != key) for key in keys}
    return found


def _partners(kosten: Kosten) -> dict[str, str]:
    """For each figure, its counterpart on the other side."""
    found: dict[str, str] = {}
    sides = {zijde: {row.code: row for row in kosten.regels(zijde)} for zijde in Zijde}
    for code in sides[Zijde.LASTEN].keys() & sides[Zijde.BATEN].keys():
        one, other = (sides[zijde][code].cijfers for zijde in Zijde)
        for fase in one.keys() & other.keys():
            found[one[fase].key] = other[fase].key
            found[other[fase].key] = one[fase].key
    return found


def _habits(programma: Programma, known: dict[str, Rule]) -> Iterator[Habit]:
    """Which figures may have been computed from the rounded ones, widest first.

    A programme that declares it gets the widest habit in which every figure follows to the letter.
    """
    declared = programma.kosten is not None and programma.kosten.uit_afgeronde_cijfers
    for name, codes in _HABITS.items():
        own = {k: r for k, r in known.items() if r.code in codes and r.total.unit and r.terms}
        if own:
            accepted = declared and all(_to_the_letter(rule) for rule in own.values())
            declared = declared and not accepted
            results = {key: rule.total.key for key, rule in own.items()}
            yield Habit(f"{programma.id}: {name}", results, declared=accepted)


def _to_the_letter(rule: Rule) -> bool:
    made = sum((factor * term.value for factor, term in rule.terms), Decimal(0))
    return made == rule.total.value
