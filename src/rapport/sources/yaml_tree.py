"""From events to a tree of texts with their places, refusing what YAML does behind one's back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapport.findings import Finding, Related, blocking, finding
from rapport.place import Place
from rapport.sources import text_gate, yaml_cuts
from rapport.sources.located import Entry, Group, Node, Scalar, Series
from rapport.sources.source_text import SourceText
from rapport.sources.text_gate import composed
from rapport.sources.yaml_events import MAX_DEPTH, Event

_SHOWN = 40
_KINDS = {"group": "een groep", "series": "een lijst", "alias": "een verwijzing"}
_MOST = 500
_MERGE = "<<"
MISSING_SPACE = re.compile(r"([^\W\d][\w-]*):[^\s:/]")


class _CutShortError(Exception):
    """The events end before the tree does."""


@dataclass(slots=True)
class _Builder:
    """Walks the events once; `before` is the last scalar of the same group or series."""

    source: SourceText
    events: Iterator[Event]
    findings: list[Finding] = field(default_factory=list)
    before: Event | None = None

    def at(self, event: Event) -> Place:
        return self.source.place(event.start)

    def tell(self, one: Finding) -> None:
        self.findings.append(one)

    def next(self) -> Event:
        event = next(self.events, None)
        if event is None:
            raise _CutShortError
        if event.kind in ("too deep", "too many"):
            deep = event.kind == "too deep"
            self.tell(
                finding(
                    "YML-009" if deep else "YML-016",
                    self.at(event),
                    most=MAX_DEPTH if deep else "500.000",
                )
            )
            raise _CutShortError
        if len(self.findings) >= _MOST:
            self.tell(finding("YML-018", self.at(event), most=_MOST))
            raise _CutShortError
        if event.anchored:
            self.tell(finding("YML-004", self.at(event)))
        if event.tagged:
            self.tell(finding("YML-007", self.at(event)))
        return event

    def node(self, event: Event, parent: int, *, flow: bool) -> Node:
        """The tree under `event`; `parent` is the column of the block it hangs under."""
        if event.kind in ("group", "series"):
            inside = flow or event.flow
            column = parent if inside else event.column
            self.before = None
            make = self.group if event.kind == "group" else self.series
            return make(event, column, flow=inside)
        if event.kind == "alias":
            self.tell(finding("YML-005", self.at(event)))
            return Scalar("", self.source.place(event.start))
        return self.scalar(event, parent, flow=flow)

    def series(self, start: Event, column: int, *, flow: bool) -> Series:
        items: list[Node] = []
        while (event := self.next()).kind != "end":
            items.append(self.node(event, column, flow=flow))
        return Series(tuple(items), self.source.place(start.start))

    def group(self, start: Event, column: int, *, flow: bool) -> Group:
        entries: dict[str, Entry] = {}
        while (event := self.next()).kind != "end":
            told = len(self.findings)
            key = self.node(event, column, flow=flow)
            fine = not blocking(self.findings[told:])
            value_event = self.next()
            value = self.node(self._after_colon(event, value_event), column, flow=flow)
            if not isinstance(key, Scalar):
                self.tell(finding("YML-010", self.at(event), kind=_KINDS[event.kind]))
            elif fine and self._is_good(key, event, value_event, entries):
                entries[key.text] = Entry(key, value)
        return Group(tuple(entries.values()), self.source.place(start.start))

    def _after_colon(self, key: Event, value: Event) -> Event:
        """An empty value stands right behind its colon; the two parsers put it elsewhere."""
        if value.kind != "scalar" or value.style or value.text:
            return value
        colon = self.source.text.find(":", key.end, value.start)
        at = colon + 1 if colon >= 0 else key.end
        return Event("scalar", at, at, value.column)

    def _is_good(self, key: Scalar, event: Event, value: Event, known: dict[str, Entry]) -> bool:
        shown = key.text if len(key.text) <= _SHOWN else f"{key.text[:_SHOWN]}…"
        if key.text == _MERGE and not key.quoted:
            self.tell(finding("YML-006", self.at(event)))
        elif not key.text:
            self.tell(finding("YML-011", self.at(event)))
        elif key.text in known:
            first = Related("hier staat hij de eerste keer", known[key.text].key.place)
            at = self.source.place(event.start)
            self.findings.append(finding("YML-003", at, key=shown, related=(first,)))
        elif event.kind == "scalar" and ":" not in self.source.text[event.end : value.start]:
            self.tell(finding("YML-012", self.at(event), key=shown))
        else:
            return True
        return False

    def scalar(self, event: Event, parent: int, *, flow: bool) -> Scalar:
        self.findings.extend(yaml_cuts.cut_by_comment(self.source, event, parent))
        if event.style in ("|", ">"):
            scalar = self._block(event)
        elif event.style:
            scalar = self._quoted(event, parent)
        else:
            scalar = Scalar(composed(event.text), self.source.place(event.start))
        if flow and (cut := yaml_cuts.cut_by_comma(self.source, self.before, event)):
            self.findings.append(cut)
        self.before = event
        self.findings.extend(text_gate.check_length(scalar))
        return scalar

    def _block(self, event: Event) -> Scalar:
        header = self.source.line_of(event.start)
        place = self.source.place(event.start)
        if event.style == ">":
            return Scalar(composed(event.text), place)
        lines = event.text.split("\n")
        first = next((number for number, line in enumerate(lines) if line), 0)
        indent = len(self.source.line(header + 1 + first)) - len(lines[first]) if event.text else 0
        return Scalar(
            composed(event.text), place, block=True, first_line=header + 2, indent=max(indent, 0)
        )

    def _quoted(self, event: Event, parent: int) -> Scalar:
        self.findings.extend(yaml_cuts.swallowed(self.source, event, parent))
        place = self.source.place(event.start)
        if "\\" in self.source.text[event.start : event.end]:
            # Only an escape can bring in what the gate did not see in the file itself.
            found = text_gate.check_characters(event.text, lambda _: place, known="\ufffd")
            self.findings.extend(found)
        return Scalar(composed(event.text), place, quoted=True)


def build(source: SourceText, events: list[Event]) -> tuple[Group | None, tuple[Finding, ...]]:
    """The group on top of a file and what is wrong with it; None when there is no such group.

    Of a key that stands twice the first stays. Events that end early, by a syntax fault, give
    None and the findings up to there.
    """
    builder = _Builder(source, iter(events))
    try:
        root = _document(builder)
    except _CutShortError:
        return None, tuple(builder.findings)
    return root, tuple(builder.findings)


def _document(builder: _Builder) -> Group | None:
    builder.next()
    event = builder.next()
    root = builder.node(event, -1, flow=False)
    again = next(builder.events, None)
    if again is not None:
        builder.tell(finding("YML-008", builder.at(again)))
    if isinstance(root, Group):
        return root
    if isinstance(root, Scalar) and not root.text:
        builder.tell(finding("YML-001", builder.at(event)))
    elif isinstance(root, Scalar) and (glued := MISSING_SPACE.match(root.text)):
        builder.tell(finding("YML-103", builder.at(event), key=glued[1]))
    else:
        builder.tell(
            finding("YML-002", builder.at(event), kind=_KINDS.get(event.kind, "losse tekst"))
        )
    return None
