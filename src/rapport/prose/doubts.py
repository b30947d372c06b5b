"""What Markdown may have read otherwise than its writer meant it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from rapport.findings import Finding, finding
from rapport.prose.markdown import ENTITY, decoded
from rapport.prose.reading import Reading, first_line, short

_FIRST_YEAR = 1900
_AMOUNT = re.compile(r"(?:€\s*)?\d")
_TABLE_RULE = re.compile(r"[ >]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
_TIGHT_HEADING = re.compile(r"[ >]*(#{1,6}[^\W\d_].*)")
# Bullets of Word; its second level is a letter o with a tab.
_WORD_BULLET = re.compile(
    r"[ >]*([\u00b7\u2022\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25cb\u25cf\u25e6\u27a2\u27a4](?=\s)"
    r"|o(?=\t))"
)
_NOT_DONE = re.compile(
    r"(?<![\w/.-])(?:PM|TODO|TBD|X{3,}|x{3,}|[Nn]\.t\.b\.|[Ii]n bewerking|[Ll]orem ipsum|\?{3,})"
    r"(?![\w/-])"
)
# Soft hyphen, zero-width space and the two joiners: nobody writes their code by accident.
_MEANT = frozenset("\u00ad\u200b\u200c\u200d")
_UNPRINTABLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def list_marks(reading: Reading, node: SyntaxTreeNode) -> None:
    """A year, a plus or a minus that became the mark of a list; numbers that will change."""
    if node.type == "bullet_list":
        reading.findings.extend(_sign(reading, node))
        return
    numbers = [int(item.info) for item in node.children]
    if max(numbers) >= _FIRST_YEAR:
        reading.tell(_year(reading, node, numbers[0]))
    elif len(set(numbers)) > 1:
        reading.findings.extend(_renumbered(reading, node, numbers))


def _sign(reading: Reading, node: SyntaxTreeNode) -> Iterator[Finding]:
    for item in node.children:
        inline = next((child for child in item.walk() if child.type == "inline"), None)
        if item.markup in ("-", "+") and inline and _AMOUNT.match(inline.content):
            place = reading.place(first_line(item))
            yield finding("TKS-102", place, found=item.markup)
            return


def _year(reading: Reading, node: SyntaxTreeNode, number: int) -> Finding:
    mark = node.children[0].markup
    place = reading.place(first_line(node))
    return finding("TKS-101", place, found=f"{number}{mark}", year=number)


def _renumbered(reading: Reading, node: SyntaxTreeNode, numbers: list[int]) -> Iterator[Finding]:
    for place_in_list, (item, number) in enumerate(zip(node.children, numbers, strict=True)):
        due = numbers[0] + place_in_list
        if number != due:
            place = reading.place(first_line(item))
            yield finding("TKS-103", place, found=str(number), expected=str(due))
            return


def of_lines(reading: Reading) -> Iterator[Finding]:
    """What the lines of a text show without their syntax."""
    for look in (entities, tables, unread_lines, not_done):
        yield from look(reading)


def tables(reading: Reading) -> Iterator[Finding]:
    """A rule of dashes and pipes under a row of pipes: a table, which is not read."""
    for number, line in enumerate(reading.lines[1:], start=1):
        if "|" in reading.lines[number - 1] and _TABLE_RULE.match(line):
            yield finding("TKS-104", reading.place(number - 1))


def unread_lines(reading: Reading) -> Iterator[Finding]:
    """Lines that look like a heading or a point of a list, but are running text to Markdown."""
    above = None
    for number, line in enumerate(reading.lines):
        if tight := _TIGHT_HEADING.match(line):
            place = reading.place_at(number + 1, tight.start(1) + 1)
            yield finding("TKS-112", place, found=short(tight[1]))
        bullet = _WORD_BULLET.match(line)
        if bullet and not above:
            place = reading.place_at(number + 1, bullet.start(1) + 1)
            yield finding("TKS-113", place, found=bullet[1])
        above = bullet if line.strip() else above


def not_done(reading: Reading) -> Iterator[Finding]:
    """Notes that a writer leaves to come back to: PM, TODO, n.t.b."""
    for number, line in enumerate(reading.lines):
        for match in _NOT_DONE.finditer(line):
            place = reading.place_at(number + 1, match.start() + 1)
            yield finding("TKS-114", place, found=match[0])


def entities(reading: Reading) -> Iterator[Finding]:
    """Codes such as `&#8238;` that bring in a character which the gate for text refuses."""
    for number, line in enumerate(reading.lines):
        for match in ENTITY.finditer(line):
            written = line[: match.start()].endswith("\\")
            if not written and any(_refused(char) for char in decoded(match)):
                place = reading.place(number, match[0])
                yield finding("TKS-012", place, found=short(match[0]))


def _refused(char: str) -> bool:
    return char == "\ufffd" or (
        char not in _MEANT and unicodedata.category(char) in _UNPRINTABLE and char not in "\t\n"
    )
