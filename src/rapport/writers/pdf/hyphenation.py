"""Dutch word breaks that the pattern list gets wrong."""

from __future__ import annotations

import pyphen  # type: ignore[import-untyped]  # ships no types

# A trema goes when a word is broken before it ('ge-evalueerd'), which the patterns cannot say.
# An even value this high forbids the break before the letter; the word breaks elsewhere.
FORBIDDEN = 98
TREMAS = "äëïöü"


def respect_trema(language: str) -> None:
    """No break right before a letter with a trema, in this process, for `language` (as nl-NL)."""
    name = pyphen.language_fallback(language.replace("-", "_"))
    if name is None:
        return
    path = pyphen.LANGUAGES[name]
    if path not in pyphen.hdcache:
        pyphen.hdcache[path] = pyphen.HyphDict(path)
    for letter in TREMAS:
        pyphen.hdcache[path].patterns[letter] = (0, (FORBIDDEN,))
    pyphen.hdcache[path].cache.clear()
