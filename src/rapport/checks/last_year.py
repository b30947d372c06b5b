"""Hold the column of last year against the report that the raad got last year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rapport.amounts import format_number
from rapport.checks.equations import Rule
from rapport.findings import Finding, Related, finding
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Dossier, Programma

# A row of a cost table: lasten, baten, saldo, toevoegingen or onttrekkingen, and its code.
Name = tuple[str, str]
_TOTAL = "totaal"
_AFTER = "resultaat_na_bestemming"
_RESERVES = {"toevoegingen", "onttrekkingen"}


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure in both reports: `now` in the column of last year, `before` as realisatie then.

    `before` is None where last year's report has no such row. `implied`: it follows from rows
    that are judged by themselves. `sign` is that of this report, and writes both figures in a
    message; the subjects name them.
    """

    programma: Programma
    name: Name
    row: Kostenregel
    now: Bedrag
    before: Bedrag | None
    implied: bool
    sign: int
    subjects: tuple[str, str]


def pairs(dossier: Dossier) -> Iterator[Pair]:
    """Every figure of last year in this report, beside the one of last year's report."""
    if dossier.vorig is None:
        return
    for programma in dossier.programmas:
        if programma.kosten is not None:
            yield from _pairs(dossier, dossier.vorig, programma, programma.kosten)


def rules(dossier: Dossier) -> Iterator[tuple[Rule, Pair]]:
    """What stands in the column of last year is the realisatie that last year's report gave.

    Not where a row is restated with a reason, and not for a total over such a row.
    """
    for pair in pairs(dossier):
        if pair.before is not None and _held(pair):
            words = tuple(word for word in pair.name if word)
            terms = ((1, pair.before),)
            yield Rule("REK-013", pair.now, terms, words, same=True, fase=Fase.VORIG_JAAR), pair


def rows_were_there(dossier: Dossier) -> Iterator[Finding]:
    """A row with a figure for last year stands in last year's report too, or says why not."""
    for pair in pairs(dossier):
        if pair.before is None and pair.now.value and not (pair.row.herzien or pair.implied):
            yield finding(
                "VJR-004",
                pair.now.place,
                subject=pair.subjects[0],
                found=_written(pair.now, pair.sign),
                note=_elsewhere(dossier, pair.name),
            )


def rows_are_still_there(dossier: Dossier) -> Iterator[Finding]:
    """A total that is not held against last year's has all the rows that it had then."""
    for pair in pairs(dossier):
        part, code = pair.name
        if code != _TOTAL or not pair.implied or pair.row.herzien:
            continue
        for row in _gone(dossier, pair.programma, Zijde(part)):
            amount = row.cijfers.get(Fase.REALISATIE)
            if amount is not None and amount.value:
                yield finding(
                    "VJR-005",
                    pair.now.place,
                    subject=pair.subjects[0],
                    code=row.code,
                    found=_written(amount, pair.sign),
                    related=(Related(f"hier stond {row.code}", amount.place),),
                )


def reserves_are_still_there(dossier: Dossier) -> Iterator[Finding]:
    """What went to a reserve last year, or came from it, still has its row.

    Not where the result after reserves is held against last year's: then that tells.
    """
    held = {id(pair.programma) for pair in pairs(dossier) if pair.name[0] == _AFTER and _held(pair)}
    for programma in dossier.programmas:
        old = _programma(dossier.vorig, programma.code) if dossier.vorig else None
        if old and old.kosten and programma.kosten and id(programma) not in held:
            yield from _reserves_gone(dossier, programma, old.kosten, programma.kosten)


def _held(pair: Pair) -> bool:
    """Whether both reports give the figure, and nothing says that it may differ."""
    return pair.before is not None and not (pair.row.herzien or pair.implied)


def _reserves_gone(
    dossier: Dossier, programma: Programma, before: Kosten, now: Kosten
) -> Iterator[Finding]:
    """The rows of last year that no row of this year has taken the place of."""
    known, tekens = rows_of(now), dossier.instellingen.tekens
    taken = {part for (part, _), row in known.items() if row.herzien}
    for (part, code), row in rows_of(before).items():
        amount = row.cijfers.get(Fase.REALISATIE)
        if part not in _RESERVES or part in taken or (part, code) in known:
            continue
        if amount is not None and amount.value:
            yield finding(
                "VJR-007",
                now.place,
                subject=f"programma {programma.code}, {part}",
                code=code,
                found=_written(amount, tekens.of(part, Fase.VORIG_JAAR)),
                related=(Related(f"hier stond {code}", amount.place),),
            )


def restated_figures_are_told(dossier: Dossier) -> Iterator[Finding]:
    """A figure that is restated is named with its reason."""
    for pair in pairs(dossier):
        before = pair.before
        if before is not None and pair.row.herzien and pair.now.value != before.value:
            yield finding(
                "VJR-006",
                pair.now.place,
                subject=pair.subjects[0],
                found=_written(pair.now, pair.sign),
                expected=_written(before, pair.sign),
                reason=pair.row.herzien,
            )


def _pairs(
    dossier: Dossier, vorig: Dossier, programma: Programma, kosten: Kosten
) -> Iterator[Pair]:
    old = _programma(vorig, programma.code)
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
            _of_last_year(before) if before else None,
            now.derived or _over_restated(kosten, name),
            dossier.instellingen.tekens.of(name[0], Fase.VORIG_JAAR),
            (f"{title}, {column}", f"rapport {vorig.instellingen.jaar}, {title}, {column}"),
        )


def rows_of(kosten: Kosten) -> Mapping[Name, Kostenregel]:
    """Every row of a cost table by its name, totals and saldo too."""
    rows = {(z.value, row.code): row for z in Zijde for row in kosten.regels(z)}
    rows |= {(z.value, _TOTAL): kosten.totaal(z) for z in Zijde}
    rows[("saldo", "")] = kosten.saldo
    if kosten.na_bestemming is not None:
        rows[(_AFTER, "")] = kosten.na_bestemming
    rows |= {("toevoegingen", row.code): row for row in kosten.toevoegingen}
    return rows | {("onttrekkingen", row.code): row for row in kosten.onttrekkingen}


def _over_restated(kosten: Kosten, name: Name) -> bool:
    """Whether a total, or the saldo, is over a row that is restated: its sum then judges it."""
    part, code = name
    if code == _TOTAL:
        return any(row.herzien for row in kosten.regels(Zijde(part)))
    rows = [*kosten.lasten, *kosten.baten] if part in {"saldo", _AFTER} else []
    if part == _AFTER:
        rows += [kosten.saldo, *kosten.toevoegingen, *kosten.onttrekkingen]
    return any(row.herzien for row in rows)


def _of_last_year(amount: Bedrag) -> Bedrag:
    # Last year's report is done: as with what rapport works out itself, it is never what to mend.
    return replace(amount, key=f"vorig-jaar/{amount.key}", derived=True)


def _programma(dossier: Dossier, code: str) -> Programma | None:
    return next((one for one in dossier.programmas if one.code == code), None)


def _gone(dossier: Dossier, programma: Programma, zijde: Zijde) -> Iterator[Kostenregel]:
    old = _programma(dossier.vorig, programma.code) if dossier.vorig else None
    if old is None or old.kosten is None or programma.kosten is None:
        return
    codes = {row.code for row in programma.kosten.regels(zijde)}
    yield from (row for row in old.kosten.regels(zijde) if row.code not in codes)


def _elsewhere(dossier: Dossier, name: Name) -> str:
    """In which programme the row stood last year; '' where it did not stand at all."""
    programmas = dossier.vorig.programmas if dossier.vorig else ()
    found = [one.code for one in programmas if one.kosten and name in rows_of(one.kosten)]
    return f" Daar staat {name[1]} in programma {' en '.join(found)}." if found else ""


def _written(amount: Bedrag, sign: int) -> str:
    return format_number(sign * amount.value / (amount.unit or 1) + 0)
