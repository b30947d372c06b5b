"""Every figure of a report by its key: what it is called, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_euro, format_number
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Instellingen, Programma
from rapport.model.overzicht import OVERZICHT, Overzicht


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


def entries_of_programma(programma: Programma, instellingen: Instellingen) -> Iterator[Entry]:
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


def entries_of_overzicht(overzicht: Overzicht, instellingen: Instellingen) -> Iterator[Entry]:
    """Every figure of the overview that is not one of a programme, given again."""
    tekens = instellingen.tekens
    named: set[str] = set()
    for part, words, row in overzicht_rows(overzicht):
        for fase, amount in row.cijfers.items():
            # A resultaat that repeats the totaal saldo is known by the name of that.
            if amount.key.startswith(f"{OVERZICHT}/") and amount.key not in named:
                named.add(amount.key)
                column = fase.naam(instellingen.jaar)
                subject = ", ".join((OVERZICHT, *words, column))
                sign, letters = tekens.of(part, fase), tekens.has_letter(fase)
                yield Entry(amount, subject, sign, (OVERZICHT, column), letters)


def overzicht_rows(
    overzicht: Overzicht,
) -> Iterator[tuple[str, tuple[str, ...], Kostenregel]]:
    """Every row of the overview: the part that says its signs, its name in words, the row."""
    for row in (*overzicht.regels, overzicht.totaal):
        name = f"programma {row.code}" if row.code else row.id.replace("_", " ")
        for deel, figures in row.cijfers.items():
            yield deel.value, (name, deel.value), figures
    for part, mutaties in overzicht.mutaties.items():
        for figures in mutaties.regels:
            yield part, (part, f"programma {figures.code}"), figures
        if mutaties.totaal is not None:
            yield part, (part, "totaal"), mutaties.totaal
    yield "resultaat_na_bestemming", ("resultaat",), overzicht.resultaat
