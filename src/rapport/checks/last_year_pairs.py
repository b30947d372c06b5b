"""Each figure of last year in this report beside the same one in last year's report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rapport.checks.entries import overzicht_rows
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Dossier, Programma
from rapport.model.overzicht import OVERZICHT, Overzicht

# A row of a cost table: lasten, baten, saldo, toevoegingen or onttrekkingen, and its code.
Name = tuple[str, str]
TOTAL = "totaal"
AFTER = "resultaat_na_bestemming"


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure in both reports: `now` in the column of last year, `before` as realisatie then.

    `before` is None where last year's report has no such row. `implied`: it follows from rows
    that are judged by themselves. `sign` is that of this report, and writes both figures in a
    message; the subjects name them. `programma` is None for a figure of the overview. `gone` are
    the rows, by name, that a total had then and has no more.
    """

    programma: Programma | None
    name: Name
    row: Kostenregel
    now: Bedrag
    before: Bedrag | None
    implied: bool
    sign: int
    subjects: tuple[str, str]
    gone: tuple[tuple[str, Kostenregel], ...] = ()


def pairs(dossier: Dossier) -> Iterator[Pair]:
    """Every figure of last year in this report, beside the one of last year's report."""
    if dossier.vorig is None:
        return
    for programma in dossier.programmas:
        if programma.kosten is not None:
            yield from _pairs(dossier, dossier.vorig, programma, programma.kosten)
    if dossier.overzicht is not None and dossier.vorig.overzicht is not None:
        yield from _of_overzicht(dossier, dossier.overzicht, dossier.vorig.overzicht)


def _pairs(
    dossier: Dossier, vorig: Dossier, programma: Programma, kosten: Kosten
) -> Iterator[Pair]:
    old = programma_of(vorig, programma.code)
    if old is None and len(vorig.programmas) < len(vorig.instellingen.programmas):
        return  # It may be in the file that could not be read.
    known = rows_of(old.kosten) if old and old.kosten else {}
    for name, row in rows_of(kosten).items():
        now = row.cijfers.get(Fase.VORIG_JAAR)
        before = known[name].cijfers.get(Fase.REALISATIE) if name in known else None
        # A figure that could not be read has its own finding.
        if now is None or (name in known and before is None):
            continue
        words = ", ".join(word.replace("_", " ") for word in name if word)
        title = f"programma {programma.code}, {words}"
        column = Fase.REALISATIE.naam(vorig.instellingen.jaar)
        yield Pair(
            programma,
            name,
            row,
            now,
            _of_last_year(before, now, vorig) if before else None,
            now.derived or _over_restated(kosten, name),
            dossier.instellingen.tekens.of(name[0], Fase.VORIG_JAAR),
            (f"{title}, {column}", f"rapport {vorig.instellingen.jaar}, {title}, {column}"),
            _gone(kosten, old.kosten, Zijde(name[0])) if name[1] == TOTAL and old else (),
        )


def rows_of(kosten: Kosten) -> Mapping[Name, Kostenregel]:
    """Every row of a cost table by its name, totals and saldo too."""
    rows = {(z.value, row.code): row for z in Zijde for row in kosten.regels(z)}
    rows |= {(z.value, TOTAL): kosten.totaal(z) for z in Zijde}
    rows[("saldo", "")] = kosten.saldo
    if kosten.na_bestemming is not None:
        rows[(AFTER, "")] = kosten.na_bestemming
    rows |= {("toevoegingen", row.code): row for row in kosten.toevoegingen}
    return rows | {("onttrekkingen", row.code): row for row in kosten.onttrekkingen}


def _over_restated(kosten: Kosten, name: Name) -> bool:
    """Whether a total, or the saldo, is over a row that is restated: its sum then judges it."""
    part, code = name
    if code == TOTAL:
        return any(row.herzien for row in kosten.regels(Zijde(part)))
    rows = [*kosten.lasten, *kosten.baten] if part in {"saldo", AFTER} else []
    if part == AFTER:
        rows += [kosten.saldo, *kosten.toevoegingen, *kosten.onttrekkingen]
    return any(row.herzien for row in rows)


def _of_last_year(amount: Bedrag, now: Bedrag, vorig: Dossier) -> Bedrag:
    """The amount as last year's report gave it.

    That report is done: as with what rapport works out itself, it is never what to mend. Where it
    was moved there so that sums closed, a figure in the unit of that print is the printed one.
    """
    unit, moved = vorig.afronding.eenheid, vorig.verschoven.get(amount.key)
    if moved is not None and now.unit == unit:
        amount = replace(amount, value=moved.gedrukt * unit, unit=unit)
    return replace(amount, key=f"vorig-jaar/{amount.key}", derived=True)


def programma_of(dossier: Dossier, code: str) -> Programma | None:
    """The programme with a code; None when there is none."""
    return next((one for one in dossier.programmas if one.code == code), None)


def _gone(kosten: Kosten, old: Kosten | None, zijde: Zijde) -> tuple[tuple[str, Kostenregel], ...]:
    codes = {row.code for row in kosten.regels(zijde)}
    rows = old.regels(zijde) if old else ()
    return tuple((row.code, row) for row in rows if row.code not in codes)


def _of_overzicht(dossier: Dossier, overzicht: Overzicht, old: Overzicht) -> Iterator[Pair]:
    """The figures of the overview that are not those of a programme, given again."""
    known = _named(old)
    year, then = dossier.instellingen.jaar - 1, Fase.REALISATIE
    for words, (part, row) in _named(overzicht).items():
        now = row.cijfers.get(Fase.VORIG_JAAR)
        before = known[words][1].cijfers.get(then) if words in known else None
        own = now is not None and now.key.startswith(f"{OVERZICHT}/")
        if now is None or not own or (words in known and before is None):
            continue
        title = ", ".join((OVERZICHT, *words, then.naam(year)))
        yield Pair(
            None,
            (words[0], "".join(words[1:])),
            row,
            now,
            replace(before, key=f"vorig-jaar/{now.key}", derived=True) if before else None,
            now.derived or _restated(dossier, overzicht, words[0]),
            dossier.instellingen.tekens.of(part, Fase.VORIG_JAAR),
            (title, f"rapport {year}, {title}"),
            _gone_rows(overzicht, known, words[1]) if words[0] == TOTAL else (),
        )


def _named(overzicht: Overzicht) -> dict[tuple[str, ...], tuple[str, Kostenregel]]:
    """The rows of an overview by their name, each with the part that says its signs."""
    return {words: (part, row) for part, words, row in overzicht_rows(overzicht)}


def _restated(dossier: Dossier, overzicht: Overzicht, name: str) -> bool:
    """Whether a row follows from one that is restated, in its programme or in the overview."""
    programmas = [
        f"programma {programma.code}"
        for programma in dossier.programmas
        if programma.kosten and any(row.herzien for row in rows_of(programma.kosten).values())
    ]
    if name in {f"programma {row.code}" for row in overzicht.programmas}:
        return name in programmas
    below = any(row.herzien for _, _, row in overzicht_rows(overzicht))
    return bool(programmas) or (below and name not in {row.id for row in overzicht.apart})


def _gone_rows(
    overzicht: Overzicht, known: dict[tuple[str, ...], tuple[str, Kostenregel]], deel: str
) -> tuple[tuple[str, Kostenregel], ...]:
    names = {words[0] for words in _named(overzicht)}
    return tuple(
        (words[0], row)
        for words, (part, row) in known.items()
        if part == deel and words[0] not in names
    )
