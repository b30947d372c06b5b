"""The explanations of deviations: their texts, amounts, the rest and the total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.afwijking_sums import AfwijkingRows, AfwijkingSums
from rapport.intake.figures import Figures
from rapport.intake.narrative import read_tekst
from rapport.intake.shape import Places
from rapport.intake.verschil import Verschillen
from rapport.model.cijfers import Bedrag, Kosten, Zijde
from rapport.model.dossier import Afwijking, Post, Tekst
from rapport.model.invoer_programma import InvoerAfwijking, InvoerPost, InvoerTotaal
from rapport.model.tekens import Tekenprofiel


@dataclass(frozen=True, slots=True)
class AfwijkingenReader:
    """Reads the explanations of one programme; `tekens` are the signs of the input."""

    prefix: str
    title: str
    figures: Figures
    places: Places
    tekens: Tekenprofiel
    kosten: Kosten | None

    def read(
        self, invoer: Mapping[str, InvoerAfwijking], namen: Mapping[str, str]
    ) -> tuple[tuple[Afwijking, ...], tuple[Finding, ...]]:
        """The explanations in the order of the pakketten."""
        order = [
            *(code for code in namen if code in invoer),
            *(c for c in invoer if c not in namen),
        ]
        texts: list[Finding] = []
        read = (self._one(code, namen.get(code, ""), invoer[code], texts) for code in order)
        known = tuple(afwijking for afwijking in read if afwijking is not None)
        return known, (*texts, *self.figures.findings)

    def _one(
        self, code: str, naam: str, invoer: InvoerAfwijking, texts: list[Finding]
    ) -> Afwijking | None:
        """The explanation of one pakket; None when nothing stands there."""
        place = self.places.key("afwijkingen", code)
        if not invoer.posten and invoer.overige is None and invoer.totaal is None:
            texts.append(finding("INV-019", place, subject=self._subject(code)))
            return None
        posten = tuple(
            self._post(code, index, post, texts) for index, post in enumerate(invoer.posten)
        )
        rows = AfwijkingRows(f"{self.prefix}/{code}/afwijkingen", posten, self._rest(code, invoer))
        sums = AfwijkingSums(code, self._subject(code), self.figures, self.places, self.kosten)
        rows, totaal = sums.completed(rows, self._total(code, invoer))
        texts += sums.strangers(rows)
        return Afwijking(code, naam, rows.every, totaal, place)

    def _post(self, code: str, index: int, invoer: InvoerPost, texts: list[Finding]) -> Post:
        path = ("afwijkingen", code, "posten", index)
        ident = f"{self.prefix}/{code}/afwijkingen/post-{index + 1}"
        tekst, found = read_tekst(self.places, *path, "toelichting", in_table=True)
        texts += found
        if not tekst.blocks and not found:
            texts.append(finding("AFW-003", self.places.of(*path), subject=self._subject(code)))
        amounts = self._amounts(ident, invoer, code, *path)
        if not amounts:
            texts.append(finding("INV-020", self.places.of(*path), subject=self._subject(code)))
        return Post(ident, tekst, amounts, invoer.aard, self.places.of(*path))

    def _amounts(
        self,
        key: str,
        invoer: InvoerTotaal,
        code: str,
        *path: str | int,
    ) -> dict[Zijde, Bedrag]:
        """The amounts of a row by side; a side that is left blank has no effect."""
        verschillen = Verschillen(self.figures, self.tekens)
        read = {
            zijde: verschillen.amount(
                f"{key}/{zijde}",
                zijde.value,
                getattr(invoer, zijde.value),
                getattr(invoer, f"{zijde.value}_letter"),
                *path,
                zijde.value,
                subject=f"{self._subject(code)}, {zijde}",
            )
            for zijde in Zijde
        }
        for zijde in Zijde:
            if read[zijde] is None and self.places.reported(*path, zijde):
                # Refused, not absent: the pakket is explained on this side, only not legibly.
                spot = self.places.of(*path, zijde)
                nil = Bedrag(f"{key}/{zijde}", Decimal(0), self.figures.unit, spot, derived=True)
                read[zijde] = nil
        return {zijde: amount for zijde, amount in read.items() if amount is not None}

    def _total(self, code: str, invoer: InvoerAfwijking) -> dict[Zijde, Bedrag]:
        """The total as delivered."""
        key = f"{self.prefix}/{code}/afwijkingen/totaal"
        if invoer.totaal is not None:
            return self._amounts(key, invoer.totaal, code, "afwijkingen", code, "totaal")
        return {}

    def _rest(self, code: str, invoer: InvoerAfwijking) -> Post | None:
        """'Overige diverse posten' as delivered; None when it is not."""
        given, path = invoer.overige, ("afwijkingen", code, "overige")
        if given is None:
            return None
        ident = f"{self.prefix}/{code}/afwijkingen/overige"
        amounts = self._amounts(ident, given, code, *path)
        return Post(ident, Tekst(), amounts, given.aard, self.places.key(*path), rest=True)

    def _subject(self, code: str) -> str:
        return f"{self.title}, afwijkingen, {code}"
