"""Figures that running text names or is bound to: they exist, agree, and point the right way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapport.amounts import format_euro
from rapport.findings import Finding, finding
from rapport.model.cijfers import Bedrag
from rapport.model.dossier import Dossier, Programma
from rapport.model.figure_names import (
    DIRECTION,
    FORMATS,
    FigureNames,
    Named,
    refused_format,
)
from rapport.model.narratives import narratives
from rapport.model.overzicht import OVERZICHT
from rapport.prose.money import Found, Sort, find_in, told
from rapport.prose.passages import Passage, Span, passages
from rapport.prose.tree import Asked, Bound
from rapport.registry import nearest

_WORDS = {1: "voordeel", -1: "nadeel"}
_SOME = 3


@dataclass(frozen=True, slots=True)
class _Use:
    """One place in running text that names a figure, and what it names: None when unknown."""

    programma: Programma
    passage: Passage
    span: Span
    named: Named | None


def names_are_known(dossier: Dossier) -> Iterator[Finding]:
    """Every name stands for a figure of the report."""
    names = FigureNames.of(dossier)
    for use in _uses(dossier):
        if use.named is None:
            node = use.span.node
            close = names.suggestion(use.programma, node.name)
            known = [*names.known[use.programma.id]][:_SOME] or ["saldo.verschil"]
            yield finding(
                "BED-002",
                node.place,
                found=node.name,
                guess=_guess(node.name, close, names),
                expected=", ".join(known),
            )


def _guess(name: str, close: str, names: FigureNames) -> str:
    """What was meant: a name that looks like it, or an overview that is not there."""
    if name.startswith(f"{OVERZICHT}/") and OVERZICHT not in names.known:
        return " Er is geen overzicht: noem het bestand bij 'overzicht' in rapport.yaml."
    return f" Bedoelt u '{close}'?" if close else ""


def formats_fit(dossier: Dossier) -> Iterator[Finding]:
    """A figure is printed in one scale, and only a verschil is called a voordeel or nadeel."""
    for use in _uses(dossier):
        node = use.span.node
        if use.named is None or not isinstance(node, Asked):
            continue
        refused = refused_format(use.named, node.formats)
        if refused:
            close = "" if refused in FORMATS else nearest(refused, FORMATS)
            yield finding(
                "BED-003",
                node.place,
                subject=use.named.name,
                found=refused,
                guess=f" Bedoelt u '{close}'?" if close else "",
                expected=", ".join(FORMATS),
            )


def literals_agree(dossier: Dossier) -> Iterator[Finding]:
    """A literal amount that is bound to a figure is the one that the table prints.

    In the same unit it must be equal; in another unit both must be able to be one amount.
    """
    for use in _uses(dossier):
        node, named = use.span.node, use.named
        if not isinstance(node, Bound) or named is None or named.bedrag is None:
            continue
        amounts = _amounts(use)
        if len(amounts) != 1 or amounts[0].sort is Sort.UNCLEAR:
            shown = use.passage.text[use.span.start : use.span.end]
            yield finding("BED-006", node.place, subject=named.name, found=shown)
        elif not _agrees(amounts[0], named, named.bedrag, dossier):
            yield finding(
                "BED-004",
                node.place,
                subject=named.name,
                found=amounts[0].text,
                expected=_shown(named, named.bedrag, dossier),
            )


def words_point_the_right_way(dossier: Dossier) -> Iterator[Finding]:
    """A word beside a figure, such as nadeel or voordelig, has the sign of the figure."""
    for use in _uses(dossier):
        named = use.named
        if named is None or named.bedrag is None or not _has_direction(named):
            continue
        effect = dossier.afronding.figure(named.bedrag)
        way = _told(use)
        if effect and way and (way > 0) != (effect > 0):
            found, expected = _WORDS[way], _WORDS[-way]
            place = use.span.node.place
            yield finding("BED-005", place, subject=named.name, found=found, expected=expected)


def _uses(dossier: Dossier) -> Iterator[_Use]:
    names = FigureNames.of(dossier)
    for programma in dossier.programmas:
        for narrative in narratives(programma):
            for passage in passages(narrative.tekst.blocks):
                for span in passage.spans:
                    named = names.look_up(programma, span.node.name)
                    yield _Use(programma, passage, span, named)


def _amounts(use: _Use) -> tuple[Found, ...]:
    """The amounts in a bound text, with the signs and words around it."""
    return find_in(use.passage.text, use.span.start, use.span.end)


def _has_direction(named: Named) -> bool:
    return named.compares or named.balances


def _told(use: _Use) -> int:
    """Which way the words beside a figure point; what it prints itself is not among them."""
    node = use.span.node
    if isinstance(node, Asked):
        way = told(use.passage.text, use.span.start, use.span.end)
        return 0 if DIRECTION in node.formats else way
    ways = [told(use.passage.text, item.start, item.end) for item in _amounts(use)]
    return next((way for way in ways if way), 0)


def _agrees(found: Found, named: Named, bedrag: Bedrag, dossier: Dossier) -> bool:
    settings = dossier.instellingen
    shown = _figure(named, bedrag, dossier)
    if found.value < 0 and shown >= 0:
        return False
    if shown < 0 <= found.value and _must_have_sign(found, named):
        return False
    low, high = sorted((abs(found.low), abs(found.high)))
    if found.sort is Sort.PLAIN and found.unit == (settings.eenheid or Decimal(1)):
        return low <= abs(shown) <= high if not settings.eenheid else abs(found.value) == abs(shown)
    half = bedrag.unit / 2
    return low <= abs(bedrag.value) + half and abs(bedrag.value) - half <= high


def _must_have_sign(found: Found, named: Named) -> bool:
    """Whether an amount without a minus would be read as positive: a result, and no word by it."""
    return named.balances and named.compares and not found.direction


def _figure(named: Named, bedrag: Bedrag, dossier: Dossier) -> Decimal:
    """What the table prints, in euros, with its sign."""
    sign = dossier.instellingen.tekens_druk.of(named.part, named.fase)
    return dossier.afronding.euros(bedrag, sign)


def _shown(named: Named, bedrag: Bedrag, dossier: Dossier) -> str:
    value = _figure(named, bedrag, dossier)
    return format_euro(value, decimals=None if value % 1 else 0)
