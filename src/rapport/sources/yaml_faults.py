"""From a syntax fault of the library to one plain sentence, and a way to read on after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rapport.findings import finding
from rapport.place import Place
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_diagnosis import Diagnosis
from rapport.sources.yaml_events import Event, SyntaxFault
from rapport.sources.yaml_keys import unread_key

_SHOWN = 40
_VALUE = re.compile(r" *(?:- +)*(?:[^\s#'\"\[{][^#]*?: +)?")
_KEY_AND_COLON = re.compile(r" *(?:- +)*[^\s:#][^:#]*: +\S")
_MINUS = re.compile(r"([-−–]) +(€? *\d[\d.,]*\s*[%*]?)\s*$")
_COMMENT = re.compile(r"(?<= )#")
_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class _Case:
    """A fault in its surroundings; `line` is the line on which the library stopped."""

    source: SourceText
    fault: SyntaxFault

    @property
    def line(self) -> str:
        return self.source.line(self.number)

    @property
    def number(self) -> int:
        return self.source.line_of(self.fault.at)

    @property
    def char(self) -> str:
        return self.source.text[self.fault.at : self.fault.at + 1]

    def place(self, offset: int) -> Place:
        return self.source.place(offset)

    def value_span(self, offset: int) -> tuple[int, int, str]:
        """The value on the line of `offset`, to be read as if it were a harmless word."""
        number = self.source.line_of(offset)
        line = self.source.line(number)
        start = self.source.starts[number]
        prefix = _VALUE.match(line)
        return start + (prefix.end() if prefix else 0), start + len(line), "x"


def _tab(case: _Case) -> Diagnosis:
    at = case.fault.at
    return Diagnosis(finding("YML-101", case.place(at)), (at, at + 1, " "))


def _bad_start(case: _Case) -> Diagnosis:
    at = case.fault.since if case.fault.context.startswith("while scanning a") else case.fault.at
    if case.source.text.startswith(("...", "---"), at):
        return _other_document(case)
    found = case.source.text[at : at + 1]
    return Diagnosis(finding("YML-109", case.place(at), found=found), case.value_span(at))


def _directive(case: _Case) -> Diagnosis:
    at = case.source.starts[case.source.line_of(case.fault.since)]
    return Diagnosis(finding("YML-017", case.place(at)))


def _colon(case: _Case) -> Diagnosis:
    """`titel: Doel: veilig`, or a key under a line that is no group."""
    start = case.source.starts[case.number]
    if _KEY_AND_COLON.match(case.line[: case.fault.at - start]):
        return Diagnosis(
            finding("YML-102", case.place(case.fault.at)), case.value_span(case.fault.at)
        )
    above = _line_above(case.source, case.number)
    if unread := unread_key(case.source, above):
        return unread
    return _indentation(case)


def _no_colon(case: _Case) -> Diagnosis:
    """A line where a key was due: a forgotten space, colon or indentation, or a `#`."""
    at = case.fault.since
    found = case.source.rest_of_line(at).rstrip()
    comment = _COMMENT.search(found)
    if comment and ":" in found[comment.start() :]:
        lost = found[comment.start() :]
        return Diagnosis(finding("YML-014", case.place(at + comment.start()), lost=lost))
    span = (at, at + len(found), "")
    if unread := unread_key(case.source, case.source.line_of(at)):
        return Diagnosis(unread.finding, unread.repair or span)
    last = case.fault.last
    if last and last.style in ("|", ">"):
        return Diagnosis(finding("YML-106", case.place(at)), span)
    shown = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"
    return Diagnosis(finding("YML-104", case.place(at), found=shown), span)


def _not_here(case: _Case) -> Diagnosis:
    """Something that fits nowhere: text behind a closing sign, or a wrong indentation."""
    last = case.fault.last
    at = case.fault.at
    behind = case.source.text[max(last.end - 1, 0) : at].strip(" ") if last else ""
    if last and last.style in _QUOTES and behind == last.style:
        return _behind_quote(case, last)
    if case.char in ("]", "}"):
        found = finding("YML-114", case.place(at), found=case.char)
        return Diagnosis(found, (at, at + 1, " "))
    if last and last.kind == "end" and behind in ("]", "}"):
        return _opened(case)
    if case.char == ":":
        return Diagnosis(finding("YML-011", case.place(at)))
    if last and last.style in ("|", ">") and case.char not in ("-", "?"):
        found = finding("YML-106", case.place(at))
        return Diagnosis(found, (at, at + len(case.source.rest_of_line(at)), ""))
    return _indentation(case)


def _behind_quote(case: _Case, last: Event) -> Diagnosis:
    """Text behind a closing quote: the text has quotes in it, or the quote closes too late."""
    first, end = case.source.line_of(last.start), case.number
    if end > first:
        found = finding("YML-015", case.place(last.start), end=end + 1, line=first + 2)
        return Diagnosis(found)
    at = case.fault.at
    return Diagnosis(finding("YML-108", case.place(at)), case.value_span(at))


def _opened(case: _Case) -> Diagnosis:
    """`titel: [concept] Jaarverslag`: text that begins with a bracket."""
    start, stop, word = case.value_span(case.fault.at)
    found = case.source.text[start : start + 1]
    if found not in ("[", "{"):
        return _indentation(case)
    return Diagnosis(finding("YML-109", case.place(start), found=found), (start, stop, word))


def _indentation(case: _Case) -> Diagnosis:
    line = case.line
    at = case.source.starts[case.number] + len(line) - len(line.lstrip(" "))
    return Diagnosis(finding("YML-105", case.place(at)))


def _open_quote(case: _Case) -> Diagnosis:
    return Diagnosis(finding("YML-107", case.place(case.fault.since)))


def _open_bracket(case: _Case) -> Diagnosis:
    text = case.source.text[: case.fault.since + 1]
    at = max(text.rfind("["), text.rfind("{"))
    return Diagnosis(finding("YML-110", case.place(at), found=case.source.text[at : at + 1]))


def _escape(case: _Case) -> Diagnosis:
    if unclosed := _runs_on(case):
        return unclosed
    backslash = case.source.text.rfind("\\", 0, case.fault.at + 1)
    at = backslash if backslash >= 0 else case.fault.at
    found = case.source.text[at : at + 2].strip()
    # A doubled backslash means itself, so the rest of the file can be read.
    return Diagnosis(finding("YML-111", case.place(at), found=found), (at, at + 1, "\\\\"))


def _runs_on(case: _Case) -> Diagnosis | None:
    """A quote that was not closed on its line: lines follow that do not hang under its key."""
    opened = case.source.line_of(case.fault.since)
    before = case.source.text[case.source.starts[opened] : case.fault.since]
    margin = len(before) - len(before.lstrip(" -")) if before.strip(" -") else _indent(before + "x")
    between = (case.source.line(number) for number in range(opened + 1, case.number + 1))
    if not any(line.strip() and _indent(line) <= margin for line in between):
        return None
    end = case.source.starts[opened] + len(case.source.line(opened))
    closing = case.source.text[case.fault.since]
    return Diagnosis(finding("YML-107", case.place(case.fault.since)), (end, end, closing))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _unknown_escape(case: _Case) -> Diagnosis:
    """An escape beyond Unicode, which the library does not place: find it after the last event."""
    at = case.source.text.find("\\U", case.fault.at)
    return Diagnosis(finding("YML-111", case.place(at), found=case.source.text[at : at + 10]))


def _block_header(case: _Case) -> Diagnosis:
    at = case.fault.since
    sign = case.source.text[at : at + 1]
    return Diagnosis(finding("YML-112", case.place(at), found=sign), case.value_span(at))


def _dash(case: _Case) -> Diagnosis:
    at = case.fault.at
    span = case.value_span(at)
    if minus := _MINUS.match(case.source.rest_of_line(at)):
        found = finding("YML-117", case.place(at), expected=minus[1] + minus[2].strip())
        return Diagnosis(found, span)
    return Diagnosis(finding("YML-113", case.place(at)), span)


def _other_document(case: _Case) -> Diagnosis:
    first = case.source.text.lstrip()[:1]
    if first == "%":
        at = case.source.text.index("%")
        return Diagnosis(finding("YML-017", case.place(at)))
    return Diagnosis(finding("YML-008", case.place(case.fault.at)))


def _other(case: _Case) -> Diagnosis:
    return Diagnosis(finding("YML-199", case.place(case.fault.at)))


def _line_above(source: SourceText, number: int) -> int:
    """The nearest line above with anything on it, or the line itself when there is none."""
    above = (earlier for earlier in range(number - 1, -1, -1) if source.line(earlier).strip())
    return next(above, number)


# Words of PyYAML's own messages, the first that fits; the parser in Python says them.
_RULES: tuple[tuple[str, Callable[[_Case], Diagnosis]], ...] = (
    (r"| found character '\t'", _tab),
    ("| found character", _bad_start),
    ("directive |", _directive),
    ("| found duplicate YAML directive", _directive),
    ("| found incompatible YAML document", _directive),
    ("an alias |", _bad_start),
    ("an anchor |", _bad_start),
    ("a tag |", _bad_start),
    ("| found undefined tag handle", _bad_start),
    ("| found unknown escape character", _escape),
    ("| expected escape sequence", _escape),
    ("chr() arg", _unknown_escape),
    ("a quoted scalar |", _open_quote),
    ("a block scalar |", _block_header),
    ("| mapping values are not allowed", _colon),
    ("| mapping keys are not allowed", _bad_start),
    ("| sequence entries are not allowed", _dash),
    ("| could not find expected ':'", _no_colon),
    ("| expected ',' or", _open_bracket),
    ("a flow node |", _open_bracket),
    ("| expected the node content", _bad_start),
    ("| expected '<document start>'", _other_document),
    ("| expected <block end>", _not_here),
)


def diagnose(source: SourceText, fault: SyntaxFault) -> Diagnosis:
    """The sentence for one syntax fault, at the place where a person would mend it."""
    words = f"{fault.context} | {fault.problem}"
    case = _Case(source, fault)
    return next((rule for part, rule in _RULES if part in words), _other)(case)
