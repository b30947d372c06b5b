"""Figures that no sum contradicts, but that a reader of the ledger would not believe.

Where totals are left out, for rapport to work them out, no sum can catch a lost minus or figures
in thousands among euros. These checks look at the delivered figures themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from rapport.amounts import format_euro
from rapport.findings import Finding, finding
from rapport.model.cijfers import Bedrag, Fase, Kosten, Kostenregel, Zijde
from rapport.model.dossier import Dossier
from rapport.model.drempel import Marge, Oordeel

# Figures in thousands among euros differ about a thousandfold from the others of their row.
_LEAST, _MOST = 300, 3000
_FEWEST_OTHERS = 2


def signs_follow_the_profile(dossier: Dossier) -> Iterator[Finding]:
    """Lasten cost and baten bring in money; a figure the other way round is asked after.

    Where not one figure of a side has the sign of the tekenprofiel, the profile is wrong, and
    every saldo with it: that blocks.
    """
    for zijde in Zijde:
        figures = [
            (programma, row, fase, amount)
            for programma in dossier.programmas
            for row, fase, amount in _delivered(programma.kosten, zijde)
        ]
        turned = [item for item in figures if (item[3].value > 0) is (zijde is Zijde.LASTEN)]
        if turned and len(turned) == len(figures) > 1:
            place = turned[0][3].place
            yield finding("REK-015", place, subject=zijde.value, side=zijde.value)
            continue
        # Among rounded figures, which come with their totals, a lost minus breaks a sum.
        for programma, row, fase, amount in (item for item in turned if not item[3].unit):
            column = fase.naam(dossier.instellingen.jaar)
            subject = _subject(programma.code, zijde, row.code, column)
            shown = format_euro(amount.value * _sign(dossier, zijde, fase), decimals=None)
            yield finding("REK-016", amount.place, subject=subject, found=shown, side=zijde.value)


def sizes_are_alike(dossier: Dossier) -> Iterator[Finding]:
    """A figure about a thousand times smaller or larger than the others of its row is asked after.

    Only among figures that are exact: among rounded ones the sums catch it.
    """
    for programma in dossier.programmas:
        for zijde in Zijde:
            known = list(_delivered(programma.kosten, zijde))
            for row, fase, amount in known:
                others = [abs(a.value) for r, f, a in known if r is row and f is not fase]
                if amount.unit or len(others) < _FEWEST_OTHERS:
                    continue
                usual, size = median(others), abs(amount.value)
                ratio = max(usual, size) / min(usual, size)
                if _LEAST <= ratio <= _MOST:
                    column = fase.naam(dossier.instellingen.jaar)
                    sign = _sign(dossier, zijde, fase)
                    yield finding(
                        "REK-017",
                        amount.place,
                        subject=_subject(programma.code, zijde, row.code, column),
                        found=format_euro(amount.value * sign, decimals=None),
                        expected=format_euro(usual.quantize(Decimal(1000)) or usual),
                    )


def rests_stay_small(dossier: Dossier) -> Iterator[Finding]:
    """A rest that rapport worked out, and that reaches the threshold of a pakket, is asked after.

    It takes up every slip in the items, so that a large one may hide a wrong figure.
    """
    limit = dossier.instellingen.drempel_pakket
    for programma in dossier.programmas:
        for afwijking in programma.afwijkingen:
            for post in afwijking.posten:
                for zijde, amount in post.bedragen.items():
                    nothing = Marge(Decimal(0), Decimal(0))
                    size = Marge.around(amount.value, amount.unit / 2)
                    if not post.rest or not amount.derived or limit.bedrag is None:
                        continue
                    if limit.judge(size, nothing) is Oordeel.BOVEN:
                        words = f"programma {programma.code}, afwijkingen, {afwijking.code}"
                        yield finding(
                            "AFW-006",
                            amount.place,
                            subject=f"{words}, overige, {zijde}",
                            found=format_euro(amount.value),
                            expected=format_euro(limit.bedrag),
                        )


def _delivered(kosten: Kosten | None, zijde: Zijde) -> Iterator[tuple[Kostenregel, Fase, Bedrag]]:
    """The figures of the pakketten on one side, other than nil, that rapport did not work out."""
    for row in kosten.regels(zijde) if kosten else ():
        for fase, amount in row.cijfers.items():
            if fase is not Fase.VERSCHIL and amount.value and not amount.derived:
                yield row, fase, amount


def _subject(programma: str, zijde: Zijde, code: str, column: str) -> str:
    return f"programma {programma}, {zijde}, {code}, {column}"


def _sign(dossier: Dossier, zijde: Zijde, fase: Fase) -> int:
    return dossier.instellingen.tekens.of(zijde, fase)
