"""What the raad wants explained: deviations per pakket and items above its thresholds."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.amounts import format_euro
from rapport.findings import Finding, finding
from rapport.model.dossier import Bedrag, Dossier, Fase, Instellingen, Programma, Zijde


def deviations_are_explained(dossier: Dossier) -> Iterator[Finding]:
    """A pakket with a verschil at or above the threshold, on either side, has an explanation.

    The rest alone explains nothing. A figure printed in thousands counts as it is printed.
    """
    for programma in dossier.programmas:
        if programma.kosten is None:
            continue
        explained = {
            (afwijking.code, zijde)
            for afwijking in programma.afwijkingen
            for post in afwijking.posten
            for zijde in post.bedragen
            if not post.rest
        }
        for zijde in Zijde:
            for row in programma.kosten.regels(zijde):
                amount = row.cijfers.get(Fase.VERSCHIL)
                limit = dossier.instellingen.drempel_pakket
                if amount is None or abs(amount.value) < limit:
                    continue
                if (row.code, zijde) not in explained:
                    yield _unexplained(programma, row.code, zijde, amount, dossier.instellingen)


def _unexplained(
    programma: Programma, code: str, zijde: Zijde, amount: Bedrag, instellingen: Instellingen
) -> Finding:
    return finding(
        "AFW-001",
        amount.place,
        subject=f"programma {programma.code}, {code}, {zijde}",
        found=format_euro(amount.value),
        expected=format_euro(instellingen.drempel_pakket),
        code=code,
    )


def items_have_a_nature(dossier: Dossier) -> Iterator[Finding]:
    """An item at or above the item threshold says whether it is incidenteel or structureel."""
    limit = dossier.instellingen.drempel_post
    for programma in dossier.programmas:
        for afwijking in programma.afwijkingen:
            for number, post in enumerate(afwijking.posten, start=1):
                if post.aard or post.rest:
                    continue
                amounts = [a for a in post.bedragen.values() if abs(a.value) >= limit]
                if amounts:
                    name = f"programma {programma.code}, afwijkingen, {afwijking.code}"
                    yield finding(
                        "AFW-002",
                        post.place,
                        subject=f"{name}, post {number}",
                        found=format_euro(amounts[0].value),
                        expected=format_euro(limit),
                    )
