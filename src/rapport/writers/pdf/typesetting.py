"""What a typesetter does to text: spaces that hold, words that stay whole, amounts that stand out.

No letter changes. A space becomes a no-break space where a line end would tear a figure from its
sign or unit; the reader that checks the file takes both for a space.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup, escape

from rapport.prose.tree import Asked, Break, Inline, Note, Text, plain
from rapport.writers.pdf.quotes import curled

Set = Callable[[str], str]

HELD_SPACES = (
    re.compile(r"(?<=€) (?=[\d−-])"),
    re.compile(r"(?<=\d) (?=(?:miljoen|miljard|mln|mld|duizend|procent|euro)\b|%|€)"),
    re.compile(r"(?<=[×x]) (?=€)"),
)
# Each name is the class of a span around what is found.
# A word this long is an address or a slip: it is cut anywhere, for looking for word breaks in it
# takes a time that grows with the square of its length.
LONG = r"(?P<lang>\S{60,})"
# At a line end the trema has to go ('zee-' 'eend'), which no typesetter can do after a hyphen
# that the writer put there himself.
TREMA_AFTER_HYPHEN = r"(?P<heel>\b[^\W\d_]+-[äëïöü]\w*)"
AMOUNT = r"(?P<bedrag>[−-]?€[ \u00a0\u202f]?[−-]?\d(?:[\d.,]*\d)?)"
ASTERISKS = r"(?P<ster>(?<=\d)\*+$)"

PROSE = re.compile(f"{LONG}|{TREMA_AFTER_HYPHEN}")
PROSE_WITH_AMOUNTS = re.compile(f"{LONG}|{TREMA_AFTER_HYPHEN}|{AMOUNT}")
FIGURE = re.compile(f"{LONG}|{ASTERISKS}")
# Even cutting anywhere is slow in one run of this many letters.
RUN = 1000


def hold(text: str) -> str:
    """The text with no-break spaces inside amounts."""
    for pattern in HELD_SPACES:
        text = pattern.sub("\u00a0", text)
    return text


def set_runs(children: tuple[Inline, ...], set_text: Set = hold) -> tuple[Inline, ...]:
    """The runs with their letters set by `set_text` as one text, which it keeps as long.

    So the spaces of an amount hold, and quotation marks find each other, over stress and notes.
    """
    return _cut_alike(children, set_text(plain(children)))


def hold_and_curl(text: str) -> str:
    """As `hold`, with typographic quotation marks and apostrophes."""
    return hold(curled(text))


def _cut_alike(children: tuple[Inline, ...], text: str) -> tuple[Inline, ...]:
    """The runs with the letters of `text`, which is as long as theirs."""
    made: list[Inline] = []
    start = 0
    for child in children:
        end = start + len(plain((child,)))
        match child:
            case Text():
                made.append(Text(text[start:end]))
            case Break() | Asked() | Note():
                made.append(child)
            case _:
                made.append(replace(child, children=_cut_alike(child.children, text[start:end])))
        start = end
    return tuple(made)


def typeset(text: str) -> Markup:
    """The text as HTML: amounts held together, and `zee-ëend` on one line."""
    return _wrapped(text, PROSE)


def emphasise_amounts(text: str) -> Markup:
    """As `typeset`, with every amount in euros in a `bedrag` of its own."""
    return _wrapped(text, PROSE_WITH_AMOUNTS)


def hang_asterisks(text: str) -> Markup:
    """A figure as HTML, with asterisks at its end in a `ster`, to hang in the margin."""
    return _wrapped(text, FIGURE)


def _wrapped(text: str, pattern: re.Pattern[str]) -> Markup:
    held = hold(text)
    parts: list[Markup] = []
    end = 0
    for match in pattern.finditer(held):
        span = Markup('<span class="{}">{}</span>').format(match.lastgroup, _cut(match[0]))
        parts += [escape(held[end : match.start()]), span]
        end = match.end()
    return Markup("").join([*parts, escape(held[end:])])


def _cut(word: str) -> Markup:
    runs = (word[start : start + RUN] for start in range(0, len(word), RUN))
    return Markup("<wbr>").join(runs)
