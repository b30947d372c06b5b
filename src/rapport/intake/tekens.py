"""The sign profiles of input and print, and the columns, as `rapport.yaml` gives them."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.findings import Finding, finding
from rapport.intake.places import Places
from rapport.model.cijfers import Fase, Kolommen
from rapport.model.invoer_rapport import InvoerKolommen, InvoerTekenprofiel, InvoerTekens
from rapport.model.tekens import Letterplaats, Minplaats, Tekenprofiel, Verschilteken


def read_tekens(invoer: InvoerTekenprofiel) -> tuple[Tekenprofiel, Tekenprofiel]:
    """The profile of the input and that of print: what holds for both, with what differs."""
    return _profile(invoer, invoer.invoer), _profile(invoer, invoer.druk)


def _profile(both: InvoerTekenprofiel, own: InvoerTekens) -> Tekenprofiel:
    # A profile that sets `verschil` for itself does not take the sides from what holds for both.
    sides = own if own.verschil else both
    verschil = own.verschil or both.verschil
    return Tekenprofiel(
        lasten=1 if (own.lasten or both.lasten) == "negatief" else -1,
        baten=1 if (own.baten or both.baten) == "positief" else -1,
        saldo=1 if (own.saldo or both.saldo) == "baten - lasten" else -1,
        verschil=Verschilteken(verschil),
        verschil_lasten=Verschilteken(own.verschil_lasten or sides.verschil_lasten or verschil),
        verschil_baten=Verschilteken(own.verschil_baten or sides.verschil_baten or verschil),
        letter=Letterplaats(own.letter or both.letter),
        min=Minplaats(own.min or both.min),
    )


def read_kolommen(invoer: InvoerKolommen, places: Places) -> tuple[Kolommen, tuple[Finding, ...]]:
    """The columns, each once, and the two that the verschil compares."""
    fasen = tuple(dict.fromkeys(Fase(name) for name in invoer.volgorde))
    kolommen = Kolommen(fasen, Fase(invoer.verschil_van), Fase(invoer.verschil_met))
    return kolommen, (*_twice(invoer, places), *_uncompared(kolommen, places))


def _twice(invoer: InvoerKolommen, places: Places) -> Iterator[Finding]:
    for index, name in enumerate(invoer.volgorde):
        if name in invoer.volgorde[:index]:
            yield finding("KOL-002", places.of("kolommen", "volgorde", index), found=name)


def _uncompared(kolommen: Kolommen, places: Places) -> Iterator[Finding]:
    """A verschil that the reader cannot work out from the columns of the table."""
    pair = (kolommen.van, kolommen.met)
    told = places.reported("kolommen", "volgorde")
    printed = Fase.VERSCHIL not in kolommen.fasen or set(pair) <= set(kolommen.fasen)
    if kolommen.van is kolommen.met or not (printed or told):
        key = next(
            (k for k in ("verschil_met", "verschil_van") if places.scalar("kolommen", k)), ""
        )
        place = places.of("kolommen", key) if key else places.key("kolommen", "volgorde")
        yield finding("KOL-003", place, found=pair[0].value, expected=pair[1].value)
