"""The language of a passage: what may stand between the braces behind it."""

from __future__ import annotations

import re

_LANG = re.compile(r"\s*lang\s*=\s*(?P<quote>[\"']?)(?P<code>[^\"'\s]*)(?P=quote)\s*")
# BCP 47, section 2.1: language, script, region. Variants and private use are left out.
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


def language_of(attributes: str) -> str | None:
    """The code in `lang=en`, as written; None when the braces hold anything else."""
    found = _LANG.fullmatch(attributes)
    return found["code"] if found else None


def is_language(code: str) -> bool:
    """Whether a code such as `en` or `en-GB` names a language (CLDR, by way of Babel)."""
    # Loaded here, since few texts need it and every check would wait for it.
    from babel import Locale  # noqa: PLC0415

    return bool(_CODE.fullmatch(code)) and code.partition("-")[0] in Locale("nl").languages
