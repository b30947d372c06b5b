"""Reading a YAML file strictly: texts with their places, and a finding for all that is doubtful."""

from __future__ import annotations

from rapport.findings import Finding, Level, finding
from rapport.place import Place
from rapport.sources import text_gate
from rapport.sources.decoding import decode
from rapport.sources.located import Group
from rapport.sources.source_text import SourceText
from rapport.sources.yaml_events import parse
from rapport.sources.yaml_fallen import fallen
from rapport.sources.yaml_faults import diagnose
from rapport.sources.yaml_tree import build

_MOST_FAULTS = 20
_NOWHERE = Place("")


def read(data: bytes, name: str) -> tuple[Group | None, tuple[Finding, ...]]:
    """The group on top of a YAML file, and everything that is wrong with the file.

    `name` is the file as it is shown to the user. Every value is the text that was written, never
    a number or a truth value. None when there is no such group or when the syntax is broken;
    then the rest was still read as far as possible, for its faults.
    """
    decoded, findings = decode(data, name)
    if decoded is None:
        return None, findings
    source = SourceText(text_gate.readable(decoded), name)
    gate = text_gate.check_characters(decoded, source.place)
    root, found = _read(source)
    return root, _in_order((*findings, *gate, *found))


def _read(source: SourceText) -> tuple[Group | None, tuple[Finding, ...]]:
    faults: list[Finding] = []
    while True:
        events, fault = parse(source.text)
        diagnosis = (fallen(source, events, fault) or diagnose(source, fault)) if fault else None
        if diagnosis is None:
            break
        if faults and not _further(faults[-1], diagnosis.finding):
            break
        faults.append(diagnosis.finding)
        if diagnosis.repair is None or len(faults) == _MOST_FAULTS:
            break
        start, stop, word = diagnosis.repair
        source = SourceText(source.text[:start] + word + source.text[stop:], source.name)
    if not events:
        return None, (*faults, *_empty(source, faults))
    root, found = build(source, events)
    return (None if faults else root), (*faults, *_directives(source, events[0].end), *found)


def _further(before: Finding, after: Finding) -> bool:
    """Whether the second fault stands after the first: else the repair of the first failed."""
    return (before.place or _NOWHERE) < (after.place or _NOWHERE)


def _directives(source: SourceText, start: int) -> tuple[Finding, ...]:
    """Lines before the document that only YAML itself would read; its version does no harm."""
    return tuple(
        finding("YML-017", source.place(offset))
        for offset in source.starts
        if offset < start
        and source.text.startswith("%", offset)
        and not source.text.startswith("%YAML 1.", offset)
    )


def _empty(source: SourceText, faults: list[Finding]) -> tuple[Finding, ...]:
    return () if faults else (finding("YML-001", Place(source.name, 1, 1)),)


def _in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """In the order of the file, each once; at one place what blocks comes first."""
    order = {level: number for number, level in enumerate(Level)}
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(
            unique,
            key=lambda item: (
                (item.place.line, item.place.column) if item.place else (0, 0),
                order[item.level],
            ),
        )
    )
