"""A report made in memory: read, checked, composed in the default words, checked again."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from rapport.checks import check_document, check_dossier
from rapport.checks.closing import closed
from rapport.document import Document, Paragraph, Table, walk
from rapport.findings import Finding
from rapport.intake.instellingen import read_instellingen
from rapport.intake.programma import read_programma
from rapport.intake.wording import read_layers
from rapport.model.cijfers import Bedrag, Kosten
from rapport.model.dossier import Dossier
from rapport.model.indeling import Indeling
from rapport.place import Place
from rapport.prose.tree import plain
from rapport.reports.jaarverslag import compose
from rapport.sources import reader_for
from rapport.sources.located import Group
from rapport.style import locate


@dataclass(frozen=True)
class Made:
    """What became of one report, with every finding on the way."""

    dossier: Dossier
    document: Document
    findings: tuple[Finding, ...]


def tree(text: str, name: str) -> Group:
    """What a sound file says."""
    reader = reader_for(name)
    assert reader is not None
    read, findings = reader.read(text.encode(), name)
    assert read is not None
    assert not findings
    return read


@cache
def wording() -> Indeling:
    """The words of the default house style."""
    style = locate("basis")
    assert style is not None
    layers = style.layers("jaarverslag.yaml")
    trees = tuple(tree(path.read_text(encoding="utf-8"), path.name) for path in layers)
    made, findings = read_layers(Indeling, trees)
    assert made is not None
    assert not findings
    return made


def understood(rapport_yaml: str, programma: str) -> tuple[Dossier, tuple[Finding, ...]]:
    """The dossier of one programme, and what was found in reading it."""
    settings, first = read_instellingen(tree(rapport_yaml, "rapport.yaml"))
    assert settings is not None
    read, second = read_programma(tree(programma, "p.yaml"), settings)
    assert read is not None
    return Dossier(settings, (read,)), (*first, *second)


def made(rapport_yaml: str, programma: str) -> Made:
    """The whole report of one programme."""
    read, first = understood(rapport_yaml, programma)
    dossier, refused = closed(read)
    second, _ = check_dossier(dossier)
    document, third = compose(dossier, wording(), Place("jaarverslag.yaml"), {}, {})
    return Made(dossier, document, (*first, *refused, *second, *third, *check_document(document)))


def values(dossier: Dossier) -> dict[str, Decimal]:
    """The effect of every figure in thousands, by the end of its key."""
    return {
        amount.key.removeprefix("programma-7/"): amount.value / 1000 for amount in _amounts(dossier)
    }


def _amounts(dossier: Dossier) -> list[Bedrag]:
    [programma] = dossier.programmas
    kosten = programma.kosten
    assert isinstance(kosten, Kosten)
    rows = (
        *(*kosten.lasten, kosten.totaal_lasten, *kosten.baten, kosten.totaal_baten),
        *(kosten.saldo, *kosten.toevoegingen, *kosten.onttrekkingen),
        *((kosten.na_bestemming,) if kosten.na_bestemming else ()),
    )
    found = [amount for row in rows for amount in row.cijfers.values()]
    for afwijking in programma.afwijkingen:
        found += [a for post in afwijking.posten for a in post.bedragen.values()]
        found += afwijking.totaal.values()
    return found


def tables(document: Document) -> list[Table]:
    """All tables, in the order of the report."""
    return [node for node in walk(document) if isinstance(node, Table)]


def figures(document: Document) -> dict[str, str]:
    """The text of every figure that is printed in a table, by the end of its key."""
    return {
        cell.key.removeprefix("programma-7/"): plain(cell.children)
        for table in tables(document)
        for row in table.rows
        for cell in row.cells
        if cell.key
    }


def printed(table: Table) -> list[str]:
    """A table as text: the heads, then each row, the cells parted by a bar."""
    heads = " | ".join(column.label for column in table.columns)
    rows = [" | ".join(plain(cell.children) for cell in row.cells) for row in table.rows]
    return [heads, *rows]


def legends(document: Document) -> list[Paragraph]:
    """The legends under the tables."""
    found = [node for node in walk(document) if isinstance(node, Paragraph)]
    return [paragraph for paragraph in found if paragraph.id.endswith("/legenda")]


def sums_hold(document: Document) -> bool:
    """Whether every declared sum holds to the letter in the figures as they are printed.

    A row that is left out is nil.
    """
    nil = Decimal(0)
    for table in tables(document):
        shown = {c.key: c.shown for row in table.rows for c in row.cells if c.shown is not None}
        for declared in table.sums:
            terms = sum((factor * shown.get(key, nil) for factor, key in declared.terms), nil)
            if shown.get(declared.total, nil) != terms:
                return False
    return any(table.sums for table in tables(document))
