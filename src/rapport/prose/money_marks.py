"""What surrounds a figure in running Dutch: currency, scale, signs, and words that bend it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SPACES: Final = "\N{NARROW NO-BREAK SPACE}" + "".join(map(chr, range(0x2002, 0x200B)))
_HYPHENS: Final = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_SAME: Final = str.maketrans(
    dict.fromkeys(_SPACES, "\N{NO-BREAK SPACE}") | dict.fromkeys(_HYPHENS, "-") | {"\n": " "}
)

# Every repetition has a bound, and every look behind is cut short: no text makes a search slow.
_GAP: Final = "[ \N{NO-BREAK SPACE}]{0,2}"
_LETTER: Final = "A-Za-zÀ-ÖØ-öø-ÿ"
_MONEY_FOLLOWS: Final = rf"{_GAP}(?:k?€|EUR|[0-9])"
_BEHIND_LENGTH: Final = 64

NUMBER: Final = re.compile(
    rf"(?<![0-9_{_LETTER}])(?<![0-9][.,:/])"
    r"(?:(?P<grouped>[0-9]{1,3}(?:[.\N{NO-BREAK SPACE}][0-9]{3}){1,5})|[0-9]{1,15})"
    r"(?:,(?P<decimals>[0-9]{1,4}))?(?![0-9])(?![.,:/][0-9])"
)
"""A figure in Dutch notation that is no part of a word, a date, a time or a fraction."""

SPACED: Final = re.compile(
    r"(?P<grouped>[0-9]{1,3}(?: [0-9]{3}){1,4})(?:,(?P<decimals>[0-9]{1,4}))?"
    r"(?![0-9])(?![.,:/][0-9])"
)
"""A figure grouped with ordinary spaces: only read as one behind a euro sign."""

_BEFORE: Final = re.compile(
    rf"(?:(?P<far>-/-|[-–−]){_GAP})?"
    rf"(?P<body>(?:(?<![{_LETTER}])(?P<money>k?€|k?EUR){_GAP})(?:(?P<near>-/-|[-–−]){_GAP})?)?$",
    re.IGNORECASE,
)
AFTER: Final = re.compile(
    r"(?P<dash>,[-–—=]{1,2})?"
    r"(?:(?P<letter>(?-i:[kKM]))(?![\w²³])"
    rf"|{_GAP}(?P<scale>duizend|miljoen|miljard|mln|milj|mld|ton)(?![{_LETTER}])"
    rf"(?:\.(?={_GAP}[a-z€(]))?)?"
    rf"(?P<times>{_GAP}[xX×]{_GAP}€{_GAP}1(?P<zeros>(?:\.000){{1,2}})(?![0-9.,]))?"
    rf"(?:{_GAP}(?P<money>euro['’]s|euro|eur|€)(?![{_LETTER}])(?!{_GAP}(?:-/-|[-–−])?[0-9]))?"
    rf"(?:{_GAP}(?P<behind>-/-)(?!{_MONEY_FOLLOWS})|(?P<minus>[-−])(?![\w/])(?!{_MONEY_FOLLOWS}))?",
    re.IGNORECASE,
)
"""Ending, scale, currency and sign that begin where a figure ends; always matches."""

ZEROS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "k": 3,
        "duizend": 3,
        "m": 6,
        "mln": 6,
        "milj": 6,
        "miljoen": 6,
        "mld": 9,
        "miljard": 9,
        "ton": 5,
    }
)
"""How many zeros a scale word stands for."""

HEDGE: Final = re.compile(
    r"(?<!\w)(?:(?P<about>circa|ca\.?|ongeveer|afgerond(?: op)?|pakweg|rond(?: de)?|zo['’]n|±|~)"
    r"|(?P<over>ruim)|(?P<nearly>bijna)"
    r"|(?P<limit>vanaf|tot|(?:tot )?maximaal|minimaal|max\.?|min\.?|hooguit|ten hoogste|ten minste"
    r"|minstens|tenminste|onder|boven|(?:meer|minder|hoger|lager|groter|kleiner) dan"
    r"|(?:drempel|grens)(?:bedrag|waarde)?(?: van)?|[<>≤≥]))[ \N{NO-BREAK SPACE}]{0,2}$",
    re.IGNORECASE,
)
"""A word before an amount that makes it wider than its digits, or a limit rather than a sum."""

BETWEEN: Final = re.compile(
    rf"{_GAP}(?:(?P<range>tot|tot en met|t/m|à|a)|(?P<and>en)|(?P<to>naar)|(?P<dash>[-–]))?{_GAP}",
    re.IGNORECASE,
)
"""What may stand between the two amounts of a range."""

RANGE_OPENS: Final = re.compile(r"(?<!\w)tussen(?: de)?[ \N{NO-BREAK SPACE}]{1,2}$", re.IGNORECASE)

_MONEY_WORD: Final = re.compile(
    r"tekort|overschot|resultaat|saldo|budget|kosten|lasten|baten|bezuinig|bedrag|subsidie|krediet"
    r"|uitkering|investering|opbrengst|voordeel|nadeel|begrot|raming|reserve|voorziening|bijdrage",
    re.IGNORECASE,
)
_NO_NOUN: Final = re.compile(
    r"[ \N{NO-BREAK SPACE}]{0,2}(?:$|[^ \N{NO-BREAK SPACE}\w]"
    r"|(?:en|of|op|voor|in|aan|te|tot|van|naar|bij|ten|door|uit|als|is|was|zijn|waren|wordt|worden"
    r"|hoger|lager|voordelig|nadelig|voordeel|nadeel|positief|negatief|structureel|incidenteel"
    r"|per|die|dat|vanwege|om|dan|nodig|beschikbaar|bruto|netto)(?!\w))",
    re.IGNORECASE,
)

_NOUN: Final = (
    r"[a-z]{0,20}(?:saldo|resultaat|verschil|effect|afwijking|bijstelling|bedrag)[ \xa0]{1,2}"
)
_WORD_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:(?P<noun>voordeel|nadeel)[ \xa0]{{1,2}}(?:(?:van|ad)[ \xa0]{{1,2}})?"
    r"|(?P<quality>voordelige?|nadelige?|(?:posi|nega)tie(?:f|ve))"
    rf"[ \xa0]{{1,2}}(?:{_NOUN})?(?:(?:van|ad)[ \xa0]{{1,2}})?)"
    r"(?:(?:circa|ca\.|ongeveer|afgerond|ruim|bijna)[ \xa0]{1,2})?$",
    re.IGNORECASE,
)
_WORD_AFTER: Final = re.compile(
    r"[ \xa0]{0,2}\(?(?P<word>voordeel|nadeel|voordelige?|nadelige?|(?:posi|nega)tie(?:f|ve))(?!\w)"
    r"|[ \xa0]{0,2}\((?P<letter>[VN])\)",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"(?<!\w)(?:geen|niet|noch)[ \xa0]{1,2}$", re.IGNORECASE)


def even(text: str) -> str:
    """The text, letter for letter as long, with two kinds of space and no hyphens but one."""
    return text.translate(_SAME)


def tail(text: str, stop: int, length: int = _BEHIND_LENGTH) -> str:
    """What stands just before `stop`."""
    return text[max(0, stop - length) : stop]


def before(text: str, start: int) -> re.Match[str]:
    """Signs and currency that end where a figure starts; groups far, body, money and near."""
    found = _BEFORE.search(tail(text, start, 14))
    if found is None:
        raise AssertionError("a pattern of options only always matches")
    return found


def speaks_of_money(text: str, start: int, end: int) -> bool:
    """Whether a bare '2,5 miljoen' is about money: its sentence says so, and no noun follows it."""
    behind = tail(text, start).rpartition(". ")[2]
    return bool(_MONEY_WORD.search(behind) and _NO_NOUN.match(text, end, end + 40))


def direction(text: str, start: int, end: int) -> int:
    """+1 or -1 when a word right beside a span calls it a voordeel or a nadeel; else 0."""
    behind = tail(text, start)
    found = _WORD_BEFORE.search(behind)
    if found and not _DENIED.search(behind[: found.start()]):
        return _sense(found["noun"] or found["quality"])
    after = _WORD_AFTER.match(text, end, end + 40)
    return _sense(after["word"] or after["letter"]) if after else 0


def _sense(word: str) -> int:
    return -1 if word[0] in "nN" else 1
