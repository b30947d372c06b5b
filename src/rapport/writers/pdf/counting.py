"""Page numbers that a style sheet asks for where they would be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2

from rapport.findings import Finding, finding
from rapport.place import Place

PAGE_COUNTERS = frozenset({"page", "pages"})
PLAIN = "decimal"


def faults(sheets: Iterable[Path]) -> tuple[Finding, ...]:
    """A FOUT for every `counter(page)` outside the margin of a page, or not in plain digits.

    The parts of a document are laid out by themselves; only such numbers are filled in later.
    """
    return tuple(told for path in sheets for told in _of_sheet(path))


def _of_sheet(path: Path) -> Iterator[Finding]:
    text = path.read_text("utf-8", "replace")
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        in_margin = rule.type == "at-rule" and rule.lower_at_keyword == "page"
        for call in _calls(rule.content or () if hasattr(rule, "content") else ()):
            if _is_wrong(call, in_margin=in_margin):
                place = Place(path.name, call.source_line, call.source_column)
                yield finding("PDF-014", place, found=call.serialize())


def _calls(tokens: Iterable[Any]) -> Iterator[Any]:
    """Every call of `counter` and `counters`, however deep."""
    for token in tokens:
        if token.type == "function":
            if token.lower_name in {"counter", "counters"}:
                yield token
            yield from _calls(token.arguments)
        elif hasattr(token, "content") and not isinstance(token.content, str):
            yield from _calls(token.content or ())


def _is_wrong(call: Any, *, in_margin: bool) -> bool:  # noqa: ANN401  # tinycss2 has no types
    names = [token.value for token in call.arguments if token.type == "ident"]
    if not names or names[0] not in PAGE_COUNTERS:
        return False
    return not in_margin or any(name.lower() != PLAIN for name in names[1:])
