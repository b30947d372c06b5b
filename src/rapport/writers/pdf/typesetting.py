"""What a typesetter does to text: spaces that hold, words that stay whole, amounts that stand out.

No letter changes. A space becomes a no-break space where a line end would tear a figure from its
sign or unit; the reader that checks the file takes both for a space.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

HELD_SPACES = (
    re.compile(r"(?<=€) (?=[\d−-])"),
    re.compile(r"(?<=\d) (?=(?:miljoen|miljard|mln|mld|duizend|procent|euro)\b|%|€)"),
    re.compile(r"(?<=[×x]) (?=€)"),
)
# At a line end the trema has to go ('zee-' 'eend'), which no typesetter can do after a hyphen
# that the writer put there himself.
TREMA_AFTER_HYPHEN = re.compile(r"[^\W\d_]+-[äëïöü]\w*")
AMOUNT = re.compile(r"[−-]?€[ \u00a0\u202f]?[−-]?\d[\d.,]*\d|[−-]?€[ \u00a0\u202f]?[−-]?\d")
ASTERISKS = re.compile(r"(?<=\d)\*+$")


def hold(text: str) -> str:
    """The text with no-break spaces inside amounts."""
    for pattern in HELD_SPACES:
        text = pattern.sub("\u00a0", text)
    return text


def typeset(text: str) -> Markup:
    """The text as HTML: amounts held together, and `zee-ëend` on one line."""
    return _wrapped(hold(text), TREMA_AFTER_HYPHEN, "heel")


def emphasise_amounts(text: str) -> Markup:
    """As `typeset`, with every amount in euros in a `bedrag` of its own."""
    return _wrapped(hold(text), AMOUNT, "bedrag")


def hang_asterisks(text: str) -> Markup:
    """As `typeset`, with asterisks at the end in a `ster` of their own, to hang in the margin."""
    return _wrapped(hold(text), ASTERISKS, "ster")


def _wrapped(text: str, pattern: re.Pattern[str], name: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for match in pattern.finditer(text):
        parts += [
            escape(text[end : match.start()]),
            Markup('<span class="{}">{}</span>').format(name, match[0]),
        ]
        end = match.end()
    return Markup("").join([*parts, escape(text[end:])])
