"""One small set of accounts, written down by every convention: an independent pen for tests.

Nothing here uses the profiles of `rapport` itself: what a convention means is said again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SETTINGS = """\
soort: jaarverslag
gemeente: Voorbeeldstad
jaar: 2024
status: vastgesteld
drempels: {{pakket: 500.000, post: 500.000}}
programmas: [p.yaml]
tekenprofiel:
  invoer: {{{given}}}
  druk: {{{printed}}}
"""
COLUMNS = (
    "realisatie_vorig_jaar",
    "primaire_begroting",
    "begroting_na_wijziging",
    "realisatie",
)

# What things cost and brought in, in thousands of euros, by the four columns.
COSTS = {"7A": (900, 950, 1000, 920), "7B": (40, 0, 30, 77)}
INCOME = {"7A": (100, 110, 120, 130), "7B": (5, 6, 7, 0)}
WITHDRAWN = (3, 4, 5, 11)
ADDED = (1, 2, 9, 6)
AFTER = "resultaat_na_bestemming"
ALONE = ("saldo", AFTER)
# The explained part of the effect of each pakket; the rest is 'overige'.
ITEMS = {"7A": {"lasten": 70, "baten": 12}, "7B": {"lasten": -45, "baten": -7}}


@dataclass(frozen=True, slots=True)
class Convention:
    """How one party writes: the values of the keys of a tekenprofiel."""

    lasten: str = "negatief"
    baten: str = "positief"
    saldo: str = "baten - lasten"
    verschil: str = "voordeel positief"
    verschil_lasten: str = ""
    verschil_baten: str = ""
    letter: str = "geen"
    min: str = "voor"

    def keys(self) -> Iterator[str]:
        """The lines of a tekenprofiel."""
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if value:
                yield f"{name}: {value}"

    def amount(self, part: str, size: int) -> int:
        """The number for costs, income or a balance of `size` (income - costs)."""
        if part in {"lasten", "toevoegingen"}:
            return -size if self.lasten == "negatief" else size
        if part in {"baten", "onttrekkingen"}:
            return size if self.baten == "positief" else -size
        return size if self.saldo == "baten - lasten" else -size

    def difference(self, part: str, effect: int, arithmetic: int) -> int:
        """The number for a difference that is `effect` for the gemeente."""
        rule = self.verschil
        if part in {"lasten", "toevoegingen"}:
            rule = self.verschil_lasten or rule
        if part in {"baten", "onttrekkingen"}:
            rule = self.verschil_baten or rule
        return {"voordeel positief": effect, "nadeel positief": -effect}.get(rule, arithmetic)


def rapport_yaml(pen: Convention, press: Convention) -> str:
    """The settings of a report that `pen` delivers and `press` prints."""
    given, printed = (", ".join(convention.keys()) for convention in (pen, press))
    return _SETTINGS.format(given=given, printed=printed)


def sizes() -> dict[tuple[str, str], tuple[int, ...]]:
    """Every row of the table: costs, income, or income minus costs."""
    total_costs = tuple(map(sum, zip(*COSTS.values(), strict=True)))
    total_income = tuple(map(sum, zip(*INCOME.values(), strict=True)))
    balance = tuple(b - c for b, c in zip(total_income, total_costs, strict=True))
    return {
        **{("lasten", code): row for code, row in COSTS.items()},
        ("lasten", "totaal"): total_costs,
        **{("baten", code): row for code, row in INCOME.items()},
        ("baten", "totaal"): total_income,
        ("saldo", "saldo"): balance,
        ("toevoegingen", "7Y"): ADDED,
        ("onttrekkingen", "7Z"): WITHDRAWN,
        (AFTER, AFTER): tuple(
            saldo - added + taken
            for saldo, added, taken in zip(balance, ADDED, WITHDRAWN, strict=True)
        ),
    }


def effect_of(part: str, row: tuple[int, ...]) -> int:
    """What the difference of a row means for the gemeente: more costs are adverse."""
    more = row[3] - row[2]
    return -more if part in {"lasten", "toevoegingen"} else more


def effects() -> dict[str, int]:
    """The effect of every figure in thousands, by the end of its key."""
    found = {}
    for (part, code), row in sizes().items():
        key = part if part in ALONE else f"{code}/{part}"
        sign = -1 if part in {"lasten", "toevoegingen"} else 1
        for column, size in zip(COLUMNS, row, strict=True):
            found[f"{key}/{column}"] = sign * size
        found[f"{key}/verschil"] = effect_of(part, row)
    for code, items in ITEMS.items():
        for side, explained in items.items():
            whole = effect_of(side, sizes()[side, code])
            found[f"{code}/afwijkingen/post-1/{side}"] = explained
            found[f"{code}/afwijkingen/overige/{side}"] = whole - explained
            found[f"{code}/afwijkingen/totaal/{side}"] = whole
    return found


def programme(pen: Convention, thousand: str = "") -> str:
    """The file of the programme as `pen` writes it; `thousand` goes behind all but nil."""
    return "\n".join(_programme(pen, thousand)) + "\n"


def _programme(pen: Convention, thousand: str) -> Iterator[str]:
    yield from (
        "programma: 7",
        "naam: Groen",
        "omschrijving: Over bomen.",
        "pakketten:",
    )
    for code in COSTS:
        yield f"  - {{code: {code}, naam: Bomen, inhoud: a, wilden_we_bereiken: b,"
        yield "     hebben_we_bereikt: c}"
    yield "kosten:"
    for part in ("lasten", "baten", "toevoegingen", "onttrekkingen"):
        yield f"  {part}:"
        for (own, code), row in sizes().items():
            if own == part and code != "totaal":
                yield f"    {code}:"
                if part not in {"lasten", "baten"}:
                    yield "      naam: Reserve"
                yield from _row(pen, part, row, thousand, " " * 6)
    for part in ("lasten", "baten"):
        yield f"  totaal_{part}:"
        yield from _row(pen, part, sizes()[part, "totaal"], thousand, " " * 4)
    for part in ALONE:
        yield f"  {part}:"
        yield from _row(pen, part, sizes()[part, part], thousand, " " * 4)
    yield from _explanations(pen, thousand)
    yield "indicatoren:"
    yield "  {peildatum: 26-03-2025, vergelijkingsgroep: x, lijst: [{naam: y, bron: z,"
    yield "   waarden: {2024: 1}}]}"


def _row(
    pen: Convention, part: str, row: tuple[int, ...], thousand: str, indent: str
) -> Iterator[str]:
    for column, size in zip(COLUMNS, row, strict=True):
        yield f"{indent}{column}: {_text(pen.amount(part, size), thousand)}"
    arithmetic = pen.amount(part, row[3]) - pen.amount(part, row[2])
    number = pen.difference(part, effect_of(part, row), arithmetic)
    yield from _difference(pen, "verschil", number, effect_of(part, row), thousand, indent)


def _explanations(pen: Convention, thousand: str) -> Iterator[str]:
    yield "afwijkingen:"
    for code, items in ITEMS.items():
        whole = {side: effect_of(side, sizes()[side, code]) for side in items}
        rest = {side: whole[side] - explained for side, explained in items.items()}
        yield f"  {code}:"
        yield "    posten:"
        yield "      - toelichting: Zo kwam het."
        yield "        aard: I"
        yield from _sides(pen, items, thousand, " " * 8)
        yield "    overige:"
        yield from _sides(pen, rest, thousand, " " * 6)
        yield "    totaal:"
        yield from _sides(pen, whole, thousand, " " * 6)


def _sides(
    pen: Convention, amounts: Mapping[str, int], thousand: str, indent: str
) -> Iterator[str]:
    for side, effect in amounts.items():
        # Of an item only the effect is known; in numbers it is more or less costs or income.
        more = -effect if side == "lasten" else effect
        number = pen.difference(side, effect, pen.amount(side, more))
        yield from _difference(pen, side, number, effect, thousand, indent)


def _difference(  # noqa: PLR0913  a key with its figure
    pen: Convention, key: str, number: int, effect: int, thousand: str, indent: str
) -> Iterator[str]:
    letter = ("V" if effect > 0 else "N") if effect else ""
    size = _text(abs(effect), thousand)
    if pen.letter == "geen":
        yield f"{indent}{key}: {_text(number, thousand)}"
    elif pen.letter == "achter":
        yield f"{indent}{key}: {size} {letter}".rstrip()
    elif pen.letter == "voor":
        yield f"{indent}{key}: {f'{letter} {size}'.strip()}"
    else:
        yield f"{indent}{key}: {size}"
        yield f"{indent}{key}_letter: {letter}"


def _text(number: int, thousand: str) -> str:
    return f"{number}{thousand}" if number else "0"
