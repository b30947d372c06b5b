"""Whether a PDF can be made here: Pango is loaded and a page made, in a child process.

A process of its own, for without Pango or fonts the renderer can take the process along.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapport.machine import remedies
from rapport.machine.check import Check

NAME = "Pdf maken"
_OLDEST = 14400  # Pango 1.44, says WeasyPrint
_PATIENCE = 120  # seconds; a cold start from a slow network drive takes a while
_MARK = "proefpagina"
_TRIAL = f"""
import sys
from pathlib import Path
from weasyprint.text.ffi import pango
print("pango", pango.pango_version(), flush=True)
from weasyprint import HTML
source = "@font-face{{font-family:t;src:url('%s')}} html{{font-family:t}}"
style = source % Path(sys.argv[1]).as_uri() if sys.argv[1:] else ""
HTML(string=f"<style>{{style}}</style><p>\\u00e9 \\u20ac \\u2212 1.234").write_pdf()
print("{_MARK}", flush=True)
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the child ended, and what it said."""

    code: int
    out: str
    err: str


Run = Callable[[Sequence[str]], Outcome]


def run(arguments: Sequence[str]) -> Outcome:
    """Run a program to its end. A program that does not start or end has code -1."""
    try:
        done = subprocess.run(  # noqa: S603 - our own Python with our own text
            arguments,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Outcome(-1, "", str(error))
    return Outcome(done.returncode, done.stdout, done.stderr)


def check_pdf(font: Path | None, *, run: Run = run, family: str) -> Check:
    """Try to make a page, set in `font` (an absolute path) or, without it, in the system's own."""
    # -P: what lies in the folder one stands in is not to be imported.
    arguments = [sys.executable, "-P", "-c", _TRIAL, *([str(font)] if font else [])]
    outcome = run(arguments)
    loaded = re.search(r"^pango (\d+)$", outcome.out, re.MULTILINE)
    if loaded is None:
        return _not_loaded(outcome, family)
    version = int(loaded[1])
    if version < _OLDEST:
        text = f"Pango {spelled(version)} is te oud; 1.44 of nieuwer is nodig"
        return _fault(text, remedies.PANGO[family])
    if _MARK not in outcome.out.split():
        text = f"Pango {spelled(version)} is er, maar een proefpagina maken mislukt"
        return _fault(f"{text}{_last_line(outcome)}", remedies.FONTS[family])
    return Check(NAME, ok=True, text=f"Pango {spelled(version)}; een proefpagina is gelukt")


def spelled(number: int) -> str:
    """The version that Pango gives as one number: 15012 is 1.50.12."""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _not_loaded(outcome: Outcome, family: str) -> Check:
    if "No module named" in outcome.err:
        text = f"de bibliotheek WeasyPrint ontbreekt{_last_line(outcome)}"
        return _fault(text, f'{sys.executable} -m pip install "weasyprint==70.*"')
    return _fault(f"Pango is niet gevonden{_last_line(outcome)}", remedies.PANGO[family])


def _fault(text: str, remedy: str) -> Check:
    return Check(NAME, ok=False, text=text, remedy=remedy)


def _last_line(outcome: Outcome) -> str:
    lines = [line.strip() for line in outcome.err.splitlines() if line.strip()]
    return f" ({lines[-1][:200]})" if lines else ""
