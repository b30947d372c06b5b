"""Hold the column of last year against the report that the raad got last year."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.amounts import format_number
from rapport.checks.equations import Rule
from rapport.checks.last_year_pairs import AFTER, Name, Pair, pairs, programma_of, rows_of
from rapport.findings import Finding, Related, finding
from rapport.model.cijfers import Bedrag, Fase, Kosten
from rapport.model.dossier import Dossier, Programma
from rapport.model.overzicht import MUTATIES


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
        for code, row in pair.gone if pair.implied and not pair.row.herzien else ():
            amount = row.cijfers.get(Fase.REALISATIE)
            if amount is not None and amount.value:
                yield finding(
                    "VJR-005",
                    pair.now.place,
                    subject=pair.subjects[0],
                    code=code,
                    found=_written(amount, pair.sign),
                    related=(Related(f"hier stond {code}", amount.place),),
                )


def reserves_are_still_there(dossier: Dossier) -> Iterator[Finding]:
    """What went to a reserve last year, or came from it, still has its row.

    Not where the result after reserves is held against last year's: then that tells.
    """
    held = {id(pair.programma) for pair in pairs(dossier) if pair.name[0] == AFTER and _held(pair)}
    for programma in dossier.programmas:
        old = programma_of(dossier.vorig, programma.code) if dossier.vorig else None
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
        if part not in MUTATIES or part in taken or (part, code) in known:
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


def _elsewhere(dossier: Dossier, name: Name) -> str:
    """In which programme the row stood last year; '' where it did not stand at all."""
    programmas = dossier.vorig.programmas if dossier.vorig else ()
    found = [one.code for one in programmas if one.kosten and name in rows_of(one.kosten)]
    return f" Daar staat {name[1]} in programma {' en '.join(found)}." if found else ""


def _written(amount: Bedrag, sign: int) -> str:
    return format_number(sign * amount.value / (amount.unit or 1) + 0)
