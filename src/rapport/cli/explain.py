"""`rapport explain`: what a message means and what to do about it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from string import Formatter
from typing import Final

import click

from rapport.cli.exits import Exit
from rapport.cli.lines import EMPTY, Line, Look, line
from rapport.cli.options import command, debug_option
from rapport.cli.screen import show
from rapport.cli.telling import capital
from rapport.findings import CATALOGUE, Kind

_WIDTH: Final = 79
_LEVEL_WIDTH: Final = len("WAARSCHUWING")


@command(
    "Leg een melding uit.",
    more="CODE staat achter het woord FOUT, WAARSCHUWING of OPMERKING. Zonder CODE ziet u alle"
    " meldingen die rapport kent.",
    examples=("rapport explain REK-001", "rapport explain"),
)
@click.argument("code", metavar="[CODE]", required=False)
@debug_option
def explain(code: str | None) -> Exit:
    """Explain one message, or list them all."""
    show(_listed() if code is None else _explained(_kind(code)))
    return Exit.OK


def in_words(template: str) -> str:
    """A message with `…` where a report puts its own words."""
    return "".join(
        text + ("" if field is None else "…") for text, field, _, _ in Formatter().parse(template)
    )


def _kind(code: str) -> Kind:
    asked = re.sub(r"^([A-Z]{3})[- ]?([0-9]{3})$", r"\1-\2", code.strip().upper())
    if asked not in CATALOGUE:
        near = _near(asked)
        guess = f" Bedoelt u {near}?" if near else ""
        raise click.UsageError(
            f"De code '{code}' bestaat niet.{guess} Alle codes ziet u met: rapport explain"
        )
    return CATALOGUE[asked]


def _near(asked: str) -> str:
    """The code that was meant: with its zeros, or else the one that looks most like it."""
    short = re.fullmatch(r"([A-Z]{3})[- ]?([0-9]{1,2})", asked)
    if short and (full := f"{short[1]}-{short[2]:0>3}") in CATALOGUE:
        return full
    return next(iter(get_close_matches(asked, CATALOGUE, n=1)), "")


def _listed() -> tuple[Line, ...]:
    return tuple(
        line(
            f"{kind.code}  ",
            (f"{kind.level:<{_LEVEL_WIDTH}}", Look[kind.level]),
            f"  {capital(kind.title)}",
        )
        for kind in sorted(CATALOGUE.values(), key=lambda kind: kind.code)
    )


def _explained(kind: Kind) -> tuple[Line, ...]:
    head = line((kind.level, Look[kind.level]), f" {kind.code}  {capital(kind.title)}")
    return (
        head,
        EMPTY,
        *_wrapped(in_words(kind.message), "  "),
        EMPTY,
        *_wrapped(kind.meaning, "  "),
        EMPTY,
        *_wrapped(in_words(kind.hint), "  -> "),
    )


def _wrapped(text: str, start: str) -> Iterator[Line]:
    further = " " * len(start)
    lines = textwrap.wrap(text, _WIDTH, initial_indent=start, subsequent_indent=further)
    return (line(one) for one in lines)
