"""Judge every equation of a report, and say what does not hold: which figure, where, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_number, printed
from rapport.checks.equations import Rule, rules
from rapport.findings import Finding, Related, finding
from rapport.model.dossier import Bedrag, Dossier, Fase, Instellingen, Programma
from rapport.reconcile import Cell, Equation, Outcome, Result, judge


@dataclass(frozen=True, slots=True)
class Tally:
    """How the sums of a report hold; `largest` in units of print, `loose` in Dutch words."""

    equations: int
    exact: int
    within_rounding: int
    largest: Decimal
    loose: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule with its judgement and the words that place it in the report."""

    rule: Rule
    result: Result
    programma: Programma
    instellingen: Instellingen


def judged(dossier: Dossier) -> tuple[Judged, ...]:
    """Every rule of every programme with its judgement, in the order of the report."""
    return tuple(
        Judged(rule, result, programma, dossier.instellingen)
        for programma in dossier.programmas
        for rule, result in _judge(list(rules(programma)))
    )


def _judge(known: list[Rule]) -> Iterator[tuple[Rule, Result]]:
    amounts = {a.key: a for rule in known for a in (rule.total, *(t for _, t in rule.terms))}
    cells = [Cell(amount.key, amount.value, amount.unit) for amount in amounts.values()]
    equations = [
        Equation(
            str(number),
            ((-1, rule.total.key), *((factor, term.key) for factor, term in rule.terms)),
            same=rule.same,
        )
        for number, rule in enumerate(known)
    ]
    yield from zip(known, judge(cells, equations), strict=True)


def sums_hold(dossier: Dossier) -> Iterator[Finding]:
    """A FOUT for each sum that rounding cannot explain, an OPMERKING for each that it can."""
    for item in judged(dossier):
        if item.result.outcome is Outcome.OUTSIDE:
            yield _broken(item)
        elif item.result.outcome is Outcome.WITHIN_ROUNDING:
            yield _rounded(item)


def tally(dossier: Dossier) -> Tally:
    """What the sums of a report say together, and which figures none of them covers."""
    items = judged(dossier)
    outcomes = [item.result.outcome for item in items]
    rounded = [i for i in items if i.result.outcome is Outcome.WITHIN_ROUNDING]
    unit = dossier.instellingen.eenheid or Decimal(1)
    return Tally(
        equations=len(items),
        exact=outcomes.count(Outcome.EXACT),
        within_rounding=len(rounded),
        largest=max((abs(item.result.residual) / unit for item in rounded), default=Decimal(0)),
        loose=tuple(_loose(dossier, items)),
    )


def _loose(dossier: Dossier, items: Iterable[Judged]) -> Iterator[str]:
    """The delivered figures of the cost tables that stand in no sum at all."""
    covered = {
        amount.key
        for item in items
        for amount in (item.rule.total, *(term for _, term in item.rule.terms))
    }
    for programma in dossier.programmas:
        kosten = programma.kosten
        if kosten is None:
            continue
        reserves = (("toevoegingen", kosten.toevoegingen), ("onttrekkingen", kosten.onttrekkingen))
        for part, rows in reserves:
            for row in rows:
                for fase, amount in row.cijfers.items():
                    if amount.key not in covered:
                        words = (part, row.code)
                        yield _subject(programma, words, fase, dossier.instellingen)


def _broken(item: Judged) -> Finding:
    rule, result = item.rule, item.result
    show = _Notation(item)
    return finding(
        rule.code,
        rule.total.place,
        subject=_subject(item.programma, rule.words, _phase(rule), item.instellingen),
        found=show.amount(rule.total, rule.total.value),
        expected=show.amount(rule.total, rule.total.value + result.residual),
        detail=(show.written_out(rule), show.explained(rule, result)),
        related=_terms(rule, item),
    )


def _rounded(item: Judged) -> Finding:
    rule, result = item.rule, item.result
    show = _Notation(item)
    return finding(
        "REK-008",
        rule.total.place,
        subject=_subject(item.programma, rule.words, _phase(rule), item.instellingen),
        found=show.amount(rule.total, rule.total.value),
        expected=show.amount(rule.total, rule.total.value + result.residual),
        size=show.plain(abs(result.residual)),
        slack=show.plain(result.slack),
        detail=(show.written_out(rule),),
    )


@dataclass(frozen=True, slots=True)
class _Notation:
    """Writes amounts as the reader of a message finds them in the input: its unit and sign."""

    item: Judged

    def sign(self) -> int:
        """The factor between what is delivered and the effect, for the row of this rule."""
        rule = self.item.rule
        return self.item.instellingen.tekens.of(rule.words[0], rule.fase)

    def unit(self) -> Decimal:
        """The unit of the figures of this rule: the coarsest in it."""
        rule = self.item.rule
        return max(amount.unit for amount in (rule.total, *(t for _, t in rule.terms)))

    def amount(self, amount: Bedrag, value: Decimal) -> str:
        """A value as it stands where `amount` stands."""
        del amount
        return format_number(printed(value * self.sign(), Decimal(0)) / (self.unit() or 1))

    def plain(self, value: Decimal) -> str:
        """A size without a sign."""
        return format_number((value / (self.unit() or 1)).normalize() + 0)

    def written_out(self, rule: Rule) -> str:
        """The sum, term by term, and what stands there."""
        if rule.same:
            return ""
        parts: list[str] = []
        for factor, term in rule.terms:
            value = factor * term.value
            text = self.amount(term, value)
            parts.append(text if not parts else f"+ {text}".replace("+ −", "− "))
        left = " ".join(parts) or "0"
        made = sum((factor * term.value for factor, term in rule.terms), Decimal(0))
        total = self.amount(rule.total, rule.total.value)
        return f"{left} = {self.amount(rule.total, made)}, er staat {total}"

    def explained(self, rule: Rule, result: Result) -> str:
        """How much is off, and the most that rounding can explain."""
        off = self.plain(abs(result.residual))
        if rule.same:
            return f"het scheelt {off}; dezelfde bedragen moeten gelijk zijn"
        return f"het scheelt {off}; afronding verklaart hooguit {self.plain(result.slack)}"


def _phase(rule: Rule) -> Fase | None:
    return None if rule.words[0] in {"afwijkingen", "resultaat"} else rule.fase


def _terms(rule: Rule, item: Judged) -> tuple[Related, ...]:
    show = _Notation(item)
    return tuple(
        Related(show.amount(term, term.value), term.place)
        for _, term in rule.terms
        if term.place is not None
    )


def _subject(
    programma: Programma, words: tuple[str, ...], fase: Fase | None, instellingen: Instellingen
) -> str:
    column = (fase.naam(instellingen.jaar),) if fase is not None else ()
    return ", ".join((f"programma {programma.code}", *words, *column))
