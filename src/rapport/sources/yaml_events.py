"""What PyYAML sees in a text, as plain events; the only room that talks to the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import yaml

MAX_DEPTH = 40
MAX_EVENTS = 500_000

Kind = Literal["document", "scalar", "alias", "group", "series", "end", "too deep", "too many"]


@dataclass(frozen=True, slots=True)
class Event:
    """One step through the file. `start` and `end` are offsets in the text, from 0.

    `style` is '' for a plain scalar, else its first character: ' " | or >. `column` counts
    from 0. `flow` tells whether a group or a series is written between brackets.
    """

    kind: Kind
    start: int
    end: int
    column: int = 0
    text: str = ""
    style: str = ""
    flow: bool = False
    anchored: bool = False
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Why the library stopped: its own words (for us, never for the user) and two offsets.

    `at` is where it stopped, `since` where the thing began that it was reading. `last` is the
    last event before it.
    """

    problem: str
    context: str
    at: int
    since: int
    last: Event | None


def parse(text: str) -> tuple[list[Event], SyntaxFault | None]:
    """All events of a text, or those before a syntax fault and the fault.

    libyaml reads fourteen times as fast as the parser in Python and, on what both accept, the
    same; its marks at a fault differ. So the slow one judges whatever the fast one refuses, and
    texts with tabs, of which libyaml lets more pass.
    """
    if yaml.__with_libyaml__ and "\t" not in text:
        events, fault = _collect(text, yaml.CSafeLoader)
        if fault is None:
            return events, None
    return _collect(text, yaml.SafeLoader)


def _collect(
    text: str, loader: type[yaml.CSafeLoader | yaml.SafeLoader]
) -> tuple[list[Event], SyntaxFault | None]:
    events: list[Event] = []
    try:
        for event in _bounded(yaml.parse(text, Loader=loader)):
            events.append(event)  # noqa: PERF402 - what came before a fault must stay
    except yaml.MarkedYAMLError as error:
        return events, _fault(error, events[-1] if events else None)
    except (ValueError, OverflowError) as error:
        # An escape beyond Unicode: the Python parser hands it to chr() unseen.
        last = events[-1] if events else None
        at = last.end if last else 0
        return events, SyntaxFault(str(error), "", at, at, last)
    return events, None


def _bounded(raw: Iterator[yaml.Event]) -> Iterator[Event]:
    depth = 0
    for number, item in enumerate(raw):
        event = _event(item)
        if event is None:
            continue
        depth += {"group": 1, "series": 1, "end": -1}.get(event.kind, 0)
        if depth > MAX_DEPTH or number >= MAX_EVENTS:
            kind: Kind = "too deep" if depth > MAX_DEPTH else "too many"
            yield Event(kind, event.start, event.end)
            return
        yield event


def _event(item: yaml.Event) -> Event | None:
    marked: Any = item  # An event that was parsed has both marks; only a made one may lack them.
    start, end = marked.start_mark.index, marked.end_mark.index
    column = marked.start_mark.column
    match item:
        case yaml.ScalarEvent():
            return Event(
                "scalar",
                start,
                end,
                column,
                item.value,
                item.style or "",
                anchored=item.anchor is not None,
                tagged=item.tag is not None,
            )
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            return Event(
                "group" if isinstance(item, yaml.MappingStartEvent) else "series",
                start,
                end,
                column,
                flow=bool(item.flow_style),
                anchored=item.anchor is not None,
                tagged=item.tag is not None,
            )
        case yaml.CollectionEndEvent():
            return Event("end", start, end)
        case yaml.AliasEvent():
            return Event("alias", start, end, column)
        case yaml.DocumentStartEvent():
            return Event("document", start, end)
        case _:
            return None


def _fault(error: yaml.MarkedYAMLError, last: Event | None) -> SyntaxFault:
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    since = error.context_mark.index if error.context_mark else at
    return SyntaxFault(error.problem or "", error.context or "", at, since, last)
