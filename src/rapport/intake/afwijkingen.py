"""The explanations of deviations: their texts, amounts, the rest and the total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapport.findings import Finding, finding
from rapport.intake.figures import Figures
from rapport.intake.narrative import read_tekst
from rapport.intake.shape import Places
from rapport.intake.verschil import Verschillen
from rapport.model.dossier import Afwijking, Bedrag, Fase, Kosten, Post, Tekst, Zijde
from rapport.model.invoer_programma import InvoerAfwijking, InvoerPost, InvoerRestpost, InvoerTotaal
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
        read = tuple(self._one(code, namen.get(code, ""), invoer[code], texts) for code in order)
        return read, (*texts, *self.figures.findings)

    def _one(
        self, code: str, naam: str, invoer: InvoerAfwijking, texts: list[Finding]
    ) -> Afwijking:
        posten = tuple(
            self._post(code, index, post, texts) for index, post in enumerate(invoer.posten)
        )
        totaal = self._total(code, invoer)
        rest = self._rest(code, invoer, posten)
        every = (*posten, rest) if rest else posten
        if not totaal:
            totaal = self._summed(code, every)
        return Afwijking(code, naam, every, totaal, self.places.key("afwijkingen", code))

    def _post(self, code: str, index: int, invoer: InvoerPost, texts: list[Finding]) -> Post:
        path = ("afwijkingen", code, "posten", index)
        ident = f"{self.prefix}/{code}/afwijkingen/post-{index + 1}"
        tekst, found = read_tekst(self.places, *path, "toelichting", in_table=True)
        texts += found
        if not tekst.blocks and not found:
            texts.append(finding("AFW-003", self.places.of(*path), subject=self._subject(code)))
        return Post(
            ident,
            tekst,
            self._amounts(ident, invoer, code, *path),
            invoer.aard,
            self.places.of(*path),
        )

    def _amounts(
        self,
        key: str,
        invoer: InvoerPost | InvoerRestpost | InvoerTotaal,
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
        return {zijde: amount for zijde, amount in read.items() if amount is not None}

    def _total(self, code: str, invoer: InvoerAfwijking) -> dict[Zijde, Bedrag]:
        """The total as delivered."""
        key = f"{self.prefix}/{code}/afwijkingen/totaal"
        if invoer.totaal is not None:
            return self._amounts(key, invoer.totaal, code, "afwijkingen", code, "totaal")
        return {}

    def _rest(self, code: str, invoer: InvoerAfwijking, posten: tuple[Post, ...]) -> Post | None:
        """'Overige diverse posten': as delivered, or what exact figures leave over."""
        ident = f"{self.prefix}/{code}/afwijkingen/overige"
        path = ("afwijkingen", code, "overige")
        given = invoer.overige
        amounts = self._amounts(ident, given, code, *path) if given is not None else {}
        if not amounts:
            amounts = self._left_over(code, ident, posten)
        if given is None and not amounts:
            return None
        aard = given.aard if given is not None else ""
        return Post(ident, Tekst(), amounts, aard, self.places.key(*path), rest=True)

    def _left_over(self, code: str, ident: str, posten: tuple[Post, ...]) -> dict[Zijde, Bedrag]:
        left = {}
        for zijde in Zijde:
            verschil = self._verschil(code, zijde)
            if verschil is None or verschil.unit or self.figures.unit:
                continue
            explained = _sum(posten, zijde)
            value = verschil.value - explained
            if value:
                left[zijde] = Bedrag(
                    f"{ident}/{zijde}", value, Decimal(0), verschil.place, derived=True
                )
        return left

    def _summed(self, code: str, posten: tuple[Post, ...]) -> dict[Zijde, Bedrag]:
        """The total of exact items; nothing, and a finding, when they are rounded."""
        key = f"{self.prefix}/{code}/afwijkingen/totaal"
        place = self.places.key("afwijkingen", code)
        if self.places.reported("afwijkingen", code, "totaal"):
            return {}
        if self.figures.unit and any(post.bedragen for post in posten):
            self.figures.findings.append(
                finding("REK-007", place, subject=f"{self._subject(code)}, totaal")
            )
            return {}
        return {
            zijde: Bedrag(f"{key}/{zijde}", _sum(posten, zijde), Decimal(0), place, derived=True)
            for zijde in Zijde
            if any(zijde in post.bedragen for post in posten)
        }

    def _verschil(self, code: str, zijde: Zijde) -> Bedrag | None:
        rows = self.kosten.regels(zijde) if self.kosten else ()
        return next((row.cijfers.get(Fase.VERSCHIL) for row in rows if row.code == code), None)

    def _subject(self, code: str) -> str:
        return f"{self.title}, afwijkingen, {code}"


def _sum(posten: tuple[Post, ...], zijde: Zijde) -> Decimal:
    amounts = (post.bedragen.get(zijde) for post in posten)
    return sum((amount.value for amount in amounts if amount), Decimal(0))
