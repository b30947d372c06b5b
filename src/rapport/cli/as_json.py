"""The result of a run as one JSON object, for other programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from rapport.cli.examination_json import Json, amount_text, examination_object, place_object
from rapport.cli.telling import in_order
from rapport.findings import Finding, Level, Related, blocking
from rapport.model.afronding import Verschoven
from rapport.result import Built, Checked, Summary

# Goes up when a key disappears or changes its meaning; a new key leaves it as it is.
SCHEMA: Final = 1


def text_of(value: Json) -> str:
    """The object as text. Only ASCII, so that it survives every console and pipe."""
    return json.dumps(value, indent=2) + "\n"


def check_object(checked: Checked) -> Json:
    """What `rapport check --json` gives. `ending` is 'in orde' or 'geblokkeerd'."""
    ending = "in orde" if checked.ok else "geblokkeerd"
    return _object("check", ending, checked, checked.findings)


def build_object(built: Built) -> Json:
    """What `rapport build --json` gives: that of check, and the files, new or old."""
    return _object("build", built.ending.value, built.checked, built.findings) | {
        "target": built.target.as_posix(),
        "files": [path.as_posix() for path in built.files],
        "ages": [{"name": name, "age": age} for name, age in built.ages],
    }


def preflight_object(file: Path, findings: Iterable[Finding]) -> Json:
    """What `rapport preflight --json` gives."""
    ordered = in_order(findings)
    return {
        "schema": SCHEMA,
        "command": "preflight",
        "file": file.as_posix(),
        "ending": "geblokkeerd" if blocking(ordered) else "in orde",
        "counts": counts_object(ordered),
        "findings": [finding_object(finding) for finding in ordered],
    }


def _object(command: str, ending: str, checked: Checked, findings: Iterable[Finding]) -> Json:
    ordered = in_order(findings)
    return {
        "schema": SCHEMA,
        "command": command,
        "report": checked.name,
        "folder": checked.folder.as_posix(),
        "ending": ending,
        "counts": counts_object(ordered),
        "findings": [finding_object(finding) for finding in ordered],
        "summary": _summary(checked.summary),
        "examination": examination_object(checked.summary.examination),
    }


def counts_object(findings: Iterable[Finding]) -> Json:
    """How many findings there are of each weight."""
    counts = Counter(finding.level for finding in findings)
    return {level.value: counts[level] for level in Level}


def finding_object(finding: Finding) -> Json:
    """One finding with all that is known of it."""
    return {
        "code": finding.code,
        "level": finding.level.value,
        "subject": finding.subject,
        "message": finding.message,
        "hint": finding.hint,
        "place": place_object(finding.place),
        "found": finding.found,
        "expected": finding.expected,
        "detail": list(finding.detail),
        "related": [_related(related) for related in finding.related],
    }


def _related(related: Related) -> Json:
    return {"text": related.text, "place": place_object(related.place)}


def _summary(summary: Summary) -> Json:
    return {
        "equations": summary.equations,
        "exact": summary.exact,
        "within_rounding": summary.within_rounding,
        "largest": amount_text(summary.largest),
        "loose": list(summary.loose),
        "hidden": list(summary.hidden),
        "habits": list(summary.habits),
        "fully_examined": summary.fully_examined,
        "moved": [_moved(figure) for figure in summary.moved],
    }


def _moved(figure: Verschoven) -> Json:
    return {
        "figure": figure.key,
        "subject": figure.omschrijving,
        "value": amount_text(figure.bedrag),
        "plain": amount_text(figure.gewoon),
        "printed": amount_text(figure.gedrukt),
    }
