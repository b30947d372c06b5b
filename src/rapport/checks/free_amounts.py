"""Amounts in running text that nobody bound to a figure: remarks only, they never block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from rapport.amounts import format_euro, format_number, printed
from rapport.findings import Finding, finding
from rapport.model.afronding import Afronding
from rapport.model.cijfers import Bedrag, Fase
from rapport.model.dossier import Dossier, Post, Programma
from rapport.model.figure_names import names_of
from rapport.model.narratives import Narrative, narratives
from rapport.place import Place
from rapport.prose.money import Found, Sort, find
from rapport.prose.passages import Passage, passages
from rapport.prose.tree import Bound

# Shorter figures look like each other by chance.
_FEWEST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Free:
    """One free amount: where it stands, and what follows it."""

    found: Found
    place: Place
    after: str


def near_misses(dossier: Dossier) -> Iterator[Finding]:
    """An amount that is one typing error away from a figure of its programme, and is none itself.

    Only amounts as precise as print can be compared. Where two figures come near it is chance.
    """
    sizes = {size for each in dossier.programmas for size in _sizes(each, dossier.afronding)}
    for programma in dossier.programmas:
        shown = _printed(programma, dossier.afronding)
        for narrative in narratives(programma):
            for free in _free(narrative):
                digits = _digits(free.found, dossier.afronding)
                if not digits or any(_matches(free.found, size) for size in sizes):
                    continue
                near = [figure for figure in shown if one_typo_apart(digits, figure)]
                if len(near) == 1:
                    yield finding(
                        "BED-101",
                        free.place,
                        subject=narrative.subject,
                        found=free.found.text,
                        expected=format_euro(shown[near[0]]),
                    )


def subtractions_confirm(dossier: Dossier) -> Iterator[Finding]:
    """Two amounts in the explanation of an item whose difference is the item."""
    for programma in dossier.programmas:
        for narrative in narratives(programma):
            post = narrative.post
            if post is None:
                continue
            told = [free for free in _free(narrative) if free.found.sort is Sort.PLAIN]
            yield from _confirmed(narrative, post, told, dossier)


def amounts_have_a_scale(dossier: Dossier) -> Iterator[Finding]:
    """An amount with one decimal says miljoen or duizend; a price per piece may do without."""
    for programma in dossier.programmas:
        for narrative in narratives(programma):
            for free in _free(narrative):
                if free.found.sort is Sort.UNCLEAR and not free.after.lstrip().startswith("per "):
                    found = free.found.text
                    yield finding("BED-103", free.place, subject=narrative.subject, found=found)


def one_typo_apart(one: str, other: str) -> bool:
    """Whether one digit more, less or different, or two neighbours swapped, makes one the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    head = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    rest, else_ = one[head:], other[head:]
    if len(one) != len(other):
        return rest[1:] == else_ or rest == else_[1:]
    return rest[1:] == else_[1:] or (rest[:2] == else_[1::-1] and rest[2:] == else_[2:])


def _free(narrative: Narrative) -> Iterator[_Free]:
    for passage in passages(narrative.tekst.blocks):
        for found in find(passage.free):
            if not _is_bound(passage, found):
                yield _Free(found, passage.place, passage.text[found.end : found.end + 8])


def _is_bound(passage: Passage, found: Found) -> bool:
    return any(
        isinstance(span.node, Bound) and span.start < found.end and found.start < span.end
        for span in passage.spans
    )


def _figures(programma: Programma) -> Iterator[Bedrag]:
    """Every amount of a programme."""
    for named in names_of(programma).values():
        if named.bedrag is not None:
            yield named.bedrag
    for afwijking in programma.afwijkingen:
        yield from afwijking.totaal.values()
        for post in afwijking.posten:
            yield from post.bedragen.values()


def _sizes(programma: Programma, afronding: Afronding) -> Iterator[Decimal]:
    """The size of every figure as print gives it, in euros."""
    unit = afronding.eenheid or Decimal(1)
    return (abs(printed(afronding.euros(amount), unit)) * unit for amount in _figures(programma))


def _printed(programma: Programma, afronding: Afronding) -> Mapping[str, Decimal]:
    """The digits of every printed figure that is long enough, with its size in euros."""
    unit = afronding.eenheid or Decimal(1)
    known = {f"{printed(size, unit):f}": size for size in _sizes(programma, afronding)}
    return {digits: size for digits, size in known.items() if len(digits) >= _FEWEST_DIGITS}


def _digits(found: Found, afronding: Afronding) -> str:
    """The digits of an amount as a table of this report would print it; '' if it is coarser."""
    unit = afronding.eenheid or Decimal(1)
    if found.sort is not Sort.PLAIN or found.unit > unit or found.value % unit:
        return ""
    digits = f"{abs(printed(found.value, unit)):f}"
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def _matches(found: Found, size: Decimal) -> bool:
    """Whether an amount is this figure: digit for digit, or with nils where it was rounded."""
    off = abs(abs(found.value) - size)
    return not off or (found.rounding > found.unit and off <= found.rounding)


def _confirmed(
    narrative: Narrative, post: Post, told: list[_Free], dossier: Dossier
) -> Iterator[Finding]:
    for zijde, bedrag in post.bedragen.items():
        finest = max(bedrag.unit, dossier.afronding.eenheid, Decimal(1))
        sums = [free for free in told if free.found.unit <= finest]
        for minuend, subtrahend in permutations(sums, 2):
            left = minuend.found.value - subtrahend.found.value
            slack = bedrag.unit / 2 + _rough(minuend.found) + _rough(subtrahend.found)
            if left > slack and abs(left - abs(bedrag.value)) <= slack:
                sign = dossier.instellingen.tekens_druk.of(zijde, Fase.VERSCHIL)
                item = format_number(dossier.afronding.figure(bedrag, sign))
                yield _support(narrative, (minuend, subtrahend), item)
                break


def _rough(found: Found) -> Decimal:
    """How far an amount may be off by rounding; to the euro is exact enough."""
    return found.unit / 2 if found.unit > 1 else Decimal(0)


def _support(narrative: Narrative, pair: tuple[_Free, _Free], item: str) -> Finding:
    minuend, subtrahend = (free.found for free in pair)
    left = format_euro(minuend.value - subtrahend.value)
    found = f"{minuend.text} − {subtrahend.text} = {left}"
    place, subject = pair[0].place, narrative.subject
    return finding("BED-102", place, subject=subject, found=found, expected=item)
