"""Finds the amounts of money in running Dutch text, and how precise each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from rapport.amounts import Number, parse
from rapport.prose import money_marks as marks

_THOUSAND: Final = Decimal(1000)
_CENT: Final = Decimal("0.01")
_DASHES: Final = ("-", "–")
_CENTS: Final = 2
_AROUND: Final = 120
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Sort(StrEnum):
    """How an amount was put."""

    PLAIN = "bedrag"
    ABOUT = "circa"
    OVER = "ruim"
    NEARLY = "bijna"
    LIMIT = "grens"  # 'vanaf € 75.000', '< € 50.000': a rule rather than a sum
    RANGE = "van tot"
    UNCLEAR = "zonder schaal"  # '€ 1,1' without miljoen: not to be used


@dataclass(frozen=True, slots=True)
class Found:
    """One amount: `text[start:end]`, signs and currency included, hedging words not.

    All amounts are in euros. `low` and `high` bound the closed interval of what it may stand
    for; `unit` is the weight of the last digit given (1000 for '€ 642.000', 100000 for
    '€ 2,3 mln', 0.01 with cents, which is exact). `value` is negative only where a minus says so.
    `direction` is -1 for a nadeel or a minus, +1 for a voordeel, 0 where nothing tells.
    """

    start: int
    end: int
    text: str
    value: Decimal
    unit: Decimal
    low: Decimal
    high: Decimal
    direction: int
    sort: Sort = Sort.PLAIN

    @property
    def rounding(self) -> Decimal:
        """How far the amount may be off if its nils are no digits: 5000 for '€ 640.000'."""
        return max(self.unit, _weight(abs(self.value))) / 2


@dataclass(frozen=True, slots=True)
class _Spot:
    """A figure with its marks, before it is known whether it is money. `body` leaves out `far`."""

    start: int
    body: int
    end: int
    number: Number
    decimals: int
    grouped: bool
    money: bool
    zeros: int
    scaled: bool
    far: str
    minus: bool

    @property
    def size(self) -> Decimal:
        """The amount without its sign."""
        return self.number.value * Decimal(10) ** self.zeros

    @property
    def small(self) -> bool:
        """Whether this may be the first half of '2 tot 3 miljoen'."""
        return not (self.scaled or self.grouped) and self.number.value < _THOUSAND


def find(text: str) -> tuple[Found, ...]:
    """Every amount of money in `text`, in order; never raises.

    Money has a mark: €, EUR, euro, k€, ',-', or miljoen and the like in a sentence about money.
    Percentages, years, dates, numbers of articles and telephones, and counts are none. Two
    amounts that make a range ('tussen € 2 en € 3 miljoen') are one.
    """
    even = marks.even(text)
    spots = list(_spots(even))
    for at in range(1, len(spots)):
        spots[at - 1], spots[at] = _paired(even, spots[at - 1], spots[at])
    return tuple(_found(text, even, spots))


def told(text: str, start: int, end: int) -> int:
    """+1 or -1 when a word beside `text[start:end]` calls it a voordeel or a nadeel; else 0."""
    first = max(0, start - _AROUND)
    window = marks.even(text[first : end + _AROUND])
    return marks.direction(window, start - first, end - first)


def find_in(text: str, start: int, end: int) -> tuple[Found, ...]:
    """The amounts that touch `text[start:end]`, read with the words around them."""
    first = max(0, start - _AROUND)
    near = find(text[first : end + _AROUND])
    moved = (replace(item, start=item.start + first, end=item.end + first) for item in near)
    return tuple(item for item in moved if start < item.end and item.start < end)


def _spots(text: str) -> Iterator[_Spot]:
    reached = 0
    for match in marks.NUMBER.finditer(text):
        if match.start() < reached:
            continue
        spot = _spot(text, match)
        if spot is not None:
            reached = spot.end
            yield spot


def _spot(text: str, match: re.Match[str]) -> _Spot | None:
    front = marks.before(text, match.start())
    offset = match.start() - len(front.string)
    if front["money"] and not match["grouped"] and not match["decimals"]:
        match = marks.SPACED.match(text, match.start()) or match
    number = parse(match[0].replace(" ", "."))
    after = marks.AFTER.match(text, match.end())
    if not isinstance(number, Number) or after is None:
        return None
    body = offset + front.start("body") if front["money"] else match.start()
    if front["money"] and marks.tail(text, body).rstrip(" \xa0")[-1:] in {"x", "X", "×"}:
        return None  # 'Bedragen x € 1.000' names a unit.
    word = (after["scale"] or after["letter"] or "").casefold()
    near = front["near"] if front["money"] else ""
    far = front["far"] or ""
    if far and _separates(text, offset + front.start("far"), len(far)):
        far = ""
    return _Spot(
        start=offset + front.start("far") if far else body,
        body=body,
        end=after.end(),
        number=number,
        decimals=len(match["decimals"] or ""),
        grouped=bool(match["grouped"]),
        money=_is_money(text, front, match, after),
        zeros=_zeros(front, after, word),
        scaled=bool(word or after["times"] or "k" in (front["money"] or "").casefold()),
        far=far,
        minus=bool(near or after["behind"] or after["minus"]),
    )


def _separates(text: str, at: int, length: int) -> bool:
    """Whether a dash is an aside ('het tekort – € 5 –') or stands in a word, and is no minus."""
    if text[at : at + length] not in _DASHES:
        return False
    behind = marks.tail(text, at, 3)
    if behind[-1:].isalnum():
        return True
    loose = text[at + length : at + length + 1] in {" ", "\xa0"}
    return loose and behind.rstrip(" \xa0")[-1:].isalnum()


def _is_money(text: str, front: re.Match[str], figure: re.Match[str], after: re.Match[str]) -> bool:
    if after["letter"] and not front["money"]:
        return False
    if (after["scale"] or "").casefold() == "ton" and not front["money"]:
        return False
    if front["money"] or after["money"] or after["times"] or after["dash"]:
        return True
    return bool(after["scale"]) and marks.speaks_of_money(text, figure.start(), after.end())


def _zeros(front: re.Match[str], after: re.Match[str], word: str) -> int:
    thousands = 3 if "k" in (front["money"] or "").casefold() else 0
    times = (after["zeros"] or "").count("0") if after["times"] else 0
    return thousands + times + marks.ZEROS.get(word, 0)


def _paired(text: str, first: _Spot, second: _Spot) -> tuple[_Spot, _Spot]:
    """Two figures in a row: a dash between amounts is no minus, and a range shares its marks."""
    if second.far and first.money and not text[first.end : second.start].strip(" \xa0"):
        second = replace(second, start=second.body, far="")
    between = _between(text, first, second)
    if between is None or not (first.money or second.money):
        return first, second
    alike = first.grouped == second.grouped and not _is_year(second)
    if first.money and not first.scaled and alike and not between["to"]:
        second = replace(second, money=True)
    if first.small and second.scaled and second.money:
        first = replace(first, zeros=second.zeros, scaled=True, money=True)
    return first, second


def _between(text: str, first: _Spot, second: _Spot) -> re.Match[str] | None:
    """The joint of a possible range, or None."""
    joint = marks.BETWEEN.fullmatch(text, first.end, second.body)
    if joint is None or not any(joint.groupdict().values()):
        return None
    if joint["and"] and not marks.RANGE_OPENS.search(marks.tail(text, first.start)):
        return None
    if joint["dash"] and not (first.money and second.money) and len(joint[0]) > 1:
        return None
    return joint


def _is_year(spot: _Spot) -> bool:
    return not spot.grouped and _FIRST_YEAR <= spot.number.value <= _LAST_YEAR


def _found(text: str, even: str, spots: list[_Spot]) -> Iterator[Found]:
    known = [spot for spot in spots if spot.money]
    at = 0
    while at < len(known):
        first, second = known[at], known[at + 1] if at + 1 < len(known) else None
        if second is not None and _is_range(even, first, second):
            yield _range(text, even, first, second)
            at += 1
        else:
            yield _one(text, even, first)
        at += 1


def _is_range(text: str, first: _Spot, second: _Spot) -> bool:
    joint = _between(text, first, second)
    if joint is None or joint["to"] or first.size >= second.size or first.far or first.minus:
        return False
    return not text[second.end : second.end + 2].strip(" \xa0").startswith("=")


def _one(text: str, even: str, spot: _Spot) -> Found:
    negative = bool(spot.far or spot.minus)
    sort = _sort(even, spot)
    unit = _unit(spot)
    size = spot.size
    low, high = _interval(size, unit, sort)
    if negative and size:
        size, low, high = -size, -high, -low
    way = (-1 if size else 0) if negative else marks.direction(even, spot.start, spot.end)
    shown = text[spot.start : spot.end]
    return Found(spot.start, spot.end, shown, size, unit, low, high, way, sort)


def _range(text: str, even: str, first: _Spot, second: _Spot) -> Found:
    low, high = _one(text, even, first), _one(text, even, second)
    return replace(
        low,
        end=high.end,
        text=text[low.start : high.end],
        unit=max(low.unit, high.unit),
        high=high.high,
        direction=marks.direction(even, low.start, high.end),
        sort=Sort.RANGE,
    )


def _sort(text: str, spot: _Spot) -> Sort:
    if not spot.scaled and spot.decimals not in {0, _CENTS}:
        return Sort.UNCLEAR
    hedge = marks.HEDGE.search(marks.tail(text, spot.start, 24))
    if hedge is None:
        return Sort.PLAIN
    names = {"about": Sort.ABOUT, "over": Sort.OVER, "nearly": Sort.NEARLY, "limit": Sort.LIMIT}
    return names[hedge.lastgroup or "about"]


def _unit(spot: _Spot) -> Decimal:
    """The last digit given: three zeros at the end of an amount written in full are no digits."""
    whole = not spot.scaled and not spot.decimals
    if whole and spot.size and not spot.size % _THOUSAND:
        return _THOUSAND
    return spot.number.step * Decimal(10) ** spot.zeros


def _interval(size: Decimal, unit: Decimal, sort: Sort) -> tuple[Decimal, Decimal]:
    coarse = max(unit, _weight(size))
    if sort is Sort.ABOUT:
        return size - coarse, size + coarse
    if sort is Sort.OVER:
        return size, size + coarse
    if sort is Sort.NEARLY:
        return size - coarse, size
    half = Decimal(0) if unit <= _CENT else unit / 2
    return size - half, size + half


def _weight(size: Decimal) -> Decimal:
    """The weight of the last digit that is no nil: 100000 for 600000; who rounds, rounds so."""
    bare = size.normalize()
    exponent = bare.as_tuple().exponent
    return Decimal(10) ** exponent if bare and isinstance(exponent, int) else Decimal(1)
