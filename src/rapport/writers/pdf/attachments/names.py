"""Names for files that last: made from what a table is, not from where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Says nothing when every file is a table.
_ENDING = "/tabel"
_OTHER = re.compile(r"[^A-Za-z0-9]+")


def file_names(idents: Iterable[str]) -> tuple[str, ...]:
    """One name per table, such as 'programma-1-kosten.csv'; a second of a name gets a number."""
    taken: set[str] = set()
    names = []
    for ident in idents:
        stem = _plain(ident.removesuffix(_ENDING))
        number, name = 1, stem
        # Some disks take capitals for small letters.
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        names.append(f"{name}.csv")
    return tuple(names)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", letters).strip("-") or "tabel"
